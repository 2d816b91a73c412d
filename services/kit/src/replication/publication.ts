import type { EntityMetadata } from 'typeorm';
import { column } from '../read/row.js';

/** Rows of a table that other organisations receive copies of, as notices of a topic. */
export interface Publication {
  topic: string;
  table: new () => object;
  /** Properties that travel as they are. */
  properties: readonly string[];
  /** What travels beside them, as SQL over the row's alias. */
  expressions?: Readonly<Record<string, (alias: string) => string>>;
  /** Tables that the expressions read. `keys` selects the ids of the rows that changes of that table concern. */
  follows?: readonly { table: new () => object; keys: (changed: string) => string }[];
}

/** Says what is published of a table, with its properties checked. */
export function published<Row extends object>(
  topic: string,
  table: new () => Row,
  parts: Omit<Publication, 'topic' | 'table' | 'properties'> & { properties: readonly (keyof Row & string)[] },
): Publication {
  return { topic, table, ...parts };
}

/** The body of a notice, in SQL over the alias of the published row. */
export function bodySql(publication: Publication, metadata: EntityMetadata, alias: string): string {
  const pairs = [
    ...publication.properties.map((property) => `'${property}', ${column(metadata, alias, property)}`),
    ...Object.entries(publication.expressions ?? {}).map(([name, sql]) => `'${name}', ${sql(alias)}`),
  ];
  return `jsonb_build_object(${pairs.join(', ')})`;
}
