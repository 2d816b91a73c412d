import type { FeedSource, RunningSubgraph } from '#kit';

/** Starts the receivers. Resolves when the copies are as new as the data, so the first responses are complete. */
export async function startReplication(
  running: readonly RunningSubgraph[],
  { peers = new Map(), every }: { peers?: ReadonlyMap<string, FeedSource>; every?: number } = {},
): Promise<void> {
  const feeds = new Map([...running.map(({ name, readFeed }) => [name, readFeed] as const), ...peers]);
  await Promise.all(running.map((each) => each.receive({ feeds, ...(every !== undefined && { every }) }).caughtUp));
}
