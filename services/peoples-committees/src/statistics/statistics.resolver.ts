import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import {
  BadUserInput,
  Context,
  filterBy,
  listField,
  listOf,
  nodeQueries,
  publishedCount,
  ratio,
  withheldCount,
} from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { DisclosureItem, DisclosureTopic, PeopleDialogue } from './democracy.entity.js';
import { checkWindow, decadeOf, publishedYears, successRate, sumOf } from './mediation.js';
import { meanOfRates, petitionRate, pooledPetitionRate, rateDefinitions, rateParts } from './petition.js';
import { yearsOf } from './read-years.js';
import type { MediationYear, PetitionYear } from './statistics.entity.js';
import { MediationDenominator, PetitionKind, SettlementRateKind } from './statistics.enum.js';
import {
  GrassrootsDemocracy,
  MediationStatistics,
  MediationSuccessRate,
  PetitionKindCount,
  PetitionStatistics,
  PetitionStatisticsYear,
} from './statistics.type.js';
import { hiddenCells } from './suppression.js';

interface UnitFacts {
  id: string;
  level?: AdministrativeUnit['level'];
}

const from = { description: 'First year.' };
const to = { description: 'Last year.' };

@Resolver(() => AdministrativeUnit)
class UnitStatisticsResolver {
  @FieldResolver(() => PetitionStatistics, { description: 'Petitions, by year, with a rate of the kind asked for.' })
  async petitionStatistics(
    @Root() { id }: UnitFacts,
    @Arg('from', () => Int, from) first: number,
    @Arg('to', () => Int, to) last: number,
    @Arg('rate', () => SettlementRateKind, { description: 'Which rate: they differ.' }) kind: SettlementRateKind,
    @Ctx() context: Context,
  ): Promise<PetitionStatistics> {
    if (first > last) throw new BadUserInput(`The first year, ${first}, is after the last, ${last}.`);
    const years = (await yearsOf(context, 'petition_year', id)).filter(({ year }) => year >= first && year <= last);
    return {
      rateKind: kind,
      definition: rateDefinitions[kind],
      countUnit: 'CASE',
      annual: years.map((year) => petitionYear(year, kind)),
      meanOfAnnualRates: meanOfRates(years.map((year) => rateParts(year, kind))),
      pooledRate: pooledPetitionRate(years, kind),
      provenance: years[0]?.provenance ?? null,
    };
  }

  @FieldResolver(() => MediationStatistics, { description: 'Grassroots mediation over one year or a decade.' })
  async mediationStatistics(
    @Root() { id }: UnitFacts,
    @Arg('from', () => Int, from) first: number,
    @Arg('to', () => Int, to) last: number,
    @Ctx() context: Context,
  ): Promise<MediationFacts> {
    checkWindow(first, last);
    const [start, end] = decadeOf(first);
    const all = await yearsOf(context, 'mediation_year', id);
    const decade = all.filter(({ year }) => year >= start && year <= end);
    return new MediationFacts(first, last, decade, await isCommune(context, id));
  }

  @FieldResolver(() => GrassrootsDemocracy, {
    description: 'Disclosure and dialogue in one year, here and directly below.',
  })
  async grassrootsDemocracy(
    @Root() { id }: UnitFacts,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() context: Context,
  ): Promise<GrassrootsDemocracy> {
    const { disclosures, onTime, dialogues } = await democracyOf(context, id, year, year);
    return {
      unitId: id,
      year,
      disclosures,
      disclosuresOnTime: ratio(onTime, disclosures, 'disclosures within five working days / disclosures'),
      dialoguesHeld: dialogues,
    };
  }
}

/** Disclosures and dialogues of a unit and of those directly below it, by the request's day. */
export async function democracyOf(context: Context, unitId: string, first: number, last: number) {
  const { rows } = await context.pool.query<{ disclosures: number; onTime: number; dialogues: number }>({
    name: 'grassroots-democracy',
    text: `
      with units as (select id from administrative_unit where id = $1 or parent_id = $1)
      select
        (select count(*)::int from disclosure_item d where d.unit_id in (select id from units)
          and extract(year from d.decided_on) between $2 and $3 and d.disclosed_on <= $4) as disclosures,
        (select count(*)::int from disclosure_item d where d.unit_id in (select id from units) and d.on_time
          and extract(year from d.decided_on) between $2 and $3 and d.disclosed_on <= $4) as "onTime",
        (select count(*)::int from people_dialogue d where d.unit_id in (select id from units)
          and extract(year from d.held_on) between $2 and $3 and d.held_on <= $4) as dialogues`,
    values: [unitId, first, last, context.asOf],
  });
  return rows[0]!;
}

const levelIdentity = {};

function isCommune(context: Context, unitId: string): Promise<boolean> {
  return context
    .loader<string, boolean>(levelIdentity, async (ids) => {
      const { rows } = await context.pool.query<{ id: string }>({
        name: 'communes-among',
        text: `select id from administrative_unit where id = any($1) and level = 'COMMUNE'`,
        values: [ids],
      });
      return ids.map((id) => rows.some((row) => row.id === id));
    })
    .load(unitId);
}

