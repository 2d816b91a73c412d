import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { projectRoot } from '../../schema/register.js';
import { startGraph, type TestGraph } from './graph.js';

const folder = join(projectRoot, 'schema', 'operations');
const operations = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

/** How many SQL statements all subgraphs together send for an operation. */
async function statements(query: string): Promise<{ statements: number; bytes: number }> {
  let count = 0;
  const restore: (() => void)[] = [];
  for (const { database } of graph.running) {
    const pool = (database.driver as unknown as { master: Pool }).master;
    const send = pool.query.bind(pool);
    pool.query = ((...args: Parameters<typeof send>) => {
      count += 1;
      return send(...args);
    }) as typeof pool.query;
    restore.push(() => {
      pool.query = send;
    });
  }
  try {
    const answer = await graph.ask(query);
    expect(answer.errors).toBeUndefined();
    return { statements: count, bytes: JSON.stringify(answer.data).length };
  } finally {
    for (const each of restore) each();
  }
}

/** The saved operation with pages of this size. */
function withPages(name: string, size: number): string {
  const text = readFileSync(join(folder, name), 'utf8');
  return text.replace(/\bfirst: \d+/g, `first: ${size}`).replace(/(\$first: Int(?:!)? = )\d+/g, `$1${size}`);
}

test('there are saved operations', () => {
  expect(operations.length).toBeGreaterThan(5);
});

test.each(operations)('%s sends as many statements for many rows as for few', async (name) => {
  const few = await statements(withPages(name, 20));
  const many = await statements(withPages(name, 60));
  expect(many.bytes).toBeGreaterThanOrEqual(few.bytes);
  // Forty rows more may bring a kind of organisation that twenty had not: one statement for it, not one for each row.
  expect(many.statements).toBeLessThanOrEqual(few.statements + 5);
  expect(many.statements).toBeLessThan(60);
});
