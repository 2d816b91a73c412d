import { contributionsOf, type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { randomFor, type World } from '#world';
import { TradeUnionContribution } from '../contribution/contribution.entity.js';
import { TradeUnion } from '../trade-union/trade-union.entity.js';
import { workplaceRows } from './workplaces.js';

/** The trade unions' rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const organization of world.organizations('TRADE_UNION')) {
    yield rowOf(TradeUnion, organizationRow(organization));
    yield* officeRows(organization);
  }
  for (const { columns, entry, party } of contributionsOf(world, 'TRADE_UNION')) {
    const ofDelegation = entry.type === 'DELEGATION';
    const chairedByLaw = ofDelegation && party.role === 'LEAD' && entry.basis === 'BY_LAW';
    const labourFindings = ofDelegation ? randomFor(world.seed, 'findings', columns.id).int(0, 3) : null;
    yield rowOf(TradeUnionContribution, { ...columns, chairedByLaw, labourFindings });
  }
  yield* workplaceRows(world);
}
