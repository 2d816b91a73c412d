import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { execute, parse } from 'graphql';
import { type Fixture, fixtureOf, type FixtureSubgraph } from '../../gateway/src/testing/fixture.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';

const delegations = Array.from({ length: 20 }, (_, index) => ({
  id: `d${index + 1}`,
  title: `Delegation ${index + 1}`,
  year: 2010 + (index % 10),
  state: index % 2 ? 'CONCLUDED' : 'AT_WORK',
  hosts: ['Front'],
}));

/** Type definitions of an organisation: a contribution to each delegation, and one root field. */
function contributor(name: string): FixtureSubgraph {
  return {
    typeDefs: `
      type Query { ${name}(year: Int): ${name}Body }
      type ${name}Body { name: String! members: Int lead: Delegation }
      type Delegation @key(fields: "id") { id: ID! ${name}Part: ${name}Contribution }
      type ${name}Contribution { seats: Int! work: [String!] role: ${name}Role by: ${name}Body }
      enum ${name}Role { HOST PARTICIPANT }`,
    resolvers: {
      Query: { [name]: () => ({ name, members: 7, lead: { id: 'd3' } }) },
      Delegation: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        [`${name}Part`]: () => ({ seats: 2, work: ['survey'], role: 'HOST', by: { name, members: 7 } }),
      },
    },
  };
}

/** Files opened by the mutation. */
export const opened: string[] = [];

/** A small federation: the Front owns the register, two others contribute. */
export const fixture: Fixture = fixtureOf({
  front: {
    typeDefs: `
      type Query { delegations(year: Int): [Delegation!] register: String }
      type Mutation { open(title: String!): Delegation }
      type Delegation @key(fields: "id") { id: ID! title: String! year: Int! state: State! hosts: [String!]! }
      enum State { AT_WORK CONCLUDED }`,
    resolvers: {
      Query: { delegations: () => delegations, register: () => 'register' },
      Mutation: {
        open: (_: unknown, { title }: { title: string }) => {
          opened.push(title);
          return delegations[0];
        },
      },
      Delegation: { __resolveReference: ({ id }: { id: string }) => delegations.find((each) => each.id === id) },
    },
  },
  women: contributor('women'),
  youth: contributor('youth'),
});

export const names = [...fixture.schemas.keys()];

export interface Organisations {
  /** The fixture's supergraph, with the addresses of the proxies. */
  supergraph: string;
  proxies: ReadonlyMap<string, FaultProxy>;
  /** Number of calls that reached each subgraph. */
  calls: Map<string, { operation: string; headers: Record<string, unknown> }[]>;
  stop(): Promise<void>;
}

/** Starts each subgraph over HTTP behind a proxy that injects faults. */
export async function startOrganisations(): Promise<Organisations> {
  const calls: Organisations['calls'] = new Map(names.map((name) => [name, []]));
  const servers: Server[] = [];
  const proxies = new Map<string, FaultProxy>();
  let { supergraph } = fixture;
  for (const [name, schema] of fixture.schemas) {
    const server = createServer((request, response) => {
      void text(request).then(async (body) => {
        const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
        calls.get(name)!.push({ operation: query, headers: request.headers });
        const result = await execute({ schema, document: parse(query), variableValues: variables ?? null });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const proxy = await startFaultProxy((server.address() as AddressInfo).port);
    proxies.set(name, proxy);
    supergraph = supergraph.replace(`http://${name}.invalid/graphql`, `http://127.0.0.1:${proxy.port}/graphql`);
  }
  return {
    supergraph,
    proxies,
    calls,
    async stop() {
      await Promise.all([...proxies.values()].map((proxy) => proxy.stop()));
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
