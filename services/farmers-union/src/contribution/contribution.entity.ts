import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { FarmersUnion } from '../farmers-union/farmers-union.entity.js';
import { Contribution } from '../organization.interface.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "The Farmers' Union's part in a delegation, agreement or model (phần việc của Hội Nông dân).",
})
@Directive('@key(fields: "id")')
@Entity()
export class FarmersUnionContribution extends Contribution {
  @Field(() => FarmersUnion, { description: 'Organisation that made the contribution.' })
  @One(() => FarmersUnion, { key: 'organizationId' })
  declare organization: FarmersUnion;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of findings on land and compensation; null outside delegations.',
  })
  @Column('int', { nullable: true })
  landFindings!: number | null;

  @Field(() => Boolean, {
    description: 'True if the Union took part in citizen reception for farmers under Decision 81/2014/QĐ-TTg.',
  })
  @Column('boolean')
  satInReception!: boolean;
}
