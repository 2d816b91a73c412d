import { type FilterField, filterBy, type NestedFilterField, OrganizationKind, OrganizationLevel } from '#kit';
import { withinArea } from './area.js';
import { OrganizationCopy } from './organization-copy.entity.js';

/** What is asked of a body, whoever owns it, over its entry in the directory. */
export const organizationFilters: Readonly<Record<string, FilterField>> = {
  id: filterBy.byId('id', 'This body.'),
  kind: filterBy.byAnyOf(() => OrganizationKind, 'kind', 'Of one of these kinds.'),
  level: filterBy.byAnyOf(() => OrganizationLevel, 'level', 'At one of these levels.'),
  name: filterBy.byText('name', 'Whose name contains this.'),
  withinAreaId: withinArea('unit_id', 'Working in this administrative unit'),
};

/** A filter of one body that a column points at. */
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
