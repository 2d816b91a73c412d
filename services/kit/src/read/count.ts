import type { Context } from '../context/context.js';
import type { GroupCount } from '../schema/group-count.type.js';
import { type Condition, type Filter } from './filter.js';
import { tableName } from './row.js';
import { type Instant, type Statement, StatementBuilder } from './statement.js';

export interface CountSource<FilterInput extends object, Group extends string> {
  table: new () => object;
  filter: Filter<FilterInput>;
  defaults?: Partial<FilterInput>;
  always?: Condition;
  /** For each grouping its expression over the row's alias and the request's dates. */
  groups: Readonly<Record<Group, (alias: string, at: Instant) => string>>;
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
  const filtered = Object.keys(filter).filter((field) => filter[field] != null);
  const shape = `${group} ${filtered.join()}`;
  let known = statements.get(source);
  if (!known) statements.set(source, (known = new Map()));
  let statement = known.get(shape);
  if (!statement) known.set(shape, (statement = countStatement(context, source, group, filtered)));
  return statement.run<GroupCount[]>(context, { ...context.instant, filter });
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
  const write = (condition: Condition, field?: string): string =>
    condition({
      metadata,
      alias,
      at: builder.at,
      value: (type) => builder.parameter(type, (call) => call.filter![field!]),
    });
  const filter = source.filter as Readonly<Record<string, Condition>>;
  const conditions = [
    ...(source.always ? [write(source.always)] : []),
    ...filtered.map((field) => write(filter[field]!, field)),
  ];
  const where = conditions.length ? `where ${conditions.map((condition) => `(${condition})`).join(' and ')}` : '';
  return builder.finish(
    `select coalesce(json_agg(x order by x.key nulls last), '[]')::text as json from (` +
      `select (${source.groups[group](alias, builder.at)})::text as key, count(*)::int as count ` +
      `from ${tableName(metadata)} ${alias} ${where} group by 1) x`,
  );
}
