import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
let criticism: { id: string; drafter: string; opinion: string; replied: string };

beforeAll(async () => {
  front = await loadedSubgraph(demo);
  [criticism] = await front.running.database.query<[typeof criticism]>(
    `select c.id, c.drafting_body_id as drafter, to_char(c.opinion_on, 'YYYY-MM-DD') as opinion,
       to_char(c.replied_on, 'YYYY-MM-DD') as replied
     from social_criticism c where c.replied_on between '2018-01-01' and '2019-12-31'
       and exists (select 1 from criticism_point p where p.criticism_id = c.id and p.outcome_given = 'NOT_ACCEPTED_EXPLAINED')
     order by c.id limit 1`,
  );
});
afterAll(() => front.stop());

interface Seen {
  one: {
    draftReceivedOn: string | null;
    opinionNumber: string | null;
    points: { outcome: string | null; reason: string | null; answerRecordedAt: string | null }[];
    acceptance: { numerator: number; denominator: number };
    deadlines: { metOn: string | null; rule: { ruleKey: string } }[];
  } | null;
  points: { total: number; groups: { keys: { value: string | null }[]; value: number }[] };
  indicators: { criticismAcceptance: { denominator: number } };
}

const seen = (asOf: string, asKnownOn?: string): Promise<Seen> =>
  front.ask<Seen>(
    `{ one: socialCriticism(id: "${criticism.id}") { draftReceivedOn opinionNumber
         points { outcome reason answerRecordedAt } acceptance { numerator denominator }
         deadlines { metOn rule { ruleKey } } }
       points: criticismPointAggregate(by: [OUTCOME], filter: { draftingBodyId: "${criticism.drafter}" }) {
         total groups { keys { value } value } }
       indicators: supervisionIndicators { criticismAcceptance { denominator } } }`,
    { asOf, ...(asKnownOn && { asKnownOn }) },
  );

const unanswered = ({ points: { groups } }: Seen): number =>
  groups.find(({ keys }) => keys[0]!.value === null)?.value ?? 0;

test('an answer to the points that was entered in the next year is none before: in the points, the rates, the numbers', async () => {
  const where = `criticism_id = '${criticism.id}' and answered_on is not null`;
  const late = { table: 'criticism_point', where, column: 'answer_recorded_at', recordedAt: '2020-03-02T02:00:00Z' };
  await recordedLate(front, late, async () => {
    const [before, after] = [await seen('2020-03-02', '2020-03-01'), await seen('2020-03-02', '2020-03-02')];
    const count = before.one!.points.length;
    expect(count).toBeGreaterThan(0);
    for (const point of before.one!.points)
      expect(point).toEqual({ outcome: null, reason: null, answerRecordedAt: null });
    for (const point of after.one!.points) {
      expect(point).toMatchObject({ outcome: expect.any(String), answerRecordedAt: '2020-03-02T02:00:00.000Z' });
    }
    expect(after.one!.points.some(({ reason }) => reason !== null)).toBe(true);
    expect(before.one!.acceptance.denominator).toBe(0);
    expect(after.one!.acceptance.denominator).toBe(count);
    expect(unanswered(before)).toBe(unanswered(after) + count);
    expect(before.points.total).toBe(after.points.total);
    expect(before.indicators.criticismAcceptance.denominator).toBe(
      after.indicators.criticismAcceptance.denominator - count,
    );
  });
});

test('points of an opinion that was entered late were not known, and are in no count', async () => {
  const late = {
    table: 'criticism_point',
    where: `criticism_id = '${criticism.id}'`,
    recordedAt: '2020-03-02T02:00:00Z',
  };
  await recordedLate(front, late, async () => {
    const [before, after] = [await seen('2020-03-02', '2020-03-01'), await seen('2020-03-02', '2020-03-02')];
    const count = after.one!.points.length;
    expect(before.one!.points).toEqual([]);
    expect(before.points.total).toBe(after.points.total - count);
    expect(before.one!.acceptance.denominator).toBe(0);
    expect(before.indicators.criticismAcceptance.denominator).toBe(
      after.indicators.criticismAcceptance.denominator - count,
    );
  });
});

test('a draft, an opinion and a reply whose entries in the log came late had not come', async () => {
  const replied = ({ one }: Seen) => one!.deadlines.find(({ rule }) => rule.ruleKey === 'CRITICISM_REPLY');
  const where = `subject_id = '${criticism.id}' and state in ('DRAFT_RECEIVED', 'OPINION_ISSUED', 'REPLIED')`;
  await recordedLate(front, { table: 'criticism_event', where, recordedAt: '2020-03-02T02:00:00Z' }, async () => {
    const [before, after] = [await seen('2020-03-02', '2020-03-01'), await seen('2020-03-02', '2020-03-02')];
    expect(before.one).toMatchObject({ draftReceivedOn: null, opinionNumber: null });
    expect(after.one).toMatchObject({ draftReceivedOn: expect.any(String), opinionNumber: expect.any(String) });
    expect(replied(before)?.metOn ?? null).toBeNull();
    expect(replied(after)!.metOn).toBe(criticism.replied);
  });
});

test('a criticism that was entered late is in no list, and has no page of its own', async () => {
  const late = { table: 'social_criticism', where: `id = '${criticism.id}'`, recordedAt: '2020-03-02T02:00:00Z' };
  const listed = async (asKnownOn: string): Promise<boolean> => {
    const { list } = await front.ask<{ list: { nodes: { id: string }[] } }>(
      `{ list: socialCriticisms(first: 500) { nodes { id } } }`,
      { asOf: '2020-03-02', asKnownOn },
    );
    return list.nodes.some(({ id }) => id === criticism.id);
  };
  await recordedLate(front, late, async () => {
    expect([await listed('2020-03-01'), await listed('2020-03-02')]).toEqual([false, true]);
    expect((await seen('2020-03-02', '2020-03-01')).one).toBeNull();
  });
});
