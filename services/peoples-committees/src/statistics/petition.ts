import {
  defaultThreshold,
  isSmall,
  publishedRatio,
  type Ratio,
  ratio,
  sensitiveThreshold,
  withheldAtOnce,
  withheldRatio,
} from '#kit/disclosure';
import type { Revision } from './revision.js';
import { PetitionKind, type SettlementRateKind } from './statistics.enum.js';

export interface PetitionCounts {
  opening: number;
  received: number;
  transferred: number;
  withdrawn: number;
  settled: number;
  settledOnTime: number;
  due: number;
  handled: number;
  complaints: number;
  denunciations: number;
  suggestions: number;
}

export const rateDefinitions: Readonly<Record<SettlementRateKind, string>> = {
  HANDLING_RATE: 'petitions classified, forwarded or answered / petitions carried over or received',
  SETTLEMENT_RATE: 'cases settled / cases within competence, carried over or accepted',
  SETTLEMENT_RATE_DUE: 'cases settled / cases whose limit expired in the period',
  ON_TIME_RATE: 'cases settled within the limit / cases settled',
};

/** Numerator and denominator of a rate. */
export function rateParts(counts: PetitionCounts, kind: SettlementRateKind): readonly [number, number] {
  const { opening, received, transferred, settled, settledOnTime, due, handled } = counts;
  switch (kind) {
    case 'HANDLING_RATE':
      return [handled, opening + received];
    case 'SETTLEMENT_RATE':
      return [settled, opening + received - transferred];
    case 'SETTLEMENT_RATE_DUE':
      return [Math.min(settled, due), due];
    case 'ON_TIME_RATE':
      return [settledOnTime, settled];
  }
}

/** Returns the balance carried over to the next year. */
export function closingBalance({ opening, received, transferred, withdrawn, settled }: PetitionCounts): number {
  return opening + received - transferred - withdrawn - settled;
}

const kindCounts = (counts: PetitionCounts): Readonly<Record<PetitionKind, number>> => ({
  COMPLAINT: counts.complaints,
  DENUNCIATION: counts.denunciations,
  SUGGESTION_REFLECTION: counts.suggestions,
});

/** Suppressed parts of one year. */
export interface WithheldYear {
  /** True if the balance and all rates are suppressed. Each number follows from the others. */
  balance: boolean;
  received: boolean;
  kinds: ReadonlySet<PetitionKind>;
  rates: ReadonlySet<SettlementRateKind>;
}

/**
 * Decides which parts of a year are suppressed, from all its published revisions. A part suppressed in one revision
 * is suppressed in all, because revisions differ by little.
 * The balance is published whole or not at all: one equation links its six numbers, and the closing balance is the
 * next year's opening. Sums over years are published only if all their years are.
 */
export function withheldOfYear(revisions: readonly PetitionCounts[]): WithheldYear {
  const kinds = new Set<PetitionKind>();
  const rates = new Set<SettlementRateKind>();
  let received = false;
  let balance = false;
  for (const counts of revisions) {
    const names = Object.keys(PetitionKind) as PetitionKind[];
    const parts = names.map((kind) => ({
      value: kindCounts(counts)[kind],
      threshold: kind === 'DENUNCIATION' ? sensitiveThreshold : defaultThreshold,
    }));
    const { cells, total } = withheldAtOnce(parts);
    const { opening, transferred, withdrawn, settled } = counts;
    // The outflow of the year follows from both balances and the receipts. If it is small, so are its three parts.
    const littleLeft = isSmall(transferred + withdrawn + settled, defaultThreshold);
    for (const place of littleLeft ? names.keys() : cells) kinds.add(names[place]!);
    received ||= total || littleLeft || isSmall(counts.received, defaultThreshold);
    const amounts = [opening, transferred, withdrawn, settled, closingBalance(counts)];
    balance ||= received || amounts.some((amount) => isSmall(amount, defaultThreshold));
    for (const kind of Object.keys(rateDefinitions) as SettlementRateKind[]) {
      if (publishedRatio(...rateParts(counts, kind), rateDefinitions[kind]).suppressed) rates.add(kind);
    }
  }
  // The kinds are suppressed together if two revisions would each show a different one.
  const apart = revisions.length > 1 && kinds.size > 0;
  return { balance, received, kinds: apart ? new Set(Object.keys(PetitionKind) as PetitionKind[]) : kinds, rates };
}

/** Returns the number received of one kind. */
export function receivedOfKind(counts: PetitionCounts, kind: PetitionKind): number {
  return kindCounts(counts)[kind];
}

/** Returns the yearly rate, suppressed if it is small. */
export function petitionRate(counts: PetitionCounts, kind: SettlementRateKind, withheld: WithheldYear): Ratio {
  return withheld.balance || withheld.rates.has(kind)
    ? withheldRatio(rateDefinitions[kind])
    : ratio(...rateParts(counts, kind), rateDefinitions[kind]);
}

/** Returns the pooled rate of all years. Suppressed if one yearly rate is, because that one would be the remainder. */
export function pooledRate(rates: readonly Ratio[], kind: SettlementRateKind): Ratio {
  const definition = rateDefinitions[kind];
  if (rates.length === 0) return ratio(null, null, definition);
  if (rates.some(({ suppressed }) => suppressed)) return withheldRatio(definition);
  const sum = (part: 'numerator' | 'denominator'): number => rates.reduce((total, rate) => total + rate[part]!, 0);
  return ratio(sum('numerator'), sum('denominator'), definition);
}

/** Groups revisions by year, oldest first. */
export function revisionsByYear<R extends Revision>(revisions: readonly R[]): ReadonlyMap<number, R[]> {
  const years = new Map<number, R[]>();
  for (const each of revisions) years.set(each.year, [...(years.get(each.year) ?? []), each]);
  return years;
}
