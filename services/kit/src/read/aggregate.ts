import type { Context } from '../context/context.js';
import {
  type Coverage,
  coverageSql,
  type CopyDependencies,
  requiredTopics,
  assertComplete,
} from '../replication/coverage.js';
import { cachedStatement } from './cached-statement.js';
import { filteredPaths, writeConditions } from './conditions.js';
import type { Condition, Filter } from './filter.js';
import { tableName } from './row.js';
import { sql } from './sql.js';
import { type DateParameters, type Statement, StatementBuilder } from './statement.js';

/** Something to group rows by. */
export interface Grouping {
  /**
   * SQL over the row's alias: an expression, or, for what is joint, a query of one column that gives each value of the
   * row once.
   */
  by: (alias: string, dates: DateParameters) => string;
  /** A row can have several values: it is then in several groups, and their counts add up to more than the total. */
  joint?: boolean;
  /** Topics of the copies that it reads. */
  requiredTopics?: readonly string[];
}

export interface AggregateSource<FilterInput extends object, Name extends string> {
  table: new () => object;
  filter: Filter<FilterInput>;
  defaults?: Partial<FilterInput>;
  baseCondition?: Condition;
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

/**
 * Counts the rows that meet the filter by all the groupings together: at most `limit` groups. One statement; refused while
 * copies that it reads are not whole.
 */
export async function aggregateBy<FilterInput extends object, Name extends string>(
  context: Context,
  source: AggregateSource<FilterInput, Name>,
  by: readonly Name[],
  filter: FilterInput | null | undefined,
  limit: number,
): Promise<Grouped> {
  const values: Record<string, unknown> = { ...source.defaults, ...filter };
  const filtered = filteredPaths(source.filter, values);
  const shape = `${by.join()} ${filtered.join()}`;
  const statement = cachedStatement(source, shape, () => aggregateStatement(context, source, by, filtered));
  const grouped = await statement.run<Grouped>(context, { ...context.dates, filter: values, page: { limit } });
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
  const from = `from ${tableName(metadata)} ${alias}`;
  const where = sql.where(writeConditions(builder, metadata, alias, source, filtered));
  const topics = [
    ...requiredTopics(source.copyDependencies, filtered),
    ...by.flatMap((name) => source.groupings[name].requiredTopics ?? []),
  ];
  // One lateral query for each grouping gives the keys of a row: one, or several where it is joint.
  const keysOfRow = by.map((name, index) => {
    const { by: key, joint } = source.groupings[name];
    return `left join lateral (${joint ? '' : 'select '}${key(alias, builder.dates)}) g${index}(key) on true`;
  });
  const positions = by.map((_, index) => index + 1).join(', ');
  return builder.finish(sql`
    select json_build_object(
      'coverage', ${coverageSql(builder, topics, source.copyDependencies?.senders)},
      'total', (
        select count(*)::int
        ${from}
        ${where}
      ),
      'groups', (
        select coalesce(json_agg(json_build_object('keys', json_build_array(${by.map((_, index) => `x.k${index}`).join(', ')}), 'count', x.count)), '[]')
        from (
          select
            ${sql.list([...by.map((_, index) => `g${index}.key::text as k${index}`), 'count(*)::int as count'])}
          ${from}
          ${keysOfRow.join('\n')}
          ${where}
          group by ${positions}
          order by ${positions}
          limit ${builder.parameter('int', (parameters) => parameters.page!['limit'])}
        ) x
      )
    )::text as json`);
}
