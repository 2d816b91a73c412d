import { FieldResolver, Resolver, Root } from 'type-graphql';
import {
  defaultThreshold,
  filterBy,
  listOf,
  nodeQueries,
  publishedCount,
  PublishedCount,
  sensitiveThreshold,
  sql,
  unitRecordQueries,
} from '#kit';
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
import { RelatedYouthKind, RelatedYouthOrganization, YouthUnionYear } from './related/related-organization.entity.js';

const areaId = filterBy.byId('unitId', 'In this administrative unit.');
const youthUnionId = filterBy.byId('youthUnionId', 'Of this body.');

const branches = listOf(YouthBranch, {
  filter: {
    areaId,
    youthUnionId,
    kind: filterBy.byAnyOf(() => YouthBranchKind, 'kind', 'Of one of these kinds.'),
    name: filterBy.byText('name', 'Whose name contains this.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['name', 'validFrom'],
  groups: { KIND: { label: ['Theo loại', 'By kind'], by: (alias) => `${alias}.kind` } },
});
const campaigns = listOf(VolunteerCampaign, {
  always: filterBy.happened('started_on'),
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
  always: filterBy.happened('started_on'),
  filter: {
    areaId,
    youthUnionId,
    level: filterBy.byAnyOf(() => YouthProjectLevel, 'level', 'Of one of these levels.'),
    state: {
      type: () => [YouthProjectState],
      description: "In one of these states on the request's day.",
      condition: sql((alias, value, at) => `${projectState(alias, at)} = any(${value('text[]')})`),
    },
    ...filterBy.byDays('started', 'startedOn', 'Started'),
  },
  orders: ['startedOn', 'value'],
  direction: 'DESC',
});
const related = listOf(RelatedYouthOrganization, {
  always: filterBy.yearIsOver,
  filter: {
    areaId,
    kind: filterBy.byAnyOf(() => RelatedYouthKind, 'kind', 'Of one of these kinds.'),
    ...filterBy.byYears(),
  },
  orders: ['year'],
});
const years = listOf(YouthUnionYear, {
  always: filterBy.yearIsOver,
  filter: { areaId, ...filterBy.byYears() },
  orders: ['year'],
});

/** Members are young from 16 on: only at work and in the forces are all of them of age. */
const mayHaveMinors: ReadonlySet<YouthBranchKind> = new Set(['SCHOOL', 'RESIDENTIAL']);

@Resolver(() => YouthBranch)
class YouthBranchResolver {
  @FieldResolver()
  members(@Root() { kind, memberCount }: Pick<YouthBranch, 'kind' | 'memberCount'>): PublishedCount {
    return publishedCount(memberCount, mayHaveMinors.has(kind) ? sensitiveThreshold : defaultThreshold);
  }
}

@Resolver(() => RelatedYouthOrganization)
class RelatedYouthResolver {
  @FieldResolver()
  members(@Root() { memberCount }: Pick<RelatedYouthOrganization, 'memberCount'>): PublishedCount {
    return publishedCount(memberCount, sensitiveThreshold);
  }
}

export const ownRecordResolvers = [
  nodeQueries(YouthBranch, branches, {
    one: { name: 'youthBranch', description: 'One branch; null when there is none with this id.' },
  }),
  ...unitRecordQueries(YouthBranch, AdministrativeUnit, branches, {
    many: 'youthBranches',
    description: 'Branches of the Youth Union, in residential areas, schools and workplaces.',
    counts: 'youthBranchCounts',
  }),
  ...unitRecordQueries(VolunteerCampaign, AdministrativeUnit, campaigns, {
    many: 'volunteerCampaigns',
    description: 'Volunteer campaigns, newest first.',
  }),
  ...unitRecordQueries(YouthProject, AdministrativeUnit, projects, {
    many: 'youthProjects',
    description: 'Youth projects, newest first.',
  }),
  ...unitRecordQueries(RelatedYouthOrganization, AdministrativeUnit, related, {
    many: 'relatedYouthOrganizations',
    description: 'Youth organisations beside the Union: counts by year.',
  }),
  ...unitRecordQueries(YouthUnionYear, AdministrativeUnit, years, {
    many: 'youthUnionYears',
    description: "The Youth Union's measures by year.",
  }),
  YouthBranchResolver,
  RelatedYouthResolver,
];
