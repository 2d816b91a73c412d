import { type Archive, Letter, type Office, openArchive, openOffice } from '../testing/letters.js';
import type { FeedPage } from './feed.js';
import { installOutbox } from './outbox.js';
import { published } from './publication.js';

/** Letters without a draft are for all; the draft of the others names their receivers. */
const addressed = published('letter', Letter, {
  properties: ['subject', 'sentOn', 'annexes'],
  receivers: (alias) => `string_to_array(coalesce(${alias}.draft, '*'), ',')`,
});

let office: Office;
let archives: Record<'press' | 'court', Archive>;

beforeEach(async () => {
  office = await openOffice('office', [addressed]);
  archives = { press: await openArchive(), court: await openArchive() };
});

afterEach(async () => {
  await Promise.all([office.stop(), ...Object.values(archives).map((each) => each.stop())]);
});

const send = (id: string, receivers: string | null): Promise<unknown> =>
  office.write('insert into letter (id, subject, draft) values ($1, $1, $2)', [id, receivers]);
const address = (id: string, receivers: string | null): Promise<unknown> =>
  office.write('update letter set draft = $2 where id = $1', [id, receivers]);

async function received(): Promise<Record<string, unknown[]>> {
  for (const [name, archive] of Object.entries(archives)) await archive.receive(office.feed.read(name));
  return { press: await archives.press.copiedIds(), court: await archives.court.copiedIds() };
}

test('each receiver gets what is for all and what names it', async () => {
  await send('for all', null);
  await send('for both', 'press,court');
  await send('for the court', 'court');
  expect(await received()).toEqual({ press: ['for all', 'for both'], court: ['for all', 'for both', 'for the court'] });
});

test('nothing of a row travels to a receiver that it does not name: no body, no key, no deletion', async () => {
  await send('secret', 'court');
  await office.write(`update letter set subject = 'changed'`);
  await send('secret too', 'court');
  await office.write(`delete from letter where id = 'secret too'`);
  const page = JSON.parse(await office.feed.read('press')({ topics: ['letter'], feed: null, after: null })) as FeedPage;
  expect(page.notices).toEqual([]);
  expect(page.more).toBe(false);
});

test('a row that is addressed anew arrives at who is named now and is withdrawn from who is no more', async () => {
  await send('a', null);
  expect(await received()).toEqual({ press: ['a'], court: ['a'] });
  await address('a', 'court');
  expect(await received()).toEqual({ press: [], court: ['a'] });
  await address('a', 'press');
  expect(await received()).toEqual({ press: ['a'], court: [] });
  await address('a', null);
  expect(await received()).toEqual({ press: ['a'], court: ['a'] });
});

test('a deletion reaches who has the row, and who it was withdrawn from while it did not look', async () => {
  await send('a', 'press');
  await send('b', 'press');
  expect(await received()).toEqual({ press: ['a', 'b'], court: [] });
  await address('a', 'court');
  await office.write('delete from letter');
  expect(await received()).toEqual({ press: [], court: [] });
});

test('a publication that names its receivers from now on is withdrawn from the others', async () => {
  await send('a', null);
  await received();
  await installOutbox(office.database, [
    published('letter', Letter, { properties: ['subject'], receivers: ['court'] }),
  ]);
  expect(await received()).toEqual({ press: [], court: ['a'] });
});
