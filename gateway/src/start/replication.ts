import { randomBytes } from 'node:crypto';
import type { FeedSource, RunningSubgraph, Subgraph } from '#kit';

/** Starts the receivers. Resolves when the copies are as new as the data, so the first responses are complete. */
export async function startReplication(
  running: readonly RunningSubgraph[],
  { peers = new Map(), every }: { peers?: ReadonlyMap<string, FeedSource>; every?: number } = {},
): Promise<void> {
  const feeds = new Map([...running.map(({ name, readFeed }) => [name, readFeed] as const), ...peers]);
  await Promise.all(running.map((each) => each.receive({ feeds, ...(every !== undefined && { every }) }).caughtUp));
}

/** Settings of one process by which it sends changes to the others and receives theirs. */
export interface PeerSettings {
  PEERS: string;
  PEER_KEYS: string;
}

/** Builds the settings of subgraphs at these origins, with a new key for each pair of sender and receiver. */
export function peerSettings(
  subgraphs: readonly Pick<Subgraph, 'name' | 'copies'>[],
  origins: ReadonlyMap<string, string>,
): Map<string, PeerSettings> {
  const pairs = subgraphs.flatMap(({ name: receiver, copies }) =>
    (copies?.senders ?? [])
      .filter(({ source }) => source !== receiver && origins.has(source))
      .map(({ source: sender }) => ({ sender, receiver, key: randomBytes(32).toString('base64url') })),
  );
  return new Map(
    subgraphs.map(({ name }) => {
      const received = pairs.filter(({ receiver }) => receiver === name);
      const sent = pairs.filter(({ sender }) => sender === name);
      return [
        name,
        {
          PEERS: received.map(({ sender, key }) => `${sender}=${origins.get(sender)}|${key}`).join(','),
          PEER_KEYS: sent.map(({ receiver, key }) => `${receiver}=${key}`).join(','),
        },
      ];
    }),
  );
}
