import type { Graph, Row } from './graph.js';

/** Names of a client or of the schema that equal names of a plan. */
export const names: readonly Graph[] = [
  {
    title: 'a response name equal to a name that the plan reads',
    subgraphs: {
      one: {
        typeDefs: `
          type Query { object: O objects: [I] }
          interface I { id: ID! legacyId: ID }
          type O implements I @key(fields: "id") { id: ID! legacyId: ID a: String }`,
        resolvers: {
          Query: {
            object: () => ({ id: 'new', legacyId: 'old', a: 'a' }),
            objects: () => [{ __typename: 'O', id: 'new', legacyId: 'old' }],
          },
        },
      },
      two: {
        typeDefs: `
          type O @key(fields: "id") { id: ID! a: String @external b: String c: String @requires(fields: "a") }`,
        resolvers: { O: { b: ({ id }: Row) => `b of ${id}`, c: ({ id, a }: Row) => `${id} ${a}` } },
      },
    },
    cases: [
      { query: '{ object { id: legacyId b c } }', data: { object: { id: 'old', b: 'b of new', c: 'new a' } } },
      { query: '{ object { a: legacyId c } }', data: { object: { a: 'old', c: 'new a' } } },
      { query: '{ object { __typename: legacyId b } }', data: { object: { __typename: 'old', b: 'b of new' } } },
      { query: '{ objects { id: legacyId ... on O { b } } }', data: { objects: [{ id: 'old', b: 'b of new' }] } },
    ],
  },
  {
    title: 'a key of __typename alone',
    subgraphs: {
      warehouse: {
        typeDefs: 'type Query { entry: Entry } type Entry @key(fields: "__typename") { sku: String! }',
        resolvers: { Query: { entry: () => ({ sku: 's' }) } },
      },
      reviews: {
        typeDefs: 'type Rating { score: Int! } type Entry @key(fields: "__typename") { rating: Rating! }',
        resolvers: { Entry: { rating: () => ({ score: 5 }) } },
      },
    },
    cases: [{ query: '{ entry { sku rating { score } } }', data: { entry: { sku: 's', rating: { score: 5 } } } }],
  },
  {
    title: 'a variable with a name of the plan',
    subgraphs: {
      A: {
        typeDefs: 'scalar Any2 type Query { e: E } type E @key(fields: "id") { id: ID! }',
        resolvers: { Query: { e: () => ({ id: 1 }) } },
      },
      B: {
        typeDefs: 'scalar Any2 type E @key(fields: "id") { id: ID! m(k: Any2): String who: String }',
        resolvers: { E: { m: (_: unknown, args: Row) => JSON.stringify(args), who: ({ id }: Row) => id } },
      },
    },
    cases: [
      {
        query: 'query ($representations: Any2) { e { m(k: $representations) who } }',
        variables: { representations: [{ __typename: 'E', id: '2' }] },
        data: { e: { m: '{"k":[{"__typename":"E","id":"2"}]}', who: '1' } },
      },
    ],
  },
  {
    title: '__typename in @provides',
    composedBy: 'guild',
    subgraphs: {
      owner: {
        typeDefs: `
          type Query { status: String }
          type Holder @key(fields: "id") { id: ID! item: Item }
          type Item @key(fields: "id") { id: ID! label: String }`,
        resolvers: { Query: { status: () => 'ok' } },
      },
      provider: {
        typeDefs: `
          type Query { holder: Holder @provides(fields: "item { __typename label }") }
          type Holder @key(fields: "id") { id: ID! item: Item @external }
          type Item @key(fields: "id") { id: ID! label: String @external }`,
        resolvers: { Query: { holder: () => ({ id: 'h', item: { id: 'i', label: 'L' } }) } },
      },
    },
    cases: [
      { query: '{ holder { item { label } } }', data: { holder: { item: { label: 'L' } } } },
      { query: '{ status }', data: { status: 'ok' } },
    ],
  },
  {
    title: 'an object of which only the interface is known',
    composedBy: 'apollo',
    subgraphs: {
      library: {
        typeDefs: `
          type Query { media: [Media] }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String }`,
        resolvers: {
          Query: { media: () => [] },
          Media: { __resolveReference: () => null },
          Book: { __resolveReference: () => null },
        },
      },
      reviews: {
        typeDefs: `
          type Query { best: Media }
          type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
        resolvers: { Query: { best: () => ({ id: 'gone' }) }, Media: { stars: () => 4 } },
      },
    },
    cases: [
      { query: '{ best { stars } }', data: { best: { stars: 4 } } },
      { query: '{ best { __typename stars } }', data: { best: null }, errors: ['best.__typename'] },
      { query: '{ best { kind: __typename } }', data: { best: null }, errors: ['best.kind'] },
    ],
  },
];
