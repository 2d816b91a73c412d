import type { Context } from '../context/context.js';
import {
  type Coverage,
  coverageSql,
  type CopyDependencies,
  requiredTopics,
  assertComplete,
} from '../replication/coverage.js';
import { filteredPaths, writeConditions } from './conditions.js';
import type { Condition, Filter } from './filter.js';
import { tableName } from './row.js';
import { type Instant, type Statement, StatementBuilder } from './statement.js';

/** Something to group rows by. */
export interface Grouping {
  /**
   * SQL over the row's alias: an expression, or, for what is joint, a query of one column that gives each value of the
   * row once.
   */
  by: (alias: string, at: Instant) => string;
  /** A row can have several values: it is then in several groups, and their counts add up to more than the total. */
  joint?: boolean;
  /** Topics of the copies that it reads. */
  requiredTopics?: readonly string[];
}

export interface AggregateSource<FilterInput extends object, Name extends string> {
  table: new () => object;
  filter: Filter<FilterInput>;
  defaults?: Partial<FilterInput>;
  always?: Condition;
  copyDependencies?: CopyDependencies;
  groupings: Readonly<Record<Name, Grouping>>;
}

/** How many rows there are, each once, and how many in each group that is not empty, in the order of its keys. */
export interface Grouped {
  total: number;
  groups: { keys: (string | null)[]; count: number }[];
  /** Whose copies it was counted from; null where it reads none. */
  coverage: Coverage | null;
}

const statements = new WeakMap<object, Map<string, Statement>>();

/**
 * Counts the rows that meet the filter by all the groupings together: at most `limit` groups. One statement; refused while
 * copies that it reads are not whole.
 */
export async function aggregateBy<FilterInput extends object, Name extends string>(
  context: Context,
  source: AggregateSource<FilterInput, Name>,
  by: readonly Name[],
  given: FilterInput | null | undefined,
  limit: number,
): Promise<Grouped> {
  const filter: Record<string, unknown> = { ...source.defaults, ...given };
  const filtered = filteredPaths(source.filter, filter);
  const shape = `${by.join()} ${filtered.join()}`;
  let known = statements.get(source);
  if (!known) statements.set(source, (known = new Map()));
  let statement = known.get(shape);
  if (!statement) known.set(shape, (statement = aggregateStatement(context, source, by, filtered)));
  const grouped = await statement.run<Grouped>(context, { ...context.instant, filter, page: { limit } });
  if (grouped.coverage) assertComplete(grouped.coverage);
  return grouped;
}

function aggregateStatement<FilterInput extends object, Name extends string>(
  { database }: Context,
  source: AggregateSource<FilterInput, Name>,
  by: readonly Name[],
  filtered: readonly string[],
): Statement {
  const builder = new StatementBuilder();
  const alias = builder.alias();
  const metadata = database.getMetadata(source.table);
  const conditions = writeConditions(builder, metadata, alias, source, filtered);
  const where = conditions.length ? `where ${conditions.join(' and ')}` : '';
  const topics = [
    ...new Set([
      ...requiredTopics(source.copyDependencies, filtered),
      ...by.flatMap((name) => source.groupings[name].requiredTopics ?? []),
    ]),
  ];
  const coverage = topics.length > 0 ? coverageSql(builder, topics, source.copyDependencies?.senders) : 'null::json';
  const joins = by.map((name, index) => {
    const { by: key, joint } = source.groupings[name];
    const keys = joint ? key(alias, builder.at) : `select ${key(alias, builder.at)}`;
    return `left join lateral (${keys}) g${index}(key) on true`;
  });
  const places = by.map((_, index) => `${index + 1}`).join(', ');
  const columns = by.map((_, index) => `g${index}.key::text as k${index}`).join(', ');
  const from = `from ${tableName(metadata)} ${alias}`;
  const groups =
    `select ${columns}, count(*)::int as count ${from} ${joins.join(' ')} ${where} group by ${places} ` +
    `order by ${places} limit ${builder.parameter('int', (call) => call.page!['limit'])}`;
  const keys = `json_build_array(${by.map((_, index) => `x.k${index}`).join(', ')})`;
  return builder.finish(
    `select json_build_object('coverage', ${coverage}, 'total', (select count(*)::int ${from} ${where}), 'groups', ` +
      `(select coalesce(json_agg(json_build_object('keys', ${keys}, 'count', x.count)), '[]') ` +
      `from (${groups}) x))::text as json`,
  );
}
