import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';
import { RecommendationFileCopy } from './document-copy.entity.js';
import { UnitCopy } from './unit-copy.entity.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

const sources = ['front', 'farmers-union', 'peoples-committees', 'trade-union', 'veterans-association', 'womens-union'];

/** Marks the copies of these senders as complete and empty. */
async function takeFrom(names: readonly string[]): Promise<void> {
  await front.running.database.query(
    `update inbox_position set generation = null, is_complete = false, taken_at = null where not source = any($1)`,
    [names],
  );
  await front.running.database.query(
    `update inbox_position set generation = gen_random_uuid(), is_complete = true, taken_at = '2026-11-24T01:00:00Z' where source = any($1)`,
    [names],
  );
}

test('a question that reads copies which were never taken is refused, and says whose', async () => {
  await takeFrom([]);
  const { data, errors } = await front.answer('{ recommendations(filter: { overdue: true }) { totalCount } }');
  expect(data).toEqual({ recommendations: null });
  expect(errors!.map(({ message, extensions }) => [message, extensions])).toEqual([
    [
      "This cannot be answered exactly: it reads copies that People's Committees has sent, and they are not whole yet. " +
        'Leave out what reads them, or ask again when receivedCopies says RECEIVED.',
      { code: 'COPIES_INCOMPLETE', sources: ['peoples-committees'] },
    ],
  ]);
});

test('counts are refused as lists are', async () => {
  await takeFrom([]);
  const { errors } = await front.answer(
    '{ supervisionDelegationCounts(by: YEAR, filter: { repliesOutstanding: true }) { count } }',
  );
  expect(errors![0]!.extensions['code']).toBe('COPIES_INCOMPLETE');
});

test('a list that depends on no copies is answered while copies are missing, and its coverage is null', async () => {
  await takeFrom([]);
  const { recommendations } = await front.ask<{ recommendations: { totalCount: number; coverage: unknown } }>(
    '{ recommendations { totalCount coverage { complete } } }',
  );
  expect(recommendations.totalCount).toBeGreaterThan(100);
  expect(recommendations.coverage).toBeNull();
});

test('the directory is refused while one organisation is missing, and answered for the kinds of the others', async () => {
  await takeFrom(sources);
  const { errors } = await front.answer('{ organizations { totalCount } }');
  expect(errors![0]!.message).toContain('copies that Ho Chi Minh Communist Youth Union has sent');
  const { organizations } = await front.ask<{ organizations: { totalCount: number; coverage: unknown } }>(
    '{ organizations(filter: { kind: [TRADE_UNION] }) { coverage { complete sources { subgraph state takenAt } } } }',
  );
  expect(organizations.coverage).toEqual({
    complete: true,
    sources: [{ subgraph: 'trade-union', state: 'RECEIVED', takenAt: '2026-11-24T01:00:00.000Z' }],
  });
});

test('days overdue are unknown, not none, while the replies were never taken', async () => {
  const query = '{ recommendations(first: 500) { nodes { daysOverdue delegation { repliesOutstanding } } } }';
  const known = async () => {
    const { recommendations } = await front.ask<{
      recommendations: { nodes: { daysOverdue: number | null; delegation: { repliesOutstanding: number | null } }[] };
    }>(query);
    return recommendations.nodes.map(({ daysOverdue, delegation }) => [daysOverdue, delegation.repliesOutstanding]);
  };
  await takeFrom([]);
  for (const values of await known()) expect(values).toEqual([null, null]);
  await takeFrom(sources);
  expect(Math.max(...(await known()).map(([days]) => days ?? 0))).toBeGreaterThan(365);
});

test('in a unit or below it: a unit that begins later is not below on a day before', async () => {
  await takeFrom(sources);
  const { database } = front.running;
  const unit = (id: string, parentId: string | null, validFrom: string) =>
    database.getRepository(UnitCopy).insert({
      id,
      parentId,
      knownFrom: validFrom,
      validFrom,
      source: 'peoples-committees',
      receivedAt: '2026-01-01',
      code: '00',
      name: id,
      nameEn: id,
      type: 'WARD',
      level: 'COMMUNE',
      validTo: null,
      predecessorIds: [],
      successorIds: [],
    });
  const [{ area }] = await database.query<[{ area: string }]>(
    'select area_unit_id as area from recommendation limit 1',
  );
  await unit('city', null, '1999-01-01');
  await unit(area, 'city', '2024-01-01');
  const count = async (asOf: string): Promise<number> =>
    (
      await front.ask<{ recommendations: { totalCount: number } }>(
        '{ recommendations(filter: { withinAreaId: "city" }) { totalCount } }',
        { asOf },
      )
    ).recommendations.totalCount;
  expect(await count('2023-12-31')).toBe(0);
  expect(await count('2026-11-24')).toBeGreaterThan(0);
});

test('a claim that its recipient entered after the verification is disputed from its entry on', async () => {
  await takeFrom(sources);
  const { database } = front.running;
  const [{ id, verified, entered, eve }] = await database.query<
    [{ id: string; verified: string; entered: string; eve: string }]
  >(
    `select id, to_char(verified_on, 'YYYY-MM-DD') as verified, to_char(verified_on + 20, 'YYYY-MM-DD') as entered,
       to_char(verified_on + 19, 'YYYY-MM-DD') as eve
     from recommendation where verification_result <> 'FULL' order by id limit 1`,
  );
  await database.getRepository(RecommendationFileCopy).insert({
    id,
    source: 'peoples-committees',
    receivedAt: '2026-01-01',
    receivedOn: verified,
    receiptRecordedAt: null,
    claimedOn: verified,
    claimRecordedAt: `${entered}T02:00:00Z`,
  });
  const disputed = async (asKnownOn?: string): Promise<boolean> => {
    const { recommendations } = await front.ask<{ recommendations: { nodes: { id: string }[] } }>(
      '{ recommendations(first: 500, filter: { claimDisputed: true }) { nodes { id } } }',
      { asOf: entered, ...(asKnownOn && { asKnownOn }) },
    );
    return recommendations.nodes.some((node) => node.id === id);
  };
  expect([await disputed(eve), await disputed(entered), await disputed()]).toEqual([false, true, true]);
  const verification = { table: 'follow_up_event', where: `subject_id = '${id}' and occurred_on = '${verified}'` };
  await recordedLate(front, { ...verification, recordedAt: '2026-11-20T02:00:00Z' }, async () => {
    expect([await disputed(entered), await disputed()]).toEqual([false, true]);
  });
  await database.query(`update recommendation_file_copy set claim_recorded_at = null`);
  // Without a time from the sender, the row counts as known.
  expect(await disputed(eve)).toBe(true);
  await database.query('delete from recommendation_file_copy');
});
