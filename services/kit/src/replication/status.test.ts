import { poolOf } from '../context/context.js';
import { type Archive, type Office, officeSender, openArchive, openOffice } from '../testing/letters.js';
import { replicationStatus } from './status.js';

let office: Office;
let archive: Archive;

beforeEach(async () => {
  office = await openOffice('office');
  archive = await openArchive();
});

afterEach(async () => {
  await Promise.all([office.stop(), archive.stop()]);
});

test('the status has the state, the age and the delay of each copy, and the wait of the oldest change', async () => {
  const before = await replicationStatus(poolOf(archive.database));
  expect(before.copies).toEqual([{ subgraph: 'office', state: 'NEVER_RECEIVED', age: null, rejected: 0, delay: 0 }]);
  await office.insert('a');
  expect((await replicationStatus(poolOf(office.database))).pending).toBeGreaterThan(0);
  await archive.receive(office.feed.read('archive'), officeSender);
  await archive.database.query(
    `update inbox_position set taken_at = now() - interval '1 hour', waiting_since = now() - interval '1 minute', rejected = 2`,
  );
  const [copy] = (await replicationStatus(poolOf(archive.database))).copies;
  expect(copy).toMatchObject({ subgraph: 'office', state: 'RECEIVED', rejected: 2 });
  expect([Math.round(copy!.age! / 60), Math.round(copy!.delay)]).toEqual([60, 60]);
  const sending = await replicationStatus(poolOf(office.database));
  expect(sending).toEqual({ copies: [], pending: 0, receivers: [{ receiver: 'archive', rejected: 0 }] });
});
