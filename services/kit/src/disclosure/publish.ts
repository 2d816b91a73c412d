import type { OrganizationLevel } from '../organization/organization.enum.js';
import type { PublishableAt, PublishedCount, Ratio } from './measure.type.js';
import { isSmall } from './withhold.js';

/** Counts from 1 to k-1 of something sensitive would point at people. Our policy: no statute sets k. */
export const defaultThreshold = 5;
/** For denunciations, domestic violence and minors. */
export const sensitiveThreshold = 10;

/** A count as it may be published: 1 to k-1 is withheld, zero and null (unknown) are shown. */
export function publishedCount(value: number | null, threshold = defaultThreshold): PublishedCount {
  return value !== null && isSmall(value, threshold) ? withheldCount() : shownCount(value);
}

/**
 * A yearly count for which a commune is too small: neighbours would know whom it counts. It is shown from the district
 * up, as its size allows, and for no commune, so that what a district's communes add up to tells nothing of one of them.
 */
export function publishedAboveCommune(value: number, level: OrganizationLevel | null): PublishedCount {
  return level === null || level === 'COMMUNE' || level === 'BASE'
    ? withheldCount({ unitLevel: 'DISTRICT', period: 'YEAR' })
    : publishedCount(value);
}

/** A count that was decided to be shown. */
export function shownCount(value: number | null): PublishedCount {
  return { value, suppressed: false, reason: null, publishableAt: null };
}

export function withheldCount(publishableAt: PublishableAt | null = null): PublishedCount {
  return { value: null, suppressed: true, reason: 'DISCLOSURE_CONTROL', publishableAt };
}

/** A rate of numbers that are not sensitive, or that are shown themselves. */
export function ratio(numerator: number | null, denominator: number | null, definition: string): Ratio {
  const known = numerator !== null && denominator !== null && denominator > 0;
  const value = known ? numerator / denominator : null;
  return { value, numerator, denominator, suppressed: false, definition, publishableAt: null };
}

/** A rate that may give away a small count: its denominator, its numerator, or what is left. */
export function publishedRatio(
  numerator: number,
  denominator: number,
  definition: string,
  threshold = defaultThreshold,
): Ratio {
  const withheld = [numerator, denominator, denominator - numerator].some((count) => isSmall(count, threshold));
  return withheld ? withheldRatio(definition) : ratio(numerator, denominator, definition);
}

export function withheldRatio(definition: string, publishableAt: PublishableAt | null = null): Ratio {
  return { value: null, numerator: null, denominator: null, suppressed: true, definition, publishableAt };
}

/** The mean of yearly rates, each year counting the same, and of how many years it is. */
export interface MeanOfRates {
  mean: number | null;
  yearsCounted: number;
  yearsWithheld: number;
}

/**
 * The mean of the rates that are shown. A withheld year is left out and counted: the mean of all would give its rate away,
 * for a quotient of small numbers is known by its first decimals.
 */
export function meanOfShown(rates: readonly Ratio[]): MeanOfRates {
  const shown = rates.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    mean: shown.length === 0 ? null : shown.reduce((sum, value) => sum + value, 0) / shown.length,
    yearsCounted: shown.length,
    yearsWithheld: rates.filter(({ suppressed }) => suppressed).length,
  };
}
