import { Column, type DataSource, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { createWorldFor, defineDemoData } from '../demo/demo-data.js';
import { type RunningSubgraph, startSubgraph } from '../subgraph/running-subgraph.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.js';
import { rowOf } from './load.js';

@Entity()
class Ledger {
  @PrimaryColumn('text') id!: string;
  @Column('text') entry!: string;
}

@Entity()
class Statute {
  @PrimaryColumn('text') id!: string;
}

class Tables1600000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table ledger (id text primary key, entry text not null)');
    await runner.query('create table statute (id text primary key)');
  }
  async down(): Promise<void> {}
}

class Backfill1600000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update ledger set entry = entry || ' (revised)'`);
  }
  async down(): Promise<void> {}
}

const subgraph = {
  name: 'registry',
  tables: [Ledger, Statute],
  publicFacts: [Statute],
  migrations: [Tables1600000000000],
  schema: async () => ({ schema: undefined }),
} as unknown as Subgraph;

const demo = defineDemoData(subgraph, () => [
  rowOf(Statute, { id: 'law' }),
  rowOf(Ledger, { id: 'demo', entry: 'generated' }),
]);

const world = createWorldFor('district');
let file: FreshDatabase;
let running: RunningSubgraph;
let database: DataSource;

async function open(definition = subgraph): Promise<void> {
  running = await startSubgraph(definition, { url: file.url, connections: 2 });
  ({ database } = running);
}
beforeEach(async () => {
  file = await freshDatabase('own_data');
  await open();
});
afterEach(async () => {
  await running.stop();
  await file.drop();
});

const first = (scale?: 'district') => demo.loadFirst(database, scale, world);
const replace = (discardOwnData = false) => demo.load(database, { world, onlyIfEmpty: false, discardOwnData });
const enter = () => database.query(`insert into ledger values ('own', 'entered by a clerk')`);
const ledger = async () =>
  (await database.query<{ id: string }[]>('select id from ledger order by id')).map(({ id }) => id);

test('demo data are refused, in one line, by a database with rows of its own; the rows stay', async () => {
  await enter();
  const line = /^The database of registry holds rows of its own \(ledger, since .*npm start -- --empty.*$/;
  await expect(first('district')).rejects.toThrow(line);
  expect(await ledger()).toEqual(['own']);
});

test.each([
  ['entered', enter],
  ['changed', () => database.query(`update ledger set entry = 'corrected'`)],
  ['deleted', () => database.query('delete from ledger')],
])('demo data are not replaced once a row was %s beside them', async (_, write) => {
  await first('district');
  expect(await replace()).toBe(2);
  await write();
  await expect(replace()).rejects.toThrow(/--discard-own-data/);
  expect(await replace(true)).toBe(2);
  expect(await ledger()).toEqual(['demo']);
  expect(await replace()).toBe(2);
});

test('without demo data public facts alone are loaded, once, and never over rows of its own', async () => {
  expect(await first()).toBe(1);
  expect(await database.query('select id from statute')).toEqual([{ id: 'law' }]);
  expect(await ledger()).toEqual([]);
  expect(await first()).toBe(0);
  expect(await first('district')).toBe(2);
  await enter();
  expect(await first()).toBe(0);
  expect(await first('district')).toBe(0);
  expect(await ledger()).toEqual(['demo', 'own']);
});

test('a database with public facts and rows of its own refuses demo data', async () => {
  await first();
  await enter();
  await expect(first('district')).rejects.toThrow('holds rows of its own');
  expect(await ledger()).toEqual(['own']);
});

test('a migration that rewrites rows does not make demo data rows of its own', async () => {
  await first('district');
  await running.stop();
  await open({ ...subgraph, migrations: [Tables1600000000000, Backfill1600000000001] });
  expect(await replace()).toBe(2);
});

describe('a database of an earlier version', () => {
  beforeEach(async () => {
    await first('district');
    await database.query('drop table own_data; drop function mark_own_data cascade');
    await database.query(`delete from migrations where name like 'OwnData%'`);
  });

  async function upgrade(): Promise<void> {
    await running.stop();
    await open();
  }

  test('with another number of rows than were loaded is taken for one with rows of its own', async () => {
    await enter();
    await upgrade();
    await expect(replace()).rejects.toThrow('holds rows of its own');
  });

  test('with exactly the rows that were loaded is not', async () => {
    await upgrade();
    expect(await replace()).toBe(2);
  });
});
