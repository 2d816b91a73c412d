import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { FarmersUnion } from '../farmers-union/farmers-union.entity.js';
import { Contribution } from '../organization.interface.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "Part of a Farmers' Union body in a delegation, agreement or model (phần việc của Hội Nông dân).",
})
@Directive('@key(fields: "id")')
@Entity()
export class FarmersUnionContribution extends Contribution {
  @Field(() => FarmersUnion, { description: 'The body whose part this is.' })
  @One(() => FarmersUnion, { key: 'organizationId' })
  declare organization: FarmersUnion;

  @Field(() => Int, { nullable: true, description: 'Findings about land and compensation; null outside delegations.' })
  @Column('int', { nullable: true })
  landFindings!: number | null;

  @Field(() => Boolean, {
    description: 'It sat in citizen reception for farmers, as Decision 81/2014/QĐ-TTg provides.',
  })
  @Column('boolean')
  satInReception!: boolean;
}
