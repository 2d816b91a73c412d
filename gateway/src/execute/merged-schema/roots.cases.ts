import type { Graph } from './graph.js';

/** Value of the last mutation. */
let last = 0;

/** Root types below fields, and under other names. */
export const roots: readonly Graph[] = [
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
    title: 'root types with names of their own',
    composedBy: 'apollo',
    subgraphs: {
      a: {
        typeDefs: `
          schema { query: RootQuery mutation: RootMutation }
          type RootQuery { a: Int self: RootQuery }
          type RootMutation { add(n: Int!): Result results: [Result] }
          type Result { n: Int query: RootQuery }`,
        resolvers: {
          RootQuery: { a: () => last, self: () => ({}) },
          RootMutation: {
            add: (_: unknown, { n }: { n: number }) => ({ n: (last = n), query: {} }),
            results: () => [{ n: 1, query: {} }, null, { n: 2, query: null }],
          },
        },
      },
      b: {
        typeDefs: 'type Query { viewer: User fails: Int } type User @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: {
            viewer: () => ({ id: 'u', name: 'An' }),
            fails: () => {
              throw new Error('x');
            },
          },
        },
      },
    },
    cases: [
      {
        query: '{ __typename self { __typename self { viewer { id: name } } } }',
        data: { __typename: 'Query', self: { __typename: 'Query', self: { viewer: { id: 'An' } } } },
      },
      {
        query:
          'mutation { __typename x: add(n: 1) { n q: query { a ...Viewer } } y: add(n: 2) { n query { b: a } } } fragment Viewer on Query { viewer { name } }',
        data: {
          __typename: 'Mutation',
          x: { n: 1, q: { a: 1, viewer: { name: 'An' } } },
          y: { n: 2, query: { b: 2 } },
        },
      },
      {
        query: 'mutation { results { n query { f: fails viewer { id } } } }',
        data: { results: [{ n: 1, query: { f: null, viewer: { id: 'u' } } }, null, { n: 2, query: null }] },
        errors: ['results.0.query.f'],
      },
    ],
  },
];
