import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

interface File {
  state: string | null;
  establishedOn: string | null;
  documentNumber: string | null;
  documents: { kind: string; issuedOn: string; recordedAt: string }[];
  deadlines: {
    status: string;
    metOn: string | null;
    dueOn: string;
    extendedTo: string | null;
    rule: { ruleKey: string };
  }[];
  recommendations: {
    followUpStatus: string | null;
    verification: { result: string } | null;
    reminders: unknown[];
    assignments: unknown[];
  }[];
  targets: {
    id: string;
    state: string | null;
    scheduledOn: string[];
    noticeSentOn: string | null;
    reportReceivedOn: string | null;
    sessions: { heldOn: string }[];
    deadlines: { status: string; dueOn: string; rule: { ruleKey: string } }[];
  }[];
}

const fields = `state establishedOn documentNumber documents { kind issuedOn recordedAt }
  deadlines { status metOn dueOn extendedTo rule { ruleKey } }
  recommendations { followUpStatus verification { result } reminders { number } assignments { reason } }
  targets { id state scheduledOn noticeSentOn reportReceivedOn sessions { heldOn }
    deadlines { status dueOn rule { ruleKey } } }`;

async function file(id: string, asOf: string, asKnownOn?: string): Promise<File> {
  const day = asKnownOn ? { asOf, asKnownOn } : { asOf };
  const { answer } = await front.ask<{ answer: File }>(
    `{ answer: supervisionDelegation(id: "${id}") { ${fields} } }`,
    day,
  );
  return answer;
}

async function query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return front.running.database.query<Row[]>(sql, values);
}

/** Finds a delegation whose sessions, report and recommendations date from before 1 October 2019. */
async function concluded(): Promise<string> {
  const [{ id }] = (await query<{ id: string }>(
    `select d.id from supervision_delegation d
     where d.year = 2019 and exists (select 1 from recommendation r join recommendation_reminder m on m.recommendation_id = r.id
         where r.delegation_id = d.id and m.sent_on <= '2019-10-01')
       and not exists (select 1 from deadline_extension x where x.subject_id = d.id)
     order by d.id limit 1`,
  )) as [{ id: string }];
  return id;
}

/** Runs the test with these rows recorded on 15 November 2019. */
const late = (table: string, where: string, test: () => Promise<void>): Promise<void> =>
  recordedLate(front, { table, where }, test);

