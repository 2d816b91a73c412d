import { Client } from 'pg';
import { type TestSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

interface Aggregate {
  total: number;
  additive: boolean;
  period: { from: string | null; to: string };
  groups: { keys: { value: string | null }[]; value: number }[];
}

const fields = 'total additive period { from to } groups { keys { value } value }';

async function aggregate(call: string, day?: { asOf?: string; asKnownOn?: string }): Promise<Aggregate> {
  const { answer } = await front.ask<{ answer: Aggregate }>(`{ answer: ${call} { ${fields} } }`, day);
  return answer;
}

/** Converts groups to `{ 'key/key': count }`, the form of the plain SQL results. */
const groupsOf = ({ groups }: Aggregate): Record<string, number> =>
  Object.fromEntries(groups.map(({ keys, value }) => [keys.map((key) => key.value ?? '-').join('/'), value]));

async function counted(sql: string): Promise<Record<string, number>> {
  const rows = await front.running.database.query<{ key: string; count: string }[]>(sql);
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
}

const sum = (groups: Record<string, number>): number => Object.values(groups).reduce((all, each) => all + each, 0);

describe('an aggregate', () => {
  test('counts delegations by year and host kind as plain SQL does', async () => {
    const answer = await aggregate('supervisionDelegationAggregate(by: [YEAR, HOST_KIND], filter: { yearTo: 2019 })');
    const expected = await counted(
      `select year || '/' || host_kind as key, count(*) from supervision_delegation where year <= 2019 group by 1`,
    );
    expect(groupsOf(answer)).toEqual(expected);
    expect(answer).toMatchObject({ additive: true, total: sum(expected), period: { from: null, to: '2019-12-31' } });
  });

  test('of four parties is in four groups, is counted once in the total, and says that groups do not add up', async () => {
    const answer = await aggregate(
      'supervisionDelegationAggregate(by: [PARTY_KIND], filter: { yearFrom: 2019, yearTo: 2019 })',
    );
    const expected = await counted(
      `select organization_kind as key, count(distinct d.id) from supervision_delegation d
       join party p on p.entry_id = d.id where d.year = 2019 group by 1`,
    );
    const [{ total }] = await front.running.database.query<[{ total: string }]>(
      'select count(*) as total from supervision_delegation where year = 2019',
    );
    expect(groupsOf(answer)).toEqual(expected);
    expect(answer).toMatchObject({ additive: false, total: Number(total) });
    expect(sum(expected)).toBeGreaterThan(answer.total);
  });

  test('puts an organisation that is a party by two roles into its group once', async () => {
    const { database } = front.running;
    const [{ entry_id: entry, organization_id: organization }] = await database.query<
      [{ entry_id: string; organization_id: string }]
    >(`select entry_id, organization_id from party p join supervision_delegation d on d.id = p.entry_id limit 1`);
    const ask = () => aggregate(`supervisionDelegationAggregate(by: [PARTY], filter: { partyId: "${organization}" })`);
    const before = groupsOf(await ask());
    await database.query(
      `insert into party (id, entry_id, sequence, organization_kind, organization_id, role, since, seats)
       select 'again', entry_id, 99, organization_kind, organization_id, 'OBSERVER', since, seats
       from party where entry_id = $1 and organization_id = $2`,
      [entry, organization],
    );
    expect(groupsOf(await ask())).toEqual(before);
    await database.query(`delete from party where id = 'again'`);
  });

  test('groups by state as it was on the day and as it was known: what was not known then is not counted', async () => {
    const answer = await aggregate('supervisionDelegationAggregate(by: [STATE])', {
      asOf: '2019-06-30',
      asKnownOn: '2019-06-15',
    });
    const expected = await counted(
      `select state as key, count(*) from (select distinct on (subject_id) state from delegation_event
         where occurred_on <= '2019-06-30' and recorded_at <= '2019-06-15T23:59:59.999+07:00'
         order by subject_id, occurred_on desc, sequence desc) newest group by 1`,
    );
    expect(groupsOf(answer)).toEqual(expected);
    expect(answer.period.to).toBe('2019-06-30');
  });

  test('gives recommendations by the body that holds them: after 1 July 2025 none by the district', async () => {
    const call = 'recommendationAggregate(by: [HOLDER], filter: { followUpStatus: [OPEN, OPEN_PARTIALLY_ADDRESSED] })';
    const holders = async (asOf: string) => groupsOf(await aggregate(call, { asOf }));
    const [{ id }] = await front.running.database.query<[{ id: string }]>(
      `select body_id as id from recommendation_assignment where body_kind = 'PEOPLES_COMMITTEE'
         and assigned_to = '2025-06-30' limit 1`,
    );
    expect((await holders('2025-06-30'))[id]).toBeGreaterThan(0);
    expect((await holders('2025-07-01'))[id]).toBeUndefined();
  });

  test.each([
    [
      'supervisionTopicAggregate(by: [YEAR, INDEPENDENCE])',
      `select year || '/' || independence as key, count(*) from supervision_topic group by 1`,
    ],
    [
      'coordinationAgreementAggregate(by: [AREA, KIND])',
      `select u || '/' || kind as key, count(*) from coordination_agreement a, unnest(a.area_unit_ids) u group by 1`,
    ],
    [
      'recommendationAggregate(by: [HOST_LEVEL, INDEPENDENCE])',
      `select level || '/' || independence as key, count(*) from recommendation r
       join supervision_delegation d on d.id = r.delegation_id group by 1`,
    ],
    [
      'massMobilizationModelAggregate(by: [HIGHEST_RECOGNITION])',
      `select coalesce(case max(case level when 'COMMUNE' then 1 when 'DISTRICT' then 2 when 'CITY' then 3 when 'CENTRAL' then 4 end)
         when 1 then 'COMMUNE' when 2 then 'DISTRICT' when 3 then 'CITY' when 4 then 'CENTRAL' end, '-') as key, count(distinct id)
       from (select m.id, r.level from mass_mobilization_model m left join model_recognition r on r.model_id = m.id) x
       group by x.id`,
    ],
  ])('%s equals plain SQL', async (call, sql) => {
    const rows = await front.running.database.query<{ key: string; count: string }[]>(sql);
    const expected: Record<string, number> = {};
    for (const { key, count } of rows) expected[key] = (expected[key] ?? 0) + Number(count);
    expect(groupsOf(await aggregate(call, { asOf: '2026-12-31' }))).toEqual(expected);
  });

  test('is one statement, whatever it groups by', async () => {
    const send = jest.spyOn(Client.prototype, 'query');
    await aggregate('supervisionDelegationAggregate(by: [PARTY, SUPERVISED], filter: { yearFrom: 2015 })');
    expect(send).toHaveBeenCalledTimes(1);
    send.mockRestore();
  });

  test('names units and bodies, so that a label can be asked for with the count', async () => {
    const { answer } = await front.ask<{ answer: { groups: { keys: { organization: { name: string } }[] }[] } }>(
      `{ answer: supervisionDelegationAggregate(by: [HOST], filter: { hostKind: [FATHERLAND_FRONT] }) {
          groups { keys { organization { id ... on FrontCommittee { name } } } } } }`,
    );
    expect(answer.groups[0]!.keys[0]!.organization.name).toMatch(/MTTQ|Mặt trận/);
  });

  test('by nothing, by four or twice by the same is refused with what to do', async () => {
    const message = async (by: string) =>
      (await front.answer(`{ supervisionTopicAggregate(by: [${by}]) { total } }`)).errors![0]!.message;
    expect(await message('')).toBe('by has 0 groupings. Give one to three.');
    expect(await message('YEAR, FIELD, FORM, HOST')).toBe('by has 4 groupings. Give one to three.');
    expect(await message('YEAR, YEAR')).toBe('by has YEAR twice. Give different groupings.');
  });
});
