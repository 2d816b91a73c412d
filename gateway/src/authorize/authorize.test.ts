import { composeServices as composeByApollo } from '@apollo/composition';
import { parse, validate } from 'graphql';
import { createExecutor } from '../execute/executor.js';
import type { Caller } from '../identity/caller.js';
import { readSupergraph, SupergraphError } from '../supergraph/supergraph.js';
import { type Compose, type FixtureSubgraph, fixtureOf } from '../testing/fixture.js';

const documents = [
  { __typename: 'Report', id: 'r', title: 'report', secret: 'SECRET', draft: { text: 'SECRET' } },
  { __typename: 'Dossier', id: 'd', title: 'SECRET', secret: 'SECRET' },
];
const [report, dossier] = documents;

/** Reports are public but for some fields, dossiers are not. */
const graph: Record<string, FixtureSubgraph> = {
  archive: {
    typeDefs: `
      type Query {
        report: Report
        dossier: Dossier
        documents: [Document]
        found: [Found]
        named: [Named]
        mine: String @authenticated
        checked: String @requiresScopes(scopes: [["read:a", "read:b"], ["admin"]])
        ruled: String @policy(policies: [["reviewer"], ["chief", "deputy"]])
        level(of: Level, filter: Filter): String
        internal: Report
      }
      interface Document { id: ID! title: String }
      interface Named { secret: String }
      union Found = Report | Dossier
      enum Level @authenticated { LOW HIGH }
      input Filter { and: [Filter!] level: Level text: String }
      type Draft { text: String }
      type Report implements Document & Named @key(fields: "id") {
        id: ID! title: String
        secret: String @authenticated
        draft: Draft @requiresScopes(scopes: [["read:drafts"]])
        code: String! @authenticated
      }
      type Dossier implements Document @key(fields: "id") @authenticated { id: ID! title: String secret: String }`,
    resolvers: {
      Query: {
        report: () => report,
        internal: () => report,
        dossier: () => dossier,
        documents: () => documents,
        found: () => documents,
        named: () => [report],
        mine: () => 'SECRET',
        checked: () => 'SECRET',
        ruled: () => 'SECRET',
        level: () => 'level',
      },
      Report: { __resolveReference: () => report, code: () => 'SECRET' },
      Dossier: { __resolveReference: () => dossier },
    },
  },
  reviews: {
    typeDefs: `
      type Report @key(fields: "id") {
        id: ID!
        secret: String @external
        draft: Draft @external
        summary: String @requires(fields: "secret") @authenticated
        length: Int @requires(fields: "draft { text }") @requiresScopes(scopes: [["read:drafts"]])
        stars: Int
      }
      type Draft { text: String @external }`,
    resolvers: {
      Report: {
        summary: ({ secret }: { secret: string }) => `about ${secret}`,
        length: ({ draft }: { draft: { text: string } }) => draft.text.length,
        stars: () => 5,
      },
    },
  },
};

const caller = (more: Partial<Caller> = {}): Caller => ({ subject: 'clerk', roles: [], scopes: [], ...more });

/** `change` makes of the supergraph what composition would not, or does not any more. */
function askerOf(subgraphs: Record<string, FixtureSubgraph>, compose?: Compose, change = (text: string) => text) {
  const { supergraph: text, transports, calls } = fixtureOf(subgraphs, {}, compose);
  const supergraph = readSupergraph(change(text));
  const executor = createExecutor(supergraph, transports);
  return async (query: string, who?: Caller, variables: Record<string, unknown> = {}) => {
    calls.length = 0;
    const document = parse(query);
    expect(validate(supergraph.apiSchema, document)).toEqual([]);
    const context = { requestId: 'test', caller: who, language: 'en' as const };
    const answer = await executor.execute({ document, operationName: undefined, variables, context });
    return { ...answer, asked: calls.map(({ operation }) => operation).join(' ') };
  };
}
// Composition asks of a computed field what it is computed from; a supergraph of an older one does not.
const ask = askerOf(graph, undefined, (text) => text.replace(/(summary: String[^\n]*) @authenticated/, '$1'));

