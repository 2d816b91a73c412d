import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate, Provenance } from '#kit';
import { PublishableAt, PublishedCount, Ratio } from '#kit/disclosure';
import { Comparability } from '../administrative-unit/administrative-unit.enum.js';
import { CountUnit, ObservationStatus, PetitionKind, SettlementRateKind } from './statistics.enum.js';

@ObjectType({ simpleResolvers: true, description: 'Petitions received of one kind: a count.' })
export class PetitionKindCount {
  @Field(() => PetitionKind, { description: 'Kind.' })
  kind!: PetitionKind;

  @Field(() => PublishedCount, { description: 'How many were received.' })
  received!: PublishedCount;
}

@ObjectType({ simpleResolvers: true, description: 'Petitions of one year, as far as they may be published.' })
export class PetitionStatisticsYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  periodEnd!: string;

  @Field(() => PublishedCount, { description: 'Carried over (kỳ trước chuyển sang).' })
  openingBalance!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Received.' })
  received!: PublishedCount;

  @Field(() => [PetitionKindCount], { description: 'Received, by kind.' })
  byKind!: PetitionKindCount[];

  @Field(() => PublishedCount, { description: 'Transferred to whoever is competent.' })
  transferred!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Withdrawn by whoever had sent them (rút đơn).' })
  withdrawn!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Settled.' })
  settled!: PublishedCount;

  @Field(() => PublishedCount, {
    description: 'Carried over to the next year: opening + received - settled - transferred - withdrawn.',
  })
  closingBalance!: PublishedCount;

  @Field(() => Ratio, { description: 'The rate that was asked for.' })
  rate!: Ratio;

  @Field(() => Int, { description: 'Revision: 1 is the first publication.' })
  revision!: number;

  @Field(() => LocalDate, { description: 'Day of publication.' })
  publishedOn!: string;

  @Field(() => ObservationStatus, { description: 'State of the numbers.' })
  status!: ObservationStatus;
}

/** What every series of a unit says about its window. */
@ObjectType()
abstract class StatisticsWindow {
  @Field(() => LocalDate, { description: 'First day of the window.' })
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the window.' })
  periodEnd!: string;

  @Field(() => Comparability, {
    description:
      'Whether the window can be compared within itself and with the units before and after (khả năng so sánh). ' +
      'Numbers are those of the unit itself, never apportioned.',
  })
  comparability!: Comparability;

  @Field(() => ObservationStatus, {
    nullable: true,
    description: 'State of its numbers: the least certain of its years; null without any.',
  })
  status!: ObservationStatus | null;

  @Field(() => Provenance, { nullable: true, description: 'Whether the numbers were generated; null without any.' })
  provenance!: Provenance | null;
}

/** Petitions of a unit over years. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Petition statistics of a unit (thống kê đơn thư): counts, never cases. They are those of its own authorities, ' +
    'not a sum of the units below.',
})
export class PetitionStatistics extends StatisticsWindow {
  @Field(() => SettlementRateKind, { description: 'The rate that was asked for.' })
  rateKind!: SettlementRateKind;

  @Field(() => String, { description: 'What that rate divides by what.' })
  definition!: string;

  @Field(() => CountUnit, { description: 'What is counted.' })
  countUnit!: CountUnit;

  @Field(() => [PetitionStatisticsYear], { description: 'Year by year; a year without a report is missing.' })
  annual!: PetitionStatisticsYear[];

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the yearly rates that are shown, each year counting the same.',
  })
  meanOfAnnualRates!: number | null;

  @Field(() => Int, { description: 'How many yearly rates the mean is of.' })
  yearsCounted!: number;

  @Field(() => Int, { description: 'How many yearly rates are withheld, and not in the mean.' })
  yearsWithheld!: number;

  @Field(() => Ratio, { description: 'All years in one; withheld where one of them is.' })
  pooledRate!: Ratio;
}

@ObjectType({ simpleResolvers: true, description: 'A success rate over a window, in both readings.' })
export class MediationSuccessRate {
  @Field(() => Ratio, { description: 'All years in one.' })
  pooled!: Ratio;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the yearly rates that are shown, each year counting the same.',
  })
  meanOfAnnual!: number | null;

  @Field(() => Int, { description: 'How many yearly rates the mean is of.' })
  yearsCounted!: number;

  @Field(() => Int, { description: 'How many yearly rates are withheld, and not in the mean.' })
  yearsWithheld!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Grassroots mediation of one year, as far as it may be published.' })
export class MediationStatisticsYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period.' })
  periodEnd!: string;

  @Field(() => PublishedCount, { description: 'Hòa giải thành.' })
  successful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Hòa giải không thành.' })
  unsuccessful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Concluded, successful or not.' })
  concluded!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Still in progress at the end of the year.' })
  inProgress!: PublishedCount;

  @Field(() => Ratio, { description: 'Success rate over concluded cases.' })
  successRate!: Ratio;

  @Field(() => Int, { description: 'Revision: 1 is the first publication.' })
  revision!: number;

  @Field(() => LocalDate, { description: 'Day of publication.' })
  publishedOn!: string;

  @Field(() => ObservationStatus, { description: 'State of the numbers.' })
  status!: ObservationStatus;
}

/** Grassroots mediation of a unit over a year or a decade. */
@ObjectType({ description: 'Grassroots mediation of a unit (hòa giải ở cơ sở), over one year or a decade.' })
export class MediationStatistics extends StatisticsWindow {
  @Field(() => Int, { description: 'First year.' })
  from!: number;

  @Field(() => Int, { description: 'Last year.' })
  to!: number;

  @Field(() => [MediationStatisticsYear], { description: 'Year by year.' })
  annual!: MediationStatisticsYear[];

  @Field(() => PublishedCount, { description: 'Successful mediations in the window.' })
  successful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Unsuccessful mediations in the window.' })
  unsuccessful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Concluded mediations in the window.' })
  concluded!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Still in progress at the ends of the years of the window.' })
  inProgress!: PublishedCount;

  @Field(() => Int, { nullable: true, description: 'Mediation teams at the end of the window.' })
  mediationTeams!: number | null;

  @Field(() => Int, { nullable: true, description: 'Mediators at the end of the window.' })
  mediators!: number | null;

  @Field(() => Int, { nullable: true, description: 'Women among the mediators: each team must include one.' })
  womenMediators!: number | null;

  @Field(() => [PublishableAt], { description: 'Where numbers like these are published as a rule, finest first.' })
  publishableAt!: PublishableAt[];
}

/** What a unit did in a year for democracy at the grassroots. */
@ObjectType({ simpleResolvers: true, description: 'Grassroots democracy of a unit in one year (dân chủ ở cơ sở).' })
export class GrassrootsDemocracy {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'Disclosures made, here and in the units directly below.' })
  disclosures!: number;

  @Field(() => Ratio, { description: 'Disclosures made in time, of all.' })
  disclosuresOnTime!: Ratio;

  @Field(() => Int, { description: 'Dialogues with the people held.' })
  dialoguesHeld!: number;
}
