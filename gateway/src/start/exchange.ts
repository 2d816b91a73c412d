import type { ReadFeed, RunningSubgraph } from '#kit';

/** Begins the exchange of notices; resolves when the copies are as new as the data, so that first answers are whole. */
export async function exchange(
  running: readonly RunningSubgraph[],
  peers: ReadonlyMap<string, ReadFeed> = new Map(),
): Promise<void> {
  const feeds = new Map([...running.map(({ name, readFeed }) => [name, readFeed] as const), ...peers]);
  await Promise.all(running.map((each) => each.receive({ feeds }).caughtUp));
}
