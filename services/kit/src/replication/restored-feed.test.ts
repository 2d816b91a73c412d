import { poolOf } from '../context/context.js';
import { type Archive, type Office, openArchive, openOffice } from '../testing/letters.js';

let office: Office;
let archive: Archive;

beforeEach(async () => {
  office = await openOffice('office');
  archive = await openArchive();
});

afterEach(async () => {
  await Promise.all([office.stop(), archive.stop()]);
});

const tables = ['letter', 'outbox_change', 'outbox_feed', 'outbox_reader'];
type Dump = Readonly<Record<string, Record<string, unknown>[]>>;

/** The rows of an office, as a dump has them. */
async function dump(from: Office): Promise<Dump> {
  const read = async (table: string) =>
    [table, (await from.database.query(`select to_jsonb(t) as row from ${table} t`)) as { row: object }[]] as const;
  return Object.fromEntries(
    (await Promise.all(tables.map(read))).map(([name, rows]) => [name, rows.map(({ row }) => row)]),
  ) as Dump;
}

/** Puts a dump in the place of an office's rows, without its triggers, as a restore does. */
async function restore(to: Office, rows: Dump): Promise<void> {
  const client = await poolOf(to.database).connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const table of tables) {
      await client.query(`delete from ${table}`);
      await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows[table]),
      ]);
    }
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
}

const receive = (from: Office = office): Promise<void> => archive.receive(from.feed.read('archive'));

/** The copies, and whether the archive calls them complete. */
async function copied() {
  const { is_complete: isComplete } = await archive.position();
  return { isComplete, rows: (await archive.copies()).map(({ id, subject }) => ({ id, subject })) };
}

/** Complete copies of the office. */
async function written(from: Office = office) {
  return { isComplete: true, rows: await from.database.query('select id, subject from letter order by id') };
}

test('a dump restored over a later state: what was written after it is gone from the copies, and later writes arrive', async () => {
  for (const id of ['a', 'b']) await office.insert(id);
  await receive();
  const earlier = await dump(office);
  await office.insert('c');
  await office.write(`update letter set subject = 'Later' where id = 'a'`);
  await office.write(`delete from letter where id = 'b'`);
  await receive();
  await restore(office, earlier);
  await receive();
  expect(await copied()).toEqual(await written());
  await office.insert('d');
  await receive();
  expect(await copied()).toEqual(await written());
});

test('the same when more was written after the restore than had been before', async () => {
  await office.insert('a');
  await receive();
  const earlier = await dump(office);
  await office.insert('b');
  await receive();
  await restore(office, earlier);
  for (const id of ['c', 'd', 'e', 'f']) await office.insert(id);
  // Another receiver reads them first: positions beyond the first one's are given out again.
  const other = await openArchive();
  await other.receive(office.feed.read('other'));
  await other.stop();
  await receive();
  expect(await copied()).toEqual(await written());
});

test('a dump restored on another server, whose transaction ids are lower: the receiver goes on', async () => {
  for (const id of ['a', 'b']) await office.insert(id);
  await receive();
  const { generation } = await archive.position();
  const moved = await openOffice('moved');
  await restore(moved, await dump(office));
  await moved.insert('c');
  await moved.write(`delete from letter where id = 'a'`);
  await receive(moved);
  expect(await copied()).toEqual(await written(moved));
  // The dump held all that was received: nothing had to be sent again.
  expect((await archive.position()).generation).toBe(generation);
  await moved.stop();
});

test('the receiver itself is restored to an earlier state: it goes on from there', async () => {
  await office.insert('a');
  await receive();
  const [before] = await archive.database.query('select to_jsonb(p) as row from inbox_position p');
  await office.insert('b');
  await office.write(`delete from letter where id = 'a'`);
  await receive();
  await archive.database.query('truncate letter_copy, inbox_position');
  await archive.database.query(
    'insert into inbox_position select * from jsonb_populate_record(null::inbox_position, $1)',
    [before.row],
  );
  await archive.database.query(
    `insert into letter_copy (id, source, received_at, subject) values ('a', 'office', now(), 'Letter a')`,
  );
  await receive();
  expect(await copied()).toEqual(await written());
});

test('a position that this office has never given starts over instead of skipping changes', async () => {
  for (const id of ['a', 'b', 'c']) await office.insert(id);
  await receive();
  await archive.database.query(`update inbox_position set position = '1000000'`);
  await office.insert('d');
  await receive();
  expect(await copied()).toEqual(await written());
});
