import { type FilterField, filterBy, type NestedFilterField, OrganizationKind, OrganizationLevel } from '#kit';
import { withinArea } from './area.js';
import { OrganizationCopy } from './organization-copy.entity.js';

/** Filters of an organisation of any owner, over its entry in the directory. */
export const organizationFilters: Readonly<Record<string, FilterField>> = {
  id: filterBy.byId('id', 'The organisation with this ID.'),
  kind: filterBy.byAnyOf(() => OrganizationKind, 'kind', 'Of one of these kinds.'),
  level: filterBy.byAnyOf(() => OrganizationLevel, 'level', 'At one of these levels.'),
  name: filterBy.byText('name', 'Name contains this text.'),
  withinAreaId: withinArea('unit_id', 'Works in this unit'),
};

/** Builds a filter of the organisation that a column points at. */
export function byOrganization(column: string, description: string): NestedFilterField {
  return {
    description,
    table: OrganizationCopy,
    requiredTopics: ['organization'],
    within: (alias, inner, conditions) =>
      `exists (select from organization_copy ${inner} where ${inner}.id = ${alias}.${column} and ${conditions})`,
    fields: organizationFilters,
  };
}
