import { Column, type DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import type { Pool } from 'pg';
import { poolOf } from '../context/context.js';
import { openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { load, rowOf } from '../load/load.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { feedOf, type FeedPage, type ReadFeed } from './feed.js';
import { installInbox, applyChanges } from './inbox.js';
import { installOutbox } from './outbox.js';
import { published } from './publication.js';
import { type CopySources, ReceivedCopy } from './copy-sources.js';
import { startReceiver } from './receiver.js';

@Entity()
class Letter {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  subject!: string;

  @Column('date', { nullable: true })
  sentOn!: string | null;

  @Column('text', { array: true, default: [] })
  annexes!: string[];

  /** Nobody else's business. */
  @Column('text', { nullable: true })
  draft!: string | null;
}

@Entity()
class LetterCopy extends ReceivedCopy {
  @Column('text')
  subject!: string;

  @Column('date', { nullable: true })
  sentOn!: string | null;

  @Column('text', { array: true, default: [] })
  annexes!: string[];
}

class Letters1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table letter (id text primary key, subject text not null, sent_on date,
      annexes text[] not null default '{}', draft text)`);
    await runner.query(`create table letter_copy (id text primary key, source text not null, received_at timestamptz not null,
      subject text not null, sent_on date, annexes text[] not null default '{}')`);
  }

  async down(): Promise<void> {}
}

const publications = [published('letter', Letter, { properties: ['subject', 'sentOn', 'annexes'] })];
const sender = { source: 'office', owner: 'Văn phòng', ownerEn: 'Office', topics: ['letter'] };
const copySources: CopySources = { senders: [sender], tables: { letter: LetterCopy } };

let files: FreshDatabase[];
let office: DataSource;
let archive: DataSource;

async function open(purpose: string, tables: (new () => object)[], copySources?: CopySources): Promise<DataSource> {
  const file = await freshDatabase(purpose);
  files.push(file);
  const parts = {
    name: purpose,
    tables,
    migrations: [Letters1800000000000],
    ...(copySources && { copies: copySources }),
  };
  const database = await openDatabase(parts, { url: file.url, connections: 4 });
  await migrate(database);
  return database;
}

beforeEach(async () => {
  files = [];
  office = await open('office', [Letter]);
  await installOutbox(office, publications);
  archive = await open('archive', [], copySources);
  await installInbox(archive, copySources);
});

afterEach(async () => {
  await Promise.all([office.destroy(), archive.destroy()]);
  for (const file of files) await file.drop();
});

const write = (text: string, values: unknown[] = [], pool: Pick<Pool, 'query'> = poolOf(office)) =>
  pool.query(text, values);
const insert = (id: string, pool?: Pick<Pool, 'query'>) =>
  write('insert into letter (id, subject) values ($1, $2)', [id, `Letter ${id}`], pool);

/** Takes until nothing is left; other test files write on the same server, and their transactions hold ours back. */
async function take(read: ReadFeed = feedOf(office)): Promise<void> {
  while (!(await applyChanges(archive, copySources, sender, read))) await new Promise((done) => setTimeout(done, 50));
}

/** The same for who asks once: waits until no transaction holds back what was written. */
async function whatIsWrittenCanBeRead(): Promise<void> {
  const held = 'select from outbox_notice where change >= pg_snapshot_xmin(pg_current_snapshot()) limit 1';
  while ((await write(held)).rowCount !== 0) await new Promise((done) => setTimeout(done, 50));
}

const copies = (): Promise<Record<string, unknown>[]> =>
  archive.query('select id, subject, sent_on::text, annexes, source from letter_copy order by id');
const copiedIds = async (): Promise<unknown[]> => (await copies()).map(({ id }) => id);
const position = async () =>
  (
    await archive.query<{ notices: string; is_whole: boolean; taken_at: Date; position: string | null }[]>(
      'select notices, is_whole, taken_at, position from inbox_position',
    )
  )[0]!;

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
  expect(JSON.stringify(await office.query('select * from outbox_notice'))).not.toContain('secret');
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
  const slow = await poolOf(office).connect();
  await slow.query('begin');
  await insert('began first', slow);
  await insert('committed first');
  expect(await applyChanges(archive, copySources, sender, feedOf(office))).toBe(false);
  expect((await position()).is_whole).toBe(false);
  await slow.query('commit');
  slow.release();
  await take();
  expect(await copiedIds()).toEqual(['began first', 'committed first']);
});

test('twelve writers at once, one reader meanwhile: nothing is lost, nothing is twice', async () => {
  const writer = async (name: number): Promise<void> => {
    const client = await poolOf(office).connect();
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
    while (writing) await applyChanges(archive, copySources, sender, feedOf(office));
  })();
  // Three at a time: the pool has four connections, and the reader needs one.
  for (const names of [0, 3, 6, 9]) await Promise.all([0, 1, 2].map((each) => writer(names + each)));
  writing = false;
  await reading;
  await take();
  const written = await office.query<{ id: string }[]>('select id from letter order by id');
  expect(written).toHaveLength(72);
  expect(await copiedIds()).toEqual(written.map(({ id }) => id));
  expect((await position()).notices).toBe('72');
});

test('a receiver that is killed between two pages goes on where it was', async () => {
  await write(`insert into letter (id, subject) select 'n' || n, 'Letter' from generate_series(1, 12000) n`);
  const read = feedOf(office);
  await whatIsWrittenCanBeRead();
  let pages = 0;
  const killed = applyChanges(archive, copySources, sender, (request) => {
    pages += 1;
    return pages === 2 ? Promise.reject(new Error('killed')) : read(request);
  });
  await expect(killed).rejects.toThrow('killed');
  expect((await copies()).length).toBe(5000);
  expect((await position()).is_whole).toBe(false);
  const asked: (string | null)[] = [];
  await take((request) => {
    asked.push(request.after);
    return read(request);
  });
  expect(asked[0]).not.toBeNull();
  expect((await copies()).length).toBe(12000);
  expect((await position()).notices).toBe('12000');
});

test('a page whose rows cannot be written leaves the position where it was', async () => {
  await insert('a');
  const broken: ReadFeed = async (request) => {
    const page = JSON.parse(await feedOf(office)(request)) as FeedPage;
    return JSON.stringify({ ...page, notices: [{ topic: 'letter', key: 'a', body: { subject: null } }] });
  };
  await expect(take(broken)).rejects.toThrow('subject');
  expect((await position()).position).toBeNull();
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
  await load(office, rows, {
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
  await installOutbox(office, []);
  await insert('old');
  await take();
  expect(await copiedIds()).toEqual([]);
  await installOutbox(office, publications);
  await take();
  expect(await copiedIds()).toEqual(['old']);
  await installOutbox(office, []);
  await take();
  expect(await copiedIds()).toEqual([]);
});

test('a sender that is down changes the age of its copies and nothing else', async () => {
  await insert('a');
  let down = false;
  const read: ReadFeed = (request) =>
    down ? Promise.reject(new Error('connection refused')) : feedOf(office)(request);
  const receiver = startReceiver(archive, copySources, { feeds: new Map([['office', read]]), every: 20 });
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
    expect(before.is_whole).toBe(true);
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
    const page = JSON.parse(await feedOf(office)(request)) as FeedPage;
    return JSON.stringify({ ...page, notices: [stranger] });
  };
  await expect(take(read)).rejects.toThrow('office sent a notice of the topic "salary", which was not asked for.');
});
