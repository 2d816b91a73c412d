import { LimitError, type Limits } from '../limits/limits.js';

/** Limits the number of open event streams and WebSockets, for each client and in total. */
export interface ConnectionLimiter {
  /**
   * Takes a place for a client; the function that comes back gives it up. `end` is called when the gateway stops.
   * @throws LimitError when the client, or everybody together, has as many as may be
   */
  open(client: string, end: () => void): () => void;
  /** Ends all connections. */
  endAll(): void;
}

export function createConnectionLimiter(limits: Pick<Limits, 'streamsPerClient' | 'streams'>): ConnectionLimiter {
  const ends = new Set<() => void>();
  const counts = new Map<string, number>();
  return {
    open(client, end) {
      const count = counts.get(client) ?? 0;
      if (count >= limits.streamsPerClient) throw tooMany('streamsPerClient', limits.streamsPerClient);
      if (ends.size >= limits.streams) throw tooMany('streams', limits.streams);
      counts.set(client, count + 1);
      ends.add(end);
      return () => {
        if (!ends.delete(end)) return;
        const left = counts.get(client)! - 1;
        if (left === 0) counts.delete(client);
        else counts.set(client, left);
      };
    },
    endAll() {
      for (const end of ends) end();
    },
  };
}

function tooMany(limit: 'streamsPerClient' | 'streams', allowed: number): LimitError {
  return new LimitError(limit, allowed, allowed + 1, 429);
}
