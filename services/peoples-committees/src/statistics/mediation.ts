import {
  BadUserInput,
  defaultThreshold,
  publishedCount,
  publishedRatio,
  ratio,
  type Ratio,
  withheldCount,
  withheldRatio,
} from '#kit';
import { meanOfRates } from './petition.js';
import { hiddenCells } from './suppression.js';
import type { MediationDenominator } from './statistics.enum.js';

export interface MediationCounts {
  year: number;
  successful: number;
  unsuccessful: number;
  inProgress: number;
}

export const mediationDefinitions: Readonly<Record<MediationDenominator, string>> = {
  CONCLUDED: 'successful mediations / mediations concluded',
  RECEIVED: 'successful mediations / mediations received, those in progress included',
};

/**
 * The windows in which mediation is published: one year, or a decade. Any other would let one window be taken from
 * another, and show a year that is hidden.
 * @throws BadUserInput
 */
export function checkWindow(from: number, to: number): void {
  const year = from === to;
  const decade = from % 10 === 0 && to === from + 9;
  if (!year && !decade) {
    throw new BadUserInput(
      `Statistics are published by year and by decade, so that no hidden number can be computed from two windows. ` +
        `Ask for one year (from: ${from}, to: ${from}) or a decade (from: ${from - (from % 10)}, to: ${from - (from % 10) + 9}).`,
    );
  }
}

export const decadeOf = (year: number): readonly [number, number] => [year - (year % 10), year - (year % 10) + 9];

/** What of a decade's years may be shown. Every query sees a year in the same state, whatever window it asks for. */
export function publishedYears(years: readonly MediationCounts[], commune: boolean) {
  const failures = hiddenCells(
    years.map(({ unsuccessful }) => unsuccessful),
    defaultThreshold,
  ).cells;
  const successes = hiddenCells(
    years.map(({ successful }) => successful),
    defaultThreshold,
  ).cells;
  return years.map((counts, index) => {
    const { successful, unsuccessful, inProgress } = counts;
    // About three cases a ward and year: neighbours would know them.
    const hideAll = commune || successes.has(index);
    const hideFailures = hideAll || failures.has(index);
    const show = (value: number, hidden: boolean) => (hidden ? withheldCount() : publishedCount(value));
    const rate = (denominator: MediationDenominator): Ratio =>
      hideFailures
        ? withheldRatio(mediationDefinitions[denominator])
        : ratio(successful, denominatorOf(counts, denominator), mediationDefinitions[denominator]);
    return {
      year: counts.year,
      successful: show(successful, hideAll),
      unsuccessful: show(unsuccessful, hideFailures),
      concluded: hideFailures ? withheldCount() : publishedCount(successful + unsuccessful),
      inProgress: hideFailures ? withheldCount() : publishedCount(inProgress),
      rate,
    };
  });
}

export function denominatorOf(
  { successful, unsuccessful, inProgress }: MediationCounts,
  denominator: MediationDenominator,
) {
  return successful + unsuccessful + (denominator === 'RECEIVED' ? inProgress : 0);
}

export function sumOf(years: readonly MediationCounts[]): MediationCounts {
  const sum = (property: 'successful' | 'unsuccessful' | 'inProgress'): number =>
    years.reduce((total, year) => total + year[property], 0);
  return { year: 0, successful: sum('successful'), unsuccessful: sum('unsuccessful'), inProgress: sum('inProgress') };
}

/** Success rate of a whole window: pooled, and as the mean of its years. */
export function successRate(years: readonly MediationCounts[], denominator: MediationDenominator) {
  const total = sumOf(years);
  const definition = mediationDefinitions[denominator];
  const pooled =
    years.length === 0
      ? ratio(null, null, definition)
      : publishedRatio(total.successful, denominatorOf(total, denominator), definition);
  const mean = meanOfRates(years.map((year) => [year.successful, denominatorOf(year, denominator)] as const));
  return { pooled, meanOfAnnual: pooled.suppressed ? null : mean };
}
