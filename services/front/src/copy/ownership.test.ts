import { type TestSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

const organization = (kind: string, name: string) => ({
  kind,
  name,
  nameEn: name,
  shortName: name,
  level: 'COMMUNE',
  unitId: null,
  parentId: null,
  validFrom: '2000-01-01',
  validTo: null,
  predecessorIds: [],
  successorIds: [],
  chiefPostTitle: null,
  provenance: 'SYNTHETIC',
});

/** Receives these changes from a sender, as the whole of its feed. */
async function receive(sender: string, generation: string, notices: object[]): Promise<void> {
  const page = { feed: `00000000-0000-0000-0000-00000000000${generation}`, position: '9', more: false, notices };
  const read = () => async () => JSON.stringify(page);
  const receiver = front.running.receive({ feeds: new Map([[sender, read]]), every: 3_600_000 });
  await receiver.caughtUp;
  await receiver.stop();
}

interface Received {
  receivedCopies: { subgraph: string; state: string; rejected: number; rows: number }[];
}

const received = async (sender: string) =>
  (await front.ask<Received>('{ receivedCopies { subgraph state rejected rows } }')).receivedCopies.find(
    (each) => each.subgraph === sender,
  );

test('an organisation of a kind that the sender does not keep, and the part of one, are rejected and counted', async () => {
  await receive('trade-union', '1', [
    { topic: 'organization', key: 'tu', body: organization('TRADE_UNION', 'Công đoàn') },
    { topic: 'contribution', key: 'e1~tu', body: { organizationId: 'tu', entryId: 'e1', seats: [] } },
  ]);
  await receive('youth-union', '2', [
    { topic: 'organization', key: 'yu', body: organization('YOUTH_UNION', 'Đoàn') },
    { topic: 'organization', key: 'tu', body: organization('YOUTH_UNION', 'Chiếm') },
    { topic: 'organization', key: 'tu2', body: organization('TRADE_UNION', 'Mạo danh') },
    { topic: 'contribution', key: 'e1~yu', body: { organizationId: 'yu', entryId: 'e1', seats: [] } },
    { topic: 'contribution', key: 'e2~tu', body: { organizationId: 'tu', entryId: 'e2', seats: [] } },
  ]);
  expect(await received('trade-union')).toMatchObject({ state: 'RECEIVED', rejected: 0, rows: 2 });
  expect(await received('youth-union')).toMatchObject({ state: 'RECEIVED', rejected: 3, rows: 2 });
  const copies = await front.running.database.query('select id, name, source from organization_copy order by id');
  expect(copies).toEqual([
    { id: 'tu', name: 'Công đoàn', source: 'trade-union' },
    { id: 'yu', name: 'Đoàn', source: 'youth-union' },
  ]);
});

test('the coverage of a list says how many changes of a source could not be applied', async () => {
  const { organizations } = await front.ask<{ organizations: { coverage: unknown } }>(
    '{ organizations(filter: { kind: [YOUTH_UNION] }) { coverage { complete sources { subgraph rejected delayedSince } } } }',
  );
  expect(organizations.coverage).toEqual({
    complete: true,
    sources: [{ subgraph: 'youth-union', rejected: 3, delayedSince: null }],
  });
});

test('a part that comes before its organisation is accepted when the copies are complete', async () => {
  await receive('farmers-union', '3', [
    { topic: 'contribution', key: 'e1~fu', body: { organizationId: 'fu', entryId: 'e1', seats: [] } },
    { topic: 'organization', key: 'fu', body: organization('FARMERS_UNION', 'Hội') },
  ]);
  expect(await received('farmers-union')).toMatchObject({ state: 'RECEIVED', rejected: 0, rows: 2 });
});
