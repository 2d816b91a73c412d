import type { EntityMetadata } from 'typeorm';
import { column } from './row.js';

export interface OrderInput<Property extends string = string> {
  field: Property;
  direction?: 'ASC' | 'DESC' | null;
}

export interface OrderTerm {
  sql: string;
  type: string;
  direction: 'ASC' | 'DESC';
}

/** Stands for an unknown value in an order, so that what is unknown comes first and a cursor can point at it. */
const lowest: Readonly<Record<string, string>> = {
  date: `'-infinity'`,
  text: `''`,
  int: '-2147483648',
  numeric: `'-Infinity'`,
};

/** The order of a list: the property, then the primary key, so that no two rows are equal. */
export function orderTerms(
  metadata: EntityMetadata,
  alias: string,
  property: string,
  direction: 'ASC' | 'DESC',
  backwards: boolean,
): OrderTerm[] {
  const effective = backwards ? (direction === 'ASC' ? 'DESC' : 'ASC') : direction;
  const properties = [property, ...metadata.primaryColumns.map((primary) => primary.propertyName)];
  return [...new Set(properties)].map((each) => {
    const stored = metadata.findColumnWithPropertyName(each)!;
    const type = String(stored.type);
    const sql = column(metadata, alias, each);
    return {
      sql: stored.isNullable ? `coalesce(${sql}, ${lowest[type] ?? `''`})` : sql,
      type,
      direction: effective,
    };
  });
}
