import type { FixtureSubgraph } from '../../testing/fixture.js';

/** An operation on a small graph, and the response of one schema that holds the whole graph. */
export interface Case {
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
  /** Paths of the errors, with dots, sorted; none when undefined. */
  errors?: readonly string[];
}

export interface Graph {
  title: string;
  /** Library that composes the supergraph; `guild` by default. */
  composedBy?: 'apollo' | 'guild';
  subgraphs: Readonly<Record<string, FixtureSubgraph>>;
  cases: readonly Case[];
}

type Row = Record<string, string | number | null>;

export const graphs: readonly Graph[] = [
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
    title: 'a null in a nested @requires',
    subgraphs: {
      org: {
        typeDefs: `
          type Query { b(id: ID!): Branch }
          type Branch @key(fields: "id") { id: ID! co: CO }
          type CO @shareable { email: String user: BU }
          type BU @shareable { name: String }`,
        resolvers: {
          Query: {
            b: (_: unknown, { id }: Row) => ({
              id,
              co: id === '1' ? null : id === '2' ? { email: 'e' } : { user: {} },
            }),
          },
        },
      },
      ads: {
        typeDefs: `
          type Branch @key(fields: "id") {
            id: ID! co: CO @external ad: String @requires(fields: "co { email user { name } }")
          }
          type CO @shareable { email: String user: BU }
          type BU @shareable { name: String }`,
        resolvers: { Branch: { ad: ({ co }: Row) => JSON.stringify(co) } },
      },
    },
    cases: [
      {
        query: '{ x: b(id: 1) { ad } y: b(id: 2) { ad } z: b(id: 3) { ad } }',
        data: {
          x: { ad: 'null' },
          y: { ad: '{"email":"e","user":null}' },
          z: { ad: '{"email":null,"user":{"name":null}}' },
        },
      },
    ],
  },
  {
    title: 'objects and list items of which @requires reads only nulls',
    subgraphs: {
      P: {
        typeDefs: `
          type Query { p: [P] }
          type P @key(fields: "id") { id: ID! size: Size lines: [Line] }
          type Size { w: Int h: Int }
          type Line { count: Int }`,
        resolvers: {
          Query: { p: () => [{ id: '1', size: { w: null, h: null }, lines: [{ count: 1 }, { count: null }] }] },
        },
      },
      R: {
        typeDefs: `
          type P @key(fields: "id") {
            id: ID! size: Size @external lines: [Line] @external
            label: String @requires(fields: "size { w h }") total: Int @requires(fields: "lines { count }")
          }
          type Size { w: Int @external h: Int @external }
          type Line { count: Int @external }`,
        resolvers: {
          P: {
            label: ({ size }: { size: { w: number; h: number } | null }) =>
              size === null ? 'has no size' : `size ${size.w}x${size.h}`,
            total: ({ lines }: { lines: { count: number | null }[] }) =>
              lines.reduce((sum, { count }) => sum + (count ?? 0), 0),
          },
        },
      },
    },
    cases: [
      { query: '{ p { label } }', data: { p: [{ label: 'size nullxnull' }] } },
      { query: '{ p { total } }', data: { p: [{ total: 1 }] } },
    ],
  },
  {
    title: 'the query type below the result of a mutation',
    composedBy: 'apollo',
    subgraphs: {
      a: {
        typeDefs: `
          type Query { a: Int }
          type Mutation { test: Result! }
          type Result { recordId: ID query: Query }`,
        resolvers: { Query: { a: () => 1 }, Mutation: { test: () => ({ recordId: 'r', query: {} }) } },
      },
      b: {
        typeDefs: `
          type Query { viewer: User }
          type User @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Query: { viewer: () => ({ id: 'u', name: 'An' }) } },
      },
    },
    cases: [
      {
        query: 'mutation { test { query { viewer { name } } } }',
        data: { test: { query: { viewer: { name: 'An' } } } },
      },
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
    title: 'an entity that its owner does not find, with a field that is never null',
    subgraphs: {
      orders: {
        typeDefs: `
          type Query { orders: [Order!]! order: Order }
          type Order @key(fields: "id") { id: ID! user: User! }
          type User @key(fields: "id", resolvable: false) { id: ID! }`,
        resolvers: {
          Query: {
            orders: () => [{ id: '1', user: { id: 'u' } }],
            order: () => ({ id: '1', user: { id: 'gone' } }),
          },
        },
      },
      users: {
        typeDefs: 'type User @key(fields: "id") { id: ID! email: String! boom: Int }',
        resolvers: {
          User: {
            __resolveReference: (key: Row) => (key['id'] === 'u' ? key : null),
            email: () => 'e',
            boom: () => {
              throw new Error('x');
            },
          },
        },
      },
    },
    cases: [
      { query: '{ order { id user { email } } }', data: { order: null }, errors: ['order.user.email'] },
      {
        query: '{ order { id user { email } } orders { user { boom } } }',
        data: { order: null, orders: [{ user: { boom: null } }] },
        errors: ['order.user.email', 'orders.0.user.boom'],
      },
      {
        query: '{ order { user { email } } o2: order { user { e: email } } }',
        data: { order: null, o2: null },
        errors: ['o2.user.e', 'order.user.email'],
      },
    ],
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
];
