import { type FeedSource, type RunningSubgraph, startSubgraph } from '#kit';
import { createWorldFor } from '#kit/demo';
import type { Scale } from '#world';
import type { Transport } from '../index.js';
import { startReplication } from './replication.js';
import { demoDataOf, localSubgraphs } from './subgraph-modules.js';

export interface LocalOptions {
  /** Each local subgraph's database. */
  urls: ReadonlyMap<string, string>;
  /** Subgraphs that run elsewhere, by name. */
  remote: ReadonlyMap<string, string>;
  /** Demo data for databases that are empty; public facts alone when undefined. */
  scale?: Scale | undefined;
  onProgress?: (line: string) => void;
  /** Connections of each subgraph to its database. */
  connections?: number;
  /** Feeds of subgraphs that run elsewhere, by name; without one its copies are never received. */
  peers?: ReadonlyMap<string, FeedSource>;
  /** Longest time for which a feed holds an empty page back, in milliseconds. */
  every?: number;
}

export interface LocalSubgraphs {
  running: readonly RunningSubgraph[];
  /** How a gateway in this process calls them. */
  transports: ReadonlyMap<string, Transport>;
  stop(): Promise<void>;
}

/** The subgraphs that do not run elsewhere, in this process: called without HTTP. */
export async function startLocalSubgraphs({
  urls,
  remote,
  scale,
  onProgress = () => undefined,
  connections = 8,
  peers = new Map(),
  every,
}: LocalOptions): Promise<LocalSubgraphs> {
  const subgraphs = localSubgraphs(remote);
  const running: RunningSubgraph[] = [];
  const world = createWorldFor(scale ?? 'district');
  for (const subgraph of subgraphs) {
    const started = await startSubgraph(subgraph, { url: urls.get(subgraph.name)!, connections });
    running.push(started);
    const rows = (await demoDataOf(subgraph.name)?.loadFirst(started.database, scale, world)) ?? 0;
    if (rows > 0) onProgress(`${running.length} of ${subgraphs.length}  ${subgraph.name}: ${rows} rows loaded`);
  }
  await startReplication(running, { peers, ...(every !== undefined && { every }) });
  return {
    running,
    transports: new Map(running.map((each) => [each.name, inProcess(each)])),
    stop: async () => void (await Promise.all(running.map((each) => each.stop()))),
  };
}

/** A call without a hop: the plan's own parsed document, and the data as the subgraph made them. */
export function inProcess(subgraph: RunningSubgraph): Transport {
  return async ({ document, operationName, variables, context }) => {
    const { data, errors } = await subgraph.execute({ document, operationName, variables }, context);
    return {
      ...(data !== undefined && { data: data as Record<string, unknown> | null }),
      ...(errors && { errors: errors.map((error) => error.toJSON()) }),
    };
  };
}
