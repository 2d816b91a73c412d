import type { ClaimCount, ClaimMeasure, Context, Ratio } from '#kit';
import { successRate, sumOf } from '../statistics/mediation.js';
import { meanOfRates, rateParts } from '../statistics/petition.js';
import { yearsOf } from '../statistics/read-years.js';
import { democracyOf } from '../statistics/statistics.resolver.js';

/** What a claim is about, as the Front says. */
export interface ClaimScope {
  measures: readonly ClaimMeasure[];
  areaId: string;
  periodFrom: string;
  periodTo: string;
}

type Count = Omit<ClaimCount, 'measure' | 'detail'>;
type Counter = (context: Context, scope: ClaimScope) => Promise<Count>;

const plain = (value: number | null): Count => ({ value, numerator: null, denominator: null });
const rate = ({ value, numerator, denominator }: Ratio): Count => ({ value, numerator, denominator });
const yearsIn = ({ periodFrom, periodTo }: ClaimScope): readonly [number, number] => [
  Number(periodFrom.slice(0, 4)),
  Number(periodTo.slice(0, 4)),
];

async function yearsWithin<T extends 'petition_year' | 'mediation_year'>(
  context: Context,
  table: T,
  scope: ClaimScope,
) {
  const [first, last] = yearsIn(scope);
  return (await yearsOf(context, table, scope.areaId)).filter(({ year }) => year >= first && year <= last);
}

const counters: Partial<Record<ClaimMeasure, Counter>> = {
  WARDS_OF_DISTRICT: async ({ pool }, { areaId, periodTo }) => {
    const { rows } = await pool.query<{ count: number }>({
      name: 'units-below-on-day',
      text: `select count(*)::int as count from administrative_unit
        where parent_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
      values: [areaId, periodTo],
    });
    return plain(rows[0]!.count);
  },
  PETITION_SETTLEMENT_RATE_MEAN: async (context, scope) => {
    const years = await yearsWithin(context, 'petition_year', scope);
    return plain(meanOfRates(years.map((year) => rateParts(year, 'SETTLEMENT_RATE'))));
  },
  SUCCESSFUL_MEDIATIONS: async (context, scope) =>
    plain(sumOf(await yearsWithin(context, 'mediation_year', scope)).successful),
  MEDIATION_SUCCESS_RATE_POOLED: async (context, scope) =>
    rate(successRate(await yearsWithin(context, 'mediation_year', scope), 'CONCLUDED').pooled),
  MEDIATION_SUCCESS_RATE_MEAN: async (context, scope) =>
    plain(successRate(await yearsWithin(context, 'mediation_year', scope), 'CONCLUDED').meanOfAnnual),
  PEOPLES_DIALOGUES: async (context, scope) =>
    plain((await democracyOf(context, scope.areaId, ...yearsIn(scope))).dialogues),
  DISCLOSURES_ON_TIME: async (context, scope) =>
    plain((await democracyOf(context, scope.areaId, ...yearsIn(scope))).onTime),
};

/** What the People's Committees' registers say for the measures of a claim that are theirs. */
export async function officialCounts(context: Context, scope: ClaimScope): Promise<ClaimCount[]> {
  const own = scope.measures.filter((measure) => counters[measure]);
  const counts = await Promise.all(own.map((measure) => counters[measure]!(context, scope)));
  return counts.map((count, index) => ({ measure: own[index]!, detail: null, ...count }));
}
