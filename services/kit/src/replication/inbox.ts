import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';
import { tableName } from '../read/row.js';
import type { FeedPage, ReadFeed } from './feed.js';
import type { CopySources, ReceivedCopy, Sender } from './copy-sources.js';

/** Makes a line for each sender, so that what was never taken shows; and forgets senders that are no more. */
export async function installInbox(database: DataSource, { senders, tables }: CopySources): Promise<void> {
  await withLock(database, async () => {
    const pool = poolOf(database);
    const known = senders.map(({ source }) => source);
    for (const { source, owner, ownerEn, topics } of senders) {
      await pool.query(
        `insert into inbox_position (source, owner, owner_en, topics, shape) values ($1, $2, $3, $4, '')
         on conflict (source) do update set owner = $2, owner_en = $3, topics = $4
         where (inbox_position.owner, inbox_position.owner_en, inbox_position.topics) is distinct from ($2, $3, $4::text[])`,
        [source, owner, ownerEn, topics],
      );
    }
    const { rowCount } = await pool.query('delete from inbox_position where source <> all($1)', [known]);
    if (!rowCount) return;
    for (const table of Object.values(tables)) {
      await pool.query(`delete from ${tableName(database.getMetadata(table))} where source <> all($1)`, [known]);
    }
  });
}

interface Position {
  shape: string;
  feed: string | null;
  position: string | null;
}

/**
 * Takes what a sender has for us, page by page, until there is nothing more; false when writers there have not ended yet.
 * A page's rows and our position are written in one transaction: what is delivered twice is taken once, and a receiver
 * that was stopped goes on where it was.
 */
export async function applyChanges(
  database: DataSource,
  { tables }: CopySources,
  sender: Sender,
  read: ReadFeed,
): Promise<boolean> {
  const writers = new Map(sender.topics.map((topic) => [topic, new CopyWriter(database, topic, tables[topic]!)]));
  const shape = createHash('sha256')
    .update([...writers.values()].map(({ upsert }) => upsert).join('\n'))
    .digest('hex');
  for (;;) {
    const asked = new Date();
    const { rows } = await poolOf(database).query<Position>(
      'select shape, feed, position from inbox_position where source = $1',
      [sender.source],
    );
    const at = rows[0]!;
    // Another shape of our own tables: what was taken is not what we want now.
    const feed = at.shape === shape ? at.feed : null;
    const page = parsePage(await read({ topics: sender.topics, feed, after: feed && at.position }), sender);
    const step = { page, at, shape, asked, isNew: page.feed !== feed };
    const taken = await inTransaction(database, (client) => takePage(client, sender.source, writers, step));
    if (taken && !page.more) return true;
    if (taken && page.notices.length === 0) return false;
  }
}

interface Step {
  page: FeedPage;
  /** Where we stood when we asked. */
  at: Position;
  shape: string;
  asked: Date;
  isNew: boolean;
}

/** False when another process took the page meanwhile. */
async function takePage(
  client: PoolClient,
  source: string,
  writers: ReadonlyMap<string, CopyWriter>,
  { page, at, shape, asked, isNew }: Step,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update inbox_position set shape = $2, feed = $3, position = $4, contacted_at = now(),
       notices = case when $5 then 0 else notices end + $6,
       is_whole = $7 or (is_whole and not $5), taken_at = case when $7 then $8 else taken_at end
     where source = $1 and shape = $9 and feed is not distinct from $10 and position is not distinct from $11`,
    [
      source,
      shape,
      page.feed,
      page.position,
      isNew,
      page.notices.length,
      !page.more,
      asked,
      at.shape,
      at.feed,
      at.position,
    ],
  );
  if (rowCount === 0) return false;
  if (isNew) for (const writer of writers.values()) await writer.clear(client, source);
  if (page.notices.length === 0) return true;
  const text = JSON.stringify(page.notices);
  const topics = new Set(page.notices.map(({ topic }) => topic));
  for (const topic of topics) await writers.get(topic)!.write(client, source, text);
  return true;
}

function parsePage(text: string, { source, topics }: Sender): FeedPage {
  const page = JSON.parse(text) as FeedPage;
  const stranger = page.notices.find(({ topic }) => !topics.includes(topic));
  if (stranger) throw new Error(`${source} sent a notice of the topic "${stranger.topic}", which was not asked for.`);
  return page;
}

async function inTransaction<T>(database: DataSource, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await poolOf(database).connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** SQL that turns the notices of one topic into rows of its table. */
class CopyWriter {
  readonly upsert: string;
  private readonly remove: string;
  private readonly empty: string;

  constructor(database: DataSource, topic: string, table: new () => ReceivedCopy) {
    const metadata = database.getMetadata(table);
    const name = tableName(metadata);
    const given = metadata.columns.filter(({ propertyName }) => !['id', 'source', 'receivedAt'].includes(propertyName));
    const columns = given.map(({ databaseName }) => `"${databaseName}"`);
    const body = given.map(
      (column) => `"${column.propertyName}" ${database.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
    );
    const notices = `jsonb_to_recordset($1::jsonb) as n(topic text, key text, body jsonb)`;
    this.upsert =
      `insert into ${name} ("id", "source", "received_at", ${columns.join(', ')}) ` +
      `select n.key, $2, now(), ${given.map(({ propertyName }) => `b."${propertyName}"`).join(', ')} ` +
      `from ${notices} cross join lateral jsonb_to_record(n.body) as b(${body.join(', ')}) ` +
      `where n.topic = '${topic}' and n.body is not null on conflict ("id") do update set "source" = $2, ` +
      `"received_at" = now(), ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
    this.remove =
      `delete from ${name} using ${notices} ` +
      `where n.topic = '${topic}' and n.body is null and ${name}."id" = n.key and ${name}."source" = $2`;
    this.empty = `delete from ${name} where "source" = $1`;
  }

  async write(client: PoolClient, source: string, notices: string): Promise<void> {
    await client.query(this.upsert, [notices, source]);
    await client.query(this.remove, [notices, source]);
  }

  async clear(client: PoolClient, source: string): Promise<void> {
    await client.query(this.empty, [source]);
  }
}
