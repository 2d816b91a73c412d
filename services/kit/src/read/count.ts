import type { Context } from '../context/context.js';
import type { GroupCount } from '../schema/group-count.type.js';
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

export interface CountSource<FilterInput extends object, Group extends string> {
  table: new () => object;
  filter: Filter<FilterInput>;
  defaults?: Partial<FilterInput>;
  baseCondition?: Condition;
  copyDependencies?: CopyDependencies;
  /** For each grouping its expression over the row's alias and the request's dates. */
  groups: Readonly<Record<Group, (alias: string, dates: DateParameters) => string>>;
}

interface Counted {
  counts: GroupCount[];
  coverage: Coverage | null;
}

/** Counts the rows that meet the filter, by one grouping, in the order of its values. One statement. */
export async function countBy<FilterInput extends object, Group extends string>(
  context: Context,
  source: CountSource<FilterInput, Group>,
  group: Group,
  filter: FilterInput | null | undefined,
): Promise<GroupCount[]> {
  const values: Record<string, unknown> = { ...source.defaults, ...filter };
  const filtered = filteredPaths(source.filter, values);
  const shape = `${group} ${filtered.join()}`;
  const statement = cachedStatement(source, shape, () => countStatement(context, source, group, filtered));
  const counted = await statement.run<Counted>(context, { ...context.dates, filter: values });
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
  const topics = requiredTopics(source.copyDependencies, filtered);
  return builder.finish(sql`
    select json_build_object(
      'coverage', ${coverageSql(builder, topics, source.copyDependencies?.senders)},
      'counts', (
        select coalesce(json_agg(x order by x.key nulls last), '[]')
        from (
          select
            (${source.groups[group](alias, builder.dates)})::text as key,
            count(*)::int as count
          from ${tableName(metadata)} ${alias}
          ${sql.where(writeConditions(builder, metadata, alias, source, filtered))}
          group by 1
        ) x
      )
    )::text as json`);
}
