import type { EntityMetadata } from 'typeorm';
import type { Expression } from './mapping.js';
import { column } from './row.js';
import type { DateParameters } from './statement.js';

export interface OrderInput<Property extends string = string> {
  field: Property;
  direction?: 'ASC' | 'DESC' | null;
}

/** An order by what is no column: SQL over the row's alias, which may be null. Text is ordered as Vietnamese is. */
export interface OrderExpression {
  sql: Expression;
  type: 'int' | 'date' | 'text';
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
  { expression, dates }: { expression: OrderExpression | undefined; dates: DateParameters },
): OrderTerm[] {
  const effective = backwards ? (direction === 'ASC' ? 'DESC' : 'ASC') : direction;
  const properties = [property, ...metadata.primaryColumns.map((primary) => primary.propertyName)];
  return [...new Set(properties)].map((each) => {
    if (expression && each === property) {
      const value = `coalesce(${expression.sql(alias, dates)}, ${lowest[expression.type]!})`;
      const sql = expression.type === 'text' ? `${value} collate "vi-x-icu"` : value;
      return { sql, type: expression.type, direction: effective };
    }
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

/** Returns the SQL types of the order's terms: those of the values in a cursor. */
export function orderTypes(metadata: EntityMetadata, property: string, expression?: OrderExpression): string[] {
  const properties = [property, ...metadata.primaryColumns.map((primary) => primary.propertyName)];
  return [...new Set(properties)].map((each) =>
    expression && each === property ? expression.type : String(metadata.findColumnWithPropertyName(each)!.type),
  );
}
