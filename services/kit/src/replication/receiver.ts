import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { CopySources } from './copy-sources.js';
import { longestWait, type ReadFeed } from './feed.js';
import { type Applied, applyChanges, type ApplyOptions } from './inbox.js';

export interface Receiver {
  /** Resolves when every sender was read to its end once, could not be reached, or holds changes back for some seconds. */
  caughtUp: Promise<void>;
  /** Returns true once the copies of every sender were complete. */
  isComplete: () => boolean;
  stop(): Promise<void>;
}

export interface ReceiverOptions {
  /** Feeds by the name of the sender. A sender without a feed is never read. */
  feeds: ReadonlyMap<string, ReadFeed>;
  /**
   * Milliseconds for which a sender may hold back an empty page, and between two attempts to reach one. Default 5000. With more
   * than `longestWait`, feeds are read at this interval, and senders hold nothing back.
   */
  every?: number;
}

/** Milliseconds until the next read: after changes, so that more of them travel together; and of a sender that holds some back. */
const afterChanges = 20;
const whileWaiting = 100;

/** Incomplete reads after which nobody waits any longer for the first copies: a writer at the sender may take hours. */
const patience = 20;

/** Pause after a failed read, doubled at each further one: a lost connection comes back soon. */
const retry = 250;

/** Longest pause while a sender has never answered: it is probably starting. */
const untilFirst = 500;

/**
 * Receives the changes of every sender, side by side. A sender returns a page as soon as it has changes, and an empty one
 * after `every` milliseconds. A sender that does not answer is logged once and tried again; meanwhile its copies grow older.
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
    const apply = (options: ApplyOptions): Promise<Applied> =>
      applyChanges(database, copySources, sender, read, options);
    loops.push(follow(apply, sender.source, { every, signal: stopping.signal, first, completed }));
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
  /** Called when the sender was read once. */
  first: () => void;
  /** Called when all that it had was received. */
  completed: () => void;
}

async function follow(
  apply: (options: ApplyOptions) => Promise<Applied>,
  source: string,
  { every, signal, first, completed }: Following,
): Promise<void> {
  let isSilent = false;
  let isComplete = false;
  let reads = 0;
  let failures = 0;
  while (!signal.aborted) {
    const began = Date.now();
    // A receiver that is not complete yet requests what is there, without waiting for more.
    const wait = isComplete && every <= longestWait ? every : 0;
    let pause: number;
    try {
      const applied = await apply({ wait, signal });
      isComplete = applied.isComplete;
      if (isSilent) console.log(`notices of ${source}: they come again`);
      isSilent = false;
      failures = 0;
      if (isComplete) completed();
      else reads += 1;
      if (isComplete || reads === patience) first();
      pause = pauseAfter(applied, every > longestWait ? every : wait - (Date.now() - began));
    } catch (error) {
      if (!isSilent && !signal.aborted) {
        console.error(`notices of ${source}: ${(error as Error).message}; the copies grow older until they come`);
      }
      isSilent = true;
      pause = Math.min(every, isComplete ? retry * 2 ** failures : untilFirst);
      failures += 1;
      first();
    }
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
  first();
}

/** `left` is what remains of the interval: a sender that cannot wait has answered at once. */
function pauseAfter({ isComplete, changes }: Applied, left: number): number {
  if (!isComplete) return whileWaiting;
  return changes > 0 ? afterChanges : Math.max(0, left);
}
