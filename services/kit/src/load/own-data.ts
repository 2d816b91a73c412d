import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';
import { withTransaction } from '../database/transaction.js';

/** A load refused because the database holds rows that an organisation entered. The message is one line. */
export class OwnDataError extends Error {
  override readonly name = 'OwnDataError';
}

/** Session setting of loads and migrations, whose writes are not an organisation's own. */
export const unmarkedWrites = `set local civic.writes = 'unmarked'`;

/**
 * Installs triggers on the tables by which every write outside a load marks the database as holding own rows. A database
 * of an earlier version is judged once: rows without a load, or another number than were loaded, are own rows.
 */
export async function installOwnDataMark(database: DataSource, tables: readonly Function[]): Promise<void> {
  const names = tableNames(database, tables);
  const pool = poolOf(database);
  const { rows } = await pool.query<{ name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger where tgname = 'own_data_mark'`,
  );
  const installed = new Set(rows.map(({ name }) => name));
  const missing = names.filter((name) => !installed.has(name) && !installed.has(name.replaceAll('"', '')));
  if (missing.length === 0) return;
  await withLock(database, async () => {
    await withTransaction(database, async (client) => {
      if (installed.size === 0 && (await hasUnexplainedRows(client, names)))
        await client.query(
          `insert into own_data (table_name) select 'of an earlier version' where not exists (select from own_data)`,
        );
      for (const name of missing) {
        await client.query(`
          create or replace trigger own_data_mark after insert or update or delete on ${name}
          for each statement execute function mark_own_data()`);
      }
    });
  });
}

async function hasUnexplainedRows(client: PoolClient, names: readonly string[]): Promise<boolean> {
  const counts = names.map((name) => `(select count(*) from ${name})`).join(' + ');
  const { rows } = await client.query<{ unexplained: boolean }>(
    `select ${counts} <> coalesce((select sum(rows) from load_mark), 0) as unexplained`,
  );
  return rows[0]!.unexplained;
}

interface OwnDataMark {
  table: string;
  day: string;
}

/** Returns the mark of a database that holds rows that no load wrote; undefined if it holds none. */
export async function ownDataOf(client: Pick<PoolClient, 'query'>): Promise<OwnDataMark | undefined> {
  const { rows } = await client.query<OwnDataMark>(
    `select table_name as table, to_char(since, 'YYYY-MM-DD') as day from own_data`,
  );
  return rows[0];
}

/** @throws OwnDataError if the database holds rows that no load wrote */
export async function refuseOwnData(
  client: Pick<PoolClient, 'query'>,
  owner: string,
  advice = 'To delete them and load demo data, add --discard-own-data.',
): Promise<void> {
  const mark = await ownDataOf(client);
  if (!mark) return;
  throw new OwnDataError(
    `The database of ${owner} holds rows of its own (${mark.table}, since ${mark.day}); demo data would replace them. ${advice}`,
  );
}

function tableNames(database: DataSource, tables: readonly Function[]): string[] {
  return [...new Set(tables.map((table) => `"${database.getMetadata(table).tableName}"`))];
}