function petitionYear(counts: PetitionYear, kind: SettlementRateKind): PetitionStatisticsYear {
  const { year, opening, received, transferred, withdrawn, settled, revision, publishedOn, status } = counts;
  const closing = opening + received - transferred - withdrawn - settled;
  return {
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    openingBalance: publishedCount(opening),
    received: publishedCount(received),
    byKind: receivedByKind(counts),
    transferred: publishedCount(transferred),
    settled: publishedCount(settled),
    closingBalance: publishedCount(closing),
    rate: petitionRate(counts, kind),
    revision,
    publishedOn,
    status,
  };
}

/** The kinds add up to a published total, so a small kind takes another with it. */
function receivedByKind({ complaints, denunciations, suggestions }: PetitionYear): PetitionKindCount[] {
  const values = [complaints, denunciations, suggestions];
  const hidden = hiddenCells(values, 10).cells;
  return (Object.keys(PetitionKind) as PetitionKind[]).map((kind, index) => ({
    kind,
    received: hidden.has(index) ? withheldCount() : publishedCount(values[index]!),
  }));
}

/** A window of mediation, within its decade. */
class MediationFacts {
  private readonly window: readonly MediationYear[];

  constructor(
    readonly from: number,
    readonly to: number,
    private readonly decade: readonly MediationYear[],
    private readonly commune: boolean,
  ) {
    this.window = decade.filter(({ year }) => year >= from && year <= to);
  }

  get annual() {
    return publishedYears(this.decade, this.commune)
      .filter(({ year }) => year >= this.from && year <= this.to)
      .map(({ rate, ...year }) => ({ ...year, successRate: rate('CONCLUDED') }));
  }

  private get isYear(): boolean {
    return this.from === this.to;
  }

  private total(property: 'successful' | 'unsuccessful' | 'concluded') {
    if (this.isYear) return this.annual[0]?.[property] ?? publishedCount(null);
    if (this.window.length === 0) return publishedCount(null);
    // Of a commune's decade only the successes are many enough; with the failures the years could be guessed.
    if (this.commune && property !== 'successful') return withheldCount();
    const { successful, unsuccessful } = sumOf(this.window);
    return publishedCount({ successful, unsuccessful, concluded: successful + unsuccessful }[property]);
  }

  get successful() {
    return this.total('successful');
  }

  get unsuccessful() {
    return this.total('unsuccessful');
  }

  get concluded() {
    return this.total('concluded');
  }

  rate(denominator: MediationDenominator): MediationSuccessRate {
    if (this.isYear || this.commune) {
      const year = publishedYears(this.decade, this.commune).find((each) => each.year === this.from);
      const pooled = year?.rate(denominator) ?? ratio(null, null, '');
      return { pooled, meanOfAnnual: pooled.value };
    }
    return successRate(this.window, denominator);
  }

  get mediationTeams() {
    return this.window.at(-1)?.teams ?? null;
  }

  get mediators() {
    return this.window.at(-1)?.mediators ?? null;
  }

  get womenMediators() {
    return this.window.at(-1)?.womenMediators ?? null;
  }

  readonly publishableAt = { yearAtLevel: 'DISTRICT', decadeAtLevel: 'COMMUNE' };

  get provenance() {
    return this.window[0]?.provenance ?? null;
  }
}

@Resolver(() => MediationStatistics)
class MediationRateResolver {
  @FieldResolver(() => MediationSuccessRate, { description: 'Success rate: computed from the counts, never stored.' })
  successRate(
    @Root() facts: MediationFacts,
    @Arg('denominator', () => MediationDenominator, { defaultValue: 'CONCLUDED', description: 'Out of what.' })
    denominator: MediationDenominator,
  ): MediationSuccessRate {
    return facts.rate(denominator);
  }
}

const disclosures = listOf(DisclosureItem, {
  always: filterBy.happened('disclosed_on'),
  filter: {
    unitId: filterBy.byId('unitId', 'Of this unit.'),
    topic: filterBy.byAnyOf(() => DisclosureTopic, 'topic', 'On one of these.'),
    onTime: filterBy.byFlag('onTime', 'In time, or not.'),
    ...filterBy.byDays('decided', 'decidedOn', 'Decided'),
  },
  orders: ['decidedOn'],
  direction: 'DESC',
});
const dialogues = listOf(PeopleDialogue, {
  always: filterBy.happened('held_on'),
  filter: { unitId: filterBy.byId('unitId', 'Of this unit.'), ...filterBy.byDays('held', 'heldOn', 'Held') },
  orders: ['heldOn'],
  direction: 'DESC',
});
const ofUnit = (alias: string, unitId: string): string => `${alias}.unit_id = ${unitId}`;

export const statisticsResolvers = [
  UnitStatisticsResolver,
  MediationRateResolver,
  nodeQueries(DisclosureItem, disclosures, {
    many: { name: 'disclosureItems', description: 'What communes disclosed, newest first.' },
  }),
  nodeQueries(PeopleDialogue, dialogues, {
    many: { name: 'peopleDialogues', description: 'Dialogues with the people, newest first.' },
  }),
  listField(AdministrativeUnit, disclosures, {
    name: 'disclosureItems',
    description: 'What it disclosed.',
    belongs: ofUnit,
  }),
  listField(AdministrativeUnit, dialogues, { name: 'peopleDialogues', description: 'Its dialogues.', belongs: ofUnit }),
];
