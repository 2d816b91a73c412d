import { BadUserInput } from '#kit';
import { defaultThreshold as threshold, isSmall, ratio, type Ratio, withheld } from '#kit/disclosure';
import type { MediationDenominator } from './statistics.enum.js';
import { firstOfEachYear, newestOfEachYear, type Revision } from './revision.js';

export const outcomes = ['successful', 'unsuccessful', 'inProgress'] as const;
export type Outcome = (typeof outcomes)[number];
export type MediationCounts = Record<Outcome, number>;

/** What each figure is the sum of: it is shown where all of these are. */
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

/** The years of the decade in which this year lies. */
export const decadeOf = (year: number): readonly [number, number] => [year - (year % 10), year - (year % 10) + 9];

const yearsOfDecade = 10;

/** Whether mediation is published for this window: one year, or a decade. */
export function isPublishedWindow(from: number, to: number): boolean {
  return from === to || (from % yearsOfDecade === 0 && to === from + yearsOfDecade - 1);
}

/**
 * Any other window would let one window be taken from another, and show a year that is withheld.
 * @throws BadUserInput
 */
export function checkWindow(from: number, to: number): void {
  if (isPublishedWindow(from, to)) return;
  const [first, last] = decadeOf(from);
  throw new BadUserInput(
    `Statistics are published by year and by decade, so that no hidden number can be computed from two windows. ` +
      `Ask for one year (from: ${from}, to: ${from}) or a decade (from: ${first}, to: ${last}).`,
  );
}

/** What of one outcome is withheld in a decade. */
export interface WithheldOutcome {
  years: ReadonlySet<number>;
  /** The decade's own number. */
  decade: boolean;
}

/**
 * What of a unit's decade is withheld, from all revisions that are out, in the order of publication.
 *
 * Groups of years that protect each other are made from what was published first. A correction withholds its own year
 * where it is small, and the decade from then on: the decade before and after it would tell the correction. The decade
 * comes out with its tenth year: before, each new year would be the difference of two decades.
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
 * Whether the successes of a district's wards may be shown for a decade. They add up to the district's, so they are shown
 * all or none: all, when each ward has its ten years, none of them corrected, each ward's number is no small one, and
 * wards and years leave several values for each ward's year, none of which is ever shown.
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
