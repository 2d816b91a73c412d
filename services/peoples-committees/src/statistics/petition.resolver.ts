import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Context } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { rateDefinitions } from './petition.js';
import { petitionsOf } from './petition-window.js';
import { SettlementRateKind } from './statistics.enum.js';
import { PetitionStatistics } from './statistics.type.js';
import { windowFacts } from './window-facts.js';

@Resolver(() => AdministrativeUnit)
export class PetitionStatisticsResolver {
  @FieldResolver(() => PetitionStatistics, {
    description: 'Petitions of the unit by year, with a settlement rate of the kind in `rate`.',
  })
  async petitionStatistics(
    @Root() { id }: { id: string },
    @Arg('from', () => Int, { description: 'First year of the period.' }) from: number,
    @Arg('to', () => Int, { description: 'Last year of the period.' }) to: number,
    @Arg('rate', () => SettlementRateKind, {
      description: 'Kind of settlement rate: the rates have different denominators.',
    })
    kind: SettlementRateKind,
    @Ctx() context: Context,
  ): Promise<PetitionStatistics> {
    const { annual, mean, pooled, newest } = await petitionsOf(context, id, { from, to }, kind);
    return {
      rateKind: kind,
      definition: rateDefinitions[kind],
      countUnit: 'CASE',
      annual,
      meanOfAnnualRates: mean.mean,
      yearsCounted: mean.yearsCounted,
      yearsWithheld: mean.yearsWithheld,
      pooledRate: pooled,
      ...(await windowFacts(context, id, { from, to }, newest)),
    };
  }
}
