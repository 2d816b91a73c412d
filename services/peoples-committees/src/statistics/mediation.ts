import { BadUserInput } from '#kit';
import { defaultThreshold as threshold, isSmall, ratio, type Ratio, withheld } from '#kit/disclosure';
import type { MediationDenominator } from './statistics.enum.js';
import { firstOfEachYear, newestOfEachYear, type Revision } from './revision.js';

export const outcomes = ['successful', 'unsuccessful', 'inProgress'] as const;
export type Outcome = (typeof outcomes)[number];
export type MediationCounts = Record<Outcome, number>;

/** Parts of each figure. A figure is published if all its parts are. */
export const partsOf = {
  successful: ['successful'],
  unsuccessful: ['unsuccessful'],
  inProgress: ['inProgress'],
  concluded: ['successful', 'unsuccessful'],
  received: outcomes,
} as const satisfies Record<string, readonly Outcome[]>;
export type MediationFigure = keyof typeof partsOf;

export const mediationDefinitions: Readonly<Record<MediationDenominator, string>> = {
  CONCLUDED: 'successful mediations / mediations concluded',
  RECEIVED: 'successful mediations / mediations received, those in progress included',
};

/** Returns the years of the decade that contains this year. */
export const decadeOf = (year: number): readonly [number, number] => [year - (year % 10), year - (year % 10) + 9];

const yearsOfDecade = 10;

/** Returns true if mediation is published for this period: one year, or one decade. */
export function isPublishedWindow(from: number, to: number): boolean {
  return from === to || (from % yearsOfDecade === 0 && to === from + yearsOfDecade - 1);
}

/**
 * Refuses other periods, because the difference of two periods could reveal a suppressed year.
 * @throws BadUserInput
 */
export function checkWindow(from: number, to: number): void {
  if (isPublishedWindow(from, to)) return;
  const [first, last] = decadeOf(from);
  throw new BadUserInput({
    vi:
      `Số liệu chỉ công bố theo năm và theo mười năm, để không tính ra được số bị ẩn từ hai khoảng thời gian. ` +
      `Chọn một năm (from: ${from}, to: ${from}) hoặc mười năm (from: ${first}, to: ${last}).`,
    en:
      `Statistics are published by year and by decade, so that no hidden number can be computed from two windows. ` +
      `Ask for one year (from: ${from}, to: ${from}) or a decade (from: ${first}, to: ${last}).`,
  });
}

/** Suppressed years of one outcome in a decade. */
export interface WithheldOutcome {
  years: ReadonlySet<number>;
  /** True if the decade's number is suppressed. */
  decade: boolean;
}

/**
 * Decides which numbers of a unit's decade are suppressed, from all published revisions in their order.
 * Groups of years that protect each other are built from first publications. A small corrected year is suppressed,
 * and so is the decade from then on, because two versions of the decade would reveal the correction. The decade is
 * published with its tenth year. Before, each new year would be the difference of two decades.
 */
export function withheldOfDecade(
  revisions: readonly (MediationCounts & Revision)[],
): Readonly<Record<Outcome, WithheldOutcome>> {
  const firsts = firstOfEachYear(revisions);
  const withheldOf = (outcome: Outcome): WithheldOutcome => {
    const { cells, total } = withheld(firsts.map((each) => ({ value: each[outcome], threshold })));
    const years = new Set([...cells].map((place) => firsts[place]!.year));
    for (const each of revisions) if (isSmall(each[outcome], threshold)) years.add(each.year);
    const corrected = revisions.some((each) => years.has(each.year) && !firsts.includes(each));
    return { years, decade: total || corrected || firsts.length < yearsOfDecade };
  };
  return {
    successful: withheldOf('successful'),
    unsuccessful: withheldOf('unsuccessful'),
    inProgress: withheldOf('inProgress'),
  };
}

export function sumOf(years: readonly MediationCounts[]): MediationCounts {
  const sum = (outcome: Outcome): number => years.reduce((total, year) => total + year[outcome], 0);
  return { successful: sum('successful'), unsuccessful: sum('unsuccessful'), inProgress: sum('inProgress') };
}

export function figureOf(counts: MediationCounts, figure: MediationFigure): number {
  return partsOf[figure].reduce((total, outcome) => total + counts[outcome], 0);
}

export function mediationRate(counts: MediationCounts, denominator: MediationDenominator): Ratio {
  const total = figureOf(counts, denominator === 'CONCLUDED' ? 'concluded' : 'received');
  return ratio(counts.successful, total, mediationDefinitions[denominator]);
}

/**
 * Returns true if the ten-year successes of a district's wards may be published. They add up to the district's, so
 * all or none are published. Each ward needs ten uncorrected years and a number that is not small. Wards and years
 * together must leave several possible values for each ward's year, which is never published.
 */
export function wardsAreShown(wards: readonly (readonly (MediationCounts & Revision)[])[]): boolean {
  const reporting = wards.filter((revisions) => revisions.length > 0);
  if (reporting.some((revisions) => revisions.length !== yearsOfDecade)) return false;
  const years = reporting.map(newestOfEachYear);
  if (years.some((ward) => ward.length !== yearsOfDecade)) return false;
  const ofWards = years.map((ward) => sumOf(ward).successful);
  const ofYears = Array.from(
    { length: yearsOfDecade },
    (_, year) => sumOf(years.map((ward) => ward[year]!)).successful,
  );
  const all = ofWards.reduce((total, ward) => total + ward, 0);
  const room = (ward: number, year: number): number => Math.min(ward, year) - Math.max(0, ward + year - all);
  return ofWards.every((ward) => ward >= threshold && ofYears.every((year) => year === 0 || room(ward, year) >= 2));
}
