import type { Graph, Row } from './graph.js';

/** Nulls in non-null positions. */
export const nulls: readonly Graph[] = [
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
];
