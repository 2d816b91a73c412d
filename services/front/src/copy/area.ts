import { ID } from 'type-graphql';
import { type FilterField, sql } from '#kit';

/** SQL for the ids of a unit and of those below it: each had its parent during all of its own validity. */
export function unitAndBelow(unit: string, asOf: string): string {
  return (
    `(with recursive below as (select ${unit} as id union all ` +
    `select u.id from unit_copy u join below b on u.parent_id = b.id where u.valid_from <= ${asOf}) select id from below)`
  );
}

/** In an administrative unit or in one below it that had begun by the request's day. */
export function withinArea(column: string, description: string): FilterField {
  return {
    type: () => ID,
    description: `${description} or in a unit below it, former ones too, of those that had begun by the request's day.`,
    reads: ['unit'],
    condition: sql((alias, value, at) => `${alias}.${column} in ${unitAndBelow(value('text'), at.asOf)}`),
  };
}
