import { Client } from 'pg';
import { asker, exhaustiveLimits, gatewayOver, type TestGraph } from './graph.js';
import { recordedCalls } from './recorded-calls.js';

/** A query with its variables and headers. */
export interface Way {
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** Calls and statements of one response. */
export interface Cost {
  /** Number of calls, by subgraph. */
  calls: ReadonlyMap<string, number>;
  /** Number of executions, by statement. */
  statements: ReadonlyMap<string, number>;
  /** Types of entities requested from each subgraph, `subgraph Type`. */
  asked: ReadonlySet<string>;
  /** Kinds read: types of organisations, measures of claims. Rows of one kind are read at once. */
  kinds: ReadonlySet<string>;
  bytes: number;
}

export interface CostMeter {
  /** Runs the query; throws on an error. */
  costOf(operation: string, way: Way): Promise<Cost>;
  stop(): Promise<void>;
}

/** Creates a gateway before the subgraphs of a graph that counts their calls and statements. */
export async function costMeter(graph: TestGraph): Promise<CostMeter> {
  const calls = recordedCalls(graph.transports);
  const gateway = await gatewayOver(calls.transports, exhaustiveLimits);
  const ask = asker(gateway);
  return {
    async costOf(operation, { variables, headers }) {
      const sent = jest.spyOn(Client.prototype, 'query');
      try {
        calls.take();
        const { data, errors } = await ask(operation, variables, headers);
        expect({ operation, errors }).toEqual({ operation, errors: undefined });
        const called = calls.take();
        const texts = sent.mock.calls.map(([first]) => textOf(first));
        const answer = JSON.stringify(data);
        return {
          calls: counted(called.map(({ subgraph }) => subgraph)),
          statements: counted(texts),
          asked: new Set(called.flatMap(({ subgraph, types }) => [...types].map((type) => `${subgraph} ${type}`))),
          kinds: new Set([
            ...texts.flatMap((text) => matches(text, /'(\w+)' as "__typename"/g)),
            ...matches(answer, /"measure":"(\w+)"/g),
          ]),
          bytes: answer.length,
        };
      } finally {
        sent.mockRestore();
      }
    },
    stop: () => gateway.stop(),
  };
}

/**
 * Describes the calls and statements that many rows cost beyond few; empty if the number of rows does not matter. A kind of
 * row that the few lacked may cost one call and one statement.
 */
export function moreThan(few: Cost, many: Cost): string[] {
  const others = new Set(without(many.asked, few.asked).map((asked) => asked.split(' ')[0]!));
  const calls = [...many.calls].filter(
    ([subgraph, times]) => times > (few.calls.get(subgraph) ?? 0) + (others.has(subgraph) ? 1 : 0),
  );
  const repeated = [...many.statements].filter(([text, times]) => times > Math.max(1, few.statements.get(text) ?? 0));
  const more = sum(many.statements) - sum(few.statements);
  const entities = without(many.asked, few.asked);
  const kinds = without(many.kinds, few.kinds).filter((kind) => !entities.some((asked) => asked.endsWith(` ${kind}`)));
  const allowed = [...entities, ...kinds];
  return [
    ...calls.map(([subgraph, times]) => `${times} calls of ${subgraph}`),
    ...repeated.map(([text, times]) => `${times} times: ${text}`),
    ...(more > allowed.length ? [`${more} statements more, for ${allowed.join()}`] : []),
  ];
}

export function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, each) => all + each, 0);
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);

const without = (all: ReadonlySet<string>, known: ReadonlySet<string>): string[] =>
  [...all].filter((each) => !known.has(each));
