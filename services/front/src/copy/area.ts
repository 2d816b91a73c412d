import { ID } from 'type-graphql';
import { type FilterField, sql } from '#kit';

/**
 * SQL for the ids of a unit and of those below it, as an array: each had its parent during all of its own validity. As an
 * array it is found once, and the planner takes it for few, as it is: it then looks the rows up rather than read them all.
 */
export function unitAndBelow(unit: string, asOf: string): string {
  return (
    `array(with recursive below as (select ${unit} as id union all ` +
    `select u.id from unit_copy u join below b on u.parent_id = b.id where u.valid_from <= ${asOf}) select id from below)`
  );
}

/** A filter field whose `condition` is told the ids of a unit and of those below it, as an array. */
export function byArea(description: string, condition: (alias: string, units: string) => string): FilterField {
  return {
    type: () => ID,
    description: `${description} or in a unit below it, former ones too, of those that had begun by the request's day.`,
    requiredTopics: ['unit'],
    condition: sql((alias, value, dates) => condition(alias, unitAndBelow(value('text'), dates.asOf))),
  };
}

/** In an administrative unit or in one below it that had begun by the request's day. */
export function withinArea(column: string, description: string): FilterField {
  return byArea(description, (alias, units) => `${alias}.${column} = any(${units})`);
}

/** A filter field whose `condition` is told the ids of the bodies that work in these units, as an array. */
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

/** Of a body that works in these units, at which a column points. */
export function organizationWithinArea(column: string, description: string): FilterField {
  return byOrganizationsOfArea(description, (alias, organizations) => `${alias}.${column} = any(${organizations})`);
}
