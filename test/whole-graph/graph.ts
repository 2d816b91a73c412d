import { provision } from '#kit/postgres';
import { testServerUrl } from '#kit/testing';
import { type OneProcess, startOneProcess } from '../../gateway/src/start/one-process.js';
import { registeredSubgraphs } from '../../schema/register.js';

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

export interface TestGraph extends OneProcess {
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

/** Databases of the whole graph on the test server, with the district's data; all tests read the same. */
export async function graphDatabases(): Promise<ReadonlyMap<string, string>> {
  return provision(
    testServerUrl(),
    registeredSubgraphs().map(({ name }) => name),
    { prefix: 'graph_' },
  );
}

/** The whole graph in this process. */
export async function startGraph(): Promise<TestGraph> {
  const graph = await startOneProcess({
    urls: await graphDatabases(),
    remote: new Map(),
    scale: 'district',
    connections: 4,
  });
  return { ...graph, ask: asker(graph) };
}

export function asker({ gateway }: Pick<OneProcess, 'gateway'>): TestGraph['ask'] {
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
