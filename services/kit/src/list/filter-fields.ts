import { ID, Int } from 'type-graphql';
import {
  atLeast,
  atMost,
  type Condition,
  contains,
  equals,
  hasHappened,
  isYearOver,
  oneOf,
  bySql,
  valid,
} from '../read/filter.js';
import type { Expression } from '../read/mapping.js';
import { LocalDate } from '../schema/local-date.js';
import type { FilterField } from './list.js';

/** Builds a filter field for a text that a property contains. */
export const byText = (property: string, description: string): FilterField => ({
  type: () => String,
  description: `${description} Matches with or without accents.`,
  condition: contains(property),
});

export const byId = (property: string, description: string): FilterField => ({
  type: () => ID,
  description,
  condition: equals(property),
});

export const byNumber = (property: string, description: string): FilterField => ({
  type: () => Int,
  description,
  condition: equals(property),
});

export const byFlag = (property: string, description: string): FilterField => ({
  type: () => Boolean,
  description,
  condition: equals(property),
});

/** Builds a filter field for any of several enum values. */
export const byAnyOf = (type: () => object, property: string, description: string): FilterField => ({
  type: () => [type()],
  description,
  condition: oneOf(property),
});

/**
 * `<name>From` and `<name>To`, both inclusive. Where the rows are there before that day is, `when` says in SQL whether it had
 * come by the request's day, as known: before, it is in no range.
 */
export function byDays(name: string, property: string, what: string, when?: Expression): Record<string, FilterField> {
  const known = (condition: Condition): Condition =>
    when ? (writer) => `(${condition(writer)} and ${when(writer.alias, writer.dates)})` : condition;
  return {
    [`${name}From`]: {
      type: () => LocalDate,
      description: `${what} on or after this date.`,
      condition: known(atLeast(property)),
    },
    [`${name}To`]: {
      type: () => LocalDate,
      description: `${what} on or before this date.`,
      condition: known(atMost(property)),
    },
  };
}

export function byYears(property = 'year'): Record<string, FilterField> {
  return {
    yearFrom: { type: () => Int, description: 'Of this year or later.', condition: atLeast(property) },
    yearTo: { type: () => Int, description: 'Of this year or earlier.', condition: atMost(property) },
  };
}

/** Lists of items with a validity contain those valid as of the request date, unless this is true. */
export const includeFormer: FilterField = {
  type: () => Boolean,
  description: 'True to include items that are not valid as of the request date.',
  condition: bySql((alias, value, dates) => `${value('boolean')} or (${valid(alias, dates)})`),
  defaultValue: false,
};

/** Builds the condition that the date in a column is not after the request date. */
export const happened = (column: string): Condition => bySql((alias, _, dates) => hasHappened(column)(alias, dates));

/** The condition that the row's year ended before the request date. */
export const yearIsOver: Condition = bySql((alias, _, dates) => isYearOver(alias, dates));
