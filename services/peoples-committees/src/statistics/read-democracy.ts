import type { Context } from '#kit';

interface Democracy {
  disclosures: number;
  onTime: number;
  dialogues: number;
}

interface Window {
  unitId: string;
  first: number;
  last: number;
}

const identity = {};

const statement = `
  select
    (select count(*)::int from disclosure_item d where d.unit_id = any(u.ids)
      and extract(year from d.decided_on) between w.first and w.last and d.disclosed_on <= $4 and d.recorded_at <= $5) as disclosures,
    (select count(*)::int from disclosure_item d where d.unit_id = any(u.ids) and d.on_time
      and extract(year from d.decided_on) between w.first and w.last and d.disclosed_on <= $4 and d.recorded_at <= $5) as "onTime",
    (select count(*)::int from people_dialogue d where d.unit_id = any(u.ids)
      and extract(year from d.held_on) between w.first and w.last and d.held_on <= $4 and d.recorded_at <= $5) as dialogues
  from unnest($1::text[], $2::int[], $3::int[]) with ordinality as w(unit_id, first, last, place)
  cross join lateral (select array(
    select a.id from administrative_unit a where a.id = w.unit_id or a.parent_id = w.unit_id) as ids) u
  order by w.place`;

/**
 * Loads disclosures and dialogues of a unit and the units directly below it, by the request date and recorded by
 * `asKnownOn`. One statement for each request.
 */
export function democracyOf(context: Context, unitId: string, first: number, last: number): Promise<Democracy> {
  return context
    .loader<Window, Democracy>(identity, async (windows) => {
      const { rows } = await context.pool.query<Democracy>({
        name: 'grassroots-democracy',
        text: statement,
        values: [
          windows.map((each) => each.unitId),
          windows.map((each) => each.first),
          windows.map((each) => each.last),
          context.dates.asOf,
          context.dates.asKnownOn,
        ],
      });
      return rows;
    })
    .load({ unitId, first, last });
}