test.each<[string, string]>([
  ['a field', '{ mine }'],
  ['an alias', '{ hello: mine }'],
  ['an alias that is another field’s name', '{ report: mine }'],
  ['a fragment', '{ ...F } fragment F on Query { mine }'],
  ['fragments in each other', '{ ... { ...F } } fragment F on Query { ... on Query { a: mine } }'],
  ['a directive', '{ mine @include(if: true) }'],
  ['a type', '{ dossier { __typename id title } }'],
  ['a member of a union', '{ found { ... on Dossier { title } } }'],
  ['the type name of a member of a union', '{ found { __typename ... on Dossier { __typename } } }'],
  ['an interface, for a type that implements it', '{ documents { __typename title } }'],
  ['a type that implements an interface', '{ documents { ... on Dossier { title secret } } }'],
  ['an interface that a fragment goes back to', '{ found { ... on Document { title } } }'],
  ['an interface that asks for its types', '{ report { secret } }'],
  ['an interface that asks for its types, in a union', '{ found { ... on Report { secret } } }'],
  ['an interface itself', '{ named { secret } }'],
  ['what is computed from it', '{ report { summary } }'],
  ['what is computed from it, under another name', '{ report { title: summary } }'],
  ['what is computed from it, beside what is not', '{ report { stars summary } }'],
  ['a key', '{ report { code stars } }'],
  ['scopes', '{ checked ruled }'],
])('who is not known does not get by %s', async (_, query) => {
  const { data, errors, asked } = await ask(query);
  expect(JSON.stringify(data)).not.toMatch(/SECRET|Dossier/);
  expect(asked).not.toMatch(/\bmine\b|\bchecked\b|\bcode\b/);
  expect(errors!.length).toBeGreaterThan(0);
  for (const { extensions } of errors!) expect(extensions).toEqual({ code: 'UNAUTHENTICATED' });
  const known = caller({ scopes: ['admin', 'read:drafts'], roles: ['reviewer'] });
  const whole = await ask(query, known);
  expect(whole.errors).toBeUndefined();
  expect(JSON.stringify(whole.data)).toMatch(/SECRET|Dossier/);
});

describe('what was fetched for something else is not shown', () => {
  const keyed = askerOf({
    one: {
      typeDefs: `type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID @authenticated name: String }`,
      resolvers: { Query: { things: () => [{ id: 'SECRET', name: 'a' }] } },
    },
    two: {
      typeDefs: 'type Thing @key(fields: "id") { id: ID @authenticated size: Int }',
      resolvers: { Thing: { size: () => 3 } },
    },
  });

  test.each([
    '{ things { id size } }',
    '{ things { key: id size } }',
    '{ things { size ...F } } fragment F on Thing { id }',
  ])('a key: %s', async (query) => {
    const { data, errors } = await keyed(query);
    expect(JSON.stringify(data)).not.toContain('SECRET');
    expect(data).toMatchObject({ things: [{ size: 3 }] });
    expect(errors).toHaveLength(1);
  });

  test('a field that others are computed from', async () => {
    const { data, errors } = await ask('{ report { length draft { text } secret } }', caller());
    expect(data).toEqual({ report: { length: null, draft: null, secret: 'SECRET' } });
    expect(errors!.map(({ path }) => path)).toEqual([
      ['report', 'length'],
      ['report', 'draft'],
    ]);
  });
});

describe('scopes and policies', () => {
  test.each([
    ['all of one list', caller({ scopes: ['read:a', 'read:b'], roles: ['chief', 'deputy'] }), true],
    ['another list', caller({ scopes: ['admin'], roles: ['reviewer'] }), true],
    ['a part of a list', caller({ scopes: ['read:a'], roles: ['chief'] }), false],
    ['parts of two lists', caller({ scopes: ['read:b', 'read'], roles: ['deputy'] }), false],
    ['scopes as roles and roles as scopes', caller({ scopes: ['reviewer'], roles: ['admin'] }), false],
    ['nothing', caller(), false],
  ])('%s', async (_, who, isEnough) => {
    const { data, errors } = await ask('{ checked ruled }', who);
    expect(data).toEqual(isEnough ? { checked: 'SECRET', ruled: 'SECRET' } : { checked: null, ruled: null });
    expect(errors?.map(({ extensions }) => extensions!['code'])).toEqual(
      isEnough ? undefined : ['FORBIDDEN', 'FORBIDDEN'],
    );
  });
});

describe('arguments', () => {
  test.each([
    ['a value of a type that is not for everybody', '{ level(of: HIGH) }', {}],
    ['by a variable', 'query ($v: Level) { level(of: $v) }', { v: 'HIGH' }],
    ['within an input', '{ level(filter: { and: [{ level: HIGH }] }) }', {}],
    ['within a variable', 'query ($v: Filter) { level(filter: $v) }', { v: { level: 'HIGH' } }],
  ])('%s', async (_, query, variables) => {
    expect((await ask(query, undefined, variables)).data).toEqual({ level: null });
    expect((await ask(query, caller(), variables)).data).toEqual({ level: 'level' });
  });

  test('the same field without it is for everybody', async () => {
    expect(await ask('{ level }')).toMatchObject({ data: { level: 'level' } });
  });
});

