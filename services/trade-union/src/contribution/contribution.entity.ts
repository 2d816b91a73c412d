import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { TradeUnion } from '../trade-union/trade-union.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: "A trade union's part in a delegation, agreement or model (phần việc của công đoàn).",
})
@Directive('@key(fields: "id")')
@Entity()
export class TradeUnionContribution extends Contribution {
  @Field(() => TradeUnion, { description: 'Trade union that made the contribution.' })
  @One(() => TradeUnion, { key: 'organizationId' })
  declare organization: TradeUnion;

  @Field(() => Boolean, {
    description: 'True if the union chaired in its own right, which the law provides since 1 July 2025.',
  })
  @Column('boolean')
  chairedByLaw!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of findings on labour law and social insurance; null outside delegations.',
  })
  @Column('int', { nullable: true })
  labourFindings!: number | null;
}
