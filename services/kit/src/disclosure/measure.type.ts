import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { OrganizationLevel } from '../organization/organization.enum.js';
import { labelledEnum } from '../schema/labelled-enum.js';

export const SuppressionReason = labelledEnum(
  'SuppressionReason',
  'Reason why a number is suppressed (lý do không công bố).',
  {
    DISCLOSURE_CONTROL: [
      'Bảo mật số liệu: số nhỏ có thể làm lộ thông tin',
      'Disclosure control: the number is small, or would reveal a small one',
    ],
  },
);
export type SuppressionReason = keyof typeof SuppressionReason;

export const StatisticPeriod = labelledEnum('StatisticPeriod', 'Period of a statistic (kỳ thống kê).', {
  YEAR: ['Năm', 'Calendar year'],
  DECADE: ['Mười năm', 'Ten years, 2010 to 2019 for instance'],
});
export type StatisticPeriod = keyof typeof StatisticPeriod;

@ObjectType({
  simpleResolvers: true,
  description: 'The finest level and period at which such numbers are published (cấp và kỳ công bố).',
})
@Directive('@shareable')
export class PublishableAt {
  @Field(() => OrganizationLevel, { description: 'Level of administrative unit at which numbers are published.' })
  unitLevel!: OrganizationLevel;

  @Field(() => StatisticPeriod, { description: 'Length of the period for which numbers are published.' })
  period!: StatisticPeriod;
}

/** A count that may be too small to publish. */
@ObjectType({
  simpleResolvers: true,
  description: 'A count that may be suppressed (số đếm); `value` is null if it is suppressed or unknown.',
})
@Directive('@shareable')
export class PublishedCount {
  @Field(() => Int, { nullable: true, description: 'Value of the count; null if suppressed or unknown.' })
  value!: number | null;

  @Field(() => Boolean, { description: 'True if the number is known but too small to publish.' })
  suppressed!: boolean;

  @Field(() => SuppressionReason, {
    nullable: true,
    description: 'Reason for suppression, the same for all numbers; null if not suppressed.',
  })
  reason!: SuppressionReason | null;

  @Field(() => PublishableAt, {
    nullable: true,
    description: 'Level and period at which the number is published; null if not suppressed, or published nowhere.',
  })
  publishableAt!: PublishableAt | null;
}

/** A rate with numerator, denominator and definition. */
@ObjectType({
  simpleResolvers: true,
  description: 'A computed rate with numerator, denominator and definition (tỷ lệ).',
})
@Directive('@shareable')
export class Ratio {
  @Field(() => Float, {
    nullable: true,
    description: 'Rate between 0 and 1; null if unknown or suppressed, or if the denominator is 0.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Numerator; null if suppressed or unknown.' })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Denominator; null if suppressed or unknown.' })
  denominator!: number | null;

  @Field(() => Boolean, { description: 'True if the number is known but too small to publish.' })
  suppressed!: boolean;

  @Field(() => String, { description: 'Definition of the rate: numerator and denominator.' })
  definition!: string;

  @Field(() => PublishableAt, {
    nullable: true,
    description: 'Level and period at which the number is published; null if not suppressed, or published nowhere.',
  })
  publishableAt!: PublishableAt | null;
}
