import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate, Provenance } from '#kit';
import { PublishableAt, PublishedCount, Ratio } from '#kit/disclosure';
import { Comparability } from '../administrative-unit/administrative-unit.enum.js';
import { CountUnit, ObservationStatus, PetitionKind, SettlementRateKind } from './statistics.enum.js';

@ObjectType({ simpleResolvers: true, description: 'Number of petitions received of one kind (số đơn theo loại).' })
export class PetitionKindCount {
  @Field(() => PetitionKind, { description: 'Kind of petition: complaint, denunciation or suggestion.' })
  kind!: PetitionKind;

  @Field(() => PublishedCount, { description: 'Number of petitions of this kind received.' })
  received!: PublishedCount;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Petitions of one year, with small numbers suppressed (đơn thư trong năm).',
})
export class PetitionStatisticsYear {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  year!: number;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  periodEnd!: string;

  @Field(() => PublishedCount, { description: 'Carried over from the year before (kỳ trước chuyển sang).' })
  openingBalance!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of petitions received in the year.' })
  received!: PublishedCount;

  @Field(() => [PetitionKindCount], { description: 'Number of petitions received, by kind.' })
  byKind!: PetitionKindCount[];

  @Field(() => PublishedCount, { description: 'Number of petitions transferred to the competent authority.' })
  transferred!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of petitions withdrawn by their senders (rút đơn).' })
  withdrawn!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of petitions settled in the year.' })
  settled!: PublishedCount;

  @Field(() => PublishedCount, {
    description: 'Carried over to the next year: opening + received - settled - transferred - withdrawn.',
  })
  closingBalance!: PublishedCount;

  @Field(() => Ratio, { description: 'Settlement rate of the requested kind.' })
  rate!: Ratio;

  @Field(() => Int, { description: 'Number of the revision; 1 is the first publication.' })
  revision!: number;

  @Field(() => LocalDate, { description: 'Day on which the numbers were published.' })
  publishedOn!: string;

  @Field(() => ObservationStatus, { description: 'State of the numbers: provisional, final or revised.' })
  status!: ObservationStatus;
}

/** Base class of a unit's series: period, comparability, status and origin. */
@ObjectType()
abstract class StatisticsWindow {
  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  periodEnd!: string;

  @Field(() => Comparability, {
    description:
      'Comparability within the period and with predecessors and successors (khả năng so sánh). Numbers are of the unit itself, never apportioned.',
  })
  comparability!: Comparability;

  @Field(() => ObservationStatus, {
    nullable: true,
    description: 'State of the numbers, the least certain of the years; null if the period has no numbers.',
  })
  status!: ObservationStatus | null;

  @Field(() => Provenance, { nullable: true, description: 'Origin of the numbers; null if the period has no numbers.' })
  provenance!: Provenance | null;
}

/** Petition figures of a unit over years. */
@ObjectType({
  simpleResolvers: true,
  description: "Petition statistics of a unit's own authorities (thống kê đơn thư). Units below are not added.",
})
export class PetitionStatistics extends StatisticsWindow {
  @Field(() => SettlementRateKind, { description: 'Settlement rate of the requested kind.' })
  rateKind!: SettlementRateKind;

  @Field(() => String, { description: 'Definition of the requested rate: numerator and denominator.' })
  definition!: string;

  @Field(() => CountUnit, { description: 'Unit of the counts: petitions, cases or receptions.' })
  countUnit!: CountUnit;

  @Field(() => [PetitionStatisticsYear], {
    description: 'Statistics of each year. Years without a report are left out.',
  })
  annual!: PetitionStatisticsYear[];

  @Field(() => Float, {
    nullable: true,
    description: 'Unweighted mean of the published yearly rates.',
  })
  meanOfAnnualRates!: number | null;

  @Field(() => Int, { description: 'Number of yearly rates in the mean.' })
  yearsCounted!: number;

  @Field(() => Int, { description: 'Number of yearly rates that are suppressed and left out of the mean.' })
  yearsWithheld!: number;

