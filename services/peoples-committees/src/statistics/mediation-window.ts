import type { Context } from '#kit';
import {
  meanOfShown,
  type PublishableAt,
  type PublishedCount,
  type Ratio,
  ratio,
  shownCount,
  withheldCount,
  withheldRatio,
} from '#kit/disclosure';
import {
  checkWindow,
  decadeOf,
  figureOf,
  mediationDefinitions,
  type MediationFigure,
  mediationRate,
  type Outcome,
  partsOf,
  sumOf,
  wardsAreShown,
  withheldOfDecade,
  type WithheldOutcome,
} from './mediation.js';
import { areaOf } from './read-area.js';
import { revisionsOf } from './read-years.js';
import { newestOfEachYear } from './revision.js';
import type { MediationYear } from './statistics.entity.js';
import { MediationDenominator } from './statistics.enum.js';
import type { MediationSuccessRate, MediationStatisticsYear } from './statistics.type.js';

/**
 * Returns the published part of a ward's figures: successes of ten years, if all wards of the district may show
 * theirs.
 */
export interface OfCommune {
  successesAreShown: boolean;
}

/**
 * Mediation figures of a unit over one or ten years, with small numbers suppressed. All published mediation figures
 * come from this class.
 */
export class MediationWindow {
  private readonly withheld: Readonly<Record<Outcome, WithheldOutcome>>;
  private readonly years: readonly MediationYear[];

  /** `revisions` covers all ten years, so that a year is suppressed alike in every period. */
  constructor(
    readonly from: number,
    readonly to: number,
    revisions: readonly MediationYear[],
    private readonly commune: OfCommune | null,
  ) {
    this.withheld = withheldOfDecade(revisions);
    this.years = newestOfEachYear(revisions).filter(({ year }) => year >= from && year <= to);
  }

  get annual(): MediationStatisticsYear[] {
    return this.years.map((counts) => ({
      year: counts.year,
      periodStart: `${counts.year}-01-01`,
      periodEnd: `${counts.year}-12-31`,
      successful: this.ofYear(counts, 'successful'),
      unsuccessful: this.ofYear(counts, 'unsuccessful'),
      concluded: this.ofYear(counts, 'concluded'),
      inProgress: this.ofYear(counts, 'inProgress'),
      successRate: this.rateOfYear(counts, 'CONCLUDED'),
      revision: counts.revision,
      publishedOn: counts.publishedOn,
      status: counts.status,
    }));
  }

  get successful() {
    return this.figure('successful');
  }

  get unsuccessful() {
    return this.figure('unsuccessful');
  }

  get concluded() {
    return this.figure('concluded');
  }

  get inProgress() {
    return this.figure('inProgress');
  }

  /** Returns the success rate, computed from the counts. */
  rate(denominator: MediationDenominator): MediationSuccessRate {
    const annual = this.years.map((counts) => this.rateOfYear(counts, denominator));
    const { mean, ...counted } = meanOfShown(annual);
    return { pooled: this.pooled(denominator, annual), meanOfAnnual: mean, ...counted };
  }

  /** Returns the newest year of the period, for counts that are not sensitive. */
  get newest(): MediationYear | undefined {
    return this.years.at(-1);
  }

  private pooled(denominator: MediationDenominator, annual: readonly Ratio[]): Ratio {
    const definition = mediationDefinitions[denominator];
    if (this.years.length === 0) return ratio(null, null, definition);
    if (this.isYear) return annual[0]!;
    return this.decadeIsShown(denominator === 'CONCLUDED' ? 'concluded' : 'received')
      ? mediationRate(sumOf(this.years), denominator)
      : withheldRatio(definition, this.instead('DECADE', 'concluded'));
  }

  private figure(figure: MediationFigure): PublishedCount {
    if (this.years.length === 0) return shownCount(null);
    if (this.isYear) return this.ofYear(this.years[0]!, figure);
    return this.decadeIsShown(figure)
      ? shownCount(figureOf(sumOf(this.years), figure))
      : withheldCount(this.instead('DECADE', figure));
  }

  private ofYear(counts: MediationYear, figure: MediationFigure): PublishedCount {
    return this.yearIsShown(counts.year, figure)
      ? shownCount(figureOf(counts, figure))
      : withheldCount(this.instead('YEAR', figure));
  }

  private rateOfYear(counts: MediationYear, denominator: MediationDenominator): Ratio {
    return this.yearIsShown(counts.year, denominator === 'CONCLUDED' ? 'concluded' : 'received')
      ? mediationRate(counts, denominator)
      : withheldRatio(mediationDefinitions[denominator], this.instead('YEAR', 'concluded'));
  }

  private get isYear(): boolean {
    return this.from === this.to;
  }

  // A ward has about three cases a year: neighbours could identify them.
  private yearIsShown(year: number, figure: MediationFigure): boolean {
    return this.commune === null && partsOf[figure].every((outcome) => !this.withheld[outcome].years.has(year));
  }

  private decadeIsShown(figure: MediationFigure): boolean {
    if (this.commune) return figure === 'successful' && this.commune.successesAreShown;
    return partsOf[figure].every((outcome) => !this.withheld[outcome].decade);
  }

  private instead(period: PublishableAt['period'], figure: MediationFigure): PublishableAt | null {
    if (!this.commune) return period === 'YEAR' ? { unitLevel: 'DISTRICT', period: 'DECADE' } : null;
    const decadeOfWard = figure === 'successful' && period === 'YEAR';
    return { unitLevel: decadeOfWard ? 'COMMUNE' : 'DISTRICT', period: 'DECADE' };
  }
}

/**
 * Loads the mediation figures of a unit over one or ten years, for the request's dates.
 * @throws BadUserInput for any other period
 */
export async function mediationOf(
  context: Context,
  unitId: string,
  from: number,
  to: number,
): Promise<MediationWindow> {
  checkWindow(from, to);
  const [first, last] = decadeOf(from);
  const inDecade = async (id: string): Promise<MediationYear[]> =>
    (await revisionsOf(context, 'mediation_year', id)).filter(({ year }) => year >= first && year <= last);
  const area = await areaOf(context, unitId);
  if (area?.level !== 'COMMUNE') return new MediationWindow(from, to, await inDecade(unitId), null);
  const wards = new Map(await Promise.all(area.siblingIds.map(async (id) => [id, await inDecade(id)] as const)));
  const commune = { successesAreShown: wardsAreShown([...wards.values()]) };
  return new MediationWindow(from, to, wards.get(unitId) ?? [], commune);
}
