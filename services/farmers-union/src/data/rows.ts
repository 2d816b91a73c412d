import { contributionsOf, type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { randomFor, type World } from '#world';
import { FarmersUnionContribution } from '../contribution/contribution.entity.js';
import { FarmersUnion } from '../farmers-union/farmers-union.entity.js';
import { ownRecordRows } from './own-records.js';

/** The Farmers' Union's rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const organization of world.organizations('FARMERS_UNION')) {
    yield rowOf(FarmersUnion, organizationRow(organization));
    yield* officeRows(organization);
  }
  for (const { columns, entry } of contributionsOf(world, 'FARMERS_UNION')) {
    const random = randomFor(world.seed, 'land', columns.id);
    const ofDelegation = entry.type === 'DELEGATION';
    const satInReception = ofDelegation && entry.field === 'LAND_CLEARANCE' && entry.year >= 2015;
    yield rowOf(FarmersUnionContribution, {
      ...columns,
      satInReception,
      landFindings: ofDelegation ? random.int(0, 4) : null,
    });
  }
  yield* ownRecordRows(world);
}
