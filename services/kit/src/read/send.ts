import type { Pool, QueryResult, QueryResultRow } from 'pg';
import { DatabaseClient } from '../database/client.js';
import { withSpan } from '../telemetry/tracing.js';
import { isRepeated, preparedName } from './prepared-statements.js';

/**
 * Runs one statement on a connection of the pool. When `deadline` (milliseconds of `Date.now()`) passes, the server is
 * told to stop working on it: an answer for which nobody waits must not keep others waiting.
 */
export async function send<Row extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  deadline: number,
): Promise<QueryResult<Row>> {
  const isPrepared = isRepeated(text);
  const client = await pool.connect();
  let cancelling: Promise<void> | undefined;
  let failure: Error | undefined;
  const cancel = (): void => {
    cancelling = cancelWorkOf(pool, (client as unknown as { processID: number }).processID);
  };
  const timer = Number.isFinite(deadline) ? setTimeout(cancel, Math.max(0, deadline - Date.now())) : undefined;
  try {
    const name = isPrepared ? preparedName(client, text) : undefined;
    return await withSpan('statement', {}, () =>
      client.query<Row>({ ...(name && { name }), text, values: [...values] }),
    );
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    clearTimeout(timer);
    // Not before the cancel has arrived: it would hit whatever the connection does next.
    if (cancelling) void cancelling.finally(() => client.release(true));
    else client.release(failure);
  }
}

/** By a connection of its own: the pool's may all be at work. */
async function cancelWorkOf(pool: Pool, processId: number): Promise<void> {
  const client = new DatabaseClient(pool.options);
  try {
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [processId]);
  } catch (error) {
    console.error('a statement whose time is over could not be cancelled:', error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
