import type { Graph, Row } from './graph.js';

/** Fields with `@requires`. */
export const requires: readonly Graph[] = [
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
    title: '@requires on an interface object, beside fields of the objects',
    subgraphs: {
      catalog: {
        typeDefs: `
          type Query { animals: [Animal] }
          interface Animal @key(fields: "id") { id: ID! name: String }
          type Dog implements Animal @key(fields: "id") { id: ID! name: String }
          type Cat implements Animal @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: {
            animals: () => [
              { __typename: 'Dog', id: 'd', name: 'Rex' },
              { __typename: 'Cat', id: 'c', name: 'Tom' },
            ],
          },
          Animal: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
        },
      },
      vet: {
        typeDefs: `
          type Dog @key(fields: "id") { id: ID! tricks: Int }
          type Cat @key(fields: "id") { id: ID! whiskers: Int }`,
        resolvers: { Dog: { tricks: () => 2 }, Cat: { whiskers: () => 9 } },
      },
      label: {
        typeDefs: `
          type Animal @key(fields: "id") @interfaceObject {
            id: ID! name: String @external label: String @requires(fields: "name")
          }`,
        resolvers: { Animal: { label: ({ name }: Row) => `L ${name}` } },
      },
    },
    cases: [
      {
        query: '{ animals { label ... on Dog { tricks } ... on Cat { whiskers } } }',
        data: {
          animals: [
            { label: 'L Rex', tricks: 2 },
            { label: 'L Tom', whiskers: 9 },
          ],
        },
      },
    ],
  },
  {
    title: '@requires of a field below another @requires, answered by two owners',
    subgraphs: {
      clinic: {
        typeDefs: `
          type Query { pet: Pet }
          type Pet @key(fields: "id") {
            id: ID! weight: Int @external age: Int @external checkup: Checkup @requires(fields: "weight age")
          }
          type Checkup @key(fields: "id") { id: ID! fee: Int @external grade: Int @requires(fields: "fee") }`,
        resolvers: {
          Query: { pet: () => ({ id: '1' }) },
          Pet: { checkup: ({ weight, age }: Row) => ({ id: `${weight}-${age}` }) },
          Checkup: { grade: ({ fee }: { fee: number }) => fee * 2 },
        },
      },
      records: {
        typeDefs: `
          type Pet @key(fields: "id") { id: ID! weight: Int }
          type Checkup @key(fields: "id") { id: ID! fee: Int }`,
        resolvers: { Pet: { weight: () => 7 }, Checkup: { fee: ({ id }: Row) => (id === '7-3' ? 10 : 0) } },
      },
      ages: {
        typeDefs: 'type Pet @key(fields: "id") { id: ID! age: Int }',
        resolvers: { Pet: { age: () => 3 } },
      },
    },
    cases: [
      { query: '{ pet { checkup { grade } } }', data: { pet: { checkup: { grade: 20 } } } },
      { query: '{ pet { checkup { id } } }', data: { pet: { checkup: { id: '7-3' } } } },
      {
        query: '{ fee: pet { ...P age: id } } fragment P on Pet { c: checkup { fee: id id: grade } }',
        data: { fee: { age: '1', c: { fee: '7-3', id: 20 } } },
      },
    ],
  },
];
