import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context/context.js';
import type { Connection } from '../schema/connection.type.js';
import { assertComplete, type Coverage } from '../replication/coverage.js';
import { cachedWithField } from './cached-statement.js';
import { filteredPaths } from './conditions.js';
import type { Filter } from './filter.js';
import { type ListSource, listStatement } from './list-statement.js';
import { type CursorScope, cursorWriter, readCursor } from './cursor.js';
import { type OrderInput, orderTypes } from './order.js';
import { type Page, pageOf, type PageInput } from './page.js';
import type { Statement, StatementParameters } from './statement.js';

/** A list that can grow: which rows, and how the caller may narrow and order them. */
export interface ConnectionSource<Row, FilterInput extends object, Property extends string> extends ListSource {
  table: new () => Row;
  filter: Filter<FilterInput>;
  /** Properties by which the list can be sorted; the first is the default. */
  orders: readonly [Property, ...Property[]];
  /** The direction of the default order. */
  direction?: 'ASC' | 'DESC';
  /** Filters that hold unless the caller says otherwise. */
  defaults?: Partial<FilterInput>;
}

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
  return connectionOf(found, request);
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
  return connectionOf(await loader.load(key), request);
}

interface PreparedRequest {
  statement: Statement;
  parameters: Pick<StatementParameters, 'filter' | 'page'>;
  page: Page;
  scope: CursorScope;
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
  const list = `${info.parentType.name}.${info.fieldName}`;
  const scope: CursorScope = { list, order, filter, ...context.dates };
  const types = () => orderTypes(context.database.getMetadata(source.table), property, source.expressions?.[property]);
  const cursor = page.cursor === undefined ? undefined : readCursor(page.cursor, scope, types());

  const shape = `list ${source.table.name} ${order} ${page.backwards} ${cursor !== undefined} ${filtered.join()}`;
  const statement = cachedWithField(info, shape, () =>
    listStatement(context, info, source, {
      property,
      direction,
      backwards: page.backwards,
      filtered,
      keyed,
      after: cursor !== undefined,
    }),
  );
  return { statement, page, scope, parameters: { filter, page: { limit: page.size + 1, cursor } } };
}

function connectionOf<Row>(found: Found<Row>, { page, scope }: PreparedRequest): Connection<Row> {
  const coverage = found.coverage && assertComplete(found.coverage);
  const more = found.rows.length > page.size;
  const nodes = more ? found.rows.slice(0, page.size) : [...found.rows];
  if (page.backwards) nodes.reverse();
  const writeCursor = cursorWriter(scope);
  const edges = nodes.map((node) => ({ node: node as Row, cursor: writeCursor(node._order) }));
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