describe('a delegation as it was known on 1 October 2019', () => {
  const day = '2019-10-01';

  test('is what plain SQL finds entered by then', async () => {
    const id = await concluded();
    const known = await file(id, day, day);
    const end = `${day}T23:59:59.999+07:00`;
    const [expected] = await query<Record<string, number | string>>(
      `select (select count(*)::int from delegation_document where delegation_id = d.id and issued_on <= $2::date and recorded_at <= $3) as documents,
         (select count(*)::int from recommendation where delegation_id = d.id and issued_on <= $2::date and recorded_at <= $3) as recommendations,
         (select state from delegation_event where subject_id = d.id and occurred_on <= $2::date and recorded_at <= $3
          order by occurred_on desc, sequence desc limit 1) as state
       from supervision_delegation d where d.id = $1`,
      [id, day, end],
    );
    expect({
      documents: known.documents.length,
      recommendations: known.recommendations.length,
      state: known.state,
    }).toEqual(expected);
    for (const document of known.documents)
      expect(Date.parse(document.recordedAt)).toBeLessThanOrEqual(Date.parse(end));
  });

  test('a paper that was entered in November is not in the file, though it was issued before', async () => {
    const id = await concluded();
    const whole = await file(id, day);
    await late('delegation_document', `delegation_id = '${id}' and kind = 'SUPERVISION_REPORT'`, async () => {
      const kinds = async (known: string) => (await file(id, day, known)).documents.map(({ kind }) => kind);
      expect(await kinds(day)).not.toContain('SUPERVISION_REPORT');
      expect(await kinds('2019-11-15')).toContain('SUPERVISION_REPORT');
      // Before the report was recorded, its deadline was not met.
      const limit = (found: File) => found.deadlines.find(({ rule }) => rule.ruleKey === 'DELEGATION_REPORT')!;
      expect(limit(await file(id, day, day))).toMatchObject({ metOn: null, status: 'OVERDUE' });
      expect(limit(whole).metOn).not.toBeNull();
    });
  });

  test('a session that was entered in November had not taken place, and no limit ran from it', async () => {
    const id = await concluded();
    await late(
      'target_session',
      `target_id in (select id from supervision_target where delegation_id = '${id}')`,
      async () => {
        const found = await file(id, day, day);
        expect(found.targets.flatMap(({ sessions }) => sessions)).toEqual([]);
        expect(found.deadlines.filter(({ rule }) => rule.ruleKey === 'DELEGATION_REPORT')).toEqual([]);
      },
    );
  });

  test('a notice that was entered in November had not been sent', async () => {
    const id = await concluded();
    const [{ id: target }] = (await query<{ id: string }>(
      `select id from supervision_target where delegation_id = $1 limit 1`,
      [id],
    )) as [{ id: string }];
    await late('target_event', `subject_id = '${target}' and state = 'NOTIFIED'`, async () => {
      const found = (await file(id, day, day)).targets.find((each) => each.id === target)!;
      expect(found.noticeSentOn).toBeNull();
      expect(found.deadlines.find(({ rule }) => rule.ruleKey === 'NOTICE')!.status).toBe('OVERDUE');
    });
    expect((await file(id, day, day)).targets.find((each) => each.id === target)!.noticeSentOn).not.toBeNull();
  });

  test('a recommendation, a reminder and a verification that were entered in November were not known', async () => {
    const id = await concluded();
    const whole = await file(id, day, day);
    await late('recommendation', `delegation_id = '${id}'`, async () => {
      expect((await file(id, day, day)).recommendations).toEqual([]);
    });
    const ofThis = `recommendation_id in (select id from recommendation where delegation_id = '${id}')`;
    await late('recommendation_reminder', ofThis, async () => {
      expect((await file(id, day, day)).recommendations.flatMap(({ reminders }) => reminders)).toEqual([]);
    });
    await late(
      'follow_up_event',
      `subject_id in (select id from recommendation where delegation_id = '${id}')`,
      async () => {
        const { recommendations } = await file(id, day, day);
        expect(recommendations.map(({ followUpStatus }) => followUpStatus)).toEqual(recommendations.map(() => null));
        expect(recommendations.map(({ verification }) => verification)).toEqual(recommendations.map(() => null));
      },
    );
    expect(whole.recommendations.flatMap(({ reminders }) => reminders).length).toBeGreaterThan(0);
  });

  test('that was itself entered in November is in no list', async () => {
    const id = await concluded();
    const listed = async (known: string): Promise<boolean> => {
      const { answer } = await front.ask<{ answer: { nodes: { id: string }[] } }>(
        '{ answer: supervisionDelegations(first: 500, filter: { yearFrom: 2019, yearTo: 2019 }) { nodes { id } } }',
        { asOf: day, asKnownOn: known },
      );
      return answer.nodes.some((node) => node.id === id);
    };
    await late('delegation_event', `subject_id = '${id}'`, async () => {
      expect(await listed(day)).toBe(false);
      expect(await listed('2019-11-15')).toBe(true);
      expect(await file(id, day, day)).toMatchObject({ state: null, establishedOn: null, documentNumber: null });
    });
  });
});

test('a session that moves keeps its earlier day, and the limits before it run from the new one', async () => {
  const [{ id, target, postponed, first, second }] = (await query<Record<string, string>>(
    `select d.id, t.id as target, to_char(e.occurred_on, 'YYYY-MM-DD') as postponed,
       to_char(t.scheduled_on[1], 'YYYY-MM-DD') as first, to_char(t.scheduled_on[2], 'YYYY-MM-DD') as second
     from supervision_delegation d join supervision_target t on t.delegation_id = d.id
     join delegation_event e on e.subject_id = d.id and e.state = 'POSTPONED'
     where cardinality(t.scheduled_on) = 2 and t.scheduled_on[1] > '2017-07-15' limit 1`,
  )) as [Record<string, string>];
  const on = async (day: string) => (await file(id!, day)).targets.find((each) => each.id === target)!;
  const eve = new Date(Date.parse(postponed!) - 86_400_000).toISOString().slice(0, 10);
  const due = (found: File['targets'][number]) =>
    found.deadlines.find(({ rule }) => rule.ruleKey === 'BODY_REPORT')!.dueOn;
  const weekBefore = (each: string) => new Date(Date.parse(each) - 7 * 86_400_000).toISOString().slice(0, 10);
  expect(await on(eve)).toMatchObject({ scheduledOn: [first] });
  expect(due(await on(eve))).toBe(weekBefore(first!));
  expect(await on(postponed!)).toMatchObject({ scheduledOn: [first, second] });
  expect(due(await on(postponed!))).toBe(weekBefore(second!));
});

