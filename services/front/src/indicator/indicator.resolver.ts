import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { BadUserInput, Context } from '#kit';
import { organizationFields } from '../organization/organization-field.resolver.js';
import {
  criticismAcceptance,
  daysToReply,
  followUpCoverage,
  implementationOfDue,
  noticeCompliance,
  planExecution,
  replyRate,
} from './indicator-facts.js';
import { indicator, type IndicatorScope, waitingTime } from './indicator.service.js';
import {
  Indicator,
  IndicatorFilter,
  IndicatorGroup,
  IndicatorGrouping,
  SupervisionIndicators,
  WaitingTime,
  WaitingTimeGroup,
} from './indicator.type.js';

@Resolver(() => SupervisionIndicators)
class SupervisionIndicatorsResolver {
  @Query(() => SupervisionIndicators, {
    nullable: true,
    description: 'Indicators of supervision work, computed as of the request date.',
  })
  supervisionIndicators(
    @Arg('filter', () => IndicatorFilter, {
      nullable: true,
      description: 'Scope of the indicators: bodies, units, fields, period.',
    })
    filter: IndicatorFilter | undefined,
    @Arg('by', () => [IndicatorGrouping], {
      nullable: true,
      description: 'Additional breakdown of each indicator; default: totals only.',
    })
    by: IndicatorGrouping[] | undefined,
  ): IndicatorScope {
    const groupings = (['YEAR', 'ISSUER', 'AREA'] as const).filter((grouping) => by?.includes(grouping));
    if (filter?.from && filter.to && filter.from > filter.to) {
      throw new BadUserInput({
        vi: `from là ${filter.from}, sau to là ${filter.to}. Đổi chỗ hai ngày.`,
        en: `from is ${filter.from}, after to, which is ${filter.to}. Exchange them.`,
      });
    }
    return { filter: filter ?? {}, by: groupings };
  }

  @FieldResolver()
  planExecutionRate(@Root() scope: IndicatorScope, @Ctx() context: Context): Promise<Indicator> {
    return indicator(context, planExecution, scope);
  }

  @FieldResolver()
  noticeCompliance(@Root() scope: IndicatorScope, @Ctx() context: Context): Promise<Indicator> {
    return indicator(context, noticeCompliance, scope);
  }

  @FieldResolver()
  replyRate(
    @Root() scope: IndicatorScope,
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: 'Least number of days since receipt. The default of 30 is a policy of this system, not law.',
    })
    days: number,
    @Ctx() context: Context,
  ): Promise<Indicator> {
    if (days < 0 || days > mostDays) {
      throw new BadUserInput({
        vi: `days là ${days}; nêu số ngày từ 0 đến ${mostDays}.`,
        en: `days is ${days}; give a number of days from 0 to ${mostDays}.`,
      });
    }
    return indicator(context, replyRate(days), scope);
  }

  @FieldResolver()
  implementationRateOfDue(@Root() scope: IndicatorScope, @Ctx() context: Context): Promise<Indicator> {
    return indicator(context, implementationOfDue, scope);
  }

  @FieldResolver()
  followUpCoverage(@Root() scope: IndicatorScope, @Ctx() context: Context): Promise<Indicator> {
    return indicator(context, followUpCoverage, scope);
  }

  @FieldResolver()
  daysToReply(@Root() scope: IndicatorScope, @Ctx() context: Context): Promise<WaitingTime> {
    return waitingTime(context, daysToReply, scope);
  }

  @FieldResolver()
  criticismAcceptance(@Root() scope: IndicatorScope, @Ctx() context: Context): Promise<Indicator> {
    return indicator(context, criticismAcceptance, scope);
  }
}

const mostDays = 3650;

export const indicatorResolvers = [
  SupervisionIndicatorsResolver,
  organizationFields(IndicatorGroup, { one: ['issuer'] }),
  organizationFields(WaitingTimeGroup, { one: ['issuer'] }),
];
