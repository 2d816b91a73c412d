import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Context } from '#kit';
import type { PublishableAt } from '#kit/disclosure';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { type MediationWindow, mediationOf } from './mediation-window.js';
import { MediationDenominator } from './statistics.enum.js';
import { MediationStatistics, MediationSuccessRate } from './statistics.type.js';
import { windowFacts } from './window-facts.js';

const publishableAt: readonly PublishableAt[] = [
  { unitLevel: 'COMMUNE', period: 'DECADE' },
  { unitLevel: 'DISTRICT', period: 'YEAR' },
  { unitLevel: 'DISTRICT', period: 'DECADE' },
];

type MediationAnswer = Omit<MediationStatistics, 'publishableAt'> & {
  publishableAt: readonly PublishableAt[];
  window: MediationWindow;
};

@Resolver(() => AdministrativeUnit)
class UnitMediationResolver {
  @FieldResolver(() => MediationStatistics, {
    description: 'Grassroots mediation of the unit over one year or ten years.',
  })
  async mediationStatistics(
    @Root() { id }: { id: string },
    @Arg('from', () => Int, { description: 'First year of the period.' }) from: number,
    @Arg('to', () => Int, { description: 'Last year of the period.' }) to: number,
    @Ctx() context: Context,
  ): Promise<MediationAnswer> {
    const window = await mediationOf(context, id, from, to);
    const { annual, successful, unsuccessful, concluded, inProgress, newest } = window;
    return {
      from,
      to,
      annual,
      successful,
      unsuccessful,
      concluded,
      inProgress,
      mediationTeams: newest?.teams ?? null,
      mediators: newest?.mediators ?? null,
      womenMediators: newest?.womenMediators ?? null,
      publishableAt,
      window,
      ...(await windowFacts(context, id, { from, to }, newest ? [newest] : [])),
    };
  }
}

@Resolver(() => MediationStatistics)
class MediationRateResolver {
  @FieldResolver(() => MediationSuccessRate, { description: 'Success rate, computed from the published counts.' })
  successRate(
    @Root() { window }: MediationAnswer,
    @Arg('denominator', () => MediationDenominator, {
      defaultValue: 'CONCLUDED',
      description: 'Denominator of the success rate.',
    })
    denominator: MediationDenominator,
  ): MediationSuccessRate {
    return window.rate(denominator);
  }
}

export const mediationResolvers = [UnitMediationResolver, MediationRateResolver];
