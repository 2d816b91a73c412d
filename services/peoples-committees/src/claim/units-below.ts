import { sql } from '#kit/sql';
import type { Context } from '#kit';
import { isInRecord } from '../administrative-unit/administrative-unit.sql.js';

const identity = {};

/** Loads the number of units directly below a unit on a day, in one statement for each request. */
export function unitsBelow(context: Context, unitId: string, day: string): Promise<number> {
  return context
    .loader<readonly [unitId: string, day: string], number>(identity, async (asked) => {
      const { rows } = await context.pool.query<{ count: number }>({
        name: 'units-below-on-day',
        text: sql`
          select (
            select count(*)::int
            from administrative_unit u
            where u.parent_id = k.id
              and ${isInRecord('u', { asOf: 'k.day' })}
          ) as count
          from unnest($1::text[], $2::date[]) with ordinality as k(id, day, place)
          order by k.place`,
        values: [asked.map(([id]) => id), asked.map(([, on]) => on)],
      });
      return rows.map(({ count }) => count);
    })
    .load([unitId, day]);
}
