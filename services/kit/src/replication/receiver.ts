import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { ReadFeed } from './feed.js';
import { applyChanges } from './inbox.js';
import type { CopySources } from './copy-sources.js';

export interface Receiver {
  /** Resolves when every sender was asked once and, where it answered, all that it had then was taken. */
  caughtUp: Promise<void>;
  /** Whether all that the senders had when they were last asked was taken, once at least. */
  isComplete: () => boolean;
  stop(): Promise<void>;
}

export interface ReceiverOptions {
  /** How the feeds of senders are read, by the name of their subgraph. Senders without one are never asked. */
  feeds: ReadonlyMap<string, ReadFeed>;
  /** Milliseconds between two looks at a feed. Default 5000. */
  every?: number;
}

/** A writer at the sender that has not ended yet usually does so soon; a sender that never answered is about to start. */
const shortly = 100;
const untilFirst = 500;

/**
 * Takes notices from every sender, side by side, at once and then every few seconds. A sender that does not answer is
 * logged once and asked again; until it answers, its copies grow older, and nothing else changes.
 */
export function startReceiver(
  database: DataSource,
  copySources: CopySources,
  { feeds, every = 5000 }: ReceiverOptions,
): Receiver {
  const stopping = new AbortController();
  const loops: Promise<void>[] = [];
  const firsts: Promise<void>[] = [];
  const missing = new Set<string>();
  for (const sender of copySources.senders) {
    const read = feeds.get(sender.source);
    if (!read) continue;
    let first!: () => void;
    firsts.push(new Promise((resolve) => (first = resolve)));
    missing.add(sender.source);
    const completed = (): void => void missing.delete(sender.source);
    loops.push(
      follow(() => applyChanges(database, copySources, sender, read), sender.source, {
        every,
        signal: stopping.signal,
        first,
        completed,
      }),
    );
  }
  return {
    caughtUp: Promise.all(firsts).then(() => undefined),
    isComplete: () => missing.size === 0,
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

interface Following {
  every: number;
  signal: AbortSignal;
  /** Called when the sender was asked once. */
  first: () => void;
  /** Called when all that it had was taken. */
  completed: () => void;
}

async function follow(
  take: () => Promise<boolean>,
  source: string,
  { every, signal, first, completed }: Following,
): Promise<void> {
  let silent = false;
  let isComplete = false;
  while (!signal.aborted) {
    let wait = every;
    try {
      isComplete = await take();
      if (silent) console.log(`notices of ${source}: they come again`);
      silent = false;
      if (isComplete) {
        completed();
        first();
      } else wait = shortly;
    } catch (error) {
      if (!silent && !signal.aborted) {
        console.error(`notices of ${source}: ${(error as Error).message}; the copies grow older until they come`);
      }
      silent = true;
      if (!isComplete) wait = Math.min(every, untilFirst);
      first();
    }
    await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
  }
  first();
}
