import { type DataSource, MigrationExecutor } from 'typeorm';
import { poolOf } from '../context/context.js';

/** Held while a database is migrated or loaded, so that two starts side by side take turns. */
const lockKey = 7_290_001;

/** Brings the database to the newest migration. Safe when several processes do it at once. */
export async function migrate(database: DataSource): Promise<void> {
  await withLock(database, async () => {
    const runner = database.createQueryRunner();
    try {
      // Rows that a migration rewrites stay what they were: demo data do not become an organisation's own.
      await runner.query(`set civic.writes = 'unmarked'`);
      const executor = new MigrationExecutor(database, runner);
      executor.transaction = 'all';
      await executor.executePendingMigrations();
    } finally {
      await runner.query('reset civic.writes').catch(() => undefined);
      await runner.release();
    }
  });
}

/** Runs `work` while no other process migrates or loads this database. */
export async function withLock<T>(database: DataSource, work: () => Promise<T>): Promise<T> {
  const client = await poolOf(database).connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    client.release();
  }
}
