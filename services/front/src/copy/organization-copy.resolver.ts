import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries, OrganizationKind, OrganizationLevel } from '#kit';
import { loadOrganization } from '../organization/load-organization.js';
import { withinArea } from './area.js';
import { OrganizationCopy } from './organization-copy.entity.js';
import { sendersOf } from './copy-sources.js';

const levels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'BASE'] satisfies OrganizationLevel[];

const organizationEntries = listOf(OrganizationCopy, {
  filter: {
    name: filterBy.byText('name', 'Name contains this text.'),
    kind: filterBy.byAnyOf(() => OrganizationKind, 'kind', 'Of one of these kinds.'),
    level: filterBy.byAnyOf(() => OrganizationLevel, 'level', 'At one of these levels.'),
    areaId: filterBy.byId('unitId', 'Works in the administrative unit with this ID.'),
    withinAreaId: withinArea('unit_id', 'Works in this unit'),
    parentId: filterBy.byId('parentId', 'Directly below the organisation with this ID.'),
    includeFormer: filterBy.includeFormer,
  },
  orders: ['name', 'kind', 'level', 'validFrom'],
  expressions: {
    level: { type: 'int', sql: (alias) => `array_position('{${levels.join()}}'::text[], ${alias}.level)` },
  },
  copies: {
    topics: ['organization'],
    senders: ({ kind, withinAreaId }) => sendersOf(kind as OrganizationKind[] | undefined, withinAreaId != null),
  },
  groups: {
    KIND: { label: ['Theo loại', 'By kind'], by: (alias) => `${alias}.kind` },
    LEVEL: { label: ['Theo cấp', 'By level'], by: (alias) => `${alias}.level` },
  },
});

@Resolver(() => OrganizationCopy)
class OrganizationCopyResolver {
  @FieldResolver()
  organization(
    @Root() { kind, id }: Pick<OrganizationCopy, 'kind' | 'id'>,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadOrganization(context, info, kind, id);
  }
}

export const organizationCopyResolvers = [
  nodeQueries(OrganizationCopy, organizationEntries, {
    many: {
      name: 'organizations',
      description: 'Organisations of all owners, valid as of the request date, by name.',
    },
    counts: { name: 'organizationCounts', description: 'Number of organisations of all owners, by kind or level.' },
  }),
  OrganizationCopyResolver,
];
