import { Pool } from 'pg';
import { testServerUrl } from '../testing/fresh-database.js';
import { cachedStatement } from './cached-statement.js';
import { StatementBuilder } from './statement.js';

let pool: Pool;
beforeAll(() => {
  pool = new Pool({ connectionString: testServerUrl(), max: 1 });
});
afterAll(() => pool.end());

const parameters = { asOf: '2020-01-01', asKnownOn: 'infinity' };

function ask(text: string): Promise<unknown> {
  return new StatementBuilder().finish(text).run({ pool, deadline: Infinity }, parameters);
}

async function preparedTexts(): Promise<string[]> {
  const { rows } = await pool.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.map(({ statement }) => statement);
}

const honest = `select '"honest"' as json`;

test('a text that comes once is not prepared; one that comes again is', async () => {
  await ask(`select '1' as json`);
  expect(await preparedTexts()).toEqual([]);
  await ask(`select '1' as json`);
  expect(await preparedTexts()).toEqual([`select '1' as json`]);
});

test('after thousands of other texts few are prepared on a connection, and an honest one is again', async () => {
  await ask(honest);
  await ask(honest);
  for (let number = 0; number < 2500; number += 1) {
    const text = `select '${number}' as json`;
    expect(await ask(text)).toBe(number);
    expect(await ask(text)).toBe(number);
  }
  expect((await preparedTexts()).length).toBeLessThanOrEqual(300);
  const { connection } = (await pool.connect().then((client) => (client.release(), client))) as unknown as {
    connection: { parsedStatements: object };
  };
  expect(Object.keys(connection.parsedStatements).length).toBeLessThanOrEqual(300);
  expect(await ask(honest)).toBe('honest');
  expect(await ask(honest)).toBe('honest');
  expect(await preparedTexts()).toContain(honest);
});

test('statements of a document with thousands of forms of one filter are dropped, the least recently used first', () => {
  const owner = {};
  let written = 0;
  const statementOf = (form: string) =>
    cachedStatement(owner, form, () => {
      written += 1;
      return new StatementBuilder().finish(`select '${form}' as json`);
    });
  const returned = new Set([statementOf('honest')]);
  for (let form = 0; form < 10_000; form += 1) {
    statementOf(`form ${form}`);
    if (form % 1000 === 0) returned.add(statementOf('honest'));
  }
  expect(returned.size).toBe(1);
  expect(written).toBe(10_001);
  statementOf('form 0');
  expect(written).toBe(10_002);
});
