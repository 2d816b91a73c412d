import type { Pool } from 'pg';
import { poolOf } from '../context/context.js';
import { load, rowOf } from '../load/load.js';
import {
  type Archive,
  Letter,
  letterPublications as publications,
  letterSources as copySources,
  type Office,
  officeSender as sender,
  openArchive,
  openOffice,
} from '../testing/letters.js';
import type { FeedPage, ReadFeed } from './feed.js';
import { applyChanges } from './inbox.js';
import { installOutbox } from './outbox.js';
import { startReceiver } from './receiver.js';

let sending: Office;
let receiving: Archive;

beforeEach(async () => {
  sending = await openOffice('office');
  receiving = await openArchive();
});

afterEach(async () => {
  await Promise.all([sending.stop(), receiving.stop()]);
});

const feed = (): ReadFeed => sending.feed.read('archive');
const write = (text: string, values: unknown[] = []): Promise<unknown> => sending.write(text, values);
const insert = (id: string, pool: Pick<Pool, 'query'> = poolOf(sending.database)) =>
  pool.query('insert into letter (id, subject) values ($1, $2)', [id, `Letter ${id}`]);
const take = (read: ReadFeed = feed()): Promise<void> => receiving.receive(read);
const copies = (): Promise<Record<string, unknown>[]> => receiving.copies();
const copiedIds = (): Promise<unknown[]> => receiving.copiedIds();
const position = () => receiving.position();

test('what is written is received as it was written, without what is not published', async () => {
  await write(
    `insert into letter values ('a', 'Về việc giám sát "đột xuất"', '2020-06-29', array['Phụ lục 1', 'x,y"z'], 'secret')`,
  );
  await take();
  expect(await copies()).toEqual([
    {
      id: 'a',
      subject: 'Về việc giám sát "đột xuất"',
      sent_on: '2020-06-29',
      annexes: ['Phụ lục 1', 'x,y"z'],
      source: 'office',
    },
  ]);
  expect(JSON.stringify(await sending.database.query('select * from outbox_change'))).not.toContain('secret');
});

test('a change arrives, a delete arrives, and a write that changes nothing published is no news', async () => {
  for (const id of ['a', 'b', 'c']) await insert(id);
  await take();
  await write(`update letter set subject = 'Other' where id = 'a'`);
  await write(`update letter set draft = 'words' where id = 'b'`);
  await write(`delete from letter where id = 'c'`);
  await take();
  expect((await copies()).map(({ id, subject }) => [id, subject])).toEqual([
    ['a', 'Other'],
    ['b', 'Letter b'],
  ]);
  expect((await position()).notices).toBe('5');
});

test('a row that is given another id is gone under the old one', async () => {
  await insert('a');
  await take();
  await write(`update letter set id = 'z'`);
  await take();
  expect(await copiedIds()).toEqual(['z']);
});

test('a transaction that commits late is not passed over by a reader that came between', async () => {
  const slow = await poolOf(sending.database).connect();
  await slow.query('begin');
  await insert('began first', slow);
  await insert('committed first');
  await take();
  expect(await copiedIds()).toEqual(['committed first']);
  await slow.query('commit');
  slow.release();
  await take();
  expect(await copiedIds()).toEqual(['began first', 'committed first']);
});

test('twelve writers at once, one reader meanwhile: nothing is lost, nothing is twice', async () => {
  const writer = async (name: number): Promise<void> => {
    const client = await poolOf(sending.database).connect();
    try {
      for (let turn = 0; turn < 8; turn += 1) {
        await client.query('begin');
        await insert(`${name}-${turn}`, client);
        await new Promise((done) => setTimeout(done, (name * 7 + turn * 13) % 20));
        if (turn % 4 === 3) await client.query('rollback');
        else await client.query('commit');
      }
    } finally {
      client.release();
    }
  };
  let writing = true;
  const reading = (async () => {
    while (writing) await applyChanges(receiving.database, copySources, sender, feed());
  })();
  // Three at a time: the pool has four connections, and the reader needs one.
  for (const names of [0, 3, 6, 9]) await Promise.all([0, 1, 2].map((each) => writer(names + each)));
  writing = false;
  await reading;
  await take();
  const written = await sending.database.query<{ id: string }[]>('select id from letter order by id');
  expect(written).toHaveLength(72);
  expect(await copiedIds()).toEqual(written.map(({ id }) => id));
  expect((await position()).notices).toBe('72');
});

