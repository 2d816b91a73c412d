import { signCall } from '../server/signed-context.js';
import type { ReadFeed } from './feed.js';

/** Where peers ask for notices, and the header by which a sender knows them. */
export const feedPath = '/notices';
export const peerHeader = 'peer-context';

/** Milliseconds that a page may take on its way. */
const timeout = 30_000;

/** Reads the feed of a subgraph that runs elsewhere, signed with the key that the two share. */
export function remoteFeed(subgraph: string, origin: string, key: string): ReadFeed {
  const url = new URL(feedPath, origin);
  return async (request) => {
    const body = JSON.stringify(request);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [peerHeader]: signCall(feedAudience(subgraph), body, key) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${url.origin} answered ${response.status}: ${text.slice(0, 200)}`);
    return text;
  };
}

/** A signature for notices is none for operations, and the other way round. */
export function feedAudience(subgraph: string): string {
  return `${subgraph}${feedPath}`;
}

/** Reads `PEERS`: `trade-union=http://host:port|key,…`, whose notices are taken from there. */
export function peersOf(text: string): Map<string, ReadFeed> {
  const entries = text.split(',').map((entry) => entry.trim());
  return new Map(
    entries
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [, name, origin, key] = /^([a-z-]+)=([^|]+)[|](.{16,})$/.exec(entry) ?? [];
        if (!name || !origin || !key || !URL.canParse(origin)) {
          // Not the whole entry: it may hold a key.
          throw new Error(
            `PEERS has "${entry.split('|')[0]}…"; write name=http://host:port|key, with commas between and keys of 16 characters or more.`,
          );
        }
        return [name, remoteFeed(name, origin, key)];
      }),
  );
}
