import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { readSupergraph } from '../supergraph/supergraph.js';
import { SubgraphUnavailable, type Transport } from '../transport/transport.js';
import { defaultLimits } from '../limits/limits.js';
import { describeExecutor } from '../testing/describe-executor.js';
import type { GatewayResult } from './build-response.js';
import { createExecutor } from './executor.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"])`;

/** Offices know what they are called, records what they did, ratings compute from both. */
const subgraphs = {
  offices: {
    typeDefs: `${link}
      type Query { offices: [Office!] office(id: ID!): Office body: Body secret: Secret @inaccessible grid: [[Office]] strict: Strict }
      type Mutation { rename(id: ID!, name: String!): Office }
      interface Body { id: ID! }
      type Office implements Body @key(fields: "id") { id: ID! name: String! size: Int kind: Kind twin: Office }
      type Secret @inaccessible { id: ID! }
      type Strict { must: String! }
      enum Kind { OPEN SHUT }`,
    resolvers: {
      Query: {
        offices: () => offices,
        office: (_: unknown, { id }: { id: string }) => offices.find((office) => office.id === id),
        body: () => ({ __typename: 'Office', ...offices[0] }),
        grid: () => [[offices[0], null], [], [offices[1]]],
        strict: () => ({ must: null }),
      },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => {
          renamed.push(name);
          return { ...offices.find((office) => office.id === id), name };
        },
      },
      Office: {
        twin: ({ id }: { id: string }) => offices.find((office) => office.id !== id),
        __resolveReference: ({ id }: { id: string }) => offices.find((office) => office.id === id),
      },
      Body: { __resolveType: () => 'Office' },
    },
  },
  records: {
    typeDefs: `${link}
      type Query { records: Int @shareable }
      type Office @key(fields: "id") { id: ID! visits(year: Int = 2020): Int broken: String }`,
    resolvers: {
      Office: {
        __resolveReference: ({ id }: { id: string }) => (id === '3' ? null : { id }),
        visits: ({ id }: { id: string }, { year }: { year: number }) => year + Number(id),
        broken: ({ id }: { id: string }) => {
          throw new Error(`broken for ${id}`);
        },
      },
    },
  },
  ratings: {
    typeDefs: `${link}
      type Query { ratings: Int @shareable }
      type Office @key(fields: "id") { id: ID! size: Int @external perHead: Float @requires(fields: "size") }`,
    resolvers: {
      Office: { perHead: ({ size }: { size: number | null }) => size && 100 / size },
    },
  },
};

let offices: { id: string; name: string; size: number | null; kind: string }[];
let renamed: string[];
beforeEach(() => {
  offices = [
    { id: '1', name: 'Ward', size: 4, kind: 'OPEN' },
    { id: '2', name: 'District', size: 10, kind: 'SHUT' },
    { id: '3', name: 'City', size: null, kind: 'GONE' },
  ];
  renamed = [];
});

type Name = keyof typeof subgraphs;
const names = Object.keys(subgraphs) as Name[];
const schemas = new Map<string, GraphQLSchema>();
for (const name of names) {
  const { typeDefs, resolvers } = subgraphs[name];
  schemas.set(name, buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]));
}
const { supergraphSdl } = composeServices(
  names.map((name) => ({ name, url: `http://${name}`, typeDefs: parse(subgraphs[name].typeDefs) })),
);
const supergraph = readSupergraph(supergraphSdl!);

/** Requests to each subgraph, in order. */
let calls: { subgraph: string; variables: Record<string, unknown> | undefined }[];

async function ask(
  query: string,
  {
    variables = {},
    change = {},
  }: { variables?: Record<string, unknown>; change?: Partial<Record<Name, Transport>> } = {},
): Promise<GatewayResult> {
  calls = [];
  const transports = new Map<string, Transport>(
    names.map((name) => [
      name,
      change[name] ??
        (async ({ subgraph, document, variables: given }) => {
          calls.push({ subgraph, variables: given });
          const result = await execute({ schema: schemas.get(subgraph)!, document, variableValues: given ?? null });
          return JSON.parse(JSON.stringify(result)) as { data: Record<string, unknown> };
        }),
    ]),
  );
  const document = parse(query);
  expect(validate(supergraph.apiSchema, document)).toEqual([]);
  return createExecutor(supergraph, transports).execute({
    document,
    operationName: undefined,
    variables,
    context: { requestId: 'test' },
  });
}

test('an answer is put together from three owners, each asked once', async () => {
  const { data, errors } = await ask('{ offices { name visits perHead } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    offices: [
      { name: 'Ward', visits: 2021, perHead: 25 },
      { name: 'District', visits: 2022, perHead: 10 },
      { name: 'City', visits: null, perHead: null },
    ],
  });
  expect(calls.map(({ subgraph }) => subgraph).toSorted()).toEqual(['offices', 'ratings', 'records']);
});

