import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context/context.js';
import { getObjectTypeName } from '../schema/object-type-name.js';
import type { Connection } from '../schema/connection.type.js';
import {
  type Coverage,
  coverageSql,
  type CopyDependencies,
  requiredTopics,
  assertComplete,
} from '../replication/coverage.js';
import { filteredPaths, writeConditions } from './conditions.js';
import type { Condition, Filter } from './filter.js';
import { materializedPage, fromMatching, pageOfRows, type PageParts } from './list-page.js';
import { cachedWithField } from './cached-statement.js';
import { type OrderExpression, orderTerms, type OrderInput } from './order.js';
import { type Page, pageOf, type PageInput, readCursor, writeCursor } from './page.js';
import { selectList } from './row.js';
import { collect, type Selection, selectionOf } from './selection.js';
import { type StatementParameters, type DateParameters, type Statement, StatementBuilder } from './statement.js';

/** A list that can grow: which rows, and how the caller may narrow and order them. */
export interface ConnectionSource<Row, FilterInput extends object, Property extends string> {
  table: new () => Row;
  filter: Filter<FilterInput>;
  /** The properties that the list may be ordered by, the first being the default. */
  orders: readonly [Property, ...Property[]];
  /** The orders that are by no column. */
  expressions?: Readonly<Record<string, OrderExpression>>;
  /** Which parts of the list read copies of what other organisations keep. */
  copyDependencies?: CopyDependencies;
  /** The direction of the default order. */
  direction?: 'ASC' | 'DESC';
  /** Filters that hold unless the caller says otherwise. */
  defaults?: Partial<FilterInput>;
  /** A condition that every row of the list meets, whatever the caller's filter. */
  baseCondition?: Condition;
  /** For a list that hangs on a parent. */
  parentCondition?: ParentCondition;
}

/** SQL for whether a row, on the request's day, hangs on a parent: `of` is the parent's key as SQL. */
export type ParentCondition = (alias: string, of: string, dates: DateParameters) => string;

export interface ConnectionArguments<FilterInput, Property extends string> extends PageInput {
  filter?: FilterInput | null;
  orderBy?: OrderInput<Property> | null;
}

interface Found<Row> {
  rows: (Row & { _order: unknown[] })[];
  total: number | null;
  coverage: Coverage | null;
}

/** A page of a list that hangs on nothing. One statement, whatever the number of rows. */
export async function loadConnection<Row, FilterInput extends object, Property extends string>(
  context: Context,
  info: GraphQLResolveInfo,
  source: ConnectionSource<Row, FilterInput, Property>,
  args: ConnectionArguments<FilterInput, Property>,
): Promise<Connection<Row>> {
  const request = prepare(context, info, source, args, false);
  const found = await request.statement.run<Found<Row>>(context, { ...context.dates, ...request.parameters });
  return connectionOf(found, request.page, request.order);
}

/** A page of the list that hangs on `key`. One statement for all parents that one request asks in the same way. */
export async function loadConnectionOf<Row, FilterInput extends object, Property extends string>(
  context: Context,
  info: GraphQLResolveInfo,
  source: ConnectionSource<Row, FilterInput, Property>,
  key: string,
  args: ConnectionArguments<FilterInput, Property>,
): Promise<Connection<Row>> {
  const request = prepare(context, info, source, args, true);
  const loader = context.loader<string, Found<Row>>(request.statement, (keys) =>
    request.statement.run<Found<Row>[]>(context, { ...context.dates, ...request.parameters, keys }),
  );
  return connectionOf(await loader.load(key), request.page, request.order);
}

interface PreparedRequest {
  statement: Statement;
  parameters: Pick<StatementParameters, 'filter' | 'page'>;
  page: Page;
  order: string;
}

