import { FieldResolver, Resolver, Root } from 'type-graphql';
import { filterBy, listOf, nodeQueries, unitRecordQueries } from '#kit';
import { publishedAboveCommune, PublishedCount } from '#kit/disclosure';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { SolidarityFund, SolidarityFundYear } from './fund/solidarity-fund.entity.js';
import {
  FormerServicemenClub,
  SelfManagedSecurityGroup,
  ServicemenGroupKind,
  VeteransBranch,
} from './group/group.entity.js';
import { VeteransAssociationYear } from './measure/veterans-year.entity.js';

const areaId = filterBy.byId('unitId', 'In the administrative unit with this ID.');
const ofGroup = {
  areaId,
  veteransAssociationId: filterBy.byId('veteransAssociationId', 'Directly below the organisation with this ID.'),
  name: filterBy.byText('name', 'Name contains this text.'),
  includeFormer: filterBy.includeFormer,
};

const branches = listOf(VeteransBranch, {
  filter: { ...ofGroup, inAgency: filterBy.byFlag('inAgency', 'In an agency; false: in a residential area.') },
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

/**
 * Neighbours know a family that received a house, so communes publish none, in the fund and in the statistics alike.
 */
function housesOf({ houseCount, areaLevel }: Houses): PublishedCount {
  return publishedAboveCommune(houseCount, areaLevel);
}

export const ownRecordResolvers = [
  nodeQueries(SolidarityFund, funds, {
    one: { name: 'solidarityFund', description: 'A fund by ID; null if not found.' },
  }),
  ...unitRecordQueries(VeteransBranch, AdministrativeUnit, branches, {
    many: 'veteransBranches',
    description: "Branches of the Veterans' Association, by name.",
  }),
  ...unitRecordQueries(FormerServicemenClub, AdministrativeUnit, clubs, {
    many: 'formerServicemenClubs',
    description: 'Clubs and liaison boards of former servicemen.',
  }),
  ...unitRecordQueries(SelfManagedSecurityGroup, AdministrativeUnit, securityGroups, {
    many: 'selfManagedSecurityGroups',
    description: 'Self-managed security groups of residential areas.',
  }),
  ...unitRecordQueries(SolidarityFund, AdministrativeUnit, funds, {
    many: 'solidarityFunds',
    description: "Solidarity funds of the Veterans' Association.",
  }),
  ...unitRecordQueries(VeteransAssociationYear, AdministrativeUnit, years, {
    many: 'veteransAssociationYears',
    description: "Statistics of the Veterans' Association by year.",
  }),
  VeteransYearResolver,
  FundYearResolver,
];
