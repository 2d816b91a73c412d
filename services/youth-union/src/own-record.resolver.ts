import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries, unitRecordQueries } from '#kit';
import { PublishedCount, shownCount, withheldCount } from '#kit/disclosure';
import { bySql } from '#kit/sql';
import {
  CampaignKind,
  VolunteerCampaign,
  YouthProject,
  YouthProjectLevel,
  projectState,
  YouthProjectState,
} from './activity/activity.entity.js';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.stub.js';
import { YouthBranch, YouthBranchKind } from './branch/youth-branch.entity.js';
import { withheldBranches } from './branch/withheld-branches.js';
import { isMembersWithheld } from './related/withheld-related.js';
import { RelatedYouthKind, RelatedYouthOrganization, YouthUnionYear } from './related/related-organization.entity.js';

const areaId = filterBy.byId('unitId', 'In the administrative unit with this ID.');
const youthUnionId = filterBy.byId('youthUnionId', 'Of the organisation with this ID.');

const branches = listOf(YouthBranch, {
  filter: {
    areaId,
    youthUnionId,
    kind: filterBy.byAnyOf(() => YouthBranchKind, 'kind', 'Of one of these kinds.'),
    name: filterBy.byText('name', 'Name contains this text.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['name', 'validFrom'],
  groups: { KIND: { label: ['Theo loại', 'By kind'], by: (alias) => `${alias}.kind` } },
});
const campaigns = listOf(VolunteerCampaign, {
  baseCondition: filterBy.happened('started_on'),
  filter: {
    areaId,
    youthUnionId,
    kind: filterBy.byAnyOf(() => CampaignKind, 'kind', 'Of one of these kinds.'),
    ...filterBy.byDays('started', 'startedOn', 'Started'),
  },
  orders: ['startedOn', 'volunteerDays'],
  direction: 'DESC',
});
const projects = listOf(YouthProject, {
  baseCondition: filterBy.happened('started_on'),
  filter: {
    areaId,
    youthUnionId,
    level: filterBy.byAnyOf(() => YouthProjectLevel, 'level', 'Of one of these levels.'),
    state: {
      type: () => [YouthProjectState],
      description: 'In one of these states as of the request date.',
      condition: bySql((alias, value, dates) => `${projectState(alias, dates)} = any(${value('text[]')})`),
    },
    ...filterBy.byDays('started', 'startedOn', 'Started'),
  },
  orders: ['startedOn', 'value'],
  direction: 'DESC',
});
const related = listOf(RelatedYouthOrganization, {
  baseCondition: filterBy.yearIsOver,
  filter: {
    areaId,
    kind: filterBy.byAnyOf(() => RelatedYouthKind, 'kind', 'Of one of these kinds.'),
    ...filterBy.byYears(),
  },
  orders: ['year'],
});
const years = listOf(YouthUnionYear, {
  baseCondition: filterBy.yearIsOver,
  filter: { areaId, ...filterBy.byYears() },
  orders: ['year'],
});

@Resolver(() => YouthBranch)
class YouthBranchResolver {
  @FieldResolver()
  async members(
    @Root() { id, youthUnionId, memberCount }: Pick<YouthBranch, 'id' | 'youthUnionId' | 'memberCount'>,
    @Ctx() context: Context,
  ): Promise<PublishedCount> {
    const withheld = await withheldBranches(context, youthUnionId);
    return withheld.has(id) ? withheldCount() : shownCount(memberCount);
  }
}

@Resolver(() => RelatedYouthOrganization)
class RelatedYouthResolver {
  @FieldResolver()
  async members(
    @Root() { id, memberCount }: Pick<RelatedYouthOrganization, 'id' | 'memberCount'>,
    @Ctx() context: Context,
  ): Promise<PublishedCount> {
    return (await isMembersWithheld(context, id, memberCount)) ? withheldCount() : shownCount(memberCount);
  }
}

export const ownRecordResolvers = [
  nodeQueries(YouthBranch, branches, {
    one: { name: 'youthBranch', description: 'A branch by ID; null if not found.' },
  }),
  ...unitRecordQueries(YouthBranch, AdministrativeUnit, branches, {
    many: 'youthBranches',
    description: 'Branches of the Youth Union in residential areas, schools and workplaces.',
    counts: 'youthBranchCounts',
  }),
  ...unitRecordQueries(VolunteerCampaign, AdministrativeUnit, campaigns, {
    many: 'volunteerCampaigns',
    description: 'Volunteer campaigns of the Youth Union, newest first.',
  }),
  ...unitRecordQueries(YouthProject, AdministrativeUnit, projects, {
    many: 'youthProjects',
    description: 'Youth projects of the Youth Union, newest first.',
  }),
  ...unitRecordQueries(RelatedYouthOrganization, AdministrativeUnit, related, {
    many: 'relatedYouthOrganizations',
    description: 'Youth organisations guided by the Youth Union, with counts by year.',
  }),
  ...unitRecordQueries(YouthUnionYear, AdministrativeUnit, years, {
    many: 'youthUnionYears',
    description: 'Statistics of the Youth Union by year.',
  }),
  YouthBranchResolver,
  RelatedYouthResolver,
];
