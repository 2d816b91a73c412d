import { Client } from 'pg';
import { type Transport } from '../../gateway/src/index.js';
import { type Question, savedQuestions } from '../questions/question.js';
import { type Ask, asker, gatewayOver, startGraph, type TestGraph } from './graph.js';

const questions = savedQuestions();

let graph: TestGraph;
let ask: Ask;
let stop: () => Promise<void>;
const called = new Map<string, number>();
beforeAll(async () => {
  graph = await startGraph();
  const counted = [...graph.transports].map(([name, call]): [string, Transport] => [
    name,
    (...request) => {
      called.set(name, (called.get(name) ?? 0) + 1);
      return call(...request);
    },
  ]);
  const gateway = await gatewayOver(new Map(counted));
  ask = asker(gateway);
  stop = () => gateway.stop();
});
afterAll(async () => {
  await stop();
  await graph.stop();
});

interface Cost {
  /** SQL statements that all subgraphs together send. */
  statements: number;
  /** Calls of each subgraph that was called. */
  calls: Readonly<Record<string, number>>;
  bytes: number;
}

async function costOf(operation: string): Promise<Cost> {
  called.clear();
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const answer = await ask(operation);
    expect(answer.errors).toBeUndefined();
    return {
      statements: sent.mock.calls.length,
      calls: Object.fromEntries(called),
      bytes: JSON.stringify(answer.data).length,
    };
  } finally {
    sent.mockRestore();
  }
}

/** The operation with pages of this size, of the whole country where it asks of a place. */
function withPages({ operation }: Question, size: number): string {
  return operation
    .replace(/\bfirst: \d+/g, `first: ${size}`)
    .replace(/(\$first: Int(?:!)? = )\d+/g, `$1${size}`)
    .replace(/(\$area: ID = )"[^"]+"/, '$1null');
}

test('there are saved operations', () => {
  expect(questions.length).toBeGreaterThan(25);
});

test.each(questions)('$name costs as many statements and calls for many rows as for few', async (question) => {
  const few = await costOf(withPages(question, 20));
  const many = await costOf(withPages(question, 60));
  expect(few.statements).toBeGreaterThan(0);
  expect(many.bytes).toBeGreaterThanOrEqual(few.bytes);
  // Forty rows more may bring a kind of organisation that twenty had not: its owner is called then, once.
  const owners = Object.keys(many.calls).filter((name) => few.calls[name] === undefined);
  expect(many.calls).toEqual({ ...few.calls, ...Object.fromEntries(owners.map((name) => [name, 1])) });
  expect(many.statements).toBeLessThanOrEqual(few.statements + 5);
  expect(many.statements).toBeLessThan(60);
  // A handful for each organisation, whatever the size.
  expect(Math.max(...Object.values(many.calls))).toBeLessThanOrEqual(5);
});
