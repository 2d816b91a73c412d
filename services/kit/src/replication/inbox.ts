import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';
import { withTransaction } from '../database/transaction.js';
import { tableName } from '../read/row.js';
import { CopyWriter, type RejectedChange } from './copy-writer.js';
import type { CopySources, Sender } from './copy-sources.js';
import type { ChangeEvent, FeedPage, ReadFeed } from './feed.js';
import { clearRejections, rejectedChanges, rejectionReport, storeRejections } from './rejection.js';

/** Creates a row for each sender, so that a missing copy is visible, and removes the copies of senders that are gone. */
export async function installInbox(database: DataSource, { senders, tables }: CopySources): Promise<void> {
  await withLock(database, async () => {
    const pool = poolOf(database);
    const known = senders.map(({ source }) => source);
    for (const { source, owner, ownerEn, topics } of senders) {
      await pool.query(
        `insert into inbox_position (source, owner, owner_en, topics, schema_hash) values ($1, $2, $3, $4, '')
         on conflict (source) do update set owner = $2, owner_en = $3, topics = $4
         where (inbox_position.owner, inbox_position.owner_en, inbox_position.topics) is distinct from ($2, $3, $4::text[])`,
        [source, owner, ownerEn, topics],
      );
    }
    const { rowCount } = await pool.query('delete from inbox_position where source <> all($1)', [known]);
    if (!rowCount) return;
    await pool.query('delete from inbox_rejection where source <> all($1)', [known]);
    for (const table of Object.values(tables)) {
      await pool.query(`delete from ${tableName(database.getMetadata(table))} where source <> all($1)`, [known]);
    }
  });
}

export interface ApplyOptions {
  /** Milliseconds for which the sender may hold back its first page, until there is something to send. */
  wait?: number;
  signal?: AbortSignal;
}

/** Result of reading a feed to its end. */
export interface Applied {
  /** False if changes are committed at the sender that could not be read yet. */
  isComplete: boolean;
  /** Number of changes that were received. */
  changes: number;
}

interface Position {
  schemaHash: string;
  senderSchema: string;
  generation: string | null;
  position: string | null;
  isComplete: boolean;
  rejected: number;
}

/**
 * Reads a sender's feed page by page to its end. The rows of a page and the position are written in one transaction: a change
 * that is delivered twice is applied once, and a stopped receiver continues where it was.
 */
export async function applyChanges(
  database: DataSource,
  { tables }: CopySources,
  sender: Sender,
  read: ReadFeed,
  { wait = 0, signal }: ApplyOptions = {},
): Promise<Applied> {
  const { source, topics } = sender;
  const pool = poolOf(database);
  const writers = new Map(
    topics.map((topic) => [topic, new CopyWriter(database, topic, tables[topic]!, sender.owns?.[topic])]),
  );
  const schemaHash = createHash('sha256')
    .update([...writers.values()].map(({ upsert }) => upsert).join('\n'))
    .digest('hex');
  let changes = 0;
  for (;;) {
    const requestedAt = Date.now();
    const { rows } = await pool.query<Position>(
      `select schema_hash as "schemaHash", sender_schema as "senderSchema", generation, position,
         is_complete as "isComplete", rejected from inbox_position where source = $1`,
      [source],
    );
    const before = rows[0]!;
    // Copies of tables that had another shape, or of rows under another rule, are received again.
    const feed = before.schemaHash === schemaHash ? before.generation : null;
    const request = { topics, feed, after: feed && before.position, wait: changes === 0 ? wait : 0 };
    const report = await rejectionReport(pool, source, before.rejected);
    const page = parsePage(await read({ ...request, ...report }, signal), sender);
    const context = {
      page,
      before,
      schemaHash,
      readAt: new Date(requestedAt + page.waited),
      isNew: page.feed !== feed,
    };
    const isWritten = await withTransaction(database, (client) => writePage(client, source, writers, context));
    if (!isWritten) continue;
    changes += page.notices.length;
    if (!page.more) return { isComplete: true, changes };
    if (page.notices.length === 0) return { isComplete: false, changes };
  }
}

interface PageContext {
  page: FeedPage;
  /** The position from which the page was requested. */
  before: Position;
  schemaHash: string;
  /** The copies are what the sender had at this time. */
  readAt: Date;
  isNew: boolean;
}

type Writers = ReadonlyMap<string, CopyWriter>;

/** Returns false if another process has written the page meanwhile. */
async function writePage(
  client: PoolClient,
  source: string,
  writers: Writers,
  { page, before, schemaHash, readAt, isNew }: PageContext,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update inbox_position set schema_hash = $2, generation = $3, position = $4, contacted_at = now(),
       notices = case when $5 then 0 else notices end + $6, is_complete = $7 or (is_complete and not $5),
       taken_at = case when $7 then $8 else taken_at end, sender_schema = $9, waiting_since = $10
     where source = $1 and schema_hash = $11 and generation is not distinct from $12 and position is not distinct from $13`,
    [
      source,
      schemaHash,
      page.feed,
      page.position,
      isNew,
      page.notices.length,
      !page.more,
      readAt,
      page.schema,
      page.waitingSince,
      before.schemaHash,
      before.generation,
      before.position,
    ],
  );
  if (rowCount === 0) return false;
  if (isNew) {
    for (const writer of writers.values()) await writer.clear(client, source);
    await clearRejections(client, source);
  }
  const earlier = isNew ? 0 : before.rejected;
  const rejected = await writeChanges(client, source, writers, page.notices);
  if (rejected.length > 0 || earlier > 0) await storeRejections(client, source, page.notices, rejected);
  // Another shape of what is sent, or rows that were still on their way, may have been the reason.
  const isWorthRetrying = page.schema !== before.senderSchema || (!page.more && (isNew || !before.isComplete));
  if (isWorthRetrying && rejected.length + earlier > 0) {
    const changes = await rejectedChanges(client, source);
    await storeRejections(client, source, changes, await writeChanges(client, source, writers, changes));
  }
  return true;
}

/** Applies changes topic by topic, in the order of the sender's topics: rows may refer to those of an earlier one. */
async function writeChanges(
  client: PoolClient,
  source: string,
  writers: Writers,
  changes: readonly ChangeEvent[],
): Promise<RejectedChange[]> {
  const rejected: RejectedChange[] = [];
  for (const [topic, writer] of writers) {
    const own = changes.filter((change) => change.topic === topic);
    if (own.length > 0) rejected.push(...(await writer.write(client, source, own)));
  }
  return rejected;
}

function parsePage(text: string, { source, topics }: Sender): FeedPage {
  const page = JSON.parse(text) as FeedPage;
  const stranger = page.notices.find(({ topic }) => !topics.includes(topic));
  if (stranger) throw new Error(`${source} sent a notice of the topic "${stranger.topic}", which was not asked for.`);
  return { ...page, waited: page.waited ?? 0, waitingSince: page.waitingSince ?? null, schema: page.schema ?? '' };
}
