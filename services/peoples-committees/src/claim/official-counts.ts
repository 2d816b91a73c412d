import type { ClaimMeasure, Context, OfficialCount } from '#kit';
import type { Ratio } from '#kit/disclosure';
import { democracyOf } from '../statistics/read-democracy.js';
import { isPublishedWindow } from '../statistics/mediation.js';
import { type MediationWindow, mediationOf } from '../statistics/mediation-window.js';
import { petitionsOf } from '../statistics/petition-window.js';
import { unitsBelow } from './units-below.js';

/** Scope of a claim, from the Front. */
export interface ClaimScope {
  measures: readonly ClaimMeasure[];
  areaId: string;
  periodFrom: string;
  periodTo: string;
}

type Count = Omit<OfficialCount, 'measure' | 'detail'>;
type Counter = (context: Context, scope: ClaimScope) => Promise<Count>;

const plain = (value: number | null): Count => ({ value, numerator: null, denominator: null });
const rate = ({ value, numerator, denominator }: Ratio): Count => ({ value, numerator, denominator });
const yearsIn = ({ periodFrom, periodTo }: ClaimScope): readonly [number, number] => [
  Number(periodFrom.slice(0, 4)),
  Number(periodTo.slice(0, 4)),
];

/** Returns the published figures of the claim's years. A claim cannot reveal an unpublished period. */
async function mediation(
  context: Context,
  scope: ClaimScope,
  count: (window: MediationWindow) => Count,
): Promise<Count> {
  const [first, last] = yearsIn(scope);
  return isPublishedWindow(first, last) ? count(await mediationOf(context, scope.areaId, first, last)) : plain(null);
}

const counters: Partial<Record<ClaimMeasure, Counter>> = {
  WARDS_OF_DISTRICT: async (context, { areaId, periodTo }) =>
    plain(await unitsBelow(context, areaId, periodTo < context.asOf ? periodTo : context.asOf)),
  PETITION_SETTLEMENT_RATE_MEAN: async (context, scope) => {
    const [from, to] = yearsIn(scope);
    return plain((await petitionsOf(context, scope.areaId, { from, to }, 'SETTLEMENT_RATE')).mean.mean);
  },
  SUCCESSFUL_MEDIATIONS: (context, scope) => mediation(context, scope, ({ successful }) => plain(successful.value)),
  MEDIATION_SUCCESS_RATE_POOLED: (context, scope) =>
    mediation(context, scope, (window) => rate(window.rate('CONCLUDED').pooled)),
  MEDIATION_SUCCESS_RATE_MEAN: (context, scope) =>
    mediation(context, scope, (window) => plain(window.rate('CONCLUDED').meanOfAnnual)),
  PEOPLES_DIALOGUES: async (context, scope) =>
    plain((await democracyOf(context, scope.areaId, ...yearsIn(scope))).dialogues),
  DISCLOSURES_ON_TIME: async (context, scope) =>
    plain((await democracyOf(context, scope.areaId, ...yearsIn(scope))).onTime),
};

/** Counts the measures of a claim that the People's Committees own. */
export async function officialCounts(context: Context, scope: ClaimScope): Promise<OfficialCount[]> {
  const own = scope.measures.filter((measure) => counters[measure]);
  const counts = await Promise.all(own.map((measure) => counters[measure]!(context, scope)));
  return counts.map((count, index) => ({ measure: own[index]!, detail: null, ...count }));
}
