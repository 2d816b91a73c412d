import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context/context.js';
import { getObjectTypeName } from '../schema/object-type-name.js';
import { cachedWithField } from './cached-statement.js';
import { mappingOf } from './mapping.js';
import { column, selectList, tableName } from './row.js';
import { selectionOf } from './selection.js';
import { sql } from './sql.js';
import { type Statement, StatementBuilder } from './statement.js';

/**
 * The row of `table` whose property `by` (its id, unless said otherwise) is `key`, with what the request asks of it;
 * null when there is none on the request's days. All keys that one request asks for in the same way go in one statement.
 */
export function loadRow<T>(
  context: Context,
  info: GraphQLResolveInfo,
  table: new () => T,
  key: string,
  by = 'id',
): Promise<T | null> {
  const statement = cachedWithField(info, `row ${table.name} ${by}`, () => rowStatement(context, info, table, by));
  return context.loader<string, T | null>(statement, (keys) => loadByKeys(context, statement, keys)).load(key);
}

async function loadByKeys<T>(context: Context, statement: Statement, keys: readonly string[]): Promise<(T | null)[]> {
  const found = await statement.run<({ _place: number } & T)[]>(context, { ...context.dates, keys });
  const rows: (T | null)[] = keys.map(() => null);
  for (const row of found) rows[row._place - 1] = row;
  return rows;
}

function rowStatement(context: Context, info: GraphQLResolveInfo, table: Function, by: string): Statement {
  const { database } = context;
  const builder = new StatementBuilder();
  const alias = builder.alias();
  const metadata = database.getMetadata(table);
  const keys = builder.parameter('text[]', (parameters) => parameters.keys);
  const rowFilters = mappingOf(table).rowFilters.map((condition) => condition(alias, builder.dates));
  const columns = selectList({ database, builder, info }, table, alias, selectionOf(info, getObjectTypeName(table)));
  return builder.finish(sql`
    select coalesce(json_agg(x), '[]')::text as json
    from (
      select
        ${sql.list(['k.place as "_place"', ...columns])}
      from unnest(${keys}) with ordinality as k(key, place)
      join ${tableName(metadata)} ${alias}
        on ${sql.and([`${column(metadata, alias, by)} = k.key`, ...rowFilters])}
    ) x`);
}