test('a receiver that is killed between two pages goes on where it was', async () => {
  await write(`insert into letter (id, subject) select 'n' || n, 'Letter' from generate_series(1, 12000) n`);
  const read = feed();
  let pages = 0;
  const killed = applyChanges(receiving.database, copySources, sender, (request) => {
    pages += 1;
    return pages === 2 ? Promise.reject(new Error('killed')) : read(request);
  });
  await expect(killed).rejects.toThrow('killed');
  expect((await copies()).length).toBe(5000);
  expect((await position()).is_complete).toBe(false);
  const asked: (string | null)[] = [];
  await take((request) => {
    asked.push(request.after);
    return read(request);
  });
  expect(asked[0]).not.toBeNull();
  expect((await copies()).length).toBe(12000);
  expect((await position()).notices).toBe('12000');
});

test('a page that cannot be written leaves the position where it was', async () => {
  await insert('a');
  await receiving.database.query('alter table letter_copy rename column subject to title');
  await expect(take()).rejects.toThrow('subject');
  expect((await position()).position).toBeNull();
  await receiving.database.query('alter table letter_copy rename column title to subject');
  await take();
  expect(await copiedIds()).toEqual(['a']);
});

test('two receivers on one database take each notice once', async () => {
  await write(`insert into letter (id, subject) select 'n' || n, 'Letter' from generate_series(1, 12000) n`);
  await Promise.all([take(), take(), take()]);
  expect((await copies()).length).toBe(12000);
  expect((await position()).notices).toBe('12000');
});

test('when the data of the sender are replaced, the receiver starts over and keeps nothing of before', async () => {
  for (const id of ['a', 'b']) await insert(id);
  await take();
  const rows = [rowOf(Letter, { id: 'b', subject: 'New b', annexes: [] })];
  await load(sending.database, rows, {
    tables: [Letter],
    mark: { scale: 'district', seed: 'other' },
    owner: 'office',
    ownData: 'discard',
  });
  await take();
  expect((await copies()).map(({ id, subject }) => [id, subject])).toEqual([['b', 'New b']]);
  expect((await position()).notices).toBe('1');
});

test('rows that were there before they were published are sent, and what is published no more is withdrawn', async () => {
  await installOutbox(sending.database, []);
  await insert('old');
  await take();
  expect(await copiedIds()).toEqual([]);
  await installOutbox(sending.database, publications);
  await take();
  expect(await copiedIds()).toEqual(['old']);
  await installOutbox(sending.database, []);
  await take();
  expect(await copiedIds()).toEqual([]);
});

test('a sender that is down changes the age of its copies and nothing else', async () => {
  await insert('a');
  let down = false;
  const read: ReadFeed = (request) => (down ? Promise.reject(new Error('connection refused')) : feed()(request));
  const receiver = startReceiver(receiving.database, copySources, { feeds: new Map([['office', read]]), every: 20 });
  await receiver.caughtUp;
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    down = true;
    await new Promise((done) => setTimeout(done, 100));
    const before = await position();
    await insert('b');
    await new Promise((done) => setTimeout(done, 100));
    expect(await position()).toEqual(before);
    expect(before.is_complete).toBe(true);
    expect(await copiedIds()).toEqual(['a']);
    expect(log.mock.calls).toEqual([['notices of office: connection refused; the copies grow older until they come']]);
    down = false;
    for (let turn = 0; turn < 200 && (await copies()).length < 2; turn += 1) {
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(await copiedIds()).toEqual(['a', 'b']);
    expect((await position()).taken_at.getTime()).toBeGreaterThan(before.taken_at.getTime());
  } finally {
    await receiver.stop();
    jest.restoreAllMocks();
  }
});

test('a sender cannot put rows where they were not asked for', async () => {
  const stranger = { topic: 'salary', key: 'a', body: {} };
  const read: ReadFeed = async (request) => {
    const page = JSON.parse(await feed()(request)) as FeedPage;
    return JSON.stringify({ ...page, notices: [stranger] });
  };
  await expect(take(read)).rejects.toThrow('office sent a notice of the topic "salary", which was not asked for.');
});