test('the answer has the order and the names of the question, and nothing that was fetched for the plan', async () => {
  const { data } = await ask('query ($id: ID!) { second: office(id: $id) { heads: perHead __typename name } }', {
    variables: { id: '2' },
  });
  expect(JSON.stringify(data)).toBe('{"second":{"heads":10,"__typename":"Office","name":"District"}}');
});

test('one entity in two places is asked once, and keeps what each place asked', async () => {
  const { data } = await ask(
    `{ a: office(id: "1") { visits(year: 2000) twin { visits(year: 1) } } b: office(id: "2") { visits(year: 3000) twin { visits(year: 2) } } }`,
  );
  expect(data).toEqual({ a: { visits: 2001, twin: { visits: 3 } }, b: { visits: 3002, twin: { visits: 3 } } });
});

test('conditions by variables hold at every level', async () => {
  const query =
    'query ($x: Boolean!) { office(id: "1") { name @skip(if: $x) visits @include(if: $x) ... @include(if: $x) { size } } }';
  expect((await ask(query, { variables: { x: true } })).data).toEqual({ office: { visits: 2021, size: 4 } });
  expect((await ask(query, { variables: { x: false } })).data).toEqual({ office: { name: 'Ward' } });
});

test('interfaces, lists of lists and unknown enum values come as the schema allows', async () => {
  const { data } = await ask(
    '{ body { __typename id ... on Office { visits } } grid { name visits } offices { kind } }',
  );
  expect(data).toEqual({
    body: { __typename: 'Office', id: '1', visits: 2021 },
    grid: [[{ name: 'Ward', visits: 2021 }, null], [], [{ name: 'District', visits: 2022 }]],
    offices: [{ kind: 'OPEN' }, { kind: 'SHUT' }, { kind: null }],
  });
});

test('a null where none may be takes the object above, and an error says so', async () => {
  const strict: Transport = async () => ({ data: { strict: { must: null } } });
  const { data, errors } = await ask('{ strict { must } }', { change: { offices: strict } });
  expect(data).toEqual({ strict: null });
  expect(errors).toMatchObject([{ path: ['strict', 'must'], extensions: { reason: 'INVALID_ANSWER' } }]);
});

test('an error stands where it happened, with its owner', async () => {
  const { data, errors } = await ask('{ offices { name broken } }');
  expect(data!['offices']).toHaveLength(3);
  expect(errors!.map(({ path }) => path)).toEqual([
    ['offices', 0, 'broken'],
    ['offices', 1, 'broken'],
  ]);
  expect(errors![0]!.extensions).toMatchObject({ service: 'records' });
});

test('an owner that does not answer is named once with the paths that are missing; the others are there', async () => {
  const gone: Transport = async ({ subgraph }) => {
    throw new SubgraphUnavailable(subgraph, 'TIMEOUT', { cause: new Error('10.0.0.7 timed out') });
  };
  const { data, errors, extensions } = await ask('{ offices { name visits perHead } }', { change: { records: gone } });
  expect(data!['offices']).toEqual([
    { name: 'Ward', visits: null, perHead: 25 },
    { name: 'District', visits: null, perHead: 10 },
    { name: 'City', visits: null, perHead: null },
  ]);
  expect(extensions!['incomplete']).toEqual([
    {
      subgraph: 'records',
      organization: 'records',
      reason: 'TIMEOUT',
      since: expect.any(String) as string,
      paths: [['offices', 'visits']],
    },
  ]);
  expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
});

test('mutations run one after the other', async () => {
  const { data } = await ask(
    'mutation { a: rename(id: "1", name: "first") { name visits } b: rename(id: "2", name: "second") { name } }',
  );
  expect(renamed).toEqual(['first', 'second']);
  expect(data).toEqual({ a: { name: 'first', visits: 2021 }, b: { name: 'second' } });
});

test("a subgraph's JSON cannot reach the prototype of objects", async () => {
  const evil: Transport = async () => ({
    data: JSON.parse(
      '{"offices":[{"__typename":"Office","id":"1","name":"x","__proto__":{"polluted":true}}],"__proto__":{"polluted":true}}',
    ) as Record<string, unknown>,
  });
  await ask('{ offices { name visits } }', { change: { offices: evil } });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('what is inaccessible is not in the API, and introspection needs no subgraph', async () => {
  const { data } = await ask(
    '{ __typename __type(name: "Office") { fields { name } } hidden: __type(name: "Secret") { name } }',
  );
  expect(data).toMatchObject({ __typename: 'Query', hidden: null });
  expect(calls).toEqual([]);
});

test('a wrong variable is the caller’s mistake, and nobody is asked', async () => {
  const { errors, data } = await ask('query ($id: ID!) { office(id: $id) { name } }');
  expect(data).toBeUndefined();
  expect(errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(calls).toEqual([]);
});

const patient = { ...defaultLimits, planningMilliseconds: 60_000, subgraphFetches: 1000 };
describeExecutor('of this gateway', (supergraphRead, transports) =>
  createExecutor(supergraphRead, transports, { limits: patient }),
);
