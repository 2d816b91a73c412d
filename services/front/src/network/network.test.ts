import { parse } from 'graphql';
import { type RunningSubgraph, startSubgraph } from '#kit';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { subgraph } from '../subgraph.js';

interface Node {
  id: string;
  name: string | null;
  degree: number;
  weightedDegree: number;
  betweenness: number;
}

interface Edge {
  one: { id: string };
  other: { id: string };
  weight: number;
}

interface Network {
  nodes: Node[];
  edges: Edge[];
  isolated: { id: string }[];
  agreements: number;
  delegations: number;
  coverage: { complete: boolean };
}

const networkFields = `agreements delegations coverage { complete } isolated { id }
  nodes { id name degree weightedDegree betweenness } edges { one { id } other { id } weight }`;

let database: FreshDatabase;
let running: RunningSubgraph;

beforeAll(async () => {
  database = await freshDatabase('network');
  running = await startSubgraph(subgraph, { url: database.url, connections: 2 });
});
afterAll(async () => {
  await running.stop();
  await database.drop();
});
beforeEach(async () => {
  await running.database.query(
    'truncate organization_copy, unit_copy, coordination_agreement, party, supervision_delegation, delegation_event',
  );
  await running.database.query(
    `update inbox_position set is_complete = true, generation = gen_random_uuid(), taken_at = now()`,
  );
});

async function answer(query: string, asOf: string) {
  const { data, errors } = await running.execute({ document: parse(query) }, { requestId: 'test', asOf });
  return { data: data as Record<string, never> | null, errors };
}

async function network(args: string, asOf: string): Promise<Network> {
  const { data, errors } = await answer(`{ coordinationNetwork${args} { ${networkFields} } }`, asOf);
  if (errors) throw errors[0]!;
  return data!['coordinationNetwork']!;
}

/** Inserts organisations `a` to `z` into the directory, each with its unit and level. */
async function bodies(
  ids: string,
  { unit = 'district', level = 'DISTRICT', from = '2010-01-01', to = null as string | null } = {},
) {
  await running.database.query(
    `insert into organization_copy (id, source, received_at, kind, name, name_en, short_name, level, unit_id, valid_from,
       valid_to, provenance)
     select id, 'front', now(), 'FATHERLAND_FRONT', upper(id), upper(id), id, $2, $3, $4, $5, 'SYNTHETIC'
     from unnest($1::text[]) id`,
    [[...ids], level, unit, from, to],
  );
}

async function parties(entry: string, ids: string, since: string, until: string | null = null) {
  await running.database.query(
    `insert into party (id, entry_id, sequence, organization_kind, organization_id, role, since, until, seats)
     select $1 || '~' || id, $1, n, 'FATHERLAND_FRONT', id, 'SIGNATORY', $3, $4, '[]'
     from unnest($2::text[]) with ordinality as x(id, n)`,
    [entry, [...ids], since, until],
  );
}

/** Inserts an agreement of these organisations. */
async function agreement(
  id: string,
  ids: string,
  { kind = 'JOINT_PLAN', from = '2015-01-01', to = null as string | null, lapsed = null as string | null } = {},
) {
  await running.database.query(
    `insert into coordination_agreement (id, kind, title, title_en, document_number, signed_on, effective_from,
       effective_to, lapsed_on, level, area_unit_ids, contents, provenance)
     values ($1, $2, '', '', '', $3, $3, $4, $5, 'DISTRICT', '{}', '[]', 'SYNTHETIC')`,
    [id, kind, from, to, lapsed],
  );
  await parties(id, ids, from);
}

