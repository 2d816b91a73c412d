import { type TestSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

interface Rate {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

interface Group extends Rate {
  year: number | null;
  issuer: { id: string } | null;
}

async function indicator(
  name: string,
  args = '',
  day: { asOf?: string; asKnownOn?: string } = { asOf: '2026-10-31' },
): Promise<Rate & { groups: Group[]; definitionKey: string; asOf: string }> {
  const { answer } = await front.ask<{ answer: Record<string, never> }>(
    `{ answer: supervisionIndicators${args} { ${name} {
      value numerator denominator definitionKey asOf groups { year issuer { id } value numerator denominator } } } }`,
    day,
  );
  return answer[name.replace(/\(.*/, '')]!;
}

async function truth(sql: string): Promise<{ numerator: number; denominator: number }> {
  const [row] = await front.running.database.query<[{ numerator: string; denominator: string }]>(sql);
  return { numerator: Number(row.numerator), denominator: Number(row.denominator) };
}

describe('planExecutionRate', () => {
  test('divides items with a session in the plan year by items not withdrawn', async () => {
    const answer = await indicator('planExecutionRate', '(filter: { from: "2018-01-01", to: "2019-12-31" })');
    expect(answer).toMatchObject(
      await truth(
        `with item as (select i.id, p.plan_year from supervision_plan_item i join supervision_plan p on p.id = i.plan_id
           where i.withdrawn_on is null and p.plan_year in (2018, 2019)),
         held as (select distinct item.id from item join supervision_delegation d on d.plan_item_id = item.id
           join supervision_target t on t.delegation_id = d.id join target_session s on s.target_id = t.id
           where to_char(s.held_on, 'YYYY') = item.plan_year::text)
         select (select count(*) from held) as numerator, (select count(*) from item) as denominator`,
      ),
    );
    expect(answer.numerator! / answer.denominator!).toBe(answer.value);
    expect(answer.value).toBeLessThan(1);
  });

  test('an unforeseen delegation is no execution of the plan', async () => {
    const before = await indicator('planExecutionRate');
    const { database } = front.running;
    const [{ id, plan_item_id: item }] = await database.query<[{ id: string; plan_item_id: string }]>(
      `select d.id, d.plan_item_id from supervision_delegation d join supervision_plan_item i on i.id = d.plan_item_id
       where not exists (select 1 from supervision_delegation o where o.plan_item_id = d.plan_item_id and o.id <> d.id)
         and exists (select 1 from supervision_target t join target_session s on s.target_id = t.id
           where t.delegation_id = d.id and extract(year from s.held_on) = d.year) and i.withdrawn_on is null limit 1`,
    );
    await database.query('update supervision_delegation set plan_item_id = null where id = $1', [id]);
    const after = await indicator('planExecutionRate');
    await database.query('update supervision_delegation set plan_item_id = $2 where id = $1', [id, item]);
    expect(after).toMatchObject({ numerator: before.numerator! - 1, denominator: before.denominator });
  });

  test('an item that was withdrawn later had to be carried out on the day before', async () => {
    const [{ id, day }] = await front.running.database.query<[{ id: string; day: string }]>(
      `select p.issuer_id as id, to_char(i.withdrawn_on - 1, 'YYYY-MM-DD') as day from supervision_plan_item i
       join supervision_plan p on p.id = i.plan_id where i.withdrawn_on is not null
         and extract(year from i.withdrawn_on - 1) = p.plan_year limit 1`,
    );
    const filter = `(filter: { issuerId: "${id}", from: "${day.slice(0, 4)}-01-01", to: "${day.slice(0, 4)}-12-31" })`;
    const before = await indicator('planExecutionRate', filter, { asOf: day });
    const after = await indicator('planExecutionRate', filter, { asOf: '2026-10-31' });
    const added = await truth(
      `select 0 as numerator, count(*) as denominator from supervision_plan_amendment a join supervision_plan p on p.id = a.plan_id
       where p.issuer_id = '${id}' and p.plan_year = ${day.slice(0, 4)} and a.added_item_id is not null and a.amended_on > '${day}'`,
    );
    expect(before.denominator! - 1 + added.denominator).toBe(after.denominator);
  });
});

describe('noticeCompliance', () => {
  test('counts sessions since 15 June 2017, whose notice went out 15 days before', async () => {
    const answer = await indicator('noticeCompliance');
    const expected = await truth(
      `select count(*) filter (where first - sent >= 15) as numerator, count(*) as denominator from (
         select t.notice_sent_on as sent, (select s.held_on from target_session s where s.target_id = t.id
           order by s.held_on limit 1) as first from supervision_target t where t.excused_reason is null) x
       where first >= '2017-06-15'`,
    );
    expect(answer).toMatchObject(expected);
    expect(answer.numerator).toBeLessThan(answer.denominator!);
  });

  test('before the rule there is nothing to comply with: unknown, neither 0 nor 1', async () => {
    const answer = await indicator('noticeCompliance', '(filter: { to: "2017-06-14" })');
    expect(answer).toMatchObject({ value: null, numerator: 0, denominator: 0 });
  });

  test('parts by year and issuer add up to the whole', async () => {
    const answer = await indicator('noticeCompliance', '(by: [YEAR, ISSUER])');
    const sum = (field: 'numerator' | 'denominator'): number =>
      answer.groups.reduce((all, group) => all + group[field]!, 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([answer.numerator, answer.denominator]);
    const keys = answer.groups.map(({ year, issuer }) => `${year}/${issuer!.id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('implementationRateOfDue', () => {
  test('leaves out what is not due, several years long, superseded or withdrawn', async () => {
    const answer = await indicator('implementationRateOfDue', '', { asOf: '2022-12-31' });
    const expected = await truth(
      `with newest as (select distinct on (subject_id) subject_id, state from follow_up_event
         where occurred_on <= '2022-12-31' order by subject_id, occurred_on desc, sequence desc)
       select count(*) filter (where state = 'CLOSED_IMPLEMENTED') as numerator, count(*) as denominator
       from recommendation r join newest n on n.subject_id = r.id
       where r.requested_implementation_by <= '2022-12-30' and is_multi_year = false
         and state in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED', 'CLOSED_IMPLEMENTED', 'CLOSED_NOT_IMPLEMENTED')`,
    );
    expect(answer).toMatchObject(expected);
    expect(expected.numerator).toBeGreaterThan(0);
  });

  test('what is due on the day itself is not yet counted', async () => {
    const [{ day }] = await front.running.database.query<[{ day: string }]>(
      `select to_char(requested_implementation_by, 'YYYY-MM-DD') as day from recommendation r
       where not is_multi_year and requested_implementation_by < '2020-01-01' limit 1`,
    );
    const due = async (asOf: string) =>
      (await indicator('implementationRateOfDue', `(filter: { from: "${day}", to: "${day}" })`, { asOf })).denominator;
    expect(await due(day)).toBe(0);
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    expect(await due(next)).toBeGreaterThan(0);
  });

  test('by issuer and year equals plain SQL, row for row', async () => {
    const { groups } = await indicator('implementationRateOfDue', '(by: [ISSUER, YEAR])');
    const rows = await front.running.database.query<Record<string, string>[]>(
      `with newest as (select distinct on (subject_id) subject_id, state from follow_up_event
         order by subject_id, occurred_on desc, sequence desc)
       select extract(year from requested_implementation_by)::int as year, issuer_id,
         count(*) filter (where state = 'CLOSED_IMPLEMENTED')::int as numerator, count(*)::int as denominator
       from recommendation r join newest n on n.subject_id = r.id
       where r.requested_implementation_by < '2026-10-31' and is_multi_year = false and state !~ 'SUPERSEDED|WITHDRAWN'
       group by 1, 2 order by 1, 2`,
    );
    const shown = groups
      .map(({ year, issuer, numerator, denominator }) => ({ year, issuer_id: issuer!.id, numerator, denominator }))
      .sort((one, other) => one.year! - other.year! || (one.issuer_id < other.issuer_id ? -1 : 1));
    expect(shown).toEqual(rows);
  });
});

test('followUpCoverage counts what was open and reminded of in the twelve months', async () => {
  const answer = await indicator('followUpCoverage', '', { asOf: '2020-06-29' });
  const expected = await truth(
    `with open as (select subject_id as id from (select distinct on (subject_id) subject_id, state from follow_up_event
       where occurred_on <= '2020-06-29' order by subject_id, occurred_on desc, sequence desc) x where state like 'OPEN%')
     select count(distinct m.recommendation_id) as numerator, count(distinct open.id) as denominator from open
     left join recommendation_reminder m on m.recommendation_id = open.id and m.sent_on between '2019-06-30' and '2020-06-29'`,
  );
  expect(answer).toMatchObject(expected);
  expect(expected.numerator).toBeGreaterThan(0);
});

test('criticismAcceptance goes by points, not by documents', async () => {
  const answer = await indicator('criticismAcceptance', '(filter: { from: "2015-01-01" })', { asOf: '2022-06-30' });
  expect(answer).toMatchObject(
    await truth(
      `select count(*) filter (where outcome_given <> 'NOT_ACCEPTED_EXPLAINED') as numerator, count(outcome_given) as denominator
       from criticism_point where answered_on between '2015-01-01' and '2022-06-30'`,
    ),
  );
});

test('an indicator says what it is, for which day, and from whose registers', async () => {
  const { answer } = await front.ask<{ answer: { followUpCoverage: Record<string, unknown> } }>(
    `{ answer: supervisionIndicators(filter: { from: "2019-01-01", to: "2030-01-01" }) { followUpCoverage {
       definitionKey definition definitionEn period { from to } asOf asKnownOn coverage { complete sources { subgraph } } } } }`,
    { asOf: '2020-06-29', asKnownOn: '2020-07-15' },
  );
  expect(answer.followUpCoverage).toEqual({
    definitionKey: 'followUpCoverage',
    definition: expect.stringContaining('đôn đốc bằng văn bản'),
    definitionEn: expect.stringContaining('reminded in writing'),
    period: { from: '2019-01-01', to: '2020-06-29' },
    asOf: '2020-06-29',
    asKnownOn: '2020-07-15T16:59:59.999Z',
    coverage: { complete: true, sources: [{ subgraph: 'front' }] },
  });
});

test('a period that ends before it begins is refused with what to do', async () => {
  const { errors } = await front.answer(
    '{ supervisionIndicators(filter: { from: "2020-01-01", to: "2019-01-01" }) { followUpCoverage { value } } }',
  );
  expect(errors![0]!.message).toBe(
    'filter.from is 2020-01-01, not before filter.to, which is 2019-01-01. Give the earlier day first.',
  );
});

describe('what rests on replies', () => {
  const fields = `replyRate { value numerator denominator coverage { complete sources { subgraph state } } }
    daysToReply { median p90 numerator denominator }`;
  interface Replies {
    replyRate: Rate & { coverage: { complete: boolean; sources: { subgraph: string; state: string }[] } };
    daysToReply: { median: number | null; p90: number | null; numerator: number | null; denominator: number | null };
  }
  const ask = async (args = '', asOf = '2020-06-29') =>
    (await front.ask<{ answer: Replies }>(`{ answer: supervisionIndicators${args} { ${fields} } }`, { asOf })).answer;

  test('is unknown, neither 0 nor 1, while the recipients have sent nothing, and the coverage says who is missing', async () => {
    const { replyRate, daysToReply } = await ask();
    expect(replyRate).toMatchObject({ value: null, numerator: null, denominator: null });
    expect(replyRate.coverage.complete).toBe(false);
    expect(replyRate.coverage.sources).toContainEqual({ subgraph: 'peoples-committees', state: 'NEVER_RECEIVED' });
    expect(daysToReply).toEqual({ median: null, p90: null, numerator: null, denominator: null });
  });

  test('leaves out what was received yesterday, and counts who still waits for as long as it has waited', async () => {
    const { database } = front.running;
    const [{ issuer, ids }] = await database.query<[{ issuer: string; ids: string[] }]>(
      `select issuer_id as issuer, (array_agg(id order by id))[1:4] as ids from recommendation r
       where issued_on <= '2020-01-01' and not exists (select 1 from follow_up_event e where e.subject_id = r.id
         and e.state like 'CLOSED%' and e.occurred_on <= '2020-06-29')
       group by 1 having count(*) >= 4 order by count(*) desc, 1 limit 1`,
    );
    await database.query(
      `update inbox_position set is_complete = true, generation = gen_random_uuid(), taken_at = now()`,
    );
    // Four were received: ten, twenty and a hundred days ago, and yesterday.
    for (const [index, day] of ['2020-06-19', '2020-06-09', '2020-03-21', '2020-06-28'].entries()) {
      await database.query(
        `insert into recommendation_file_copy (id, source, received_at, received_on) values ($1, 'peoples-committees', now(), $2)`,
        [ids[index], day],
      );
    }
    const reply = (id: string, day: string) =>
      database.query(
        `insert into reply_copy (id, source, received_at, recommendation_id, body_kind, body_id, number, position, responded_on)
         values ($1, 'peoples-committees', now(), $1, 'PEOPLES_COMMITTEE', 'b', 1, 'ACCEPTED', $2)`,
        [id, day],
      );
    await reply(ids[0]!, '2020-06-24'); // after 5 days
    await reply(ids[1]!, '2020-06-29'); // after 20 days
    const found = await ask(`(filter: { issuerId: "${issuer}" })`);
    // Received at least 30 days ago: one, without a reply.
    expect(found.replyRate).toMatchObject({ numerator: 0, denominator: 1, value: 0, coverage: { complete: true } });
    // 5 answered; 1 leaves after one day; 20 answered; the one of a hundred days waits on: 2/3, then 1/3.
    expect(found.daysToReply).toEqual({ median: 20, p90: null, numerator: 2, denominator: 4 });
    // A day before the second reply it does not count.
    const eve = await ask(`(filter: { issuerId: "${issuer}" })`, '2020-06-28');
    expect(eve.daysToReply).toMatchObject({ numerator: 1, denominator: 4, median: null });
  });
});
