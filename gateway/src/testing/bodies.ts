import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices as composeByApollo } from '@apollo/composition';
import { type Compose, type Fixture, type FixtureSubgraph, fixtureOf } from './fixture.js';

interface Row {
  __typename: string;
  id: string;
  name: string | null;
  rank?: string | null;
  partner?: string | null;
}

const rows: readonly Row[] = [
  { __typename: 'Committee', id: 'c1', name: 'Ward', rank: 'COMMUNE', partner: 'u1' },
  { __typename: 'Committee', id: 'c2', name: null, rank: null, partner: 'c1' },
  { __typename: 'Committee', id: 'c3', name: 'District', rank: 'DISTRICT', partner: null },
  { __typename: 'Union', id: 'u1', name: 'Youth', partner: 'u2' },
  { __typename: 'Union', id: 'u2', name: 'Women', partner: 'u1' },
  { __typename: 'Union', id: 'u3', name: null, partner: 'c3' },
];

/** Objects that the tests request, by ID. */
export const bodyIds = rows.map(({ id }) => id);

const rowOf = ({ id }: { id: string }): Row | undefined => rows.find((row) => row.id === id);
const notes = [
  { __typename: 'Note', text: 'first' },
  { __typename: 'Note', text: null },
];
const subjects = [rows[0], notes[0], rows[4], null, notes[1], rows[2]];
const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

function refusing(id: string, what: string): never {
  throw new GraphQLError(`${what} of ${id} is not to be had`, { extensions: { code: 'NOT_FOUND' } });
}

/** Seats of committees: one with nulls below, one that is null, one of which everything is null. */
const seats = new Map([
  ['c1', { town: 'Town of c1', floors: [1, null, 3] }],
  ['c3', { town: null, floors: null }],
]);
const serial = { serial: ({ id }: { id: string }) => (id === 'u2' ? null : rows.findIndex((row) => row.id === id)) };

/** The register: which bodies there are, and which kind each has. */
const register = {
  Query: {
    bodies: (_: unknown, { first }: { first?: number | null }) => rows.slice(0, first ?? rows.length),
    body: (_: unknown, { id }: { id: string }) => rowOf({ id }) ?? null,
    committees: () => rows.filter(({ __typename }) => __typename === 'Committee'),
    subjects: () => subjects,
    subject: () => notes[0],
    grid: () => [[rows[0], null, rows[1]], [], null, [rows[2]]],
    sheets: () => [
      { kept: 1, again: {} },
      { kept: 2, below: { kept: 3, again: {} } },
    ],
  },
  Body: { ...typed, __resolveReference: rowOf },
  Subject: typed,
  Committee: {
    __resolveReference: rowOf,
    partner: ({ partner }: Row) => (partner ? rowOf({ id: partner }) : null),
    seat: ({ id }: Row) => seats.get(id) ?? null,
    ...serial,
  },
  Union: { __resolveReference: rowOf, ...serial },
  Sheet: {
    must: ({ kept }: { kept: number }) => (kept === 2 ? refusing('sheet 2', 'must') : kept),
  },
};

/** Fields of unions. */
const unions = {
  Query: { unions: () => rows.filter(({ __typename }) => __typename === 'Union') },
  Union: {
    __resolveReference: rowOf,
    members: ({ id }: Row) => (id === 'u3' ? refusing('u3', 'members') : id.length * 100),
    allies: ({ id }: Row) => rows.filter((row) => row.__typename === 'Union' && row.id !== id),
    leads: () => rows[0],
    name: (row: Row) => rowOf(row)?.name ?? null,
  },
};

/** Counts of both. */
const counted = {
  score: ({ id }: { id: string }, { scale }: { scale?: number | null }) =>
    id === 'c3' ? null : id.charCodeAt(1) * (scale ?? 10),
  flaky: ({ id }: { id: string }) => (id.endsWith('2') ? refusing(id, 'flaky') : `steady ${id}`),
  peers: ({ id }: { id: string }) => rows.filter((row) => row.id !== id).slice(0, 2),
};
/** Computes from fields of the register. */
const computed = {
  address: ({ seat }: { seat: unknown }) => JSON.stringify(seat),
};
const counts = {
  Query: { best: () => rows[3] },
  Body: typed,
  Committee: { __resolveReference: (key: object) => key, ...counted, ...computed },
  Union: { __resolveReference: (key: object) => key, ...counted },
};

