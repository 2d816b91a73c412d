import type { EntityMetadata } from 'typeorm';
import type { Condition, NestedFilter } from './filter.js';
import { mappingOf } from './mapping.js';
import type { StatementBuilder } from './statement.js';

export type FilterFields = Readonly<Record<string, Condition | NestedFilter>>;
type Values = Readonly<Record<string, unknown>>;

/** Paths of the filter fields that have a value: `kind`, and `party.kind` for a field of a nested filter. */
export function filteredPaths(filter: FilterFields, values: Values): string[] {
  return Object.keys(values)
    .filter((field) => values[field] != null)
    .flatMap((field) => {
      const nested = filter[field];
      if (typeof nested !== 'object') return [field];
      const inner = values[field] as Values;
      return [field, ...filteredPaths(nested.fields, inner).map((path) => `${field}.${path}`)];
    });
}

/** Builds the condition of rows in SQL: the row filter of their class, the base condition, and each filter field with a value. */
export function writeConditions(
  builder: StatementBuilder,
  metadata: EntityMetadata,
  alias: string,
  { filter, baseCondition }: { filter: FilterFields; baseCondition?: Condition | undefined },
  paths: readonly string[],
): string[] {
  const write = (condition: Condition, rowAlias: string, path: readonly string[], of = metadata): string =>
    condition({
      metadata: of,
      alias: rowAlias,
      dates: builder.dates,
      value: (type) =>
        builder.parameter(type, (parameters) =>
          path.reduce((value: unknown, step) => (value as Values)[step], parameters.filter),
        ),
    });
  const rowFilters = (table: Function, rowAlias: string): string[] =>
    mappingOf(table).rowFilters.map((condition) => condition(rowAlias, builder.dates));
  const writeField = (path: string): string => {
    const field = filter[path]!;
    if (typeof field === 'function') return write(field, alias, [path]);
    const inner = builder.alias();
    const related = metadata.connection.getMetadata(field.table);
    const parts = paths
      .filter((each) => each.startsWith(`${path}.`))
      .map((each) => each.slice(path.length + 1))
      .map((each) => `(${write(field.fields[each]!, inner, [path, each], related)})`);
    return field.within(
      alias,
      inner,
      ['true', ...rowFilters(field.table, inner), ...parts].join(' and '),
      builder.dates,
    );
  };
  return [
    ...rowFilters(metadata.target as Function, alias),
    ...(baseCondition ? [write(baseCondition, alias, [])] : []),
    ...paths.filter((path) => !path.includes('.')).map(writeField),
  ].map((condition) => `(${condition})`);
}
