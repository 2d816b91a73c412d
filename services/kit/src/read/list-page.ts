import type { EntityMetadata } from 'typeorm';
import type { OrderTerm } from './order.js';
import { tableName } from './row.js';
import type { StatementBuilder } from './statement.js';

/** What the SQL of a page of a list is made of. */
export interface PageParts {
  builder: StatementBuilder;
  metadata: EntityMetadata;
  alias: string;
  /** What the rows must meet. */
  matching: readonly string[];
  /** Whether the page begins after a cursor. */
  after: boolean;
  terms: readonly OrderTerm[];
  columns: readonly string[];
  limit: string;
}

/** A page of the rows, which an index of the order may give before all are read. */
export function pageOfRows({ builder, metadata, alias, matching, after, terms, columns, limit }: PageParts): string {
  const conditions = after ? [...matching, seekCondition(builder, terms)] : matching;
  const from = fromMatching(metadata, alias, conditions);
  return `select ${selected(columns, terms)} ${from} ${inOrder(terms)} limit ${limit}`;
}

/**
 * A page of rows that are found first and can be counted then, as `found`: by their keys and what the order is by. The
 * rows of a view are kept whole, since to look one up would make the view again.
 */
export function materializedPage(parts: PageParts): { with: string; rows: string } {
  const { builder, metadata, alias, matching, after, terms, columns, limit } = parts;
  const key = `"${metadata.primaryColumns[0]!.databaseName}"`;
  const isView = !metadata.synchronize;
  const kept = [isView ? `${alias}.*` : `${alias}.${key}`, ...terms.map(({ sql }, index) => `${sql} as o${index}`)];
  const keptTerms = (of: string): OrderTerm[] => terms.map((term, index) => ({ ...term, sql: `${of}.o${index}` }));

  const seek = after ? ` where ${seekCondition(builder, keptTerms('found'))}` : '';
  const page = `(select * from found${seek} ${inOrder(keptTerms('found'))} limit ${limit})`;
  const from = isView
    ? `${page} ${alias}`
    : `${page} page join ${tableName(metadata)} ${alias} on ${alias}.${key} = page.${key}`;
  const order = keptTerms(isView ? alias : 'page');
  return {
    with: `with found as materialized (select ${kept.join(', ')} ${fromMatching(metadata, alias, matching)}) `,
    rows: `select ${selected(columns, order)} from ${from} ${inOrder(order)}`,
  };
}

export function fromMatching(metadata: EntityMetadata, alias: string, conditions: readonly string[]): string {
  return `from ${tableName(metadata)} ${alias}${conditions.length ? ` where ${conditions.join(' and ')}` : ''}`;
}

const inOrder = (terms: readonly OrderTerm[]): string =>
  `order by ${terms.map(({ sql, direction }) => `${sql} ${direction}`).join(', ')}`;

/** The columns of a row, and the values that a cursor to it is made of. */
const selected = (columns: readonly string[], terms: readonly OrderTerm[]): string =>
  [...columns, `json_build_array(${terms.map(({ sql }) => sql).join(', ')}) as "_order"`].join(', ');

/** Rows after the cursor, column by column, as each may run in its own direction. */
function seekCondition(builder: StatementBuilder, terms: readonly OrderTerm[]): string {
  const values = terms.map((term, index) =>
    builder.parameter(term.type, (parameters) => (parameters.page!['cursor'] as unknown[])[index]),
  );
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((each, position) => `${each.sql} = ${values[position]}`);
    return [...equal, `${term.sql} ${term.direction === 'ASC' ? '>' : '<'} ${values[index]}`].join(' and ');
  });
  return `(${alternatives.join(' or ')})`;
}
