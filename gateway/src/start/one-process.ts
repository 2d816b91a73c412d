import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorldFor, loadDemoData, type RunningSubgraph, startSubgraph } from '#kit';
import type { Scale } from '#world';
import { projectRoot } from '../../../schema/register.js';
import { createGateway, type Gateway, httpTransport, readSupergraph, type Transport } from '../index.js';
import { localSubgraphs } from './subgraph-modules.js';

export interface OneProcessOptions {
  /** Each local subgraph's database. */
  urls: ReadonlyMap<string, string>;
  /** Subgraphs that run elsewhere, by name. */
  remote: ReadonlyMap<string, string>;
  /** Demo data for databases that are empty; none when undefined. */
  scale?: Scale;
  onProgress?: (line: string) => void;
  /** Connections of each subgraph to its database. */
  connections?: number;
}

export interface OneProcess {
  gateway: Gateway;
  running: readonly RunningSubgraph[];
  stop(): Promise<void>;
}

/** Subgraphs and gateway in this process: the local ones are called without HTTP, the remote ones over it. */
export async function startOneProcess({
  urls,
  remote,
  scale,
  onProgress = () => undefined,
  connections = 8,
}: OneProcessOptions): Promise<OneProcess> {
  const subgraphs = localSubgraphs(remote);
  const running: RunningSubgraph[] = [];
  const world = scale && createWorldFor(scale);
  for (const subgraph of subgraphs) {
    const started = await startSubgraph(subgraph, { url: urls.get(subgraph.name)!, connections });
    running.push(started);
    if (!world) continue;
    const rows = await loadDemoData(subgraph, started.database, { world, onlyIfEmpty: true });
    if (rows > 0) onProgress(`${running.length} of ${subgraphs.length}  ${subgraph.name}: ${rows} rows loaded`);
  }
  const supergraph = readSupergraph(readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8'));
  const http = [...remote].map(([name, url]) => [name, httpTransport(url)] as const);
  const transports = new Map<string, Transport>([
    ...running.map((each) => [each.name, inProcess(each)] as const),
    ...http.map(([name, transport]) => [name, transport.call] as const),
  ]);
  const gateway = await createGateway(supergraph, transports);
  return {
    gateway,
    running,
    async stop() {
      await gateway.stop();
      await Promise.all([...running.map((each) => each.stop()), ...http.map(([, transport]) => transport.close())]);
    },
  };
}

/** A call without a hop: the plan's own parsed document, and the data as the subgraph made them. */
function inProcess(subgraph: RunningSubgraph): Transport {
  return async ({ document, operationName, variables, facts }) => {
    const { data, errors } = await subgraph.execute({ document, operationName, variables }, facts);
    return {
      ...(data !== undefined && { data: data as Record<string, unknown> | null }),
      ...(errors && { errors: errors.map((error) => error.toJSON()) }),
    };
  };
}
