import { FieldResolver, Resolver, Root } from 'type-graphql';
import { filterBy, listOf, unitRecordQueries } from '#kit';
import { ratio, Ratio } from '#kit/disclosure';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { TradeUnionYear } from './trade-union-year.entity.js';

type Facts = Pick<
  TradeUnionYear,
  | 'enterprises'
  | 'enterprisesWithAgreement'
  | 'enterprisesWithConference'
  | 'publicBodies'
  | 'publicBodiesWithConference'
>;

@Resolver(() => TradeUnionYear)
class TradeUnionYearResolver {
  @FieldResolver()
  agreementRate(@Root() { enterprisesWithAgreement, enterprises }: Facts): Ratio {
    return ratio(
      enterprisesWithAgreement,
      enterprises,
      'enterprises with a collective agreement / enterprises with a union',
    );
  }

  @FieldResolver()
  officialConferenceRate(@Root() { publicBodiesWithConference, publicBodies }: Facts): Ratio {
    return ratio(publicBodiesWithConference, publicBodies, 'public bodies that held the conference / public bodies');
  }

  @FieldResolver()
  workerConferenceRate(@Root() { enterprisesWithConference, enterprises }: Facts): Ratio {
    return ratio(enterprisesWithConference, enterprises, 'enterprises that held the conference / enterprises');
  }
}

const years = listOf(TradeUnionYear, {
  baseCondition: filterBy.happened('period_end'),
  filter: { ...filterBy.byYears(), areaId: filterBy.byId('unitId', 'Of the administrative unit with this ID.') },
  orders: ['periodStart'],
});

export const tradeUnionYearResolvers = [
  ...unitRecordQueries(TradeUnionYear, AdministrativeUnit, years, {
    many: 'tradeUnionYears',
    description: 'Statistics of the trade unions by year.',
  }),
  TradeUnionYearResolver,
];
