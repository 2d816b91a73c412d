import { type Archive, letterSources, type Office, officeSender, openArchive, openOffice } from '../testing/letters.js';
import type { FeedPage, ReadFeed } from './feed.js';
import { applyChanges, installInbox } from './inbox.js';

let office: Office;
let archive: Archive;

let error: jest.SpyInstance;
let log: jest.SpyInstance;

beforeEach(async () => {
  error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  office = await openOffice('office');
  archive = await openArchive();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all([office.stop(), archive.stop()]);
});

/** The office's feed, with some days written as no database reads them. */
function withWrongDays(wrong: readonly string[]): ReadFeed {
  return async (request) => {
    const page = JSON.parse(await office.feed.read('archive')(request)) as FeedPage;
    for (const change of page.notices) if (wrong.includes(change.key)) change.body!['sentOn'] = '31/12/2026';
    return JSON.stringify(page);
  };
}

test('a day that is none keeps back its own row, the others are received, and the count is in the inbox', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) await office.insert(id);
  await archive.receive(withWrongDays(['b', 'd']));
  expect(await archive.copiedIds()).toEqual(['a', 'c', 'e']);
  expect(await archive.position()).toMatchObject({ is_complete: true, rejected: 2 });
  const kept = await archive.database.query('select source, topic, key, error from inbox_rejection order by key');
  expect(kept).toEqual(
    ['b', 'd'].map((key) => ({
      source: 'office',
      topic: 'letter',
      key,
      error: expect.stringContaining('31/12/2026') as string,
    })),
  );
});

test('what comes after a rejected change is received as ever, and a right version of the row ends its rejection', async () => {
  await office.insert('a');
  await archive.receive(withWrongDays(['a']));
  await office.insert('b');
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copiedIds()).toEqual(['b']);
  await office.write(`update letter set sent_on = '2026-12-31' where id = 'a'`);
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copiedIds()).toEqual(['a', 'b']);
  expect((await archive.position()).rejected).toBe(0);
});

test('the rejection of a row ends when the row is deleted', async () => {
  await office.insert('a');
  await archive.receive(withWrongDays(['a']));
  await office.write(`delete from letter where id = 'a'`);
  await archive.receive(office.feed.read('archive'));
  expect((await archive.position()).rejected).toBe(0);
});

test('a rejected change is tried again when the shape of what is sent changes', async () => {
  await office.insert('a');
  await archive.receive(withWrongDays(['a']));
  // The receiver was mended meanwhile; the row itself is not sent again.
  await archive.database.query(`update inbox_rejection set body = replace(body, '31/12/2026', '2026-12-31')`);
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copiedIds()).toEqual([]);
  await office.write(`update outbox_feed set publications = 'another'`);
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copies()).toMatchObject([{ id: 'a', sent_on: '2026-12-31' }]);
  expect((await archive.position()).rejected).toBe(0);
});

test('a rejected change is received again when the shape of the copies changes', async () => {
  await office.insert('a');
  const long = { ...officeSender, owns: { letter: 'length(b.subject) > 100' } };
  await archive.receive(office.feed.read('archive'), long);
  expect(await archive.position()).toMatchObject({ is_complete: true, rejected: 1 });
  await archive.receive(office.feed.read('archive'));
  expect(await archive.copiedIds()).toEqual(['a']);
  expect((await archive.position()).rejected).toBe(0);
});

test('the sender is told once what was rejected, with the reason, and once that it is no more', async () => {
  await office.insert('a');
  await archive.receive(withWrongDays(['a']));
  for (let turn = 0; turn < 3; turn += 1) await archive.receive(office.feed.read('archive'));
  expect(error.mock.calls).toEqual([
    [expect.stringMatching(/^archive rejected 1 changes of ours: letter a: .*31\/12\/2026/)],
  ]);
  const readers = 'select receiver, rejected, rejections from outbox_reader';
  expect(await office.database.query(readers)).toEqual([
    {
      receiver: 'archive',
      rejected: 1,
      rejections: [{ topic: 'letter', key: 'a', error: expect.stringContaining('31/12/2026') as string }],
    },
  ]);
  await office.write(`update letter set sent_on = '2026-12-31' where id = 'a'`);
  for (let turn = 0; turn < 2; turn += 1) await archive.receive(office.feed.read('archive'));
  expect(log.mock.calls).toEqual([['archive rejects no change of ours any more']]);
});

describe('between two senders', () => {
  const forger = { ...officeSender, source: 'forger', owner: 'Kẻ mạo danh', ownerEn: 'Forger' };
  let second: Office;

  beforeEach(async () => {
    second = await openOffice('forger');
    await installInbox(archive.database, { ...letterSources, senders: [officeSender, forger] });
  });

  afterEach(() => second.stop());

  test('a sender cannot take over a row that another has sent: the row stays, and the attempt is reported', async () => {
    await office.insert('a');
    await second.insert('a');
    await second.write(`update letter set subject = 'Forged'`);
    await second.insert('own');
    await archive.receive(office.feed.read('archive'));
    await archive.receive(second.feed.read('archive'), forger);
    expect((await archive.copies()).map(({ id, subject, source }) => [id, subject, source])).toEqual([
      ['a', 'Letter a', 'office'],
      ['own', 'Letter own', 'forger'],
    ]);
    expect(await archive.position('forger')).toMatchObject({ is_complete: true, rejected: 1 });
    expect((await archive.position('office')).rejected).toBe(0);
  });

  test('a sender cannot delete the row of another, nor a start over of its own feed', async () => {
    await office.insert('a');
    await second.insert('a');
    await archive.receive(office.feed.read('archive'));
    await archive.receive(second.feed.read('archive'), forger);
    await second.write(`delete from letter`);
    await archive.receive(second.feed.read('archive'), forger);
    await second.write(`truncate letter`);
    await archive.receive(second.feed.read('archive'), forger);
    expect(await archive.copiedIds()).toEqual(['a']);
  });

  test('a row that a sender does not own by the rule is rejected, even if it comes before the owner sends it', async () => {
    const own = (source: string) => ({ letter: `b.subject like '${source}%'` });
    await second.write(`insert into letter (id, subject) values ('a', 'office: forged'), ('b', 'forger: own')`);
    await archive.receive(second.feed.read('archive'), { ...forger, owns: own('forger') });
    await office.write(`insert into letter (id, subject) values ('a', 'office: true')`);
    await archive.receive(office.feed.read('archive'), { ...officeSender, owns: own('office') });
    expect((await archive.copies()).map(({ id, subject, source }) => [id, subject, source])).toEqual([
      ['a', 'office: true', 'office'],
      ['b', 'forger: own', 'forger'],
    ]);
  });
});

test('a wrong row costs no other, wherever it stands in a page of thousands', async () => {
  await office.write(`insert into letter (id, subject) select 'n' || n, 'Letter' from generate_series(1, 3000) n`);
  const { isComplete } = await applyChanges(
    archive.database,
    letterSources,
    officeSender,
    withWrongDays(['n1', 'n1500', 'n1501', 'n3000']),
  );
  expect(isComplete).toBe(true);
  expect(await archive.copies()).toHaveLength(2996);
  expect((await archive.position()).rejected).toBe(4);
});
