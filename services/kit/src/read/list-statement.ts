import type { GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { Context } from '../context/context.js';
import { type CopyDependencies, coverageSql, requiredTopics } from '../replication/coverage.js';
import { getObjectTypeName } from '../schema/object-type-name.js';
import { type FilterFields, writeConditions } from './conditions.js';
import type { Condition } from './filter.js';
import { type OrderExpression, type OrderTerm, orderTerms } from './order.js';
import { selectList, tableName } from './row.js';
import { collect, type Selection, selectionOf } from './selection.js';
import { sql } from './sql.js';
import { type DateParameters, type Statement, StatementBuilder } from './statement.js';

/** SQL for whether a row, on the request's day, hangs on a parent: `of` is the parent's key as SQL. */
export type ParentCondition = (alias: string, of: string, dates: DateParameters) => string;

/** The rows of a list, and the SQL by which a request may narrow and order them. */
export interface ListSource {
  table: Function;
  filter: FilterFields;
  /** Sorts by SQL expressions. */
  expressions?: Readonly<Record<string, OrderExpression>>;
  /** Which parts of the list read copies of what other organisations keep. */
  copyDependencies?: CopyDependencies;
  /** A condition that every row of the list meets, whatever the caller's filter. */
  baseCondition?: Condition;
  /** For a list that hangs on a parent. */
  parentCondition?: ParentCondition;
}

/** The form of a request to a list; requests of one form share a statement. */
export interface ListShape {
  /** The property to order by. */
  property: string;
  direction: 'ASC' | 'DESC';
  backwards: boolean;
  /** Paths of the filter fields that have a value. */
  filtered: readonly string[];
  /** The list is that of a parent, for many parents at once. */
  keyed: boolean;
  /** The page begins after a cursor. */
  after: boolean;
}

/** The parts of a list's statement, as SQL. */
interface ListParts {
  builder: StatementBuilder;
  metadata: EntityMetadata;
  alias: string;
  conditions: readonly string[];
  order: readonly OrderTerm[];
  columns: readonly string[];
  after: boolean;
}

/**
 * Writes the statement of a list: its rows, its total and the coverage of the copies that it reads, as far as the request
 * selects them. `docs/sql.md` explains one.
 */
export function listStatement(
  { database }: Context,
  info: GraphQLResolveInfo,
  source: ListSource,
  shape: ListShape,
): Statement {
  const builder = new StatementBuilder();
  const alias = builder.alias();
  const metadata = database.getMetadata(source.table);
  const requested = requestedParts(info, source.table);
  const keys = shape.keyed ? builder.parameter('text[]', (parameters) => parameters.keys) : undefined;
  const parts: ListParts = {
    builder,
    metadata,
    alias,
    conditions: [
      ...(shape.keyed ? [`(${source.parentCondition!(alias, 'k.key', builder.dates)})`] : []),
      ...writeConditions(builder, metadata, alias, source, shape.filtered),
    ],
    order: orderTerms(metadata, alias, shape.property, shape.direction, shape.backwards, {
      expression: source.expressions?.[shape.property],
      dates: builder.dates,
    }),
    columns: selectList({ database, builder, info }, source.table, alias, requested.row),
    after: shape.after,
  };
  // A condition that is dear to check is checked once for the page and the total, not once for each.
  const isMaterialized = requested.rows && requested.total && !shape.keyed && shape.filtered.length > 0;
  const page = isMaterialized ? pageOfMatched(parts) : pageOfTable(parts);
  const rows = sql`
    (
      select coalesce(json_agg(x), '[]')
      from (
        ${page}
      ) x
    )`;
  const total = isMaterialized
    ? '(select count(*)::int from matched)'
    : sql`
      (
        select count(*)::int
        from ${tableName(metadata)} ${alias}
        ${sql.where(parts.conditions)}
      )`;
  const topics = requiredTopics(source.copyDependencies, [...shape.filtered, shape.property]);
  // Rows that are not selected are not fetched: a request for `totalCount` alone counts.
  const answer = sql`
    json_build_object(
      'rows', ${requested.rows ? rows : `'[]'::json`},
      'total', ${requested.total ? total : 'null::int'},
      'coverage', ${coverageSql(builder, topics, source.copyDependencies?.senders)}
    )`;
  if (keys) {
    return builder.finish(sql`
      select coalesce(json_agg(${answer} order by k.place), '[]')::text as json
      from unnest(${keys}) with ordinality as k(key, place)`);
  }
  return builder.finish(sql`
    ${isMaterialized && matched(parts)}
    select ${answer}::text as json`);
}

/** A page read from the table, of which an index may return the rows in order. */
function pageOfTable({ builder, metadata, alias, conditions, order, columns, after }: ListParts): string {
  return sql`
    select
      ${selected(columns, order)}
    from ${tableName(metadata)} ${alias}
    ${sql.where([...conditions, after && seek(builder, order)])}
    ${orderBy(order)}
    limit ${limit(builder)}`;
}

/**
 * The rows that match, found once for the page and the total: by their keys and the values of the order. The rows of a view
 * are kept whole, since to look one up would compute the view again.
 */
function matched({ metadata, alias, conditions, order }: ListParts): string {
  return sql`
    with matched as materialized (
      select
        ${sql.list([isView(metadata) ? `${alias}.*` : `${alias}.${primaryKey(metadata)}`, ...order.map((term, index) => `${term.sql} as o${index}`)])}
      from ${tableName(metadata)} ${alias}
      ${sql.where(conditions)}
    )`;
}

/** A page of the CTE `matched`; the other columns are read from the table, for the rows of the page alone. */
function pageOfMatched({ builder, metadata, alias, order, columns, after }: ListParts): string {
  const key = primaryKey(metadata);
  const orderIn = (cte: string): OrderTerm[] => order.map((term, index) => ({ ...term, sql: `${cte}.o${index}` }));
  const page = isView(metadata) ? alias : 'page';
  return sql`
    select
      ${selected(columns, orderIn(page))}
    from (
      select *
      from matched
      ${sql.where([after && seek(builder, orderIn('matched'))])}
      ${orderBy(orderIn('matched'))}
      limit ${limit(builder)}
    ) ${page}
    ${!isView(metadata) && `join ${tableName(metadata)} ${alias} on ${alias}.${key} = page.${key}`}
    ${orderBy(orderIn(page))}`;
}

const isView = (metadata: EntityMetadata): boolean => !metadata.synchronize;

const primaryKey = (metadata: EntityMetadata): string => `"${metadata.primaryColumns[0]!.databaseName}"`;

const limit = (builder: StatementBuilder): string =>
  builder.parameter('int', (parameters) => parameters.page!['limit']);

const orderBy = (order: readonly OrderTerm[]): string =>
  `order by ${order.map((term) => `${term.sql} ${term.direction}`).join(', ')}`;

/** The columns of a row, and the values of the order, from which its cursor is made. */
const selected = (columns: readonly string[], order: readonly OrderTerm[]): string =>
  sql.list([...columns, `json_build_array(${order.map((term) => term.sql).join(', ')}) as "_order"`]);

/** The rows after the cursor, column by column, as each may run in its own direction. */
function seek(builder: StatementBuilder, order: readonly OrderTerm[]): string {
  const values = order.map((term, index) =>
    builder.parameter(term.type, (parameters) => (parameters.page!['cursor'] as unknown[])[index]),
  );
  const alternatives = order.map((term, index) => {
    const equal = order.slice(0, index).map((each, position) => `${each.sql} = ${values[position]}`);
    return [...equal, `${term.sql} ${term.direction === 'ASC' ? '>' : '<'} ${values[index]}`].join(' and ');
  });
  return `(${alternatives.join(' or ')})`;
}

interface RequestedParts {
  row: Selection;
  rows: boolean;
  total: boolean;
}

function requestedParts(info: GraphQLResolveInfo, table: Function): RequestedParts {
  const rowType = getObjectTypeName(table);
  const connection = selectionOf(info, `${rowType}Connection`);
  const edges = collect(connection.get('edges') ?? [], `${rowType}Edge`, info);
  const row = collect([...(connection.get('nodes') ?? []), ...(edges.get('node') ?? [])], rowType, info);
  return {
    row,
    rows: ['nodes', 'edges', 'pageInfo'].some((field) => connection.has(field)),
    total: connection.has('totalCount'),
  };
}
