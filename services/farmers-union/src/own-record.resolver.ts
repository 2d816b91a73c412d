import { FieldResolver, Resolver, Root } from 'type-graphql';
import { filterBy, listOf, nodeQueries, publishedRatio, Ratio, unitRecordQueries } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { FarmersFundProject, FarmersSupportFund } from './fund/fund.entity.js';
import { FarmersBranch, LegalClub, OccupationalGroup, OccupationalGroupKind } from './group/group.entity.js';
import { FarmersUnionYear } from './measure/farmers-union-year.entity.js';

const areaId = filterBy.byId('unitId', 'In this administrative unit.');
const ofGroup = {
  areaId,
  farmersUnionId: filterBy.byId('farmersUnionId', 'Directly below this body.'),
  name: filterBy.byText('name', 'Whose name contains this.'),
  includeFormer: filterBy.includeFormer,
};

const branches = listOf(FarmersBranch, { filter: ofGroup, orders: ['name', 'members'] });
const clubs = listOf(LegalClub, { filter: ofGroup, orders: ['name', 'members'] });
const groups = listOf(OccupationalGroup, {
  filter: {
    ...ofGroup,
    kind: filterBy.byAnyOf(() => OccupationalGroupKind, 'kind', 'Of one of these kinds.'),
    trade: filterBy.byText('trade', 'Whose trade contains this.'),
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
    fundId: filterBy.byId('fundId', 'Of this fund.'),
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
    one: { name: 'farmersSupportFund', description: 'One fund; null when there is none with this id.' },
  }),
  ...unitRecordQueries(FarmersBranch, AdministrativeUnit, branches, {
    many: 'farmersBranches',
    description: "Branches of the Farmers' Union.",
  }),
  ...unitRecordQueries(OccupationalGroup, AdministrativeUnit, groups, {
    many: 'occupationalGroups',
    description: 'Farmers of one trade.',
    counts: 'occupationalGroupCounts',
  }),
  ...unitRecordQueries(LegalClub, AdministrativeUnit, clubs, {
    many: 'legalClubs',
    description: 'Clubs "Farmers with the law".',
  }),
  ...unitRecordQueries(FarmersSupportFund, AdministrativeUnit, funds, {
    many: 'farmersSupportFunds',
    description: "Farmers' Support Funds.",
  }),
  ...unitRecordQueries(FarmersFundProject, AdministrativeUnit, projects, {
    many: 'farmersFundProjects',
    description: 'Projects that the funds lend to, newest first.',
  }),
  ...unitRecordQueries(FarmersUnionYear, AdministrativeUnit, years, {
    many: 'farmersUnionYears',
    description: "The Farmers' Union's measures by year.",
  }),
  FarmersUnionYearResolver,
];
