import type { DataSource, EntityMetadata } from 'typeorm';
import { type GraphQLResolveInfo, isObjectType, type SelectionSetNode } from 'graphql';
import { getObjectTypeName } from '../schema/object-type-name.js';
import { mappingOf, type RelatedRows } from './mapping.js';
import { collect, type Selection } from './selection.js';
import { sql } from './sql.js';
import type { StatementBuilder } from './statement.js';

/** Writes SQL for one request's selection over the tables of one database. */
export interface RowWriter {
  database: DataSource;
  builder: StatementBuilder;
  info: GraphQLResolveInfo;
}

const quote = (name: string): string => `"${name}"`;

export const tableName = (metadata: EntityMetadata): string => quote(metadata.tableName);

/** `alias."column"` for a property; an unknown property is a mistake in our own code. */
export function column(metadata: EntityMetadata, alias: string, property: string): string {
  const found = metadata.findColumnWithPropertyName(property);
  if (!found) throw new Error(`${metadata.name} has no column for the property ${property}`);
  return `${alias}.${quote(found.databaseName)}`;
}

/**
 * The select list that answers a selection: requested columns and expressions, and rows of related tables as JSON.
 * Fields that are neither are left to their resolvers.
 */
export function selectList(writer: RowWriter, table: Function, alias: string, selection: Selection): string[] {
  const metadata = writer.database.getMetadata(table);
  const mapping = mappingOf(table);
  const list = new Map<string, string>();

  const add = (property: string, nested: readonly SelectionSetNode[]): void => {
    if (list.has(property)) return;
    const expression = mapping.expressions.get(property);
    const related = mapping.related.get(property);
    const needs = mapping.dependencies.get(property);
    const stored = metadata.findColumnWithPropertyName(property);
    if (expression) list.set(property, expression(alias, writer.builder.dates));
    else if (related) list.set(property, relatedRows(writer, table, alias, related, nested));
    else if (needs) for (const each of needs) add(each, []);
    else if (stored) list.set(property, value(stored, `${alias}.${quote(stored.databaseName)}`));
  };

  const typeName = getObjectTypeName(table);
  if (isPublishedAsInterface(writer.info, typeName)) list.set('__typename', `'${typeName}'`);
  for (const primary of metadata.primaryColumns) add(primary.propertyName, []);
  for (const [field, nested] of selection) add(field, nested);
  return [...list].map(([property, expression]) => `${expression} as ${quote(property)}`);
}

/** A row that a field may return as an interface says which type it is. */
function isPublishedAsInterface({ schema }: GraphQLResolveInfo, typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && type.getInterfaces().length > 0;
}

type ColumnMetadata = EntityMetadata['columns'][number];

/** PostgreSQL writes `numeric` into JSON as it is; `bigint` too, both within what a double holds exactly here. */
function value({ type }: ColumnMetadata, stored: string): string {
  return type === 'numeric' ? `${stored}::float8` : stored;
}

function relatedRows(
  writer: RowWriter,
  owner: Function,
  ownerAlias: string,
  related: RelatedRows,
  nested: readonly SelectionSetNode[],
): string {
  const table = related.table(owner);
  const metadata = writer.database.getMetadata(table);
  const alias = writer.builder.alias();
  const selection = collect(nested, getObjectTypeName(table), writer.info);
  const columns = selectList(writer, table, alias, selection);
  const join =
    related.on?.(ownerAlias, alias, writer.builder.dates) ??
    `${column(metadata, alias, related.by)} = ${column(writer.database.getMetadata(owner), ownerAlias, related.key)}`;
  const rowFilters = mappingOf(table).rowFilters.map((rowFilter) => rowFilter(alias, writer.builder.dates));
  const rows = sql`
    select
      ${sql.list(columns)}
    from ${tableName(metadata)} ${alias}
    ${sql.where([join, ...rowFilters, related.when?.(alias, writer.builder.dates)])}`;
  if (!related.many) {
    return sql`
      (
        select row_to_json(x)
        from (
          ${rows}
          limit 1
        ) x
      )`;
  }
  const ties = metadata.primaryColumns.map((primary) => `${alias}.${quote(primary.databaseName)}`);
  const order = related.order ? [column(metadata, alias, related.order), ...ties] : ties;
  return sql`
    (
      select coalesce(json_agg(x), '[]')
      from (
        ${rows}
        order by ${order.join(', ')}
      ) x
    )`;
}
