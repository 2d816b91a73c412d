import { FieldResolver, Resolver, Root } from 'type-graphql';
import { filterBy, listOf, nodeQueries, unitRecordQueries } from '#kit';
import {
  publishedAboveCommune,
  publishedCount,
  PublishedCount,
  ratio,
  Ratio,
  sensitiveThreshold,
} from '#kit/disclosure';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { WomensBranch } from './branch/womens-branch.entity.js';
import { SafeAddressYear, WomensUnionYear } from './measure/measure.entity.js';
import { GenderReview, WomenEntrepreneurshipProgramme } from './programme/programme.entity.js';

const areaId = filterBy.byId('unitId', 'In the administrative unit with this ID.');

const branches = listOf(WomensBranch, {
  filter: {
    areaId,
    womensUnionId: filterBy.byId('womensUnionId', 'Directly below the organisation with this ID.'),
    name: filterBy.byText('name', 'Name contains this text.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['name', 'members'],
});
const programmes = listOf(WomenEntrepreneurshipProgramme, {
  baseCondition: filterBy.happened('started_on'),
  filter: { areaId, ...filterBy.byDays('started', 'startedOn', 'Started') },
  orders: ['startedOn'],
  direction: 'DESC',
});
const reviews = listOf(GenderReview, {
  baseCondition: filterBy.happened('reviewed_on'),
  filter: { areaId, ...filterBy.byDays('reviewed', 'reviewedOn', 'Reviewed') },
  orders: ['reviewedOn'],
  direction: 'DESC',
});
const years = listOf(WomensUnionYear, {
  baseCondition: filterBy.yearIsOver,
  filter: { areaId, ...filterBy.byYears() },
  orders: ['year'],
});
// Counts that may be suppressed have no filter and no sort, because either would reveal them.
const safeAddresses = listOf(SafeAddressYear, {
  baseCondition: filterBy.yearIsOver,
  filter: { areaId, ...filterBy.byYears() },
  orders: ['year'],
});

@Resolver(() => WomenEntrepreneurshipProgramme)
class ProgrammeResolver {
  @FieldResolver()
  loans(@Root() { loanCount }: Pick<WomenEntrepreneurshipProgramme, 'loanCount'>): PublishedCount {
    return publishedCount(loanCount);
  }

  // The sum of a few loans would reveal each borrower's debt.
  @FieldResolver()
  loanTotal(
    @Root() { loanCount, loanSum }: Pick<WomenEntrepreneurshipProgramme, 'loanCount' | 'loanSum'>,
  ): number | null {
    return publishedCount(loanCount).suppressed ? null : loanSum;
  }
}

@Resolver(() => GenderReview)
class GenderReviewResolver {
  @FieldResolver()
  acceptance(@Root() { pointsAccepted, pointsRaised }: Pick<GenderReview, 'pointsAccepted' | 'pointsRaised'>): Ratio {
    return ratio(pointsAccepted, pointsRaised, 'points accepted / points raised');
  }
}

@Resolver(() => WomensUnionYear)
class WomensUnionYearResolver {
  @FieldResolver()
  womenInLeadership(@Root() { womenLeaders, leaders }: Pick<WomensUnionYear, 'womenLeaders' | 'leaders'>): Ratio {
    return ratio(womenLeaders, leaders, 'leading offices held by women / leading offices');
  }

  @FieldResolver()
  mediationParticipation(
    @Root() { mediators, areaLevel }: Pick<WomensUnionYear, 'mediators' | 'areaLevel'>,
  ): PublishedCount {
    return publishedAboveCommune(mediators, areaLevel);
  }
}

@Resolver(() => SafeAddressYear)
class SafeAddressResolver {
  @FieldResolver()
  addresses(@Root() { addressCount }: Pick<SafeAddressYear, 'addressCount'>): PublishedCount {
    return publishedCount(addressCount, sensitiveThreshold);
  }

  @FieldResolver()
  supportGiven(@Root() { supportCount }: Pick<SafeAddressYear, 'supportCount'>): PublishedCount {
    return publishedCount(supportCount, sensitiveThreshold);
  }
}

export const ownRecordResolvers = [
  nodeQueries(WomensBranch, branches, {
    one: { name: 'womensBranch', description: 'A branch by ID; null if not found.' },
  }),
  ...unitRecordQueries(WomensBranch, AdministrativeUnit, branches, {
    many: 'womensBranches',
    description: "Branches of the Women's Union, by name.",
  }),
  ...unitRecordQueries(WomenEntrepreneurshipProgramme, AdministrativeUnit, programmes, {
    many: 'womenEntrepreneurshipProgrammes',
    description: 'Programmes for women entrepreneurs, newest first.',
  }),
  ...unitRecordQueries(GenderReview, AdministrativeUnit, reviews, {
    many: 'genderReviews',
    description: 'Gender reviews of drafts, newest first.',
  }),
  ...unitRecordQueries(WomensUnionYear, AdministrativeUnit, years, {
    many: 'womensUnionYears',
    description: "Statistics of the Women's Union by year.",
  }),
  ...unitRecordQueries(SafeAddressYear, AdministrativeUnit, safeAddresses, {
    many: 'safeAddressYears',
    description: 'Number of safe addresses by district and year.',
  }),
  ProgrammeResolver,
  GenderReviewResolver,
  WomensUnionYearResolver,
  SafeAddressResolver,
];
