import { signCall } from '../server/signed-context.js';
import type { FeedSource } from './feed.js';

/** Path of a sender's feed, the header with the signature of a request, and the header with the name of the receiver. */
export const feedPath = '/notices';
export const peerHeader = 'peer-context';
export const peerNameHeader = 'peer-name';

/** Milliseconds that a page may take, beside the time for which it may be held back. */
const timeout = 30_000;

/** Reads the feed of a subgraph in another process, signed with the key that sender and receiver share. */
export function remoteFeed(subgraph: string, origin: string, key: string): FeedSource {
  const url = new URL(feedPath, origin);
  return (receiver) => async (request, signal) => {
    const body = JSON.stringify(request);
    const timedOut = AbortSignal.timeout(timeout + (request.wait ?? 0));
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [peerNameHeader]: receiver,
        [peerHeader]: signCall(feedAudience(subgraph, receiver), body, key),
      },
      body,
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timedOut]) : timedOut,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${url.origin} answered ${response.status}: ${text.slice(0, 200)}`);
    return text;
  };
}

/** Returns the audience of a signed request for a feed. It is valid for one sender and one receiver, and for no operation. */
export function feedAudience(sender: string, receiver: string): string {
  return `${sender}${feedPath}/${receiver}`;
}

/** Parses `PEERS`: `trade-union=http://host:port|key,…`, the senders in other processes. */
export function peersOf(text: string): Map<string, FeedSource> {
  return new Map(
    entriesOf(text).map((entry) => {
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

/** Parses `PEER_KEYS`: `front=key,…`, the keys of each receiver. A name may occur twice while its key is changed. */
export function peerKeysOf(text: string): Map<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const entry of entriesOf(text)) {
    const [, name, key] = /^([a-z-]+)=(.{16,})$/.exec(entry) ?? [];
    if (!name || !key) {
      throw new Error(
        `PEER_KEYS has "${entry.split('=')[0]}=…"; write receiver=key, with commas between and keys of 16 characters or more.`,
      );
    }
    keys.set(name, [...(keys.get(name) ?? []), key]);
  }
  return keys;
}

function entriesOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
