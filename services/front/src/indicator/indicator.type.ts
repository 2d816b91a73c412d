import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { labelledEnum, LocalDate, OrganizationKind } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Figure } from '../figure/figure.type.js';
import { Organization } from '../organization/organization.interface.js';

export const IndicatorGrouping = labelledEnum('IndicatorGrouping', 'Breakdowns of an indicator.', {
  YEAR: ['Theo năm', 'By year; the definition of each indicator names the date'],
  ISSUER: ['Theo tổ chức ban hành', 'By the body that issued the plan, the notice, the recommendation or the opinion'],
  AREA: ['Theo đơn vị hành chính', 'By the administrative unit concerned'],
});
export type IndicatorGrouping = keyof typeof IndicatorGrouping;

@InputType('SupervisionIndicatorsFilter', { description: 'Scope of the indicators: conditions are combined with AND.' })
export class IndicatorFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Only plans, notices, recommendations and opinions of this organisation.',
  })
  issuerId?: string | null;

  @Field(() => [OrganizationKind], {
    nullable: true,
    description: 'Only those of organisations of one of these kinds.',
  })
  issuerKind?: OrganizationKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Hosted by the organisation with this ID.' })
  hostId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those about this body: supervised, addressed or drafting. A recommendation is also about the body responsible for it.',
  })
  bodyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Concerns the administrative unit with this ID.' })
  areaId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those concerning this unit or a unit that was ever below it.',
  })
  withinAreaId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the period. The definition of each indicator names the dated event.',
  })
  from?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of the period. The definition of each indicator names the dated event.',
  })
  to?: string | null;
}

/** Key of one part of an indicator. */
@ObjectType()
abstract class IndicatorPart {
  @Field(() => Int, { nullable: true, description: 'Year, if broken down by year.' })
  year!: number | null;

  issuerKind!: OrganizationKind | null;

  issuerId!: string | null;

  @Field(() => Organization, { nullable: true, description: 'The issuer, where it is broken down by issuer.' })
  issuer!: Organization | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit, if broken down by area.' })
  area!: AdministrativeUnit | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An indicator for one combination of year, issuer and unit, as requested in `by` (chỉ số theo nhóm).',
})
export class IndicatorGroup extends IndicatorPart {
  @Field(() => Float, {
    nullable: true,
    description: 'Rate between 0 and 1; null if unknown, or if the denominator is 0.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; null if unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; null if unknown.' })
  denominator!: number | null;
}

/** A computed rate of supervision work. */
@ObjectType({
  simpleResolvers: true,
  description: 'A computed rate of supervision work (chỉ số).',
})
export class Indicator extends Figure {
  @Field(() => Float, {
    nullable: true,
    description: 'Rate between 0 and 1; null if unknown, or if the denominator is 0.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; null if unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; null if unknown.' })
  denominator!: number | null;

  @Field(() => [IndicatorGroup], { description: 'Values by the groupings in `by`; empty without groupings.' })
  groups!: IndicatorGroup[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Days to a reply for one combination of year, issuer and unit, as requested in `by` (số ngày trả lời theo nhóm).',
})
export class WaitingTimeGroup extends IndicatorPart {
  @Field(() => Int, { nullable: true, description: 'Median number of days to a reply; null if unknown.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of days within which 90 % are answered; null if unknown.' })
  p90!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of answered recommendations; null if unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of received recommendations; null if unknown.' })
  denominator!: number | null;
}

/** Time to a reply; recommendations without a reply are censored at the request date. */
@ObjectType({ simpleResolvers: true, description: 'Time that recipients take to reply, in days (số ngày trả lời).' })
export class WaitingTime extends Figure {
  @Field(() => Int, { nullable: true, description: 'Median number of days to a reply; null if unknown.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of days within which 90 % are answered; null if unknown.' })
  p90!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of answered recommendations; null if unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of received recommendations; null if unknown.' })
  denominator!: number | null;

  @Field(() => [WaitingTimeGroup], { description: 'Values by the groupings in `by`; empty without groupings.' })
  groups!: WaitingTimeGroup[];
}

/** Indicators of supervision work. Each is computed when selected, by one statement. */
@ObjectType({ description: 'Indicators of supervision work (bộ chỉ số giám sát).' })
export class SupervisionIndicators {
  @Field(() => Indicator, { description: 'Share of plan items not withdrawn that were carried out in the plan year.' })
  planExecutionRate!: Indicator;

  @Field(() => Indicator, {
    description: 'Share of supervised bodies notified in time, of those to which the rule applied.',
  })
  noticeCompliance!: Indicator;

  @Field(() => Indicator, {
    description: 'Share of recommendations answered, of those received at least `days` days ago.',
  })
  replyRate!: Indicator;

  @Field(() => Indicator, {
    description: 'Share of recommendations verified as implemented, of those whose date has passed.',
  })
  implementationRateOfDue!: Indicator;

  @Field(() => Indicator, { description: 'Share of open recommendations with a reminder in the last 12 months.' })
  followUpCoverage!: Indicator;

  @Field(() => WaitingTime, {
    description: 'Days from receipt to the first reply. Recommendations without a reply are censored, not left out.',
  })
  daysToReply!: WaitingTime;

  @Field(() => Indicator, {
    description: 'Share of answered points of criticism that were accepted, wholly or in part.',
  })
  criticismAcceptance!: Indicator;
}
