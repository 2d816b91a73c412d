import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { WomensUnion } from '../womens-union/womens-union.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "The Women's Union's part in a delegation, agreement or model (phần việc của Hội Phụ nữ).",
})
@Directive('@key(fields: "id")')
@Entity()
export class WomensUnionContribution extends Contribution {
  @Field(() => WomensUnion, { description: 'Organisation that made the contribution.' })
  @One(() => WomensUnion, { key: 'organizationId' })
  declare organization: WomensUnion;

  @Field(() => Int, { description: "Number of the Union's seats held by women." })
  @Column('int')
  womenSeats!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of findings on gender, women and children; null outside delegations.',
  })
  @Column('int', { nullable: true })
  genderFindings!: number | null;
}
