import type { Context } from '#kit';
import { sensitiveThreshold, withheldAtOnce } from '#kit/disclosure';
import { sql } from '#kit/sql';

interface Members {
  id: string;
  /** Unit above the row's unit, year and kind: the rows that add up to one row of the unit above. */
  series: string;
  /** The row that the series adds up to; null if there is none. */
  totalId: string | null;
  count: number;
}

const identity = {};

/** The rows of the requested rows' series, and of those below them, whose sums the requested rows are. */
const statement = sql`
  with unit as (
    select distinct on (u.unit_id) u.unit_id, p.unit_id as above
    from youth_union u
    left join youth_union p on p.id = u.parent_id
    where u.unit_id is not null
    order by u.unit_id, u.valid_from desc
  ),
  requested as (
    select r.unit_id, unit.above, r.year, r.kind
    from related_youth_organization r
    left join unit on unit.unit_id = r.unit_id
    where r.id = any($1::text[])
  )
  select distinct
    r.id,
    concat_ws(' ', unit.above, r.year, r.kind) as series,
    t.id as "totalId",
    r.member_count as count
  from related_youth_organization r
  join unit on unit.unit_id = r.unit_id
  join requested q on q.year = r.year and q.kind = r.kind and unit.above in (q.above, q.unit_id)
  left join related_youth_organization t on t.unit_id = unit.above and t.year = r.year and t.kind = r.kind
  order by series, r.id`;

/**
 * Returns true if the number of members of a row is suppressed: a small one, one that protects a small one in a series
 * whose sum is published, or a sum that would reveal its series.
 */
export function isMembersWithheld(context: Context, id: string, count: number): Promise<boolean> {
  return context
    .loader<readonly [id: string, count: number], boolean>(identity, async (requested) => {
      const { rows } = await context.pool.query<Members>({
        name: 'members-of-related-organizations',
        text: statement,
        values: [requested.map(([each]) => each)],
      });
      const hidden = new Set<string>();
      for (const name of new Set(rows.map(({ series }) => series))) {
        const series = rows.filter((row) => row.series === name);
        const found = withheldAtOnce(series.map((row) => ({ value: row.count, threshold: sensitiveThreshold })));
        for (const place of found.cells) hidden.add(series[place]!.id);
        const { totalId } = series[0]!;
        if (found.total && totalId !== null) hidden.add(totalId);
      }
      return requested.map(([each, value]) => hidden.has(each) || (value > 0 && value < sensitiveThreshold));
    })
    .load([id, count]);
}