  @Field(() => Ratio, { description: 'Rate over all years together; suppressed if one of the years is.' })
  pooledRate!: Ratio;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A success rate over a period, pooled and as a mean of years (tỷ lệ hòa giải thành).',
})
export class MediationSuccessRate {
  @Field(() => Ratio, { description: 'Rate over all years together.' })
  pooled!: Ratio;

  @Field(() => Float, {
    nullable: true,
    description: 'Unweighted mean of the published yearly rates.',
  })
  meanOfAnnual!: number | null;

  @Field(() => Int, { description: 'Number of yearly rates in the mean.' })
  yearsCounted!: number;

  @Field(() => Int, { description: 'Number of yearly rates that are suppressed and left out of the mean.' })
  yearsWithheld!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Grassroots mediation of one year, with small numbers suppressed (hòa giải ở cơ sở trong năm).',
})
export class MediationStatisticsYear {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  year!: number;

  @Field(() => LocalDate, { description: 'First day of the period covered.' })
  periodStart!: string;

  @Field(() => LocalDate, { description: 'Last day of the period covered.' })
  periodEnd!: string;

  @Field(() => PublishedCount, { description: 'Number of successful mediations (hòa giải thành).' })
  successful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of unsuccessful mediations (hòa giải không thành).' })
  unsuccessful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of concluded mediations, successful or not.' })
  concluded!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of mediations in progress at the end of the year.' })
  inProgress!: PublishedCount;

  @Field(() => Ratio, { description: 'Successful mediations, divided by concluded mediations.' })
  successRate!: Ratio;

  @Field(() => Int, { description: 'Number of the revision; 1 is the first publication.' })
  revision!: number;

  @Field(() => LocalDate, { description: 'Day on which the numbers were published.' })
  publishedOn!: string;

  @Field(() => ObservationStatus, { description: 'State of the numbers: provisional, final or revised.' })
  status!: ObservationStatus;
}

/** Mediation figures of a unit over one or ten years. */
@ObjectType({ description: 'Grassroots mediation of a unit over one year or ten years (hòa giải ở cơ sở).' })
export class MediationStatistics extends StatisticsWindow {
  @Field(() => Int, { description: 'First year of the period.' })
  from!: number;

  @Field(() => Int, { description: 'Last year of the period.' })
  to!: number;

  @Field(() => [MediationStatisticsYear], { description: 'Numbers of each year of the period.' })
  annual!: MediationStatisticsYear[];

  @Field(() => PublishedCount, { description: 'Number of successful mediations in the period.' })
  successful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of unsuccessful mediations in the period.' })
  unsuccessful!: PublishedCount;

  @Field(() => PublishedCount, { description: 'Number of concluded mediations in the period, successful or not.' })
  concluded!: PublishedCount;

  @Field(() => PublishedCount, {
    description: 'Mediations in progress at the end of each year, added over the period.',
  })
  inProgress!: PublishedCount;

  @Field(() => Int, { nullable: true, description: 'Number of mediation teams at the end of the period.' })
  mediationTeams!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of mediators at the end of the period.' })
  mediators!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of women among the mediators; each team must include one.' })
  womenMediators!: number | null;

  @Field(() => [PublishableAt], {
    description: 'Levels and periods at which such numbers are published, finest first.',
  })
  publishableAt!: PublishableAt[];
}

/** Grassroots democracy of a unit in one year. */
@ObjectType({ simpleResolvers: true, description: 'Grassroots democracy of a unit in one year (dân chủ ở cơ sở).' })
export class GrassrootsDemocracy {
  @Field(() => ID, { description: 'ID of the administrative unit.' })
  unitId!: string;

  @Field(() => Int, { description: 'Calendar year of the record.' })
  year!: number;

  @Field(() => Int, { description: 'Number of disclosures in the unit and those directly below.' })
  disclosures!: number;

  @Field(() => Ratio, { description: 'Share of disclosures that were made in time.' })
  disclosuresOnTime!: Ratio;

  @Field(() => Int, { description: 'Number of dialogues held with the people.' })
  dialoguesHeld!: number;
}
