import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from './limits.js';

/** Seconds until a client may ask again; undefined when it may now. */
export type RateLimit = (address: string) => Promise<number | undefined>;

const minute = 60_000;

/** Counts the requests of each client in this process, minute by minute. */
export function rateLimit({ requestsPerMinute, clients }: Pick<Limits, 'requestsPerMinute' | 'clients'>): RateLimit {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: minute / 1000 });
  let seen = new Set<string>();
  let began = Date.now();

  /** The name under which an address is counted. Once too many are known, newcomers are counted together. */
  const nameOf = (address: string): string => {
    if (Date.now() - began > minute) {
      seen = new Set();
      began = Date.now();
    }
    const client = clientOf(address);
    if (seen.has(client)) return client;
    if (seen.size >= clients) return 'newcomers';
    seen.add(client);
    return client;
  };

  return async (address) => {
    try {
      await limiter.consume(nameOf(address));
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}

/** Whoever has one address of IPv6 has the whole network of 64 bits that it is in. */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = plain.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0;
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...tail.split(':').filter(Boolean)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
