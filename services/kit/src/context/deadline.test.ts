import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { testServerUrl } from '../testing/fresh-database.js';
import { StatementBuilder } from '../read/statement.js';
import { Context, TimeOver } from './context.js';

let pool: Pool;
beforeAll(() => {
  pool = new Pool({ connectionString: testServerUrl(), max: 2, application_name: 'deadline-test' });
});
afterAll(() => pool.end());

const sleeping = new StatementBuilder().finish(`select '1' as json from pg_sleep(20)`);
const quick = new StatementBuilder().finish(`select '1' as json`);
const parameters = { asOf: '2020-01-01', asKnownOn: 'infinity' };
const database = () => ({ driver: { master: pool } }) as never;

/** Returns the number of statements that the server executes for this test. */
async function atWork(): Promise<number> {
  const client = new Client({ connectionString: testServerUrl() });
  await client.connect();
  const { rowCount } = await client.query(
    `select from pg_stat_activity where application_name = 'deadline-test' and state = 'active'`,
  );
  await client.end();
  return rowCount ?? 0;
}

test('when the time of a request is over, the database is told to stop, and the connections are there for others', async () => {
  const started = Date.now();
  const late = new Context(database(), { requestId: 'late', deadline: started + 300 });
  const waiting = sleeping.run(late, parameters);
  const refused = waiting.catch((error: Error) => error.message);
  await sleep(100);
  expect(await atWork()).toBe(1);
  expect(await refused).toMatch(/cancel/);
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(await atWork()).toBe(0);
  const next = new Context(database(), { requestId: 'next', deadline: Date.now() + 10_000 });
  expect(await Promise.all([quick.run(next, parameters), quick.run(next, parameters)])).toEqual([1, 1]);
});

test('nothing more is asked of the database for who has gone, or whose time is over', () => {
  const over = new Context(database(), { requestId: 'over', deadline: Date.now() - 1 });
  expect(() => over.pool).toThrow(TimeOver);
  const gone = new Context(database(), { requestId: 'gone', signal: AbortSignal.abort() });
  expect(() => gone.pool).toThrow(TimeOver);
  expect(() => new Context(database(), { requestId: 'neither' }).pool).not.toThrow();
});
