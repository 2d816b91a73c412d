import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';

/** Runs `work` in one transaction. Rolls back and rethrows if it fails; a connection that failed is not used again. */
export async function inTransaction<T>(database: DataSource, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await poolOf(database).connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    failure = await client.query('rollback').then(
      () => undefined,
      () => error as Error,
    );
    throw error;
  } finally {
    client.release(failure);
  }
}
