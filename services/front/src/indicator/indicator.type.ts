import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { labelledEnum, LocalDate, OrganizationKind } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Figure } from '../figure/figure.type.js';
import { Organization } from '../organization/organization.interface.js';

export const IndicatorGrouping = labelledEnum('IndicatorGrouping', 'What an indicator can be broken down by.', {
  YEAR: ['Theo năm', 'By year: each indicator says of which day'],
  ISSUER: ['Theo tổ chức ban hành', 'By the body that issued the plan, the notice, the recommendation or the opinion'],
  AREA: ['Theo đơn vị hành chính', 'By the administrative unit concerned'],
});
export type IndicatorGrouping = keyof typeof IndicatorGrouping;

@InputType('SupervisionIndicatorsFilter', { description: 'What the indicators are about; everything given must hold.' })
export class IndicatorFilter {
  @Field(() => ID, { nullable: true, description: 'Plans, notices, recommendations, opinions of this body.' })
  issuerId?: string | null;

  @Field(() => [OrganizationKind], { nullable: true, description: 'Of bodies of one of these kinds.' })
  issuerKind?: OrganizationKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Hosted by this body.' })
  hostId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'About this body: supervised, addressed, or drafting; of a recommendation also who holds it.',
  })
  bodyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Concerning this administrative unit.' })
  areaId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Concerning this unit or one below it, at any time: a district and the wards that it ever had.',
  })
  withinAreaId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the period: each indicator says of what.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the period: each indicator says of what.' })
  to?: string | null;
}

/** Which rows one part of an indicator is about. */
@ObjectType()
abstract class IndicatorPart {
  @Field(() => Int, { nullable: true, description: 'The year, where it is broken down by year.' })
  year!: number | null;

  issuerKind!: OrganizationKind | null;

  issuerId!: string | null;

  @Field(() => Organization, { nullable: true, description: 'The issuer, where it is broken down by issuer.' })
  issuer!: Organization | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit, where it is broken down by area.' })
  area!: AdministrativeUnit | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An indicator for one year, issuer or unit, or what was asked for of these.',
})
export class IndicatorGroup extends IndicatorPart {
  @Field(() => Float, {
    nullable: true,
    description: 'Between 0 and 1; null when unknown: never 0 and never 1 for it.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; null when unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; null when unknown.' })
  denominator!: number | null;
}

/** A rate of supervision work, computed and never typed in. */
@ObjectType({
  simpleResolvers: true,
  description: 'A rate of supervision work, computed and never typed in (chỉ số).',
})
export class Indicator extends Figure {
  @Field(() => Float, {
    nullable: true,
    description: 'Between 0 and 1; null when unknown: never 0 and never 1 for it.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; null when unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; null when unknown.' })
  denominator!: number | null;

  @Field(() => [IndicatorGroup], { description: 'The same by what was asked for; else empty.' })
  groups!: IndicatorGroup[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Days to the reply for one year, issuer or unit, or what was asked for of these.',
})
export class WaitingTimeGroup extends IndicatorPart {
  @Field(() => Int, { nullable: true, description: 'Half are answered within so many days; null when unknown.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'Nine of ten are answered within so many days; null when unknown.' })
  p90!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were answered; null when unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were received; null when unknown.' })
  denominator!: number | null;
}

/** How long recipients take to answer; those who have not answered yet count for as long as they have waited. */
@ObjectType({ simpleResolvers: true, description: 'How long recipients take to answer (số ngày trả lời).' })
export class WaitingTime extends Figure {
  @Field(() => Int, { nullable: true, description: 'Half are answered within so many days; null when unknown.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'Nine of ten are answered within so many days; null when unknown.' })
  p90!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were answered; null when unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were received; null when unknown.' })
  denominator!: number | null;

  @Field(() => [WaitingTimeGroup], { description: 'The same by what was asked for; else empty.' })
  groups!: WaitingTimeGroup[];
}

/** The indicators of supervision work; each is computed when it is asked for, by a statement of its own. */
@ObjectType({ description: 'The indicators of supervision work, as defined (bộ chỉ số giám sát).' })
export class SupervisionIndicators {
  @Field(() => Indicator, { description: 'Plan items carried out in the plan year, of those not withdrawn.' })
  planExecutionRate!: Indicator;

  @Field(() => Indicator, { description: 'Supervised bodies notified in time, of those to which the rule applied.' })
  noticeCompliance!: Indicator;

  @Field(() => Indicator, { description: 'Recommendations answered, of those received some days ago or earlier.' })
  replyRate!: Indicator;

  @Field(() => Indicator, { description: 'Recommendations verified as implemented, of those whose date has passed.' })
  implementationRateOfDue!: Indicator;

  @Field(() => Indicator, { description: 'Open recommendations reminded of in the last 12 months, of all open ones.' })
  followUpCoverage!: Indicator;

  @Field(() => WaitingTime, { description: 'Days from receipt to the first reply, those still waiting included.' })
  daysToReply!: WaitingTime;

  @Field(() => Indicator, { description: 'Points of criticism accepted, wholly or in part, of points answered.' })
  criticismAcceptance!: Indicator;
}
