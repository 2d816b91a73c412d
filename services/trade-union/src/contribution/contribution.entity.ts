import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Contribution } from '../organization.interface.js';
import { TradeUnion } from '../trade-union/trade-union.entity.js';

@ObjectType({
  implements: Contribution,
  simpleResolvers: true,
  description: 'Part of a trade union in a delegation, agreement or model (phần việc của công đoàn).',
})
@Directive('@key(fields: "id")')
@Entity()
export class TradeUnionContribution extends Contribution {
  @Field(() => TradeUnion, { description: 'The union whose part this is.' })
  @One(() => TradeUnion, { key: 'organizationId' })
  declare organization: TradeUnion;
}
