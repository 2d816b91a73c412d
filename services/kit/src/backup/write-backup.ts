import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { poolOf } from '../context/context.js';
import { openDatabase } from '../database/data-source.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { archiveFormat, type ArchiveHeader, BackupError, type DatabaseHeader, endOfRows, markers } from './archive.js';
import { backupTables, executedMigrations } from './backup-tables.js';

/** A subgraph and the address of its database. */
export interface BackupTarget {
  subgraph: Subgraph;
  url: string;
}

/** Hears of each table that was written or loaded. */
export type OnTable = (owner: string, table: string, rows: number) => void;

/**
 * Writes an archive of the databases while they are in use: each in one snapshot, those that receive copies first, so that
 * a row that refers to another owner's row finds it in the archive. Returns the number of rows.
 */
export async function writeBackup(
  targets: readonly BackupTarget[],
  file: string,
  onTable: OnTable = () => undefined,
): Promise<number> {
  const snapshots: Snapshot[] = [];
  const unfinished = `${file}.${process.pid}`;
  try {
    for (const target of receiversFirst(targets)) snapshots.push(await openSnapshot(target));
    const text = new PassThrough();
    const written = pipeline(text, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    const [rows] = await Promise.all([writeArchive(text, snapshots, onTable), written]);
    renameSync(unfinished, file);
    return rows;
  } finally {
    rmSync(unfinished, { force: true });
    for (const each of snapshots) await each.close();
  }
}

function receiversFirst(targets: readonly BackupTarget[]): BackupTarget[] {
  const receives = ({ subgraph }: BackupTarget): number => Number(Boolean(subgraph.copies?.senders.length));
  return targets.toSorted((one, other) => receives(other) - receives(one));
}

interface Snapshot {
  subgraph: Subgraph;
  client: PoolClient;
  header: DatabaseHeader;
  tables: Awaited<ReturnType<typeof backupTables>>;
  close(): Promise<void>;
}

async function openSnapshot({ subgraph, url }: BackupTarget): Promise<Snapshot> {
  const database = await openDatabase(subgraph, { url, connections: 1 });
  const client = await poolOf(database).connect();
  const close = async (): Promise<void> => {
    client.release(true);
    await database.destroy();
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    const migrations = await executedMigrations(client);
    const pending = database.migrations.filter((each) => !migrations.includes(nameOf(each)));
    if (pending.length > 0) {
      const names = pending.map(nameOf).join(', ');
      throw new BackupError(
        `The database of ${subgraph.name} lacks migrations (${names}): start it with this version.`,
      );
    }
    const tables = await backupTables(client, subgraph, database);
    return { subgraph, client, header: { name: subgraph.name, migrations }, tables, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Returns a migration's name as TypeORM stores it. */
export function nameOf(migration: { name?: string; constructor: Function }): string {
  return migration.name ?? migration.constructor.name;
}

async function writeArchive(text: PassThrough, snapshots: readonly Snapshot[], onTable: OnTable): Promise<number> {
  const line = (content: string): void => void text.write(`${content}\n`);
  const header: ArchiveHeader = {
    format: archiveFormat,
    createdAt: new Date().toISOString(),
    databases: snapshots.map(({ subgraph }) => subgraph.name),
  };
  let total = 0;
  line(markers.archive + JSON.stringify(header));
  for (const snapshot of snapshots) {
    line(markers.database + JSON.stringify(snapshot.header));
    for (const { name, columns } of snapshot.tables) {
      const list = columns.map((column) => `"${column}"`).join(', ');
      line(`COPY "${name}" (${list}) FROM stdin;`);
      const rows = snapshot.client.query(copyTo(`copy "${name}" (${list}) to stdout`));
      for await (const chunk of rows) if (!text.write(chunk)) await once(text, 'drain');
      line(endOfRows);
      total += rows.rowCount;
      onTable(snapshot.subgraph.name, name, rows.rowCount);
    }
  }
  line(markers.end + JSON.stringify({ rows: total }));
  text.end();
  return total;
}
