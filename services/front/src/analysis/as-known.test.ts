import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

const asOf = '2026-10-31';
const at = '2026-09-10T02:00:00Z';

test('two supervisions do not overlap while the decision of one has not been entered', async () => {
  const [overlap] = await front.running.database.query<
    [{ id: string; body: string; year: number; delegation: string }]
  >(
    `select o.id, o.body_id as body, o.year, min(d.id) as delegation from supervision_overlap o
     join supervision_delegation d on d.year = o.year and d.field = o.field and d.host_kind = o.host_kinds[1]
     join supervision_target t on t.delegation_id = d.id and t.body_id = o.body_id
     group by o.id, o.body_id, o.year having count(distinct d.id) = 1 order by o.id limit 1`,
  );
  const seen = async (asKnownOn: string) => {
    const { list, counts } = await front.ask<{
      list: { nodes: { id: string; since: string; delegations: { id: string }[] }[] };
      counts: { count: number }[];
    }>(
      `{ list: supervisionOverlaps(first: 500, filter: { bodyId: "${overlap.body}" }) { nodes { id since delegations { id } } }
         counts: supervisionOverlapCounts(by: YEAR, filter: { bodyId: "${overlap.body}", yearFrom: ${overlap.year}, yearTo: ${overlap.year} }) { count } }`,
      { asOf, asKnownOn },
    );
    return { found: list.nodes.find(({ id }) => id === overlap.id), count: counts[0]?.count ?? 0 };
  };
  const late = { table: 'delegation_event', where: `subject_id = '${overlap.delegation}'`, recordedAt: at };
  await recordedLate(front, late, async () => {
    const [before, after] = [await seen('2026-09-09'), await seen('2026-09-10')];
    expect(before.found).toBeUndefined();
    expect(after.found).toMatchObject({ since: expect.any(String) });
    expect(after.found!.delegations.map(({ id }) => id)).toContain(overlap.delegation);
    expect(before.count).toBe(after.count - 1);
  });
});

test('a recommendation does not come again before it was entered', async () => {
  const [pair] = await front.running.database.query<[{ id: string; again: string; body: string }]>(
    'select id, again_id as again, body_id as body from recommendation_recurrence order by id limit 1',
  );
  const seen = async (asKnownOn: string): Promise<boolean> => {
    const { list } = await front.ask<{ list: { nodes: { id: string }[] } }>(
      `{ list: recommendationRecurrences(first: 500, filter: { bodyId: "${pair.body}" }) { nodes { id } } }`,
      { asOf, asKnownOn },
    );
    return list.nodes.some(({ id }) => id === pair.id);
  };
  await recordedLate(front, { table: 'recommendation', where: `id = '${pair.again}'`, recordedAt: at }, async () => {
    expect([await seen('2026-09-09'), await seen('2026-09-10')]).toEqual([false, true]);
  });
});

test('a topic has no delegation that was not recorded by asKnownOn', async () => {
  const [{ id, topic }] = await front.running.database.query<[{ id: string; topic: string }]>(
    'select id, topic_id as topic from supervision_delegation where topic_id is not null order by id limit 1',
  );
  const seen = async (asKnownOn: string): Promise<boolean> => {
    const { one } = await front.ask<{ one: { delegations: { id: string }[] } }>(
      `{ one: supervisionTopic(id: "${topic}") { delegations { id } } }`,
      { asOf, asKnownOn },
    );
    return one.delegations.some((each) => each.id === id);
  };
  await recordedLate(front, { table: 'delegation_event', where: `subject_id = '${id}'`, recordedAt: at }, async () => {
    expect([await seen('2026-09-09'), await seen('2026-09-10')]).toEqual([false, true]);
  });
});
