import type { Context, Provenance } from '#kit';
import { comparabilityIn } from '../administrative-unit/comparability.js';
import type { Comparability } from '../administrative-unit/administrative-unit.enum.js';
import type { ObservationStatus } from './statistics.enum.js';

interface WindowFacts {
  periodStart: string;
  periodEnd: string;
  comparability: Comparability;
  status: ObservationStatus | null;
  provenance: Provenance | null;
}

const leastCertainFirst: readonly ObservationStatus[] = ['PROVISIONAL', 'REVISED', 'FINAL'];

const leastTrustedFirst: readonly Provenance[] = ['SYNTHETIC', 'DECLARED', 'PUBLIC'];

/** Returns the provenance of a figure of several rows: generated if one row is, else declared if one is; null for none. */
export function leastTrusted(rows: readonly Provenance[]): Provenance | null {
  return leastTrustedFirst.find((each) => rows.includes(each)) ?? null;
}

/** Loads the part of a statistics window that does not depend on the counted subject. */
export async function windowFacts(
  context: Context,
  unitId: string,
  { from, to }: { from: number; to: number },
  years: readonly { status: ObservationStatus; provenance: Provenance }[],
): Promise<WindowFacts> {
  const [periodStart, periodEnd] = [`${from}-01-01`, `${to}-12-31`];
  return {
    periodStart,
    periodEnd,
    comparability: await comparabilityIn(context, unitId, { first: periodStart, last: periodEnd }),
    status: leastCertainFirst.find((each) => years.some(({ status }) => status === each)) ?? null,
    provenance: leastTrusted(years.map(({ provenance }) => provenance)),
  };
}
