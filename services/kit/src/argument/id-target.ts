import { completeSql } from '../replication/coverage.js';
import { cachedStatement } from '../read/cached-statement.js';
import { tableName } from '../read/row.js';
import { type Statement, StatementBuilder } from '../read/statement.js';
import type { Context } from '../context/context.js';

/** The rows that an ID argument can name. */
export interface IdTarget {
  /** Name of one such row with its article, for messages: `an administrative unit`. */
  noun: string;
  form: RegExp;
  /** Tables that together hold every such row; empty if another organisation keeps them. */
  tables: readonly (new () => object)[];
  /** Topics of the copies in these tables. An id is unknown only if all copies of them are complete. */
  topics: readonly string[];
}

/** Targets of the ID arguments of a subgraph, by coordinate (`TradeUnionFilter.parentId`) or by argument name (`areaId`). */
export type IdTargets = Readonly<Record<string, IdTarget>>;

const anyForm = /^[\w.:~|-]{1,200}$/;

/** Rows of tables that the subgraph keeps itself. */
export function rowsOf(noun: string, ...tables: (new () => object)[]): IdTarget {
  return { noun, form: anyForm, tables, topics: [] };
}

/** Rows of other organisations of which the subgraph keeps copies. */
export function copiesOf(noun: string, topic: string, ...tables: (new () => object)[]): IdTarget {
  return { noun, form: anyForm, tables, topics: [topic] };
}

/** Administrative units, in a subgraph that neither keeps nor copies them: only the form of the id can be checked. */
export const unitOfOwner: IdTarget = {
  noun: 'an administrative unit',
  form: /^unt_[0-9a-z]{1,100}$/,
  tables: [],
  topics: [],
};

/** Returns whether an id certainly names no row. The ids that one request names of a target are looked up together. */
export function isUnknownId(context: Context, target: IdTarget, id: string): Promise<boolean> {
  const loader = context.loader<string, boolean>(target, async (ids) => {
    const statement = cachedStatement(target, 'unknown ids', () => unknownIdsStatement(context, target));
    const unknown = new Set(await statement.run<string[]>(context, { ...context.dates, keys: ids }));
    return ids.map((each) => unknown.has(each));
  });
  return loader.load(id);
}

function unknownIdsStatement({ database }: Context, { tables, topics }: IdTarget): Statement {
  const builder = new StatementBuilder();
  const missing = tables.map((table) => {
    const metadata = database.getMetadata(table);
    return `not exists (select from ${tableName(metadata)} t where t.id = k.id)`;
  });
  const conditions = topics.length > 0 ? [...missing, completeSql(topics)] : missing;
  return builder.finish(
    `select coalesce(json_agg(k.id), '[]')::text as json ` +
      `from unnest(${builder.parameter('text[]', ({ keys }) => keys)}) k(id) where ${conditions.join(' and ')}`,
  );
}