/** Inserts a delegation of these organisations, whose decision was recorded on a day. */
async function delegation(
  id: string,
  ids: string,
  { on, entered = on, state = 'ESTABLISHED' }: { on: string; entered?: string; state?: string },
) {
  await running.database.query(
    `insert into supervision_delegation (id, title, title_en, year, field, ground, host_kind, host_id, hosting_basis,
       independence, registration, level, area_unit_id, unforeseen, purpose, proposed_on, established_on, provenance)
     values ($1, '', '', extract(year from $3::date), 'OTHER', 'MASS_MEDIA', 'FATHERLAND_FRONT', $2, 'VFF_ITSELF',
       'INDEPENDENT', 'REGISTERED', 'DISTRICT', 'district', false, '', $3, $3, 'SYNTHETIC')`,
    [id, ids[0], on],
  );
  await running.database.query(
    `insert into delegation_event (id, subject_id, sequence, occurred_on, recorded_at, by_kind, by_id, state)
     values ($1, $1, 1, $2, $3, 'FATHERLAND_FRONT', 'a', $4)`,
    [id, on, `${entered}T09:30:00Z`, state],
  );
  await parties(id, ids, on);
}

const edgesOf = ({ edges }: { edges: Edge[] }): Record<string, number> =>
  Object.fromEntries(edges.map(({ one, other, weight }) => [one.id + other.id, weight]));
const degreesOf = ({ nodes }: Network): Record<string, [number, number, number]> =>
  Object.fromEntries(
    nodes.map(({ id, degree, weightedDegree, betweenness }) => [id, [degree, weightedDegree, betweenness]]),
  );
const idsOf = (nodes: readonly { id: string }[]): string =>
  nodes
    .map(({ id }) => id)
    .sort()
    .join('');

