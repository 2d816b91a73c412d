import { setTimeout as sleep } from 'node:timers/promises';
import { poolOf } from '../context/context.js';
import { DatabaseClient } from '../database/client.js';
import { type Archive, letterSources, type Office, openArchive, openOffice } from '../testing/letters.js';
import { testServerUrl } from '../testing/fresh-database.js';
import { type Receiver, startReceiver } from './receiver.js';

let office: Office;
let archive: Archive;
let receiver: Receiver;

beforeEach(async () => {
  office = await openOffice('office');
  archive = await openArchive();
});

afterEach(async () => {
  await receiver?.stop();
  await Promise.all([office.stop(), archive.stop()]);
});

async function follow(every: number, read = office.feed.read('archive')): Promise<void> {
  receiver = startReceiver(archive.database, letterSources, {
    feeds: new Map([['office', read]]),
    every,
  });
  await receiver.caughtUp;
}

/** Milliseconds until the archive has the letter. */
async function arrival(id: string): Promise<number> {
  const began = performance.now();
  while (!(await archive.copiedIds()).includes(id)) await sleep(5);
  return performance.now() - began;
}

const listeners = `select pid from pg_stat_activity where datname = current_database() and query like 'listen%'`;

test('a change is received at once, although an empty page is held back for twenty seconds', async () => {
  await follow(20_000);
  for (const id of ['a', 'b', 'c']) {
    await sleep(100);
    await office.insert(id);
    expect(await arrival(id)).toBeLessThan(2_000);
  }
});

test('with the connection lost that is notified, the next change is still received, and the one after it at once', async () => {
  await follow(1_000);
  await office.insert('a');
  await arrival('a');
  await office.database.query(`select pg_terminate_backend(pid) from (${listeners}) l`);
  await office.insert('b');
  expect(await arrival('b')).toBeLessThan(3_000);
  for (let turn = 0; turn < 100 && ((await office.database.query(listeners)) as unknown[]).length === 0; turn += 1) {
    await sleep(50);
  }
  expect(await office.database.query(listeners)).toHaveLength(1);
});

test('after one read that fails the next comes soon, not after the time for which a page may be held back', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  let reads = 0;
  const feed = office.feed.read('archive');
  await follow(20_000, (request, signal) => {
    reads += 1;
    return reads === 2 ? Promise.reject(new Error('connection lost')) : feed(request, signal);
  });
  await office.insert('a');
  expect(await arrival('a')).toBeLessThan(5_000);
  jest.restoreAllMocks();
});

test('a transaction that is open elsewhere on the server holds nothing back', async () => {
  const elsewhere = new DatabaseClient(testServerUrl());
  await elsewhere.connect();
  try {
    await elsewhere.query('begin; select pg_current_xact_id()');
    await follow(20_000);
    await office.insert('a');
    expect(await arrival('a')).toBeLessThan(2_000);
    expect(await archive.position()).toMatchObject({ is_complete: true, waiting_since: null });
  } finally {
    await elsewhere.end();
  }
});

test('a change that a long transaction keeps locked shows since when it waits, and the others are received', async () => {
  await office.insert('held');
  const holder = await poolOf(office.database).connect();
  try {
    await holder.query(`begin; update letter set subject = 'later' where id = 'held'`);
    await office.insert('free');
    await follow(1_000);
    await arrival('free');
    const { waiting_since: since, is_complete: isComplete } = await archive.position();
    expect(since).toBeInstanceOf(Date);
    expect(isComplete).toBe(false);
    await holder.query('commit');
    await arrival('held');
    for (let turn = 0; turn < 100 && !(await archive.position()).is_complete; turn += 1) await sleep(50);
    expect(await archive.position()).toMatchObject({ is_complete: true, waiting_since: null });
  } finally {
    holder.release();
  }
});

test('a receiver that is stopped leaves at once, and its sender keeps nothing open', async () => {
  await follow(20_000);
  await sleep(200);
  const began = performance.now();
  await receiver.stop();
  await office.feed.stop();
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await office.database.query(listeners)).toEqual([]);
});
