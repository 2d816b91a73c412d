import { contributionsOf, type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { randomFor, type World } from '#world';
import { WomensUnionContribution } from '../contribution/contribution.entity.js';
import { WomensUnion } from '../womens-union/womens-union.entity.js';
import { ownRecordRows } from './own-records.js';

/** The Women's Union's rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const organization of world.organizations('WOMENS_UNION')) {
    yield rowOf(WomensUnion, organizationRow(organization));
    yield* officeRows(organization);
  }
  for (const { columns, entry } of contributionsOf(world, 'WOMENS_UNION')) {
    const random = randomFor(world.seed, 'gender', columns.id);
    const seats = columns.seats.reduce((total, seat) => total + seat.seats, 0);
    const genderFindings = entry.type === 'DELEGATION' ? random.int(0, 3) : null;
    yield rowOf(WomensUnionContribution, { ...columns, womenSeats: seats, genderFindings });
  }
  yield* ownRecordRows(world);
}