describe('the coordination network', () => {
  test('ties the three parties of one agreement by one half each, so that each has the weight of one', async () => {
    await bodies('abc');
    await agreement('three', 'abc');
    const found = await network('', '2016-06-30');
    expect(edgesOf(found)).toEqual({ ab: 0.5, ac: 0.5, bc: 0.5 });
    expect(degreesOf(found)).toEqual({ a: [2, 1, 0], b: [2, 1, 0], c: [2, 1, 0] });
  });

  test('adds what two bodies share: a programme of four and a plan of two', async () => {
    await bodies('abcd');
    await agreement('four', 'abcd', { kind: 'JOINT_ACTION_PROGRAMME' });
    await agreement('two', 'ab');
    const found = await network('', '2016-06-30');
    expect(found.edges[0]!.weight).toBeCloseTo(1 + 1 / 3, 12);
    expect(edgesOf(found)['cd']).toBeCloseTo(1 / 3, 12);
    expect(found.agreements).toBe(2);
  });

  test('on a chain of agreements the body in the middle lies between all pairs', async () => {
    await bodies('abcde');
    for (const pair of ['ab', 'bc', 'cd', 'de']) await agreement(pair, pair);
    const betweenness = degreesOf(await network('', '2016-06-30'));
    expect(
      Object.entries(betweenness)
        .map(([id, [, , value]]) => id + value)
        .sort(),
    ).toEqual(['a0', 'b3', 'c4', 'd3', 'e0']);
  });

  test('lists as isolated the organisations without a tie, and those that signed alone', async () => {
    await bodies('abcd');
    await agreement('two', 'ab');
    await agreement('alone', 'c');
    const found = await network('', '2016-06-30');
    expect(idsOf(found.isolated)).toBe('cd');
    expect(idsOf(found.nodes)).toBe('abcd');
  });

  test('is of one day: an agreement forms no tie before signature, after its end or after it lapsed', async () => {
    await bodies('abcdef');
    await agreement('ended', 'ab', { from: '2015-01-01', to: '2016-12-31' });
    await agreement('lapsed', 'cd', { from: '2015-01-01', lapsed: '2016-06-30' });
    expect(edgesOf(await network('', '2014-12-31'))).toEqual({});
    expect(edgesOf(await network('', '2016-06-30'))).toEqual({ ab: 1, cd: 1 });
    expect(edgesOf(await network('', '2016-07-01'))).toEqual({ ab: 1 });
    expect(edgesOf(await network('', '2017-01-01'))).toEqual({});
  });

  test('knows who was a party on the day', async () => {
    await bodies('abc');
    await agreement('two', 'ab');
    await parties('two', 'c', '2016-01-01', '2016-12-31');
    expect(edgesOf(await network('', '2015-12-31'))).toEqual({ ab: 1 });
    expect(edgesOf(await network('', '2016-12-31'))).toEqual({ ab: 0.5, ac: 0.5, bc: 0.5 });
    expect(edgesOf(await network('', '2017-01-01'))).toEqual({ ab: 1 });
  });

  test('leaves membership and affiliation out, as they would make the Front central, unless they are asked for', async () => {
    await bodies('ab');
    await agreement('member', 'ab', { kind: 'MEMBERSHIP' });
    expect(edgesOf(await network('', '2016-06-30'))).toEqual({});
    expect(edgesOf(await network('(kinds: [MEMBERSHIP])', '2016-06-30'))).toEqual({ ab: 1 });
  });

  test('counts the delegations of the year up to the day, or of the period asked for', async () => {
    await bodies('abc');
    await delegation('early', 'ab', { on: '2015-03-01' });
    await delegation('late', 'bc', { on: '2015-10-01' });
    await delegation('dropped', 'ac', { on: '2015-02-01', state: 'CANCELLED' });
    expect(edgesOf(await network('', '2015-06-30'))).toEqual({ ab: 1 });
    expect(edgesOf(await network('', '2015-12-31'))).toEqual({ ab: 1, bc: 1 });
    expect(edgesOf(await network('', '2016-06-30'))).toEqual({});
    expect(edgesOf(await network('(delegationsFrom: "2015-04-01")', '2016-06-30'))).toEqual({ bc: 1 });
    expect(edgesOf(await network('(delegations: false)', '2015-12-31'))).toEqual({});
  });

  test('within a district are its wards; a programme of three keeps its weight where one is outside', async () => {
    await running.database.query(
      `insert into unit_copy (id, source, received_at, code, name, name_en, type, level, parent_id, known_from, valid_from)
       select id, 'peoples-committees', now(), id, id, id, 'WARD', 'COMMUNE', parent, '2010-01-01', '2010-01-01'
       from (values ('district', 'city'), ('ward', 'district'), ('city', null)) u(id, parent)`,
    );
    await bodies('a');
    await bodies('b', { unit: 'ward', level: 'COMMUNE' });
    await bodies('c', { unit: 'city', level: 'PROVINCE' });
    await agreement('three', 'abc');
    const found = await network('(withinAreaId: "district")', '2016-06-30');
    expect(edgesOf(found)).toEqual({ ab: 0.5 });
    expect(idsOf(found.nodes)).toBe('ab');
    expect(edgesOf(await network('(levels: [PROVINCE, DISTRICT])', '2016-06-30'))).toEqual({ ac: 0.5 });
  });

  test('is refused while the directory of one organisation is missing, because levels are unknown', async () => {
    await running.database.query(
      `update inbox_position set is_complete = false, generation = null where source = 'youth-union'`,
    );
    await bodies('a');
    await agreement('two', 'ax');
    const { data, errors } = await answer(
      `{ coordinationNetwork(levels: [DISTRICT]) { ${networkFields} } }`,
      '2016-06-30',
    );
    expect(data).toEqual({ coordinationNetwork: null });
    expect(errors!.map(({ extensions }) => extensions)).toEqual([
      { code: 'COPIES_INCOMPLETE', sources: ['youth-union'] },
    ]);
  });

  test('a party that a whole directory does not have is not dropped: it has no name', async () => {
    await bodies('a');
    await agreement('two', 'ax');
    const found = await network('(levels: [DISTRICT])', '2016-06-30');
    expect(found.nodes.find(({ id }) => id === 'x')).toMatchObject({ name: null, degree: 1 });
  });

  test('tells what came, went and changed its weight between two days', async () => {
    await bodies('ab');
    await bodies('c', { to: '2016-12-31' });
    await bodies('d', { from: '2017-01-01' });
    await agreement('steady', 'ab', { from: '2015-01-01' });
    await agreement('more', 'ab', { from: '2018-01-01' });
    await agreement('old', 'ac', { from: '2015-01-01', to: '2016-12-31' });
    await agreement('new', 'ad', { from: '2017-06-01' });
    const { data, errors } = await answer(
      `{ coordinationNetworkChange(from: "2015-12-31", to: "2019-12-31") { nodesCame { id } nodesWent { id }
         edgesCame { one { id } other { id } weight } edgesWent { one { id } other { id } weight }
         edgesChanged { one { id } other { id } weightBefore weightAfter } before { edges { weight } } } }`,
      '2020-01-01',
    );
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data!['coordinationNetworkChange']))).toEqual({
      nodesCame: [{ id: 'd' }],
      nodesWent: [{ id: 'c' }],
      edgesCame: [{ one: { id: 'a' }, other: { id: 'd' }, weight: 1 }],
      edgesWent: [{ one: { id: 'a' }, other: { id: 'c' }, weight: 1 }],
      edgesChanged: [{ one: { id: 'a' }, other: { id: 'b' }, weightBefore: 1, weightAfter: 2 }],
      before: { edges: [{ weight: 1 }, { weight: 1 }] },
    });
  });

  test.each([
    [
      'from: "2019-01-01", to: "2015-01-01"',
      'from is 2019-01-01, not before to, which is 2015-01-01. Give the earlier day first.',
    ],
    [
      'from: "2015-01-01", to: "2021-01-01"',
      'to is 2021-01-01, after the request date, 2020-01-01. Give a day that has come.',
    ],
  ])('a change %s is refused with what to do', async (args, message) => {
    const { errors } = await answer(`{ coordinationNetworkChange(${args}) { nodesCame { id } } }`, '2020-01-01');
    expect(errors![0]!.message).toBe(message);
  });

  test('with more ties than can be measured at once is refused with what to do', async () => {
    await running.database.query(
      `insert into coordination_agreement (id, kind, title, title_en, document_number, signed_on, effective_from, level,
         area_unit_ids, contents, provenance)
       select 'chain' || n, 'JOINT_PLAN', '', '', '', '2015-01-01', '2015-01-01', 'DISTRICT', '{}', '[]', 'SYNTHETIC'
       from generate_series(1, 2299) n`,
    );
    await running.database.query(
      `insert into party (id, entry_id, sequence, organization_kind, organization_id, role, since, seats)
       select 'chain' || n || '~' || m, 'chain' || n, m, 'FATHERLAND_FRONT', 'link' || (n + m), 'SIGNATORY', '2015-01-01', '[]'
       from generate_series(1, 2299) n, generate_series(0, 1) m`,
    );
    const { errors } = await answer('{ coordinationNetwork { nodes { id } } }', '2016-06-30');
    expect(errors![0]!.message).toMatch(
      /^The network would have 2300 organisations with 2299 ties, too many to measure[.] Give withinAreaId/,
    );
  });

  test('of more than six thousand organisations is refused with what to do', async () => {
    await running.database.query(
      `insert into organization_copy (id, source, received_at, kind, name, name_en, short_name, level, valid_from, provenance)
       select 'o' || n, 'front', now(), 'FATHERLAND_FRONT', '', '', '', 'COMMUNE', '2010-01-01', 'SYNTHETIC'
       from generate_series(1, 6001) n`,
    );
    const { errors } = await answer('{ coordinationNetwork { nodes { id } } }', '2016-06-30');
    expect(errors![0]!.message).toBe(
      'The network would have more than 6000 organisations. Give withinAreaId: a district or a city; or fewer levels or kinds.',
    );
  });
});
