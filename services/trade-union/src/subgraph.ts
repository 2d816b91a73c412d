import { byId, defineSubgraph, keyOnly, Post, Term } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { TradeUnionContribution } from './contribution/contribution.entity.js';
import { rows } from './data/rows.js';
import { migrations } from './migrations/index.js';
import { TradeUnion } from './trade-union/trade-union.entity.js';
import { tradeUnionResolvers } from './trade-union/trade-union.resolver.js';

export const subgraph = defineSubgraph({
  name: 'trade-union',
  tables: [TradeUnion, Post, Term, TradeUnionContribution],
  migrations,
  types: [TradeUnion, TradeUnionContribution, AdministrativeUnit],
  resolvers: [...tradeUnionResolvers],
  references: {
    AdministrativeUnit: keyOnly,
    TradeUnion: byId(TradeUnion),
    TradeUnionContribution: byId(TradeUnionContribution),
  },
  rows,
});
