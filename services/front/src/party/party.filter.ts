import { filterBy, type NestedFilterField, OrganizationKind, PartyRole, PostKind } from '#kit';
import { ofRelated, bySql } from '#kit/sql';
import { organizationFilters } from '../copy/organization.filter.js';
import { OrganizationCopy } from '../copy/organization-copy.entity.js';
import { Party } from './party.entity.js';

const directory = ['organization'];

/** Filters of the party's organisation, applied to its entry in the directory. */
const organizationFields = Object.fromEntries(
  Object.entries(organizationFilters).map(([name, field]) => {
    const condition = ofRelated(
      OrganizationCopy,
      'o',
      (alias, of) => `exists (select from organization_copy o where o.id = ${alias}.organization_id and ${of})`,
      field.condition,
    );
    return [name, { ...field, condition, requiredTopics: [...directory, ...(field.requiredTopics ?? [])] }];
  }),
);

/** Filter of one party of a delegation, over its contribution and directory entry. */
export const byParty: NestedFilterField = {
  table: Party,
  description: 'With a party of any owner that meets these conditions.',
  within: (alias, inner, conditions, dates) =>
    `exists (select from party ${inner} where ${inner}.entry_id = ${alias}.id and ${inner}.since <= ${dates.asOf} and ${conditions})`,
  fields: {
    ...organizationFields,
    kind: filterBy.byAnyOf(() => OrganizationKind, 'organizationKind', 'Of one of these kinds.'),
    role: filterBy.byAnyOf(() => PartyRole, 'role', 'With one of these roles.'),
    post: {
      type: () => [PostKind],
      description: "With a seat for one of these kinds of office, from the organisation's own record.",
      requiredTopics: ['contribution'],
      condition: bySql(
        (alias, value) =>
          `exists (select from contribution_copy c, jsonb_array_elements(c.seats) s ` +
          `where c.entry_id = ${alias}.entry_id and c.organization_id = ${alias}.organization_id ` +
          `and s ->> 'post' = any(${value('text[]')}))`,
      ),
    },
  },
};
