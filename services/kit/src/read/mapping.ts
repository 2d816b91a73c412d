import type { DateParameters } from './statement.js';

/**
 * Mapping of a table class for the read layer, beyond its TypeORM columns. A field of the graph is one of four things:
 * a column, an SQL expression, rows of another table, or something that a resolver computes from some of these.
 */
export type Expression = (alias: string, dates: DateParameters) => string;

/** The related table; a class that is inherited from names the inheriting one by `self`. */
export type RelatedTable = (self: Function) => Function;

export interface RelatedRows {
  table: RelatedTable;
  many: boolean;
  /** How a related row is found, in SQL over the two rows' aliases; or else by equal properties. */
  on: ((owner: string, related: string, dates: DateParameters) => string) | undefined;
  /** Property of the related table that holds the key. */
  by: string;
  /** Property of this table whose value the key equals. */
  key: string;
  /** Property that orders the list; the primary key breaks ties. */
  order: string | undefined;
  when: Expression | undefined;
}

export interface Mapping {
  expressions: Map<string, Expression>;
  related: Map<string, RelatedRows>;
  dependencies: Map<string, readonly string[]>;
  /** Conditions in SQL under which a row exists for readers. */
  rowFilters: Expression[];
}

const mappings = new WeakMap<Function, Mapping>();

function ownMapping(table: Function): Mapping {
  let mapping = mappings.get(table);
  if (!mapping) {
    mapping = { expressions: new Map(), related: new Map(), dependencies: new Map(), rowFilters: [] };
    mappings.set(table, mapping);
  }
  return mapping;
}

/** The mapping of a class together with what it inherits; the subclass wins. */
export function mappingOf(table: Function): Mapping {
  const chain: Function[] = [];
  for (let each: Function = table; each !== Function.prototype; each = Object.getPrototypeOf(each) as Function) {
    chain.unshift(each);
  }
  const merged: Mapping = { expressions: new Map(), related: new Map(), dependencies: new Map(), rowFilters: [] };
  for (const each of chain) {
    const own = mappings.get(each);
    if (!own) continue;
    for (const [field, expression] of own.expressions) merged.expressions.set(field, expression);
    for (const [field, related] of own.related) merged.related.set(field, related);
    for (const [field, columns] of own.dependencies) merged.dependencies.set(field, columns);
    merged.rowFilters.push(...own.rowFilters);
  }
  return merged;
}

/**
 * Rows of the class, and of those that inherit it, are there when this holds on the request's days: in lists and counts, by
 * id, and as rows that hang on others. SQL that is written by hand says it itself.
 */
export function RowFilter(condition: Expression): ClassDecorator {
  return (table) => {
    ownMapping(table).rowFilters.push(condition);
  };
}

/** The field is an SQL expression over the row; `alias` is the row's alias, `dates` gives the request's dates as parameters. */
export function Sql(expression: Expression): PropertyDecorator {
  return (prototype, field) => {
    ownMapping(prototype.constructor).expressions.set(String(field), expression);
  };
}

/** The field is computed by a resolver, which needs these other properties of the row. */
export function DependsOn(...properties: string[]): PropertyDecorator {
  return (prototype, field) => {
    ownMapping(prototype.constructor).dependencies.set(String(field), properties);
  };
}

interface ManyOptions {
  /** Property of the related rows that holds this row's `key`. */
  by?: string;
  /** Property of this row, by default its id. */
  key?: string;
  /** Instead of `by` and `key`: how a related row is found, in SQL. */
  on?: (owner: string, related: string, dates: DateParameters) => string;
  order?: string;
  when?: Expression;
}

/** The field lists rows of another table: those whose property `by` holds this row's `key`, or that meet `on`. */
export function Many(table: RelatedTable, options: ManyOptions): PropertyDecorator {
  return (prototype, field) => {
    const { by = 'id', key = 'id', on, order, when } = options;
    ownMapping(prototype.constructor).related.set(String(field), { table, many: true, by, key, on, order, when });
  };
}

/** The field is the row of another table whose property `by` (its id, unless said otherwise) equals this row's `key`. */
export function One(table: RelatedTable, options: { key: string; by?: string; when?: Expression }): PropertyDecorator {
  return (prototype, field) => {
    const { by = 'id', key, when } = options;
    ownMapping(prototype.constructor).related.set(String(field), {
      table,
      many: false,
      by,
      key,
      on: undefined,
      order: undefined,
      when,
    });
  };
}