test('a limit that was put off by a decision runs to the new day, from the day of the decision on', async () => {
  const [{ id, due, reported }] = (await query<Record<string, string>>(
    `select d.id, to_char(max(s.held_on) + 15, 'YYYY-MM-DD') as due, to_char(min(r.issued_on), 'YYYY-MM-DD') as reported
     from supervision_delegation d join supervision_target t on t.delegation_id = d.id join target_session s on s.target_id = t.id
     join delegation_document r on r.delegation_id = d.id and r.kind = 'SUPERVISION_REPORT'
     where s.held_on > '2018-01-01' group by d.id having min(r.issued_on) > max(s.held_on) + 18 limit 1`,
  )) as [Record<string, string>];
  const limit = async (day: string, known?: string) =>
    (await file(id!, day, known)).deadlines.find(({ rule }) => rule.ruleKey === 'DELEGATION_REPORT')!;
  expect(await limit(reported!)).toMatchObject({ status: 'MET_LATE', extendedTo: null });
  await query(
    `insert into deadline_extension (id, rule_key, subject_id, extended_to, basis, granted_on, recorded_at)
     values ('x', 'DELEGATION_REPORT', $1, $2, 'Quyết định gia hạn', $3, '2026-01-05T02:00:00Z')`,
    [id, reported, due],
  );
  expect(await limit(reported!)).toMatchObject({ status: 'MET', extendedTo: reported });
  expect(await limit(reported!, '2025-12-31')).toMatchObject({ status: 'MET_LATE', extendedTo: null });
  const eve = new Date(Date.parse(due!) - 86_400_000).toISOString().slice(0, 10);
  expect(await limit(eve)).toMatchObject({ extendedTo: null });
  await query(`delete from deadline_extension`);
});

test('a holiday that is announced moves open limits of working days, and no limit of days', async () => {
  const [{ id }] = (await query<{ id: string }>(`select id from deadline_rule where rule_key = 'BODY_REPORT'`)) as [
    { id: string },
  ];
  const [{ target, day }] = (await query<Record<string, string>>(
    `select t.id as target, to_char(s.held_on, 'YYYY-MM-DD') as day from supervision_target t join target_session s on s.target_id = t.id
     where s.held_on between '2018-09-10' and '2018-11-30' and extract(isodow from s.held_on) = 4 and not s.is_field_survey limit 1`,
  )) as [Record<string, string>];
  const due = async (): Promise<string> => {
    const { answer } = await front.ask<{ answer: { deadlines: { dueOn: string; rule: { ruleKey: string } }[] } }>(
      `{ answer: supervisionTarget(id: "${target}") { deadlines { dueOn rule { ruleKey } } } }`,
    );
    return answer.deadlines.find(({ rule }) => rule.ruleKey === 'BODY_REPORT')!.dueOn;
  };
  const before = (days: number): string => new Date(Date.parse(day!) - days * 86_400_000).toISOString().slice(0, 10);
  const announce = () =>
    query(`insert into holiday (day, name, name_en) values ($1, 'Nghỉ bù', 'Day in lieu')`, [before(1)]);
  const takeBack = () => query(`delete from holiday where name = 'Nghỉ bù'`);

  await announce();
  expect(await due()).toBe(before(7));
  await takeBack();
  await query(`update deadline_rule set unit = 'WORKING_DAY', amount = 2 where id = $1`, [id]);
  expect(await due()).toBe(before(2));
  await announce();
  expect(await due()).toBe(before(3));
  await takeBack();
  await query(`update deadline_rule set unit = 'CALENDAR_DAY', amount = 7 where id = $1`, [id]);
});
