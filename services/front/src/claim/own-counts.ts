import type { ClaimCount, ClaimMeasure, Context } from '#kit';
import { isRecorded, type DateParameters, isYearOver } from '#kit/sql';
import { inForce } from '../agreement/coordination-agreement.entity.js';
import { isRegistered, wasEstablished } from '../delegation/supervision-delegation.entity.js';

/** Scope of a claim: the unit, and the period in whole days. */
export interface ClaimScope {
  areaId: string;
  periodFrom: string;
  periodTo: string;
}

/** SQL for the unit and its descendants, from the Front's own committees. */
const unitsOfArea = `array(
  select c.unit_id from front_committee c where c.unit_id = $1
  union select c.unit_id from front_committee c join front_committee above on above.id = c.parent_id
  where above.unit_id = $1)`;

/** Placeholders of the dates in the statements. */
const dates: DateParameters = { asOf: '$3', asKnownOn: '$4' };

/** SQL condition on a delegation `d`: established in the period, recorded by `asKnownOn`. */
const established = `d.established_on >= $2 and ${wasEstablished('d', dates)}`;

/**
 * SQL for each measure. `$1` is the unit, `$2` and `$3` the first and last day of the period, not after the request
 * date. `$4` is the last instant of recording. Returns rows of `value` and, by year, `detail`.
 */
const statements: Partial<Record<ClaimMeasure, string>> = {
  PARTY_INSPECTIONS_ON_DAY: `
    select count(*)::int as value, null::text as detail from inspection_event i
    where ${isRecorded('i', dates)} and kind = 'PARTY_INSPECTION' and area_unit_id = $1 and held_on between $2 and $3`,
  PARTY_BODIES_SUPERVISED: `
    select count(*)::int as value, null::text as detail
    from supervision_target t join supervision_delegation d on d.id = t.delegation_id
    where t.body_kind = 'PARTY_COMMITTEE' and d.area_unit_id = $1 and ${established}`,
  INSTRUMENT_FINAL_REVIEWS: `
    select count(distinct instrument_id)::int as value, null::text as detail from legal_instrument_review r
    where ${isRecorded('r', dates)} and kind = 'FINAL' and area_unit_id = $1 and held_on between $2 and $3`,
  ACTIVE_AGREEMENTS: `
    select count(*)::int as value, every.year::text as detail
    from generate_series(extract(year from $2)::int, extract(year from $3)::int) as every(year)
    join coordination_agreement a on a.area_unit_ids @> array[$1] and ${isRecorded('a', dates)}
      and ${inForce('a', dates, 'least(make_date(every.year, 12, 31), $3)')}
    where a.kind not in ('MEMBERSHIP', 'AFFILIATION') group by every.year order by every.year`,
  MASS_MOBILIZATION_MODELS: `
    select count(*)::int as value, null::text as detail from mass_mobilization_model m
    where ${isRecorded('m', dates)} and area_unit_id = $1 and started_on between $2 and $3`,
  OPINION_DIGESTS: `
    select count(*)::int as value, null::text as detail from voter_opinion_digest o
    where ${isRecorded('o', dates)} and area_unit_id = $1 and issued_on between $2 and $3`,
  INSPECTION_BOARDS_ACTIVE: `
    select count(distinct y.board_id)::int as value, y.year::text as detail
    from board_year y join peoples_inspection_board b on b.id = y.board_id
    where b.area_unit_id = any (${unitsOfArea}) and y.supervisions > 0 and ${isRecorded('y', dates)}
      and y.year >= extract(year from $2) and ${isYearOver('y', dates)} group by y.year order by y.year`,
  SUPERVISING_ORGANIZATION_KINDS: `
    select count(distinct p.organization_kind)::int as value, null::text as detail
    from party p join supervision_delegation d on d.id = p.entry_id
    where d.area_unit_id = any (${unitsOfArea}) and ${established} and ${isRecorded('p', dates)}
      and p.organization_kind in ('FATHERLAND_FRONT', 'TRADE_UNION', 'WOMENS_UNION', 'FARMERS_UNION',
        'VETERANS_ASSOCIATION', 'YOUTH_UNION')`,
  SUPERVISION_LEVELS: `
    select count(distinct d.level)::int as value, null::text as detail from supervision_delegation d
    where d.area_unit_id = any (${unitsOfArea}) and ${established}`,
  TOPICS_PER_YEAR: `
    select count(t.id)::int as value, every.year::text as detail
    from generate_series(extract(year from $2)::int, extract(year from $3)::int) as every(year)
    left join supervision_topic t on t.year = every.year and t.area_unit_id = $1 and t.independence = 'JOINT'
      and t.host_kind = 'FATHERLAND_FRONT' and t.planned_on <= $3 and ${isRecorded('t', dates)}
    group by every.year order by every.year`,
  INDEPENDENT_DELEGATIONS_PER_YEAR: `
    select count(d.id)::int as value, every.year::text as detail
    from generate_series(extract(year from $2)::int, extract(year from $3)::int) as every(year)
    left join supervision_delegation d on d.year = every.year and d.area_unit_id = $1 and d.independence = 'INDEPENDENT'
      and d.host_kind = 'FATHERLAND_FRONT' and ${isRegistered('d', dates)}
      and exists (select 1 from party p where p.entry_id = d.id and p.role = 'PARTICIPANT' and ${isRecorded('p', dates)})
    group by every.year order by every.year`,
  TARGETS_NOT_PEOPLES_COMMITTEES: `
    select count(*)::int as value, null::text as detail
    from supervision_target t join supervision_delegation d on d.id = t.delegation_id
    where d.area_unit_id = $1 and d.host_kind = 'FATHERLAND_FRONT' and d.independence = 'INDEPENDENT'
      and ${established} and t.body_kind not in ('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT')`,
  FIELDS_COVERED: `
    select count(distinct d.field)::int as value, null::text as detail from supervision_delegation d
    where d.area_unit_id = $1 and d.host_kind = 'FATHERLAND_FRONT' and d.independence = 'INDEPENDENT'
      and d.field in ('SOCIO_ECONOMIC', 'PEOPLES_LIVELIHOOD', 'GRASSROOTS_DEMOCRACY') and ${established}`,
  CLAIMS_WITH_SOURCE: `
    select count(*)::int as value, null::text as detail from published_claim c join published_source s on s.id = c.source_id
    where c.area_id = $1 and $2 <= $3 and s.title <> '' and s.published_at <> ''`,
};

