import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from './limits.js';

/** Seconds until a client may ask again; undefined when it may now. */
export type RateLimit = (client: string) => Promise<number | undefined>;

/** Counts the requests of each client in this process, minute by minute. */
export function rateLimit({ requestsPerMinute }: Pick<Limits, 'requestsPerMinute'>): RateLimit {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  return async (client) => {
    try {
      await limiter.consume(client);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
