import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { OutboxListener } from './outbox-listener.js';

/** A receiver's request for a page of a sender's feed. The names of fields are those of the wire. */
export interface FeedRequest {
  topics: readonly string[];
  /** The feed that `after` is a position of; null at first. */
  feed: string | null;
  after: string | null;
  /** Milliseconds that the sender may hold an empty page back, until there is something to send. */
  wait?: number;
  /** Changes that the receiver could not apply: how many, and the first of them. */
  rejected?: { count: number; first: readonly Rejection[] };
}

/** A change that a receiver could not apply, with its reason. */
export interface Rejection {
  topic: string;
  key: string;
  error: string;
}

/** A change of one published row. */
export interface ChangeEvent {
  topic: string;
  key: string;
  /** Null is a tombstone: the row was deleted, or is no longer meant for this receiver. */
  body: Record<string, unknown> | null;
}

export interface FeedPage {
  /** Differs from the requested feed if the receiver must start over: this page is then the first. */
  feed: string;
  position: string;
  /** There are changes after this page, or committed ones that could not be read yet. */
  more: boolean;
  notices: ChangeEvent[];
  /** Milliseconds between the arrival of the request and the reading of the page. */
  waited: number;
  /** Time since which the oldest committed change waits to be readable; null if none does. */
  waitingSince: string | null;
  /** Hash of what the sender publishes, and how. */
  schema: string;
}

/** Reads a page of a sender's feed, as the JSON text of a `FeedPage`. */
export type ReadFeed = (request: FeedRequest, signal?: AbortSignal) => Promise<string>;

/** A sender's feed, as the receiver of this name reads it. */
export type FeedSource = (receiver: string) => ReadFeed;

const pageSize = 5000;

/** Longest time that a page is held back, and the interval at which the outbox is read meanwhile, whatever is notified. */
export const longestWait = 25_000;
const recheck = 5_000;

/**
 * A reader is one pass of a receiver over the feed, from its start. It continues only while the published tables were not
 * truncated, and only from a position that this database has given it. A position beyond is one of a state that was lost, by
 * a restored backup or a fail-over: the receiver then starts over.
 */
const currentReader = `
  select r.id from outbox_reader r join outbox_feed f on f.generation = r.generation
  where r.id::text = $1 and r.receiver = $2 and r.position >= $3::bigint`;

const newReader = `
  insert into outbox_reader (receiver, generation) select $1, generation from outbox_feed returning id`;

const forgottenReaders = `
  delete from outbox_reader where receiver = $1 and read_at < now() - interval '30 days'`;

const page = `
  select p.count, p.position, w.since is not null as "isWaiting", json_build_object('feed', $1::text,
      'position', p.position::text, 'more', p.count = ${pageSize} or w.since is not null, 'waited', $5::int,
      'waitingSince', w.since, 'schema', f.publications, 'notices', p.changes)::text as json
  from outbox_feed f
  cross join lateral (
    select count(*)::int as count,
      case when count(*) = ${pageSize} then max(n.position) else greatest(f.last_position, $2::bigint) end as position,
      coalesce(json_agg(json_build_object('topic', n.topic, 'key', n.key, 'body', n.body) order by n.position), '[]') as changes
    from (
      select topic, key, case when receivers && $4 then body end as body, position from outbox_change
      where topic = any($3) and position > $2::bigint and (receivers && $4 or withdrawn_from && $4)
      order by position limit ${pageSize}) n) p
  cross join lateral (
    select min(changed_at) as since from outbox_change
    where position is null and topic = any($3) and (receivers && $4 or withdrawn_from && $4)) w`;

interface Page {
  count: number;
  position: string;
  isWaiting: boolean;
  json: string;
}

/** The outbox of a database, as its receivers read it. */
export interface Feed {
  read: FeedSource;
  stop(): Promise<void>;
}

export function openFeed(database: DataSource): Feed {
  const listener = new OutboxListener(database);
  const pool = poolOf(database);
  const lastReports = new Map<string, string>();

  async function readerOf(receiver: string, { feed, after }: FeedRequest): Promise<{ id: string; after: string }> {
    if (feed !== null && after !== null && /^\d{1,18}$/.test(after)) {
      const { rows } = await pool.query<{ id: string }>({
        name: 'outbox-reader',
        text: currentReader,
        values: [feed, receiver, after],
      });
      if (rows[0]) return { id: rows[0].id, after };
    }
    await pool.query(forgottenReaders, [receiver]);
    const { rows } = await pool.query<{ id: string }>(newReader, [receiver]);
    return { id: rows[0]!.id, after: '0' };
  }

  async function pageOf(
    receiver: string,
    reader: { id: string; after: string },
    topics: readonly string[],
    waited: number,
  ): Promise<Page> {
    const read = async (): Promise<Page> => {
      const values = [reader.id, reader.after, topics, ['*', receiver], waited];
      return (await pool.query<Page>({ name: 'outbox-page', text: page, values })).rows[0]!;
    };
    const found = await read();
    if (!found.isWaiting || found.count === pageSize) return found;
    await pool.query('select outbox_assign_positions()');
    return read();
  }

  /** Before the page is sent: a reader that comes back with its position is known to have it from here. */
  async function remember(id: string, position: string): Promise<void> {
    await pool.query({
      name: 'outbox-given',
      text: `update outbox_reader set position = greatest(position, $2::bigint), read_at = now()
        where id = $1 and (position < $2::bigint or read_at < now() - interval '1 day')`,
      values: [id, position],
    });
  }

  async function report(receiver: string, id: string, rejected: FeedRequest['rejected']): Promise<void> {
    const text = JSON.stringify(rejected ?? { count: 0, first: [] });
    if ((lastReports.get(receiver) ?? '{"count":0,"first":[]}') === text) return;
    lastReports.set(receiver, text);
    const { count, first } = JSON.parse(text) as NonNullable<FeedRequest['rejected']>;
    await pool.query('update outbox_reader set rejected = $2, rejections = $3 where id = $1', [
      id,
      count,
      JSON.stringify(first),
    ]);
    if (count === 0) return console.log(`${receiver} rejects no change of ours any more`);
    const reasons = first.map(({ topic, key, error }) => `${topic} ${key}: ${error}`).join('; ');
    console.error(`${receiver} rejected ${count} changes of ours: ${reasons}`);
  }

  return {
    read: (receiver) => async (request, signal) => {
      const began = Date.now();
      const until = began + Math.min(request.wait ?? 0, longestWait);
      const reader = await readerOf(receiver, request);
      await report(receiver, reader.id, request.rejected);
      for (;;) {
        const left = until - Date.now();
        const watch = left > 0 ? await listener.watch() : undefined;
        try {
          const found = await pageOf(receiver, reader, request.topics, Date.now() - began);
          await remember(reader.id, found.position);
          const isNews = found.count > 0 || found.isWaiting || reader.id !== request.feed;
          if (!watch || isNews || signal?.aborted) return found.json;
          await watch.wait(Math.min(left, recheck), signal);
        } finally {
          watch?.end();
        }
      }
    },
    stop: () => listener.stop(),
  };
}
