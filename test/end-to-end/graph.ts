import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provision } from '#kit/postgres';
import { testServerUrl } from '#kit/testing';
import { createGateway, type Gateway, readSupergraph, type Transport } from '../../gateway/src/index.js';
import { defaultLimits, type Limits } from '../../gateway/src/limits/limits.js';
import { type LocalSubgraphs, startLocalSubgraphs } from '../../gateway/src/start/local-subgraphs.js';
import { projectRoot, registeredSubgraphs } from '../../schema/register.js';

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answer>;

export interface TestGraph extends LocalSubgraphs {
  gateway: Gateway;
  ask: Ask;
}

export const supergraph = readSupergraph(readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8'));

/** Returns databases of the whole graph on the test server, with the district's data. All tests share them. */
export async function graphDatabases(): Promise<ReadonlyMap<string, string>> {
  return provision(
    testServerUrl(),
    registeredSubgraphs().map(({ name }) => name),
    { prefix: 'graph_' },
  );
}

/** Starts the whole graph in this process. `own` names databases of the test's own, by subgraph. */
export async function startGraph(
  own: ReadonlyMap<string, string> = new Map(),
  limits = defaultLimits,
): Promise<TestGraph> {
  const subgraphs = await startLocalSubgraphs({
    urls: new Map([...(await graphDatabases()), ...own]),
    remote: new Map(),
    scale: 'district',
    connections: 4,
    // Receivers do not poll: tests count every statement.
    every: 3_600_000,
  });
  const gateway = await gatewayOver(subgraphs.transports, limits);
  return {
    ...subgraphs,
    gateway,
    ask: asker(gateway),
    async stop() {
      await gateway.stop();
      await subgraphs.stop();
    },
  };
}

/** Receives all pending changes in every subgraph, by a receiver beside its own, which polls once an hour. */
export async function takeAnew({ running }: TestGraph): Promise<void> {
  const feeds = new Map(running.map(({ name, readFeed }) => [name, readFeed]));
  for (const subgraph of running) {
    const receiver = subgraph.receive({ feeds, every: 3_600_000 });
    await receiver.caughtUp;
    await receiver.stop();
  }
}

/** Limits of a test that queries whole registers with every field, more than an operation of a client may cost. */
export const exhaustiveLimits: Limits = { ...defaultLimits, cost: 5_000_000 };

/** Creates a gateway over the given transports, with the organisations' names. */
export function gatewayOver(transports: ReadonlyMap<string, Transport>, limits = defaultLimits): Promise<Gateway> {
  return createGateway(supergraph, transports, {
    limits,
    organizations: new Map(registeredSubgraphs().map(({ name, owner, ownerEn }) => [name, { vi: owner, en: ownerEn }])),
  });
}

export function asker(gateway: Gateway): Ask {
  return async (query, variables, headers = {}) => {
    const { body } = await gateway.handle({
      method: 'POST',
      headers: new Map(Object.entries({ 'content-type': 'application/json', ...headers })),
      search: '',
      body: { query, ...(variables && { variables }) },
    });
    return JSON.parse(body) as Answer;
  };
}
