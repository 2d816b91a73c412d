import type { Pool, PoolClient } from 'pg';
import type { RejectedChange } from './copy-writer.js';
import type { ChangeEvent, FeedRequest, Rejection } from './feed.js';

/** Most rejections of which the sender receives the reason. */
const reported = 20;

/** Longest reason that is stored and sent. */
const longest = 300;

/** Stores the rejected ones of these changes, forgets earlier rejections of the others, and updates the count. */
export async function storeRejections(
  client: PoolClient,
  source: string,
  changes: readonly ChangeEvent[],
  rejected: readonly RejectedChange[],
): Promise<void> {
  await client.query(
    `delete from inbox_rejection r using unnest($2::text[], $3::text[]) as n(topic, key)
     where r.source = $1 and r.topic = n.topic and r.key = n.key`,
    [source, changes.map(({ topic }) => topic), changes.map(({ key }) => key)],
  );
  if (rejected.length > 0) {
    await client.query(
      `insert into inbox_rejection (source, topic, key, body, error)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
       on conflict (source, topic, key) do update set body = excluded.body, error = excluded.error, rejected_at = now()`,
      [
        source,
        rejected.map(({ change }) => change.topic),
        rejected.map(({ change }) => change.key),
        rejected.map(({ change }) => JSON.stringify(change.body)),
        rejected.map(({ error }) => error.slice(0, longest)),
      ],
    );
  }
  await countRejections(client, source);
}

/** Forgets all rejections of a sender, which is received again from the start. */
export async function clearRejections(client: PoolClient, source: string): Promise<void> {
  await client.query('delete from inbox_rejection where source = $1', [source]);
  await countRejections(client, source);
}

/** Returns the changes of a sender that were rejected, to be tried again. */
export async function rejectedChanges(client: PoolClient, source: string): Promise<ChangeEvent[]> {
  const { rows } = await client.query<{ topic: string; key: string; body: string }>(
    'select topic, key, body from inbox_rejection where source = $1 order by topic, key',
    [source],
  );
  return rows.map(({ topic, key, body }) => ({ topic, key, body: JSON.parse(body) as ChangeEvent['body'] }));
}

/** Returns what the sender is sent of its rejected changes: their number, and the first with their reasons. */
export async function rejectionReport(
  pool: Pool,
  source: string,
  count: number,
): Promise<Pick<FeedRequest, 'rejected'>> {
  if (count === 0) return {};
  const { rows } = await pool.query<Rejection>(
    `select topic, key, error from inbox_rejection where source = $1 order by topic, key limit ${reported}`,
    [source],
  );
  return { rejected: { count, first: rows } };
}

async function countRejections(client: PoolClient, source: string): Promise<void> {
  await client.query(
    `update inbox_position set rejected = (select count(*) from inbox_rejection where source = $1) where source = $1`,
    [source],
  );
}
