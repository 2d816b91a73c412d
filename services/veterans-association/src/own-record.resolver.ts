import { FieldResolver, Resolver, Root } from 'type-graphql';
import { filterBy, listOf, nodeQueries, publishedAboveCommune, PublishedCount, unitRecordQueries } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { SolidarityFund, SolidarityFundYear } from './fund/solidarity-fund.entity.js';
import {
  FormerServicemenClub,
  SelfManagedSecurityGroup,
  ServicemenGroupKind,
  VeteransBranch,
} from './group/group.entity.js';
import { VeteransAssociationYear } from './measure/veterans-year.entity.js';

const areaId = filterBy.byId('unitId', 'In this administrative unit.');
const ofGroup = {
  areaId,
  veteransAssociationId: filterBy.byId('veteransAssociationId', 'Directly below this body.'),
  name: filterBy.byText('name', 'Whose name contains this.'),
  includeFormer: filterBy.includeFormer,
};

const branches = listOf(VeteransBranch, {
  filter: { ...ofGroup, inAgency: filterBy.byFlag('inAgency', 'In agencies, or not.') },
  orders: ['name', 'members'],
});
const clubs = listOf(FormerServicemenClub, {
  filter: { ...ofGroup, kind: filterBy.byAnyOf(() => ServicemenGroupKind, 'kind', 'Of one of these kinds.') },
  orders: ['name', 'members'],
});
const securityGroups = listOf(SelfManagedSecurityGroup, {
  filter: ofGroup,
  orders: ['name', 'households', 'patrolsPerMonth'],
});
const funds = listOf(SolidarityFund, {
  filter: { areaId, includeFormer: filterBy.includeFormer },
  orders: ['name', 'validFrom'],
});
const years = listOf(VeteransAssociationYear, {
  baseCondition: filterBy.yearIsOver,
  filter: { areaId, ...filterBy.byYears() },
  orders: ['year'],
});

@Resolver(() => VeteransAssociationYear)
class VeteransYearResolver {
  @FieldResolver()
  mediationParticipation(
    @Root() { mediations, areaLevel }: Pick<VeteransAssociationYear, 'mediations' | 'areaLevel'>,
  ): PublishedCount {
    return publishedAboveCommune(mediations, areaLevel);
  }

  @FieldResolver()
  houses(@Root() year: Houses): PublishedCount {
    return housesOf(year);
  }
}

@Resolver(() => SolidarityFundYear)
class FundYearResolver {
  @FieldResolver()
  houses(@Root() year: Houses): PublishedCount {
    return housesOf(year);
  }
}

type Houses = Pick<SolidarityFundYear, 'houseCount' | 'areaLevel'>;

/** A family that got a house is known to its neighbours. The same on the fund as among the measures. */
function housesOf({ houseCount, areaLevel }: Houses): PublishedCount {
  return publishedAboveCommune(houseCount, areaLevel);
}

export const ownRecordResolvers = [
  nodeQueries(SolidarityFund, funds, {
    one: { name: 'solidarityFund', description: 'One fund; null when there is none with this id.' },
  }),
  ...unitRecordQueries(VeteransBranch, AdministrativeUnit, branches, {
    many: 'veteransBranches',
    description: "Branches of the Veterans' Association.",
  }),
  ...unitRecordQueries(FormerServicemenClub, AdministrativeUnit, clubs, {
    many: 'formerServicemenClubs',
    description: 'Clubs and liaison boards of former servicemen.',
  }),
  ...unitRecordQueries(SelfManagedSecurityGroup, AdministrativeUnit, securityGroups, {
    many: 'selfManagedSecurityGroups',
    description: 'Groups that keep order in their residential areas.',
  }),
  ...unitRecordQueries(SolidarityFund, AdministrativeUnit, funds, {
    many: 'solidarityFunds',
    description: 'Solidarity funds among comrades.',
  }),
  ...unitRecordQueries(VeteransAssociationYear, AdministrativeUnit, years, {
    many: 'veteransAssociationYears',
    description: "The Veterans' Association's measures by year.",
  }),
  VeteransYearResolver,
  FundYearResolver,
];
