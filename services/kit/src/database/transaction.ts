import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';

/** Runs `work` in one transaction on a connection of its own: committed when it resolves, rolled back when it rejects. */
export async function withTransaction<T>(database: DataSource, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await poolOf(database).connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (failure = lost));
    throw error;
  } finally {
    // A connection that could not be rolled back is not used again.
    client.release(failure);
  }
}