function prepare<Row, FilterInput extends object, Property extends string>(
  context: Context,
  info: GraphQLResolveInfo,
  source: ConnectionSource<Row, FilterInput, Property>,
  args: ConnectionArguments<FilterInput, Property>,
  keyed: boolean,
): PreparedRequest {
  const page = pageOf(args);
  const filter: Record<string, unknown> = { ...source.defaults, ...args.filter };
  const filtered = filteredPaths(source.filter, filter);
  const property = args.orderBy?.field ?? source.orders[0];
  const direction = args.orderBy?.direction ?? (args.orderBy ? 'ASC' : (source.direction ?? 'ASC'));
  const order = `${property} ${direction}`;
  const cursor = page.cursor === undefined ? undefined : readCursor(page.cursor, order);

  const shape = `list ${source.table.name} ${order} ${page.backwards} ${cursor !== undefined} ${filtered.join()}`;
  const statement = cachedWithField(info, shape, () =>
    listStatement(context, info, source, { property, direction, page, filtered, keyed, after: cursor !== undefined }),
  );
  return { statement, page, order, parameters: { filter, page: { limit: page.size + 1, cursor } } };
}

interface ListShape {
  property: string;
  direction: 'ASC' | 'DESC';
  page: Page;
  filtered: readonly string[];
  keyed: boolean;
  after: boolean;
}

function listStatement<Row, FilterInput extends object, Property extends string>(
  context: Context,
  info: GraphQLResolveInfo,
  source: ConnectionSource<Row, FilterInput, Property>,
  shape: ListShape,
): Statement {
  const { database } = context;
  const builder = new StatementBuilder();
  const alias = builder.alias();
  const metadata = database.getMetadata(source.table);
  const requested = requestedParts(info, source.table);
  const keys = shape.keyed ? builder.parameter('text[]', (parameters) => parameters.keys) : undefined;

  // A parameter that no part of the statement uses has no type: what is not asked is not written.
  const matching =
    !requested.rows && !requested.total
      ? []
      : [
          ...(shape.keyed ? [`(${source.parentCondition!(alias, 'k.key', builder.dates)})`] : []),
          ...writeConditions(builder, metadata, alias, source, shape.filtered),
        ];
  const page = (): PageParts => ({
    builder,
    metadata,
    alias,
    matching,
    after: shape.after,
    terms: orderTerms(metadata, alias, shape.property, shape.direction, shape.page.backwards, {
      expression: source.expressions?.[shape.property],
      dates: builder.dates,
    }),
    columns: selectList({ database, builder, info }, source.table, alias, requested.row),
    limit: builder.parameter('int', (parameters) => parameters.page!['limit']),
  });
  // A condition that is dear to check is checked once for the page and the total, not once for each.
  const materialize = requested.rows && requested.total && !shape.keyed && shape.filtered.length > 0;
  const found = materialize ? materializedPage(page()) : undefined;
  const total = requested.total
    ? `(select count(*)::int ${found ? 'from found' : fromMatching(metadata, alias, matching)})`
    : 'null::int';
  // Rows that nobody asked for are not fetched: a request for `totalCount` alone counts.
  const rows = found?.rows ?? (requested.rows ? pageOfRows(page()) : undefined);
  const list = rows ? `(select coalesce(json_agg(x), '[]') from (${rows}) x)` : `'[]'::json`;
  const topics = requiredTopics(source.copyDependencies, [...shape.filtered, shape.property]);
  const coverage = topics.length > 0 ? coverageSql(builder, topics, source.copyDependencies?.senders) : 'null::json';
  const answer = `json_build_object('rows', ${list}, 'total', ${total}, 'coverage', ${coverage})`;
  return builder.finish(
    keys
      ? `select coalesce(json_agg(${answer} order by k.place), '[]')::text as json ` +
          `from unnest(${keys}) with ordinality as k(key, place)`
      : `${found?.with ?? ''}select ${answer}::text as json`,
  );
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

function connectionOf<Row>(found: Found<Row>, page: Page, order: string): Connection<Row> {
  const coverage = found.coverage && assertComplete(found.coverage);
  const more = found.rows.length > page.size;
  const nodes = more ? found.rows.slice(0, page.size) : [...found.rows];
  if (page.backwards) nodes.reverse();
  const edges = nodes.map((node) => ({ node: node as Row, cursor: writeCursor(order, node._order) }));
  return {
    edges,
    nodes,
    totalCount: found.total ?? 0,
    coverage,
    pageInfo: {
      hasNextPage: page.backwards ? page.cursor !== undefined : more,
      hasPreviousPage: page.backwards ? more : page.cursor !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
