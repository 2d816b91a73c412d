import { FieldResolver, Resolver, Root } from 'type-graphql';
import { filterBy, listOf, nodeQueries, unitRecordQueries } from '#kit';
import { publishedRatio, Ratio } from '#kit/disclosure';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { FarmersFundProject, FarmersSupportFund } from './fund/fund.entity.js';
import { FarmersBranch, LegalClub, OccupationalGroup, OccupationalGroupKind } from './group/group.entity.js';
import { FarmersUnionYear } from './measure/farmers-union-year.entity.js';

const areaId = filterBy.byId('unitId', 'In the administrative unit with this ID.');
const ofGroup = {
  areaId,
  farmersUnionId: filterBy.byId('farmersUnionId', 'Directly below the organisation with this ID.'),
  name: filterBy.byText('name', 'Name contains this text.'),
  includeFormer: filterBy.includeFormer,
};

const branches = listOf(FarmersBranch, { filter: ofGroup, orders: ['name', 'members'] });
const clubs = listOf(LegalClub, { filter: ofGroup, orders: ['name', 'members'] });
const groups = listOf(OccupationalGroup, {
  filter: {
    ...ofGroup,
    kind: filterBy.byAnyOf(() => OccupationalGroupKind, 'kind', 'Of one of these kinds.'),
    trade: filterBy.byText('trade', 'Trade contains this text.'),
  },
  orders: ['name', 'members'],
  groups: { TRADE: { label: ['Theo nghề', 'By trade'], by: (alias) => `${alias}.trade` } },
});
const funds = listOf(FarmersSupportFund, {
  filter: { areaId, includeFormer: filterBy.includeFormer },
  orders: ['name', 'validFrom'],
});
const projects = listOf(FarmersFundProject, {
  baseCondition: filterBy.happened('started_on'),
  filter: {
    areaId,
    fundId: filterBy.byId('fundId', 'Of the fund with this ID.'),
    ...filterBy.byDays('started', 'startedOn', 'Started'),
  },
  orders: ['startedOn', 'amount'],
  direction: 'DESC',
});
const years = listOf(FarmersUnionYear, {
  baseCondition: filterBy.yearIsOver,
  filter: { areaId, ...filterBy.byYears() },
  orders: ['year'],
});

@Resolver(() => FarmersUnionYear)
class FarmersUnionYearResolver {
  @FieldResolver()
  goodFarmerRate(
    @Root() { goodHouseholds, households }: Pick<FarmersUnionYear, 'goodHouseholds' | 'households'>,
  ): Ratio {
    return publishedRatio(goodHouseholds, households, 'households with the title of good farmer / farming households');
  }
}

export const ownRecordResolvers = [
  nodeQueries(FarmersSupportFund, funds, {
    one: { name: 'farmersSupportFund', description: 'A fund by ID; null if not found.' },
  }),
  ...unitRecordQueries(FarmersBranch, AdministrativeUnit, branches, {
    many: 'farmersBranches',
    description: "Branches of the Farmers' Union, by name.",
  }),
  ...unitRecordQueries(OccupationalGroup, AdministrativeUnit, groups, {
    many: 'occupationalGroups',
    description: 'Branches and groups of farmers of one trade, by name.',
    counts: 'occupationalGroupCounts',
  }),
  ...unitRecordQueries(LegalClub, AdministrativeUnit, clubs, {
    many: 'legalClubs',
    description: 'Clubs "Farmers with the law", by name.',
  }),
  ...unitRecordQueries(FarmersSupportFund, AdministrativeUnit, funds, {
    many: 'farmersSupportFunds',
    description: "Farmers' Support Funds, by name.",
  }),
  ...unitRecordQueries(FarmersFundProject, AdministrativeUnit, projects, {
    many: 'farmersFundProjects',
    description: 'Projects that the funds lend to, newest first.',
  }),
  ...unitRecordQueries(FarmersUnionYear, AdministrativeUnit, years, {
    many: 'farmersUnionYears',
    description: "Statistics of the Farmers' Union by year.",
  }),
  FarmersUnionYearResolver,
];
