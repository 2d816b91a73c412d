import { type TestSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

interface Target {
  id: string;
  excusedReason: string | null;
  sessions: unknown[];
  deadlines: { rule: { ruleKey: string }; status: string; explanation: string; explanationEn: string }[];
}

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

async function targets(asOf: string, filter = ''): Promise<Target[]> {
  const found: Target[] = [];
  for (let after = '', more = true; more;) {
    const { supervisionTargets } = await front.ask<{
      supervisionTargets: { nodes: Target[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(
      `{ supervisionTargets(first: 500 ${after} ${filter}) { pageInfo { hasNextPage endCursor } nodes {
        id excusedReason sessions { heldOn } deadlines { rule { ruleKey } status explanation explanationEn } } } }`,
      { asOf },
    );
    found.push(...supervisionTargets.nodes);
    after = `after: "${supervisionTargets.pageInfo.endCursor}"`;
    more = supervisionTargets.pageInfo.hasNextPage;
  }
  return found;
}

const statusOf = ({ deadlines }: Target): string | undefined =>
  deadlines.find(({ rule }) => rule.ruleKey === 'NOTICE')?.status;
const withStatus = (all: readonly Target[], ...statuses: string[]): string[] =>
  all
    .filter((each) => statuses.includes(statusOf(each) ?? ''))
    .map(({ id }) => id)
    .toSorted();
const ids = (all: readonly Target[]): string[] => all.map(({ id }) => id).toSorted();

/** Days on which sessions of the demo data are held and scheduled. */
const days = ['2017-06-20', '2018-05-15', '2019-06-30', '2022-09-10', '2026-06-30'];

test.each(days)('on %s lateNotice agrees with the status of the deadline', async (asOf) => {
  const all = await targets(asOf);
  expect(ids(await targets(asOf, 'filter: { lateNotice: true }'))).toEqual(withStatus(all, 'MET_LATE', 'OVERDUE'));
  expect(ids(await targets(asOf, 'filter: { lateNotice: false }'))).toEqual(withStatus(all, 'MET', 'NOT_DUE'));
  expect(all.length).toBeGreaterThan(100);
});

test('a notice is late before its session: the day set for it is the anchor', async () => {
  const before: Target[] = [];
  const { database } = front.running;
  const scheduled = await database.query<{ day: string }[]>(
    `select distinct (t.first_scheduled_on - 1)::text as day from supervision_target t
     where t.notice_sent_on > t.first_scheduled_on - 15 and t.notice_sent_on < t.first_scheduled_on
       and t.first_scheduled_on > '2017-07-01' and cardinality(t.scheduled_on) = 1 order by 1 limit 3`,
  );
  for (const { day } of scheduled) before.push(...(await targets(day, 'filter: { lateNotice: true }')));
  expect(before.filter(({ sessions }) => sessions.length === 0).length).toBeGreaterThan(0);
});

test('the deadlines of an excused body say that it is excused', async () => {
  const excused = (await targets('2026-06-30')).filter(({ excusedReason }) => excusedReason !== null);
  const deadlines = excused.flatMap((each) => each.deadlines);
  expect(deadlines.length).toBeGreaterThan(0);
  for (const { status, explanation, explanationEn } of deadlines) {
    expect(status).toBe('NOT_APPLICABLE_AT_THE_TIME');
    expect(explanation).toMatch(
      /^Không áp dụng: đơn vị được miễn giám sát; quy định là khoản \d+ Điều \d+ văn bản số /,
    );
    expect(explanationEn).toMatch(/^Not applicable: the body was excused; the rule is .+, Article \d+/);
  }
});
