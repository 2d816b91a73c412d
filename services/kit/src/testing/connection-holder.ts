import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Context, poolOf } from '../context/context.js';
import { DatabaseClient } from '../database/client.js';
import { openDatabase } from '../database/data-source.js';
import { withLock } from '../database/migrate.js';
import { StatementBuilder } from '../read/statement.js';

/** Holds a connection in one of the kit's ways while the server terminates it; run as a process of its own. */
async function main(url: string, holder: string): Promise<void> {
  const database = await openDatabase({ name: 'holder', tables: [], migrations: [] }, { url, connections: 2 });
  const pool = poolOf(database);
  const context = new Context(database, { requestId: 'holder', deadline: Date.now() + 60_000 });
  const sleeping = new StatementBuilder().finish(`select '1' as json from pg_sleep(30)`);
  const holders: Record<string, () => Promise<unknown>> = {
    statement: () => sleeping.run(context, { asOf: '2020-01-01', asKnownOn: 'infinity' }),
    'raw query': () => context.pool.query('select pg_sleep(30)'),
    transaction: () => transaction(pool),
    lock: () => withLock(database, () => sleep(1000)),
    idle: () => Promise.all([pool.query('select 1'), pool.query('select 1')]).then(() => sleep(1000)),
    'single connection': () => singleConnection(url),
  };
  const held = holders[holder]!().then(
    () => ['lock', 'idle', 'transaction', 'single connection'].includes(holder),
    () => true,
  );
  await sleep(300);
  await terminateOthers(url);
  const lost = await held;
  const { rows } = await pool.query<{ one: number }>('select 1 as one');
  await database.destroy();
  process.send!({ lost, next: rows[0]!.one });
}

async function transaction(pool: Pool): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await sleep(1000);
  client.release();
}

async function singleConnection(url: string): Promise<void> {
  const client = new DatabaseClient(url);
  await client.connect();
  await sleep(1000);
  await client.end().catch(() => undefined);
}

async function terminateOthers(url: string): Promise<void> {
  const admin = new DatabaseClient(url);
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await admin.end();
}

void main(process.argv[2]!, process.argv[3]!);
