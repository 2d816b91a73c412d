import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { BadUserInput } from '../error/error.js';

/** Where a receiver stands in a sender's feed. */
export interface FeedRequest {
  topics: readonly string[];
  /** The feed that `after` is a position of; null at first. */
  feed: string | null;
  after: string | null;
}

export interface ChangeEvent {
  topic: string;
  key: string;
  /** Null: the row is gone. */
  body: Record<string, unknown> | null;
}

export interface FeedPage {
  /** Another than asked for when the sender's data were replaced: the page is its first, and earlier notices are void. */
  feed: string;
  position: string;
  /** There are notices after this page, or will be when writers that are still at work have finished. */
  more: boolean;
  notices: ChangeEvent[];
}

/** Reads a page of a sender's feed, as the JSON text of a `FeedPage`. */
export type ReadFeed = (request: FeedRequest) => Promise<string>;

const pageSize = 5000;

/**
 * Notices in the order of their transactions. Those of a transaction are shown when every older one has ended, so a
 * reader that goes on from its position never passes one that commits late.
 */
const page = `
  select json_build_object('feed', f.id, 'position', coalesce(p.last, a.change || '.' || a.sequence),
    'more', exists (
      select from outbox_notice n where n.topic = any($3)
        and (n.change, n.sequence) > (coalesce(p.change, a.change), coalesce(p.sequence, a.sequence))),
    'notices', coalesce(p.notices, '[]'))::text as json
  from outbox_feed f
  cross join lateral (select
    case when f.id::text = $1 then split_part($2, '.', 1)::xid8 else '0'::xid8 end as change,
    case when f.id::text = $1 then split_part($2, '.', 2)::bigint else 0 end as sequence) a
  cross join lateral (
    select json_agg(json_build_object('topic', n.topic, 'key', n.key, 'body', n.body)
        order by n.change, n.sequence) as notices,
      (array_agg(n.change order by n.change desc, n.sequence desc))[1] as change,
      (array_agg(n.sequence order by n.change desc, n.sequence desc))[1] as sequence,
      (array_agg(n.change || '.' || n.sequence order by n.change desc, n.sequence desc))[1] as last
    from (
      select n.topic, n.key, n.body, n.change, n.sequence from outbox_notice n
      where n.topic = any($3) and (n.change, n.sequence) > (a.change, a.sequence)
        and n.change < pg_snapshot_xmin(pg_current_snapshot())
      order by n.change, n.sequence limit ${pageSize}) n) p`;

/** Answers a receiver from the outbox. */
export function feedOf(database: DataSource): ReadFeed {
  return async ({ topics, feed, after }) => {
    if (after !== null && !/^\d{1,20}\.\d{1,18}$/.test(after)) {
      throw new BadUserInput(`The position "${after}" is not one of this feed. Leave it out to start over.`);
    }
    const { rows } = await poolOf(database).query<{ json: string }>({
      name: 'outbox-page',
      text: page,
      values: [feed ?? '', after ?? '0.0', topics],
    });
    return rows[0]!.json;
  };
}
