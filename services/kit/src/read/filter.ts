import type { EntityMetadata } from 'typeorm';
import type { Expression } from './mapping.js';
import { column } from './row.js';
import type { DateParameters } from './statement.js';

/** Inputs with which a condition is written. */
export interface ConditionWriter {
  metadata: EntityMetadata;
  alias: string;
  dates: DateParameters;
  /** The filter's value as a parameter of this SQL type. */
  value: (type: string) => string;
}

export type Condition = (writer: ConditionWriter) => string;

/**
 * Conditions on related rows that must hold of one and the same row: `within` wraps them, as SQL over the alias `inner` of
 * that row. Its fields hold of the related row alone, and nest no further.
 */
export interface NestedFilter {
  /** The table of the related row. */
  table: new () => object;
  within: (alias: string, inner: string, conditions: string, dates: DateParameters) => string;
  fields: Readonly<Record<string, Condition>>;
}

/** One condition for each field of a filter input. A field that the caller leaves out, or gives as null, filters nothing. */
export type Filter<Input> = { readonly [Field in keyof Required<Input>]: Condition | NestedFilter };

/** The property equals the value. */
export function equals(property: string): Condition {
  return ({ metadata, alias, value }) => `${column(metadata, alias, property)} = ${value(typeOf(metadata, property))}`;
}

/** The property is one of the values. */
export function oneOf(property: string): Condition {
  return ({ metadata, alias, value }) =>
    `${column(metadata, alias, property)} = any(${value(`${typeOf(metadata, property)}[]`)})`;
}

/** The property is the value or later, or more. */
export function atLeast(property: string): Condition {
  return ({ metadata, alias, value }) => `${column(metadata, alias, property)} >= ${value(typeOf(metadata, property))}`;
}

/** The property is the value or earlier, or less. */
export function atMost(property: string): Condition {
  return ({ metadata, alias, value }) => `${column(metadata, alias, property)} <= ${value(typeOf(metadata, property))}`;
}

/** The property, an array, has the value among its elements. */
export function includes(property: string): Condition {
  return ({ metadata, alias, value }) =>
    `${column(metadata, alias, property)} @> array[${value(typeOf(metadata, property))}]`;
}

/** The text contains the value, whatever the case and with or without accents. */
export function contains(property: string): Condition {
  return ({ metadata, alias, value }) =>
    `${folded(column(metadata, alias, property))} like '%' || ${escaped(folded(value('text')))} || '%'`;
}

/** A condition in SQL: `alias` is the row, `value(type)` the filter's value. */
export function bySql(
  condition: (alias: string, value: (type: string) => string, dates: DateParameters) => string,
): Condition {
  return ({ alias, value, dates }) => condition(alias, value, dates);
}

/** The condition on a row of another table, whose alias is `inner`; `within` says in SQL how that row is found. */
export function ofRelated(
  table: new () => object,
  inner: string,
  within: (alias: string, condition: string) => string,
  condition: Condition,
): Condition {
  return (writer) => {
    const metadata = writer.metadata.connection.getMetadata(table);
    return within(writer.alias, condition({ ...writer, metadata, alias: inner }));
  };
}

/** Builds SQL that is true if the row is valid on the request date. */
export function valid(alias: string, dates: DateParameters): string {
  return isValidOn(alias, dates.asOf);
}

/** Builds SQL for `validFrom <= day <= validTo`; an open end is valid for ever. */
export function isValidOn(alias: string, day: string): string {
  return `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`;
}

/** The row has happened by the request's day: its day in this column is not after it. */
export function hasHappened(column: string): Expression {
  return (alias, dates) => `${alias}.${column} <= ${dates.asOf}`;
}

/** The row's year is over on the request's day: what was measured in it is there. */
export function isYearOver(alias: string, dates: DateParameters): string {
  return `make_date(${alias}.year, 12, 31) <= ${dates.asOf}`;
}

/** The row is known: it had been entered in its register by the request's day of knowledge. */
export function isRecorded(alias: string, dates: DateParameters): string {
  return `${alias}.recorded_at <= ${dates.asKnownOn}`;
}

/** Builds SQL that is true if the day in this column is not after the request date and the row is recorded. */
export function isOnRecord(column: string): Expression {
  return (alias, dates) => `${alias}.${column} <= ${dates.asOf} and ${isRecorded(alias, dates)}`;
}

/**
 * Builds SQL that is true if the time of entry in a column is known: of a later change of a row, or a copy. If it is null
 * entered, the column is null and hides nothing.
 */
export function isRecordedAt(alias: string, column: string, dates: DateParameters): string {
  return `(${alias}.${column} > ${dates.asKnownOn}) is not true`;
}

function folded(text: string): string {
  return `civic_fold(${text})`;
}

function escaped(text: string): string {
  return `replace(replace(replace(${text}, '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;
}

function typeOf(metadata: EntityMetadata, property: string): string {
  const found = metadata.findColumnWithPropertyName(property);
  if (!found) throw new Error(`${metadata.name} has no property ${property} to filter by`);
  return typeof found.type === 'string' ? found.type : 'text';
}
