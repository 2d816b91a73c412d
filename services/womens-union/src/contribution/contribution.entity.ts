import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { WomensUnion } from '../womens-union/womens-union.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "Part of a Women's Union body in a delegation, agreement or model (phần việc của Hội Phụ nữ).",
})
@Directive('@key(fields: "id")')
@Entity()
export class WomensUnionContribution extends Contribution {
  @Field(() => WomensUnion, { description: 'The body whose part this is.' })
  @One(() => WomensUnion, { key: 'organizationId' })
  declare organization: WomensUnion;

  @Field(() => Int, { description: 'Seats of it filled by women.' })
  @Column('int')
  womenSeats!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Findings about gender, women and children; null outside delegations.',
  })
  @Column('int', { nullable: true })
  genderFindings!: number | null;
}
