import type { OrganizationLevel } from '../organization/organization.enum.js';
import type { PublishableAt, PublishedCount, Ratio } from './measure.type.js';
import { isSmall } from './withhold.js';

/** Sensitive counts from 1 to k-1 could identify people. The value of k is our policy; no statute sets it. */
export const defaultThreshold = 5;
/** Threshold for denunciations, domestic violence and minors. */
export const sensitiveThreshold = 10;

/** Builds a published count: 1 to k-1 is suppressed; zero and null (unknown) are published. */
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

/** Builds a published count without suppression. */
export function shownCount(value: number | null): PublishedCount {
  return { value, suppressed: false, reason: null, publishableAt: null };
}

export function withheldCount(publishableAt: PublishableAt | null = null): PublishedCount {
  return { value: null, suppressed: true, reason: 'DISCLOSURE_CONTROL', publishableAt };
}

/** Builds a rate of numbers that are not sensitive, or are published themselves. */
export function ratio(numerator: number | null, denominator: number | null, definition: string): Ratio {
  const known = numerator !== null && denominator !== null && denominator > 0;
  const value = known ? numerator / denominator : null;
  return { value, numerator, denominator, suppressed: false, definition, publishableAt: null };
}

/** Builds a rate, suppressed if denominator, numerator or their difference is small. */
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

/** Unweighted mean of yearly rates, with the number of years. */
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
