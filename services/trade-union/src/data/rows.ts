import { contributionsOf, type LoadedRow, officeRows, organizationRow, rowOf } from '#kit';
import type { World } from '#world';
import { TradeUnionContribution } from '../contribution/contribution.entity.js';
import { TradeUnion } from '../trade-union/trade-union.entity.js';

/** The trade unions' rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const body of world.bodies('TRADE_UNION')) {
    yield rowOf(TradeUnion, organizationRow(body));
    yield* officeRows(body);
  }
  for (const { columns } of contributionsOf(world, 'TRADE_UNION')) yield rowOf(TradeUnionContribution, columns);
}
