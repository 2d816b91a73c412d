import { BadUserInput, type Context } from '#kit';
import {
  meanOfShown,
  type MeanOfRates,
  type PublishedCount,
  type Ratio,
  shownCount,
  withheldCount,
} from '#kit/disclosure';
import {
  closingBalance,
  petitionRate,
  pooledRate,
  receivedOfKind,
  revisionsByYear,
  type WithheldYear,
  withheldOfYear,
} from './petition.js';
import { revisionsOf } from './read-years.js';
import { newestOfEachYear } from './revision.js';
import type { PetitionYear } from './statistics.entity.js';
import { PetitionKind, type SettlementRateKind } from './statistics.enum.js';
import type { PetitionStatisticsYear } from './statistics.type.js';

/** Petition figures of a unit by year, with small numbers suppressed. */
export interface PetitionWindow {
  annual: PetitionStatisticsYear[];
  mean: MeanOfRates;
  pooled: Ratio;
  newest: readonly PetitionYear[];
}

/**
 * Loads the petition figures of a unit for the request's dates, with rates of one kind.
 * @throws BadUserInput if the first year is after the last
 */
export async function petitionsOf(
  context: Context,
  unitId: string,
  window: { from: number; to: number },
  kind: SettlementRateKind,
): Promise<PetitionWindow> {
  const { from, to } = window;
  if (from > to) {
    throw new BadUserInput({
      vi: `Năm đầu ${from} sau năm cuối ${to}.`,
      en: `The first year, ${from}, is after the last, ${to}.`,
    });
  }
  const revisions = (await revisionsOf(context, 'petition_year', unitId)).filter(
    ({ year }) => year >= from && year <= to,
  );
  const byYear = revisionsByYear(revisions);
  const newest = newestOfEachYear(revisions);
  const annual = newest.map((counts) => publishedYear(counts, kind, withheldOfYear(byYear.get(counts.year)!)));
  const rates = annual.map(({ rate }) => rate);
  return { annual, mean: meanOfShown(rates), pooled: pooledRate(rates, kind), newest };
}

function publishedYear(counts: PetitionYear, kind: SettlementRateKind, withheld: WithheldYear): PetitionStatisticsYear {
  const balance = (value: number): PublishedCount => (withheld.balance ? withheldCount() : shownCount(value));
  const { year, revision, publishedOn, status } = counts;
  return {
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    openingBalance: balance(counts.opening),
    received: withheld.received ? withheldCount() : shownCount(counts.received),
    byKind: (Object.keys(PetitionKind) as PetitionKind[]).map((each) => ({
      kind: each,
      received: withheld.kinds.has(each) ? withheldCount() : shownCount(receivedOfKind(counts, each)),
    })),
    transferred: balance(counts.transferred),
    withdrawn: balance(counts.withdrawn),
    settled: balance(counts.settled),
    closingBalance: balance(closingBalance(counts)),
    rate: petitionRate(counts, kind, withheld),
    revision,
    publishedOn,
    status,
  };
}