interface RequestedCount extends ClaimScope {
  measure: ClaimMeasure;
}

const identity = {};

/** Counts a claim's measures from the Front's registers. Each measure is counted once per unit, period and request. */
export async function ownCounts(
  context: Context,
  measures: readonly ClaimMeasure[],
  scope: ClaimScope,
): Promise<ClaimCount[]> {
  const loader = context.loader<RequestedCount, ClaimCount[]>(identity, (requested) => countAll(context, requested));
  const { areaId, periodFrom, periodTo } = scope;
  const own = measures.filter((measure) => statements[measure]);
  const counts = await Promise.all(own.map((measure) => loader.load({ measure, areaId, periodFrom, periodTo })));
  return counts.flat();
}

/** Runs all requested counts in one statement. */
async function countAll({ pool, dates }: Context, requested: readonly RequestedCount[]): Promise<ClaimCount[][]> {
  const values: string[] = [];
  const parts = requested.map(({ measure, areaId, periodFrom, periodTo }, place) => {
    const given = {
      $1: [areaId, 'text'],
      $2: [periodFrom, 'date'],
      $3: [periodTo < dates.asOf ? periodTo : dates.asOf, 'date'],
      $4: [dates.asKnownOn, 'timestamptz'],
    } as const;
    const sql = statements[measure]!.replace(/\$[1234]/g, (name) => {
      const [value, type] = given[name as keyof typeof given];
      return `$${values.push(value)}::${type}`;
    });
    return `select ${place} as place, x.value, x.detail from (${sql}) x`;
  });
  const { rows } = await pool.query<{ place: number; value: number; detail: string | null }>(
    `${parts.join(' union all ')} order by 1, 3`,
    values,
  );
  return requested.map(({ measure }, place) =>
    rows
      .filter((row) => row.place === place)
      .map(({ value, detail }) => ({ measure, value, numerator: null, denominator: null, detail })),
  );
}
