import { publishedRatio, type Ratio, ratio } from '#kit';
import type { SettlementRateKind } from './statistics.enum.js';

export interface PetitionCounts {
  opening: number;
  received: number;
  transferred: number;
  withdrawn: number;
  settled: number;
  settledOnTime: number;
  due: number;
  handled: number;
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

/** The yearly rate as it may be published. */
export function petitionRate(counts: PetitionCounts, kind: SettlementRateKind): Ratio {
  const [numerator, denominator] = rateParts(counts, kind);
  return publishedRatio(numerator, denominator, rateDefinitions[kind]);
}

/** All years in one: numerators and denominators added up. Null without a year. */
export function pooledPetitionRate(years: readonly PetitionCounts[], kind: SettlementRateKind): Ratio {
  const parts = years.map((year) => rateParts(year, kind));
  const sum = (index: 0 | 1): number => parts.reduce((total, part) => total + part[index], 0);
  return years.length === 0
    ? ratio(null, null, rateDefinitions[kind])
    : publishedRatio(sum(0), sum(1), rateDefinitions[kind]);
}

/** The mean of the yearly rates, each year counting the same. Null without a year. */
export function meanOfRates(rates: readonly (readonly [number, number])[]): number | null {
  const usable = rates.filter(([, denominator]) => denominator > 0);
  if (usable.length === 0) return null;
  return usable.reduce((total, [numerator, denominator]) => total + numerator / denominator, 0) / usable.length;
}