test('a plan for who may read more is never used for who may read less, nor the other way round', async () => {
  const { supergraph: text, transports } = fixtureOf(graph);
  const supergraph = readSupergraph(text);
  const executor = createExecutor(supergraph, transports);
  // One document, as the store of parsed documents has it.
  const document = parse('{ mine checked report { title } }');
  const callers = [undefined, caller(), caller({ scopes: ['admin'] })];
  const answers: unknown[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const who of round === 1 ? callers.toReversed() : callers) {
      const context = { requestId: 'test', caller: who };
      const { data } = await executor.execute({ document, operationName: undefined, variables: {}, context });
      answers.push([who?.scopes[0] ?? (who ? 'known' : 'nobody'), data!['mine'], data!['checked']]);
    }
  }
  const expected: Record<string, unknown[]> = {
    nobody: ['nobody', null, null],
    known: ['known', 'SECRET', null],
    admin: ['admin', 'SECRET', 'SECRET'],
  };
  for (const answer of answers) expect(answer).toEqual(expected[(answer as string[])[0]!]);
});

describe('directives under other names', () => {
  const renamed = (typeDefs: string): FixtureSubgraph => ({
    typeDefs,
    resolvers: { Query: { mine: () => 'SECRET', checked: () => 'SECRET', open: () => 'open' } },
  });
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    { name: "@authenticated", as: "@known" }, { name: "@requiresScopes", as: "@may" },
    { name: "@inaccessible", as: "@hidden" }])`;

  test('mean what they meant', async () => {
    const typeDefs = `type Query { mine: String @known checked: String @may(scopes: [["admin"]]) open: String
      inner: String @hidden }`;
    const composed = (composeByApollo as Compose)([
      { name: 'one', url: 'http://one.invalid', typeDefs: parse(`${link} ${typeDefs}`) },
    ]);
    const supergraph = readSupergraph(composed.supergraphSdl!);
    expect(Object.keys(supergraph.apiSchema.getQueryType()!.getFields())).toEqual(['mine', 'checked', 'open']);
    const { transports } = fixtureOf({ one: renamed('type Query { mine: String checked: String open: String }') });
    const executor = createExecutor(supergraph, transports);
    const read = (who?: Caller) =>
      executor.execute({
        document: parse('{ mine checked open }'),
        operationName: undefined,
        variables: {},
        context: { requestId: 'test', caller: who },
      });
    expect((await read()).data).toEqual({ mine: null, checked: null, open: 'open' });
    expect((await read(caller())).data).toEqual({ mine: 'SECRET', checked: null, open: 'open' });
    expect((await read(caller({ scopes: ['admin'] }))).data).toEqual({
      mine: 'SECRET',
      checked: 'SECRET',
      open: 'open',
    });
  });

  test('a security feature that the gateway does not know is not served as if it were not there', () => {
    const { supergraph } = fixtureOf(graph);
    const unknown = supergraph.replace(
      /schema\s/,
      'schema @link(url: "https://specs.example/vault/v1.0", for: SECURITY) ',
    );
    expect(() => readSupergraph(unknown)).toThrow(SupergraphError);
    expect(() => readSupergraph(unknown)).toThrow(/does not know: https:\/\/specs\.example\/vault\/v1\.0/);
  });
});

describe('a field that who knows only the interface adds', () => {
  const shelf = askerOf(
    {
      library: {
        typeDefs: `
        type Query { media: [Media] book: Book }
        interface Media @key(fields: "id") { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            media: () => [
              { __typename: 'Book', id: 'b' },
              { __typename: 'Film', id: 'f' },
            ],
            book: () => ({ id: 'b' }),
          },
        },
      },
      reviews: {
        typeDefs: `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
        resolvers: { Media: { stars: () => 5 } },
      },
    },
    composeByApollo as Compose,
    // Refused by today's composition, which does not keep yesterday's supergraphs from being served.
    (text) => text.replace('stars: Int @join__field(graph: REVIEWS)', '$& @authenticated'),
  );

  test.each([
    '{ media { stars } }',
    '{ media { ... on Book { stars } ... on Film { stars } } }',
    '{ book { stars } }',
    '{ book { ... on Media { n: stars } } }',
  ])('is not read past the interface: %s', async (query) => {
    const { data, errors } = await shelf(query);
    expect(JSON.stringify(data)).not.toContain('5');
    expect(errors!.length).toBeGreaterThan(0);
    expect(JSON.stringify((await shelf(query, caller())).data)).toContain('5');
  });
});
