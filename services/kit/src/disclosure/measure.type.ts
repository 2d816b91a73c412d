import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { OrganizationLevel } from '../organization/organization.enum.js';
import { labelledEnum } from '../schema/labelled-enum.js';

export const SuppressionReason = labelledEnum('SuppressionReason', 'Why a number is not shown (lý do không công bố).', {
  DISCLOSURE_CONTROL: [
    'Kiểm soát tiết lộ thông tin',
    'Disclosure control: the number is small, or would give one away',
  ],
});
export type SuppressionReason = keyof typeof SuppressionReason;

export const StatisticPeriod = labelledEnum('StatisticPeriod', 'Period of a statistic (kỳ thống kê).', {
  YEAR: ['Năm', 'Calendar year'],
  DECADE: ['Mười năm', 'Ten years, 2010 to 2019 for instance'],
});
export type StatisticPeriod = keyof typeof StatisticPeriod;

@ObjectType({
  simpleResolvers: true,
  description: 'Where numbers like this one are published as a rule (cấp và kỳ công bố): a coarser question to ask.',
})
@Directive('@shareable')
export class PublishableAt {
  @Field(() => OrganizationLevel, { description: 'Level of the unit.' })
  unitLevel!: OrganizationLevel;

  @Field(() => StatisticPeriod, { description: 'Length of the period.' })
  period!: StatisticPeriod;
}

/** A count that may be too small to publish. */
@ObjectType({
  simpleResolvers: true,
  description: 'A count that may be suppressed (số đếm): `value` is null when it is suppressed, or unknown.',
})
@Directive('@shareable')
export class PublishedCount {
  @Field(() => Int, { nullable: true, description: 'The count; null when it is suppressed or unknown.' })
  value!: number | null;

  @Field(() => Boolean, { description: 'Whether it is withheld.' })
  suppressed!: boolean;

  @Field(() => SuppressionReason, { nullable: true, description: 'Why it is withheld: one reason for all.' })
  reason!: SuppressionReason | null;

  @Field(() => PublishableAt, {
    nullable: true,
    description: 'Where to ask instead when it is withheld; null where there is no coarser answer.',
  })
  publishableAt!: PublishableAt | null;
}

/** A rate with what it was computed from. */
@ObjectType({
  simpleResolvers: true,
  description: 'A rate, computed and never typed in (tỷ lệ): with numerator, denominator and definition.',
})
@Directive('@shareable')
export class Ratio {
  @Field(() => Float, {
    nullable: true,
    description: 'Between 0 and 1; null when unknown, suppressed, or over nothing.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; null when suppressed or unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; null when suppressed or unknown.' })
  denominator!: number | null;

  @Field(() => Boolean, { description: 'Whether it is withheld.' })
  suppressed!: boolean;

  @Field(() => String, { description: 'What is divided by what.' })
  definition!: string;

  @Field(() => PublishableAt, {
    nullable: true,
    description: 'Where to ask instead when it is withheld; null where there is no coarser answer.',
  })
  publishableAt!: PublishableAt | null;
}
