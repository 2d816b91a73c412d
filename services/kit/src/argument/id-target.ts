import { completeSql } from '../replication/coverage.js';
import { cachedStatement } from '../read/cached-statement.js';
import { column, tableName } from '../read/row.js';
import { type Statement, StatementBuilder } from '../read/statement.js';
import type { Context } from '../context/context.js';
import type { Label } from '../schema/labelled-enum.js';

/** The rows that an ID argument can name. */
export interface IdTarget {
  /** Name of one such row for messages, in English with its article: `an administrative unit`. */
  noun: Label;
  form: RegExp;
  /** Tables that together hold every such row; empty if another organisation keeps them. */
  tables: readonly (new () => object)[];
  /** Columns of the subgraph's own records that refer to such rows: what a record refers to exists. */
  references: readonly (readonly [table: new () => object, property: string])[];
  /** Topics of the copies in these tables. An id is unknown only if all copies of them are complete. */
  topics: readonly string[];
}

/** Targets of the ID arguments of a subgraph, by coordinate (`TradeUnionFilter.parentId`) or by argument name (`areaId`). */
export type IdTargets = Readonly<Record<string, IdTarget>>;

const anyForm = /^[\w.:~|-]{1,200}$/;

/** Rows of tables that the subgraph keeps itself. */
export function rowsOf(noun: Label, ...tables: (new () => object)[]): IdTarget {
  return { noun, form: anyForm, tables, references: [], topics: [] };
}

/** Rows of other organisations of which the subgraph keeps copies, or to which its own records refer. */
export function copiesOf(
  noun: Label,
  topic: string,
  table: new () => object,
  references: IdTarget['references'] = [],
): IdTarget {
  return { noun, form: anyForm, tables: [table], references, topics: [topic] };
}

/** Rows that the subgraph neither keeps nor copies: only the form of the id can be checked. */
export function formOf(noun: Label, prefix: string): IdTarget {
  return { noun, form: new RegExp(`^${prefix}_[0-9a-z]{1,100}$`), tables: [], references: [], topics: [] };
}

/** Administrative units, in a subgraph that neither keeps nor copies them. */
export const unitOfOwner = formOf(['đơn vị hành chính', 'an administrative unit'], 'unt');

/** Returns whether an id certainly names no row. The ids that one request names of a target are looked up together. */
export function isUnknownId(context: Context, target: IdTarget, id: string): Promise<boolean> {
  const loader = context.loader<string, boolean>(target, async (ids) => {
    const statement = cachedStatement(target, 'unknown ids', () => unknownIdsStatement(context, target));
    const unknown = new Set(await statement.run<string[]>(context, { ...context.dates, keys: ids }));
    return ids.map((each) => unknown.has(each));
  });
  return loader.load(id);
}

function unknownIdsStatement({ database }: Context, { tables, references, topics }: IdTarget): Statement {
  const builder = new StatementBuilder();
  const columns = [...tables.map((table) => [table, 'id'] as const), ...references];
  const missing = columns.map(([table, property]) => {
    const metadata = database.getMetadata(table);
    return `not exists (select from ${tableName(metadata)} t where ${column(metadata, 't', property)} = k.id)`;
  });
  const conditions = topics.length > 0 ? [...missing, completeSql(topics)] : missing;
  return builder.finish(
    `select coalesce(json_agg(k.id), '[]')::text as json ` +
      `from unnest(${builder.parameter('text[]', ({ keys }) => keys)}) k(id) where ${conditions.join(' and ')}`,
  );
}
