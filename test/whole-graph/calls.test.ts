import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
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
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const answer = await graph.ask(query);
    expect(answer.errors).toBeUndefined();
    return { statements: sent.mock.calls.length, bytes: JSON.stringify(answer.data).length };
  } finally {
    sent.mockRestore();
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
  expect(few.statements).toBeGreaterThan(0);
  expect(many.bytes).toBeGreaterThanOrEqual(few.bytes);
  // Forty rows more may bring a kind of organisation that twenty had not: one statement for it, not one for each row.
  expect(many.statements).toBeLessThanOrEqual(few.statements + 5);
  expect(many.statements).toBeLessThan(60);
});
