import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '#kit/testing';
import { mergeDatabases } from '../merged/merge-databases.js';
import { delegations, organizations, recommendations } from './cross-owner/lists.js';
import { type AskedList, type Days, type Part, Random, together, units } from './cross-owner/question.js';
import { type Answer, graphDatabases, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
let file: FreshDatabase;
let merged: Client;

const bodyTables = [
  'front.front_committee',
  'front.peoples_council',
  'front.party_committee',
  'front.employer',
  'trade_union.trade_union',
  'womens_union.womens_union',
  'farmers_union.farmers_union',
  'veterans_association.veterans_association',
  'youth_union.youth_union',
  'peoples_committees.peoples_committee',
  'peoples_committees.specialised_unit',
];
const contributionTables = [
  'front.front_contribution',
  'trade_union.trade_union_contribution',
  'womens_union.womens_union_contribution',
  'farmers_union.farmers_union_contribution',
  'veterans_association.veterans_association_contribution',
  'youth_union.youth_union_contribution',
];

/** All owners' rows in one view, from the owners' tables and never from the Front's copies. */
const union = (name: string, columns: string, tables: readonly string[], keys: string): string =>
  `create table ${name} as ${tables.map((table) => `select ${columns} from ${table}`).join(' union all ')};
   create index on ${name} (${keys}); analyze ${name};`;

beforeAll(async () => {
  graph = await startGraph();
  file = await freshDatabase('cross_owner');
  await mergeDatabases(await graphDatabases(), file.url);
  merged = new Client({ connectionString: file.url });
  await merged.connect();
  await merged.query(
    union('bodies', 'id, kind, name, level, unit_id, valid_from, valid_to', bodyTables, 'id') +
      union('contributions', 'organization_id, entry_id, seats', contributionTables, 'entry_id') +
      // The second answer must not read a copy.
      `do $$ declare t text; begin for t in select tablename from pg_tables where schemaname = 'front'
         and (tablename like '%\\_copy' or tablename like 'inbox%') loop execute 'drop table front.' || t; end loop; end $$`,
  );
  const { rows } = await merged.query<{ id: string }>(
    'select id from peoples_committees.administrative_unit order by level desc, id limit 60',
  );
  units.push(...rows.map(({ id }) => id));
}, 180_000);
afterAll(async () => {
  await merged.end();
  await file.drop();
  await graph.stop();
});

interface Question extends Part {
  seed: number;
  list: AskedList;
  days: Days;
  order: string;
  direction: 'ASC' | 'DESC';
  pageSize: (total: number) => number;
}

function questionOf(seed: number, instead?: Days): Question {
  const random = new Random(seed);
  const list = random.pick([delegations, recommendations, organizations]);
  const asOf = random.pick(['2026-11-24', '2026-11-24', '2025-08-15', '2025-06-30', '2021-03-01', '2019-10-01']);
  // As known on the date itself, or on an earlier one before some rows were recorded.
  const knownOn = random.chance(0.4) ? random.pick([asOf, '2025-09-02', '2025-05-16', '2020-12-18']) : undefined;
  const days: Days = instead ?? {
    asOf,
    knownOn,
    day: `date '${asOf}'`,
    known: knownOn ? `timestamptz '${knownOn} 23:59:59.999+07'` : `timestamptz 'infinity'`,
  };
  const part = random.chance(0.08) ? { filter: {}, where: 'true' } : together(random, days, list.parts);
  const share = random.pick([1, 2, 3, 4]);
  return {
    ...part,
    seed,
    list,
    days,
    order: random.pick(Object.keys(list.orders)),
    direction: random.pick(['ASC', 'DESC']),
    pageSize: (total) => Math.min(500, Math.max(1, Math.ceil(total / share))),
  };
}

/** Returns the IDs in order, from the owners' tables by plain SQL. */
async function truthOf({ list, days, filter, where, order, direction }: Question): Promise<string[]> {
  const standing = list.unless && filter[list.unless.field] !== true ? list.unless.where(days) : 'true';
  const value = list.orders[order]!(days);
  const nulls = direction === 'ASC' ? 'nulls first' : 'nulls last';
  const { rows } = await merged.query<{ id: string }>(
    `select x.id from ${list.from(days)} and (${where}) and (${standing}) order by ${value} ${direction} ${nulls}, x.id ${direction}`,
  );
  return rows.map(({ id }) => id);
}

interface PageOfIds {
  nodes: { id: string }[];
  totalCount: number;
  coverage: { complete: boolean } | null;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

async function pageOf(question: Question, page: Record<string, unknown>): Promise<PageOfIds> {
  const { list, days, filter, order, direction } = question;
  const query = `query ($filter: ${list.noun}Filter, $orderBy: ${list.noun}Order,
      $first: Int, $after: String, $last: Int, $before: String) {
    ${list.field}(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id } totalCount coverage { complete }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const answer: Answer = await graph.ask(
    query,
    { filter, orderBy: { field: order, direction }, ...page },
    { 'as-of': days.asOf, ...(days.knownOn && { 'as-known-on': days.knownOn }) },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data![list.field] as PageOfIds;
}

/** Reads every page; returns the IDs in the order of the list, and the total counts of the pages. */
async function walk(
  question: Question,
  size: number,
  backwards: boolean,
): Promise<{ ids: string[]; totals: number[] }> {
  const ids: string[] = [];
  const totals = new Set<number>();
  let cursor: string | null = null;
  for (;;) {
    const page: PageOfIds = await pageOf(
      question,
      backwards ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    totals.add(page.totalCount);
    const found = page.nodes.map(({ id }) => id);
    if (backwards) ids.unshift(...found);
    else ids.push(...found);
    const more = backwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
    cursor = backwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    if (!more) return { ids, totals: [...totals] };
  }
}

// Two hundred questions in ten tests, so that a failing test names its twenty seeds.
test.each(Array.from({ length: 10 }, (_, block) => block))(
  'block %i: twenty questions across owners are answered as by one database, page by page, both ways',
  async (block) => {
    for (let turn = 0; turn < 20; turn += 1) {
      const seed = block * 20 + turn;
      const question = questionOf(seed);
      const truth = await truthOf(question);
      const size = question.pageSize(truth.length);
      const { list, filter, order, direction, days } = question;
      const asked = JSON.stringify({
        seed,
        list: list.field,
        filter,
        order,
        direction,
        asOf: days.asOf,
        knownOn: days.knownOn,
      });
      const expected = { asked, ids: truth, totals: [truth.length] };
      expect({ asked, ...(await walk(question, size, false)) }).toEqual(expected);
      expect({ asked, ...(await walk(question, size, true)) }).toEqual(expected);
    }
  },
);

test('many of the two hundred ask what was known on a day, and late entries change the answer of some', async () => {
  let hidden = 0;
  const asKnown = Array.from({ length: 200 }, (_, seed) => questionOf(seed)).filter(({ days }) => days.knownOn);
  for (const question of asKnown) {
    const byNow = { ...question.days, knownOn: undefined, known: `timestamptz 'infinity'` };
    const { where } = questionOf(question.seed, byNow);
    const [then, now] = [await truthOf(question), await truthOf({ ...question, days: byNow, where })];
    if (then.join() !== now.join()) hidden += 1;
  }
  expect(asKnown.length).toBeGreaterThan(60);
  expect(hidden).toBeGreaterThan(8);
});

test('the two hundred questions are no empty ones: most have answers, and every filter field is in some', async () => {
  let answered = 0;
  const fields = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    const question = questionOf(seed);
    if ((await truthOf(question)).length > 0) answered += 1;
    for (const [field, value] of Object.entries(question.filter)) {
      const inner = typeof value === 'object' && !Array.isArray(value) ? Object.keys(value as object) : [''];
      for (const each of inner) fields.add(`${question.list.field}.${field}.${each}`);
    }
  }
  expect(answered).toBeGreaterThan(110);
  expect(fields.size).toBeGreaterThan(28);
});

/** Returns the number of statements that the subgraphs send for a request. */
async function statementsFor(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const sending = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const sent: Record<string, number> = {};
    for (const { database } of sending.mock.contexts as Client[]) sent[database!] = (sent[database!] ?? 0) + 1;
    return sent;
  } finally {
    sending.mockRestore();
  }
}

test('a page by the fields of three owners is one statement at the Front, and calls nobody else', async () => {
  const filter = { party: { kind: ['WOMENS_UNION'], level: ['DISTRICT'] }, target: { reportSent: true } };
  const query = `query ($filter: SupervisionDelegationFilter, $first: Int) { supervisionDelegations(filter: $filter, first: $first,
    orderBy: { field: REPLIES_OUTSTANDING, direction: DESC }) { totalCount nodes { id repliesOutstanding } coverage { complete } } }`;
  for (const first of [2, 200]) {
    const sent = await statementsFor(async () => {
      const { data, errors } = await graph.ask(query, { filter, first });
      expect(errors).toBeUndefined();
      expect(data!['supervisionDelegations']).toMatchObject({ coverage: { complete: true } });
    });
    expect(sent).toEqual({ graph_front: 1 });
  }
});

test('the directory lists bodies of all owners, and each owner resolves its own in one call', async () => {
  const query = `{ organizations(first: 500, filter: { includeFormer: true }) { nodes { id name kind organization { id ... on YouthUnion { name }
    ... on PeoplesCommittee { name } ... on FrontCommittee { name } ... on TradeUnion { name } ... on WomensUnion { name }
    ... on FarmersUnion { name } ... on VeteransAssociation { name } ... on PeoplesCouncil { name } ... on Employer { name }
    ... on SpecialisedUnit { name } ... on PartyCommittee { name } } } } }`;
  const sent = await statementsFor(async () => {
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    const { nodes } = data!['organizations'] as { nodes: { name: string; organization: { name: string } }[] };
    expect(nodes.length).toBeGreaterThan(100);
    expect(nodes.map(({ organization }) => organization.name)).toEqual(nodes.map(({ name }) => name));
  });
  for (const count of Object.values(sent)) expect(count).toBeLessThanOrEqual(6);
});

test('counts by a filter on another owner add up to the list', async () => {
  const { data, errors } = await graph.ask(`{
    list: recommendations(filter: { overdue: true, recipient: { level: [COMMUNE] } }) { totalCount }
    counts: recommendationCounts(by: YEAR, filter: { overdue: true, recipient: { level: [COMMUNE] } }) { count } }`);
  expect(errors).toBeUndefined();
  const counts = (data!['counts'] as { count: number }[]).map(({ count }) => count);
  const { totalCount } = data!['list'] as { totalCount: number };
  expect(totalCount).toBeGreaterThan(0);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(totalCount);
});
