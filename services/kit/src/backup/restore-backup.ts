import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { poolOf } from '../context/context.js';
import { openDatabase } from '../database/data-source.js';
import { ownDataOf } from '../load/own-data.js';
import { BackupError, type DatabaseHeader } from './archive.js';
import { clearDatabase } from './clear-database.js';
import { readArchive } from './read-archive.js';
import { type BackupTarget, nameOf, type OnTable } from './write-backup.js';

export interface RestoreOptions {
  /** Replaces rows that organisations entered since. */
  discardOwnData: boolean;
  onTable?: OnTable;
}

/**
 * Replaces the databases of the targets by those of an archive: the tables as the archive's migrations made them, with its
 * rows. Either all targets are replaced or none. Later migrations, copies and change events follow at the next start.
 * @throws BackupError if the archive is damaged, lacks a target or is of a newer version, or if a target is in use or holds
 * rows that its organisation entered
 */
export async function restoreBackup(
  file: string,
  targets: readonly BackupTarget[],
  { discardOwnData, onTable = () => undefined }: RestoreOptions,
): Promise<number> {
  const headers = await checkArchive(file);
  for (const { subgraph } of targets) {
    if (!headers.has(subgraph.name)) throw new BackupError(`${file} has no database of ${subgraph.name}.`);
  }
  const restorations = new Map<string, Restoration>();
  try {
    for (const target of targets) {
      const { name } = target.subgraph;
      restorations.set(name, await begin(target, headers.get(name)!, discardOwnData));
    }
    const rows = await copyRows(file, restorations, onTable);
    for (const { runner } of restorations.values()) await runner.commitTransaction();
    return rows;
  } finally {
    for (const { runner, database } of restorations.values()) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
      await database.destroy();
    }
  }
}

/** Reads the whole archive, so that a damaged one is found before anything is deleted. */
async function checkArchive(file: string): Promise<Map<string, DatabaseHeader>> {
  const headers = new Map<string, DatabaseHeader>();
  for await (const part of readArchive(file)) if (part.kind === 'database') headers.set(part.header.name, part.header);
  return headers;
}

interface Restoration {
  database: DataSource;
  runner: QueryRunner;
}

async function begin(
  { subgraph, url }: BackupTarget,
  { name, migrations }: DatabaseHeader,
  discardOwnData: boolean,
): Promise<Restoration> {
  const database = await openDatabase(subgraph, { url, connections: 2, migrations });
  const runner = database.createQueryRunner();
  try {
    const known = database.migrations.map(nameOf);
    const unknown = migrations.filter((each) => !known.includes(each));
    if (unknown.length > 0) {
      throw new BackupError(
        `The backup of ${name} is of a newer version: ${unknown.join(', ')} is not known to this one.`,
      );
    }
    await refuseTarget(database, name, discardOwnData);
    await runner.startTransaction();
    await clearDatabase(runner);
    const executor = new MigrationExecutor(database, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
    return { database, runner };
  } catch (error) {
    await runner.release();
    await database.destroy();
    throw error;
  }
}

async function refuseTarget(database: DataSource, name: string, discardOwnData: boolean): Promise<void> {
  const pool = poolOf(database);
  const { rows } = await pool.query<{ users: number; marked: boolean }>(`
    select to_regclass('own_data') is not null as marked,
      (select count(*)::int from pg_stat_activity
      where datname = current_database() and application_name = '${name}' and pid <> pg_backend_pid()) as users`);
  const { users, marked } = rows[0]!;
  // The restoration itself holds the one connection that asks.
  if (users > 0) throw new BackupError(`The database of ${name} is in use by ${users} connections: stop the subgraph.`);
  if (discardOwnData || !marked || !(await ownDataOf(pool))) return;
  throw new BackupError(
    `The database of ${name} holds rows of its own, which the backup would replace. To lose them, add --discard-own-data.`,
  );
}

async function copyRows(
  file: string,
  restorations: ReadonlyMap<string, Restoration>,
  onTable: OnTable,
): Promise<number> {
  let total = 0;
  let owner = '';
  let current: Restoration | undefined;
  let copying: { stream: CopyStreamQuery; done: Promise<unknown>; table: string } | undefined;
  for await (const part of readArchive(file)) {
    if (part.kind === 'database') {
      owner = part.header.name;
      current = restorations.get(owner);
    } else if (part.kind === 'table' && current) {
      const client = (await current.runner.connect()) as PoolClient;
      const stream = client.query(copyFrom(part.statement));
      const done = once(stream, 'finish');
      done.catch(() => undefined);
      copying = { stream, done, table: /"(.+?)"/.exec(part.statement)![1]! };
    } else if (part.kind === 'rows' && copying) {
      if (!copying.stream.write(part.lines)) await Promise.race([once(copying.stream, 'drain'), copying.done]);
    } else if (part.kind === 'end-of-rows' && copying) {
      copying.stream.end();
      await copying.done;
      total += copying.stream.rowCount;
      onTable(owner, copying.table, copying.stream.rowCount);
      copying = undefined;
    }
  }
  for (const { runner } of restorations.values()) await advanceSequences(runner);
  return total;
}

/** Lets identity columns go on after the highest value loaded. */
async function advanceSequences(runner: QueryRunner): Promise<void> {
  await runner.query(`
    do $$ declare each record; begin
      for each in
        select format('select setval(%L, max(%I)) from %I having max(%I) is not null', sequence, column_name, table_name, column_name) as work
        from (select table_name, column_name, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
          from information_schema.columns where table_schema = 'public') s where sequence is not null
      loop execute each.work; end loop;
    end $$`);
}
