import type { FixtureSubgraph } from './fixture.js';

/** So many types that introspection, asked again and again, is an attack. */
const largeSchema = Array.from({ length: 200 }, (_, index) => {
  const fields = Array.from({ length: 10 }, (_, field) => `f${field}(a: Int, b: Int): Type${(index + field) % 200}`);
  return `type Type${index} { ${fields.join(' ')} }`;
}).join(' ');

/** A graph with something for every attack: recursion in types, lists, inputs, and two owners of one entity. */
export const attackFixture = {
  one: {
    typeDefs: `
      scalar LocalDate
      type Query {
        hello: String
        node: Node
        nodes(first: Int): [Node]
        echo(value: Filter, text: String, number: Int, kind: Kind, list: [[[[Int]]]]): String
        day: LocalDate
      }
      type Mutation { change: Int }
      type Node @key(fields: "id") { id: ID! name: String node: Node nodes(first: Int): [Node] }
      input Filter { and: [Filter!] text: String }
      enum Kind { OPEN SHUT }`,
    resolvers: {
      Query: {
        hello: () => 'xin chào',
        node: () => ({ id: '1' }),
        nodes: () => [{ id: '1' }],
        echo: (_: unknown, args: object) => JSON.stringify(args).slice(0, 100),
      },
      Mutation: { change: () => (changes.count += 1) },
      Node: {
        __resolveReference: (node: object) => node,
        name: () => 'a',
        node: () => ({ id: '1' }),
        nodes: () => [{ id: '1' }],
      },
    },
  },
  two: {
    typeDefs: 'type Node @key(fields: "id") { id: ID! size: Int }',
    resolvers: { Node: { size: () => 1 } },
  },
} satisfies Record<string, FixtureSubgraph>;

/** The same with so many types that introspection is work. */
export const largeAttackFixture = {
  ...attackFixture,
  one: { ...attackFixture.one, typeDefs: `${attackFixture.one.typeDefs} ${largeSchema}` },
} satisfies Record<string, FixtureSubgraph>;

/** How often the mutation was executed, by whomever. */
export const changes = { count: 0 };
