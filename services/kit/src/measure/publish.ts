import type { PublishedCount, Ratio } from './measure.type.js';

/** Counts from 1 to k-1 of something sensitive would point at people. Our policy: no statute sets k. */
export const defaultThreshold = 5;
/** For denunciations, domestic violence and minors. */
export const sensitiveThreshold = 10;

/** A count as it may be published: 1 to k-1 is withheld, zero and null (unknown) are shown. */
export function publishedCount(value: number | null, threshold = defaultThreshold): PublishedCount {
  return value !== null && value > 0 && value < threshold
    ? withheldCount()
    : { value, suppressed: false, reason: null };
}

export function withheldCount(): PublishedCount {
  return { value: null, suppressed: true, reason: 'DISCLOSURE_CONTROL' };
}

/** A rate of numbers that are not sensitive. */
export function ratio(numerator: number | null, denominator: number | null, definition: string): Ratio {
  const known = numerator !== null && denominator !== null && denominator > 0;
  return { value: known ? numerator / denominator : null, numerator, denominator, suppressed: false, definition };
}

/** A rate that may give away a small count: its denominator, its numerator, or what is left. */
export function publishedRatio(
  numerator: number,
  denominator: number,
  definition: string,
  threshold = defaultThreshold,
): Ratio {
  const small = (count: number): boolean => count > 0 && count < threshold;
  const withheld = denominator < threshold || small(numerator) || small(denominator - numerator);
  return withheld ? withheldRatio(definition) : ratio(numerator, denominator, definition);
}

export function withheldRatio(definition: string): Ratio {
  return { value: null, numerator: null, denominator: null, suppressed: true, definition };
}
