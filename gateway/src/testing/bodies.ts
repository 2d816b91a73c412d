import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type Fixture, fixtureOf } from './fixture.js';

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

/** What is asked for in tests, by id. */
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

/** The register: which bodies there are, and which kind each has. */
const register = {
  Query: {
    bodies: (_: unknown, { first }: { first?: number | null }) => rows.slice(0, first ?? rows.length),
    body: (_: unknown, { id }: { id: string }) => rowOf({ id }) ?? null,
    committees: () => rows.filter(({ __typename }) => __typename === 'Committee'),
    subjects: () => subjects,
    subject: () => notes[0],
    grid: () => [[rows[0], null, rows[1]], [], null, [rows[2]]],
    sheets: () => [{ kept: 1 }, { kept: 2, below: { kept: 3 } }],
  },
  Body: typed,
  Subject: typed,
  Committee: {
    __resolveReference: rowOf,
    partner: ({ partner }: Row) => (partner ? rowOf({ id: partner }) : null),
    seat: ({ id }: Row) => (id === 'c2' ? null : { town: `Town of ${id}`, floors: [1, null, 3] }),
  },
  Sheet: {
    must: ({ kept }: { kept: number }) => (kept === 2 ? refusing('sheet 2', 'must') : kept),
  },
};

/** What unions say of themselves. */
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

/** What is counted of both. */
const counted = {
  score: ({ id }: { id: string }, { scale }: { scale?: number | null }) =>
    id === 'c3' ? null : id.charCodeAt(1) * (scale ?? 10),
  flaky: ({ id }: { id: string }) => (id.endsWith('2') ? refusing(id, 'flaky') : `steady ${id}`),
  peers: ({ id }: { id: string }) => rows.filter((row) => row.id !== id).slice(0, 2),
};
const counts = {
  Query: { best: () => rows[3] },
  Body: typed,
  Committee: { __resolveReference: (key: object) => key, ...counted },
  Union: { __resolveReference: (key: object) => key, ...counted },
};

const shared = 'type Town { town: String floors: [Int] }  type Note { text: String }  enum Rank { COMMUNE DISTRICT }';
const registerQueries = `bodies(first: Int): [Body] body(id: ID!): Body committees: [Committee!] subjects: [Subject]
  subject: Subject grid: [[Committee]] sheets: [Sheet]`;
const countedFields = 'score(scale: Int = 2): Int flaky: String peers: [Body!]';

/** Three owners of a small graph with entities, interfaces, unions, lists of lists, nulls and errors. */
export function bodiesFixture(): Fixture {
  return fixtureOf({
    register: {
      typeDefs: `
        type Query { ${registerQueries} }
        interface Body { id: ID! }
        union Subject = Committee | Union | Note
        type Committee implements Body @key(fields: "id") { id: ID! name: String rank: Rank partner: Body seat: Town }
        type Union implements Body @key(fields: "id", resolvable: false) { id: ID! }
        type Sheet { kept: Int must: Int! below: Sheet }
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
        type Committee implements Body @key(fields: "id") { id: ID! ${countedFields} }
        type Union implements Body @key(fields: "id") { id: ID! ${countedFields} }`,
      resolvers: counts,
    },
  });
}

/** The same graph as one schema that has everything. */
export function bodiesSchema(): GraphQLSchema {
  const typeDefs = parse(`
    type Query { ${registerQueries} unions: [Union!] best: Union }
    interface Body { id: ID! }
    union Subject = Committee | Union | Note
    type Committee implements Body { id: ID! name: String rank: Rank partner: Body seat: Town ${countedFields} }
    type Union implements Body { id: ID! name: String members: Int allies: [Union!] leads: Committee ${countedFields} }
    type Sheet { kept: Int must: Int! below: Sheet }
    ${shared}`);
  const { __resolveReference: _, ...committee } = register.Committee;
  const { __resolveReference: __, ...union } = unions.Union;
  const resolvers = {
    Query: { ...register.Query, ...unions.Query, ...counts.Query },
    Body: typed,
    Subject: typed,
    Sheet: register.Sheet,
    Committee: { ...committee, ...counted },
    Union: { ...union, ...counted },
  };
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}
