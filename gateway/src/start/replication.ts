import type { ReadFeed, RunningSubgraph } from '#kit';

/** Begins the exchange of notices; resolves when the copies are as new as the data, so that first answers are whole. */
export async function exchange(
  running: readonly RunningSubgraph[],
  { peers = new Map(), every }: { peers?: ReadonlyMap<string, ReadFeed>; every?: number } = {},
): Promise<void> {
  const feeds = new Map([...running.map(({ name, readFeed }) => [name, readFeed] as const), ...peers]);
  await Promise.all(running.map((each) => each.receive({ feeds, ...(every !== undefined && { every }) }).caughtUp));
}
