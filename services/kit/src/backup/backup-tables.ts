import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { BackupError } from './archive.js';

/** A table of a backup, with its columns. */
export interface BackupTable {
  name: string;
  columns: readonly string[];
}

/** Marks of the rows: see services/kit/src/load. */
const marks = ['load_mark', 'own_data'];

/** Tables that are made anew after a restore: the migrations' own, change events, positions in feeds of others. */
const remade = /^(migrations$|outbox_|inbox_)/;

/**
 * Returns the tables that a backup of a subgraph holds, in the order of its definition: its own and the marks of loads.
 * Copies and tables that triggers fill are left out: they are derived from rows that are there.
 * @throws BackupError for a table that the definition does not account for, so that none is left out unnoticed
 */
export async function backupTables(
  client: Pick<PoolClient, 'query'>,
  { name: owner, tables, copies, derivedTables = [] }: Subgraph,
  database: DataSource,
): Promise<BackupTable[]> {
  const named = (classes: readonly Function[]): string[] =>
    classes.map((table) => database.getMetadata(table).tableName);
  const own = [...new Set(named(tables)), ...marks];
  const derived = new Set([...named(Object.values(copies?.tables ?? {})), ...derivedTables]);
  const { rows } = await client.query<BackupTable>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname`);
  const found = new Map(rows.map((row) => [row.name, row]));
  const unknown = [...found.keys()].filter((name) => !own.includes(name) && !derived.has(name) && !remade.test(name));
  if (unknown.length > 0) {
    throw new BackupError(
      `${owner} has tables that its definition does not name: ${unknown.join(', ')}. Add each to tables or derivedTables.`,
    );
  }
  return own.map((name) => found.get(name)!);
}

/** Returns the migrations that a database has seen, in order. */
export async function executedMigrations(client: Pick<PoolClient, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}
