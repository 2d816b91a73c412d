import type { EntityMetadata } from 'typeorm';
import { column } from '../read/row.js';

/** Rows of a table that other organisations receive copies of, as change events of a topic. */
export interface Publication {
  topic: string;
  table: new () => object;
  /** Properties that are sent unchanged. */
  properties: readonly string[];
  /** Further values to send, as SQL over the row's alias. */
  expressions?: Readonly<Record<string, (alias: string) => string>>;
  /** Tables that the expressions read. `keys` selects the ids of the rows that a change of that table affects. */
  follows?: readonly { table: new () => object; keys: (changed: string) => string }[];
  /** Subgraphs that may receive the rows: their names, or SQL of a text array over the row's alias. Default: all. */
  receivers?: readonly string[] | ((alias: string) => string);
}

/** Declares what is published of a table, with its properties checked against the class. */
export function published<Row extends object>(
  topic: string,
  table: new () => Row,
  parts: Omit<Publication, 'topic' | 'table' | 'properties'> & { properties: readonly (keyof Row & string)[] },
): Publication {
  return { topic, table, ...parts };
}

/** Builds the body of a change event, as SQL over the alias of the published row. */
export function bodySql(publication: Publication, metadata: EntityMetadata, alias: string): string {
  const pairs = [
    ...publication.properties.map((property) => `'${property}', ${column(metadata, alias, property)}`),
    ...Object.entries(publication.expressions ?? {}).map(([name, sql]) => `'${name}', ${sql(alias)}`),
  ];
  return `jsonb_build_object(${pairs.join(', ')})`;
}

/** Builds the receivers of a change event, as SQL over the alias of the published row. `*` stands for all. */
export function receiversSql({ receivers = ['*'] }: Publication, alias: string): string {
  return typeof receivers === 'function' ? receivers(alias) : `'{${receivers.join()}}'::text[]`;
}