/** Knows bodies by their interface alone, and computes from fields of two others. */
const marks = {
  Body: {
    mark: ({ serial: number }: { serial: number | null }) => `mark ${number}`,
  },
};
const labels = { Committee: { label: ({ address }: { address: string | null }) => `to ${address}` } };

const shared = 'type Town { town: String floors: [Int] }  type Note { text: String }  enum Rank { COMMUNE DISTRICT }';
const registerQueries = `bodies(first: Int): [Body] body(id: ID!): Body committees: [Committee!] subjects: [Subject]
  subject: Subject grid: [[Committee]] sheets: [Sheet]`;
const sheet = 'type Sheet { kept: Int must: Int! below: Sheet again: Query }';
const countedFields = 'score(scale: Int = 2): Int flaky: String peers: [Body!]';

/**
 * Five subgraphs of a small graph with entities, interfaces, interface objects, unions, lists of lists, nulls, errors,
 * nested `@requires`, and the query type below a field: only one composition library accepts that.
 */
export function bodiesFixture(): Fixture {
  const subgraphs: Record<string, FixtureSubgraph> = {
    register: {
      typeDefs: `
        type Query { ${registerQueries} }
        interface Body @key(fields: "id") { id: ID! serial: Int }
        union Subject = Committee | Union | Note
        type Committee implements Body @key(fields: "id") {
          id: ID! serial: Int name: String rank: Rank partner: Body seat: Town
        }
        type Union implements Body @key(fields: "id") { id: ID! serial: Int }
        ${sheet}
        ${shared}`,
      resolvers: register,
    },
    unions: {
      typeDefs: `
        type Query { unions: [Union!] }
        type Union @key(fields: "id") { id: ID! name: String members: Int allies: [Union!] leads: Committee }
        type Committee @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: unions,
    },
    counts: {
      typeDefs: `
        type Query { best: Union }
        interface Body { id: ID! }
        type Committee implements Body @key(fields: "id") {
          id: ID! ${countedFields}
          seat: Town @external address: String @requires(fields: "seat { town floors }")
        }
        type Town { town: String @external floors: [Int] @external }
        type Union implements Body @key(fields: "id") { id: ID! ${countedFields} }`,
      resolvers: counts,
    },
    marks: {
      typeDefs: `
        type Body @key(fields: "id") @interfaceObject {
          id: ID! serial: Int @external mark: String @requires(fields: "serial")
        }`,
      resolvers: marks,
    },
    labels: {
      typeDefs: `type Committee @key(fields: "id") {
        id: ID! address: String @external label: String @requires(fields: "address")
      }`,
      resolvers: labels,
    },
  };
  return fixtureOf(subgraphs, {}, composeByApollo as Compose);
}

/** The same graph as one schema that has everything. */
export function bodiesSchema(): GraphQLSchema {
  const bodyFields = `id: ID! serial: Int mark: String`;
  const typeDefs = parse(`
    type Query { ${registerQueries} unions: [Union!] best: Union }
    interface Body { ${bodyFields} }
    union Subject = Committee | Union | Note
    type Committee implements Body {
      ${bodyFields} name: String rank: Rank partner: Body seat: Town ${countedFields} address: String label: String
    }
    type Union implements Body {
      ${bodyFields} name: String members: Int allies: [Union!] leads: Committee ${countedFields}
    }
    ${sheet}
    ${shared}`);
  const { __resolveReference: _, ...committee } = register.Committee;
  const { __resolveReference: __, ...union } = unions.Union;
  const address = ({ id }: Row): string => computed.address({ seat: seats.get(id) ?? null });
  const marked = { mark: (row: Row) => marks.Body.mark({ serial: serial.serial(row) }) };
  const label = (row: Row): string => labels.Committee.label({ address: address(row) });
  const resolvers = {
    Query: { ...register.Query, ...unions.Query, ...counts.Query },
    Body: typed,
    Subject: typed,
    Sheet: register.Sheet,
    Committee: { ...committee, ...counted, ...marked, address, label },
    Union: { ...union, ...counted, ...serial, ...marked },
  };
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}
