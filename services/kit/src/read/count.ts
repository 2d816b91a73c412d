import type { Context } from '../context/context.js';
import type { GroupCount } from '../schema/group-count.type.js';
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

export interface CountSource<FilterInput extends object, Group extends string> {
  table: new () => object;
  filter: Filter<FilterInput>;
  defaults?: Partial<FilterInput>;
  always?: Condition;
  copyDependencies?: CopyDependencies;
  /** For each grouping its expression over the row's alias and the request's dates. */
  groups: Readonly<Record<Group, (alias: string, at: Instant) => string>>;
}

interface Counted {
  counts: GroupCount[];
  coverage: Coverage | null;
}

const statements = new WeakMap<object, Map<string, Statement>>();

/** Counts the rows that meet the filter, by one grouping, in the order of its values. One statement. */
export async function countBy<FilterInput extends object, Group extends string>(
  context: Context,
  source: CountSource<FilterInput, Group>,
  group: Group,
  given: FilterInput | null | undefined,
): Promise<GroupCount[]> {
  const filter: Record<string, unknown> = { ...source.defaults, ...given };
  const filtered = filteredPaths(source.filter, filter);
  const shape = `${group} ${filtered.join()}`;
  let known = statements.get(source);
  if (!known) statements.set(source, (known = new Map()));
  let statement = known.get(shape);
  if (!statement) known.set(shape, (statement = countStatement(context, source, group, filtered)));
  const counted = await statement.run<Counted>(context, { ...context.instant, filter });
  if (counted.coverage) assertComplete(counted.coverage);
  return counted.counts;
}

function countStatement<FilterInput extends object, Group extends string>(
  { database }: Context,
  source: CountSource<FilterInput, Group>,
  group: Group,
  filtered: readonly string[],
): Statement {
  const builder = new StatementBuilder();
  const alias = builder.alias();
  const metadata = database.getMetadata(source.table);
  const conditions = writeConditions(builder, metadata, alias, source, filtered);
  const where = conditions.length ? `where ${conditions.join(' and ')}` : '';
  const topics = requiredTopics(source.copyDependencies, filtered);
  const coverage = topics.length > 0 ? coverageSql(builder, topics, source.copyDependencies?.senders) : 'null::json';
  return builder.finish(
    `select json_build_object('coverage', ${coverage}, 'counts', (` +
      `select coalesce(json_agg(x order by x.key nulls last), '[]') from (` +
      `select (${source.groups[group](alias, builder.at)})::text as key, count(*)::int as count ` +
      `from ${tableName(metadata)} ${alias} ${where} group by 1) x))::text as json`,
  );
}
