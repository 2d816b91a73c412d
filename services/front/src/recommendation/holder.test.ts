import { type TestSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

/** Finds a recommendation that passed from a ward to its successor on 1 July 2025. */
async function passedOn(): Promise<{ recommendation: string; successor: string }> {
  const [found] = await front.running.database.query<{ recommendation: string; successor: string }[]>(
    `select recommendation_id as recommendation, body_id as successor from recommendation_assignment
     where reason = 'UNIT_REORGANISATION' and assigned_from = '2025-07-01' order by id limit 1`,
  );
  return found!;
}

test('until its last day a ward holds a recommendation and has no last day; from the next day on its successor does', async () => {
  const { recommendation } = await passedOn();
  const holdersOn = async (asOf: string) => {
    const { answer } = await front.ask<{ answer: { assignments: unknown[] } }>(
      `{ answer: recommendation(id: "${recommendation}") { assignments { assignedTo reason } } }`,
      { asOf },
    );
    return answer.assignments;
  };
  const addressee = { assignedTo: null, reason: 'ADDRESSEE' };
  expect(await holdersOn('2025-06-30')).toEqual([addressee]);
  expect(await holdersOn('2025-07-01')).toEqual([
    { ...addressee, assignedTo: '2025-06-30' },
    { assignedTo: null, reason: 'UNIT_REORGANISATION' },
  ]);
});

test('a body is not responsible before it inherited the recommendation, nor before that was recorded', async () => {
  const { successor } = await passedOn();
  const heldOn = async (asOf: string, asKnownOn?: string): Promise<number> => {
    const { answer } = await front.ask<{ answer: [{ recommendations: { totalCount: number } }] }>(
      `{ answer: _entities(representations: [{ __typename: "PeoplesCommittee", id: "${successor}" }]) {
         ... on PeoplesCommittee { recommendations { totalCount } } } }`,
      asKnownOn ? { asOf, asKnownOn } : { asOf },
    );
    return answer[0].recommendations.totalCount;
  };
  expect(await heldOn('2025-06-30')).toBe(0);
  expect(await heldOn('2025-07-01', '2025-06-30')).toBe(0);
  expect(await heldOn('2025-07-01')).toBeGreaterThan(0);
});
