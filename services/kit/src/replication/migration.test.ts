import { Replication1500000000004 } from '../migration/1500000000004-replication.js';
import { type Archive, letterPublications, type Office, openArchive, openOffice } from '../testing/letters.js';
import { installOutbox } from './outbox.js';

let office: Office;
let archive: Archive;

beforeEach(async () => {
  office = await openOffice('office');
  archive = await openArchive();
});

afterEach(async () => {
  await Promise.all([office.stop(), archive.stop()]);
});

const migration = new Replication1500000000004();

/** Takes a database back to what it was before the migration, and runs `work` on it. */
async function asBefore({ database }: Pick<Office, 'database'>, work: () => Promise<unknown>): Promise<void> {
  const runner = database.createQueryRunner();
  await migration.down(runner);
  await work();
  await migration.up(runner);
  await runner.release();
}

test('a sender of before sends its rows again, and what was written while its triggers were gone', async () => {
  await office.insert('a');
  await asBefore(office, async () => {
    const notices = await office.database.query('select topic, key, origin, body is null as gone from outbox_notice');
    expect(notices).toEqual([{ topic: 'letter', key: 'a', origin: 'letter', gone: false }]);
  });
  await office.insert('b');
  await office.write(`delete from letter where id = 'a'`);
  await installOutbox(office.database, letterPublications);
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copiedIds()).toEqual(['b']);
});

test('a receiver of before keeps its copies and their state, until the sender is read', async () => {
  await office.insert('a');
  await archive.receive(office.feed.read('archive'));
  await asBefore(archive, async () => {
    const positions = await archive.database.query('select source, is_whole, notices from inbox_position');
    expect(positions).toEqual([{ source: 'office', is_whole: true, notices: '1' }]);
  });
  expect(await archive.position()).toMatchObject({ is_complete: true, notices: '1', rejected: 0 });
  expect(await archive.copiedIds()).toEqual(['a']);
  await office.insert('b');
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copiedIds()).toEqual(['a', 'b']);
});
