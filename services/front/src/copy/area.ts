import { ID } from 'type-graphql';
import type { FilterField } from '#kit';
import { bySql, sql } from '#kit/sql';

/**
 * Builds SQL for the IDs of a unit and its descendants as an array. A unit keeps its parent during all of its
 * validity. An array is evaluated once and estimated as few rows, so the planner uses index lookups.
 */
export function unitAndBelow(unit: string, asOf: string): string {
  return sql`
    array(
      with recursive below as (
        select ${unit} as id
        union all
        select u.id
        from unit_copy u
        join below b on u.parent_id = b.id
        where u.known_from <= ${asOf}
      )
      select id from below
    )`;
}

/** Builds a filter field whose `condition` receives the IDs of a unit and its descendants as an array. */
export function byArea(description: string, condition: (alias: string, units: string) => string): FilterField {
  return {
    type: () => ID,
    description: `${description} or a descendant, abolished units included, that existed by the request date.`,
    requiredTopics: ['unit'],
    condition: bySql((alias, value, dates) => condition(alias, unitAndBelow(value('text'), dates.asOf))),
  };
}

/** Builds a filter field: the column is a unit or a descendant that existed by the request date. */
export function withinArea(column: string, description: string): FilterField {
  return byArea(description, (alias, units) => `${alias}.${column} = any(${units})`);
}

/** Builds a filter field whose `condition` receives the IDs of the organisations in these units as an array. */
export function byOrganizationsOfArea(
  description: string,
  condition: (alias: string, organizations: string) => string,
): FilterField {
  const organizationsIn = (units: string): string =>
    `array(select o.id from organization_copy o where o.unit_id = any(${units}))`;
  return {
    ...byArea(description, (alias, units) => condition(alias, organizationsIn(units))),
    requiredTopics: ['organization', 'unit'],
  };
}

/** Builds a filter field: the column is an organisation that works in these units. */
export function organizationWithinArea(column: string, description: string): FilterField {
  return byOrganizationsOfArea(description, (alias, organizations) => `${alias}.${column} = any(${organizations})`);
}
