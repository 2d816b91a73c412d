import { Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { Client } from 'pg';
import type { Gateway } from '../../gateway/src/index.js';
import { dayOfTests, type Question, savedQuestion, savedQuestions } from '../questions/question.js';
import { type Ask, asker, gatewayOver, startGraph, supergraph, type TestGraph } from './graph.js';
import { type RecordedCalls, recordedCalls } from './recorded-calls.js';

/** A way to ask a question. */
interface Way {
  variables?: Record<string, unknown>;
  /** The day, for a question that has none of its own. */
  asOf?: string;
}

/** Questions whose rows do not come in pages: asked so that there are few, and so that there are many. */
const otherWays: Readonly<Record<string, readonly [few: Way, many: Way]>> = {
  aggregates: [{ asOf: '2018-02-01' }, {}],
  'coordination-network': [{ variables: { from: '2010-12-31', to: '2011-12-31' } }, {}],
  indicators: [{ variables: { from: '2024-06-01' } }, { variables: { from: '2010-01-01' } }],
  'petition-rates': [{ variables: { from: 2018 } }, {}],
  'supervision-overlaps': [{ asOf: '2016-12-31' }, {}],
  'topics-and-delegations': [{ variables: { yearTo: 2010 } }, {}],
  // Cầu Giấy has 8 wards, Chương Mỹ 32 communes.
  'ward-dashboard': [{ variables: { district: '005' } }, { variables: { district: '277' } }],
  'wards-on-a-day': [{ variables: { code: '005' } }, { variables: { code: '277' } }],
};

/** Questions about one thing, which has what it has. */
const ofOneThing = ['inspection-is-not-supervision', 'one-delegation'];

const pages = { few: 3, many: 60 };

let graph: TestGraph;
let calls: RecordedCalls;
let gateway: Gateway;
let ask: Ask;
beforeAll(async () => {
  graph = await startGraph();
  calls = recordedCalls(graph.transports);
  gateway = await gatewayOver(calls.transports);
  ask = asker(gateway);
});
afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

interface Cost {
  /** How often each subgraph was called. */
  calls: Map<string, number>;
  /** How often each statement was sent. */
  statements: Map<string, number>;
  /** Which types of entities each subgraph was asked for, `subgraph Type`. */
  asked: Set<string>;
  /** What was read: types of bodies and entities, measures of claims. What is of one kind comes at once. */
  kinds: Set<string>;
  bytes: number;
}

async function costOf(operation: string, { variables, asOf }: Way): Promise<Cost> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    calls.take();
    const { data, errors } = await ask(operation, variables, asOf ? { 'as-of': asOf } : {});
    expect(errors).toBeUndefined();
    const called = calls.take();
    const texts = sent.mock.calls.map(([first]) => textOf(first));
    return {
      calls: counted(called.map(({ subgraph }) => subgraph)),
      statements: counted(texts),
      asked: new Set(called.flatMap(({ subgraph, types }) => [...types].map((type) => `${subgraph} ${type}`))),
      kinds: new Set([
        ...called.flatMap(({ types }) => [...types]),
        ...texts.flatMap((text) => matches(text, /'(\w+)' as "__typename"/g)),
        ...matches(JSON.stringify(data), /"measure":"(\w+)"/g),
      ]),
      bytes: JSON.stringify(data).length,
    };
  } finally {
    sent.mockRestore();
  }
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

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0);

/** The operation with pages of this size in every list that has pages, and its variables for them. */
function withPages(operation: string, size: number): { operation: string; variables: Record<string, unknown> } {
  const types = new TypeInfo(supergraph.api);
  const variables: Record<string, unknown> = {};
  const changed = visit(
    parse(operation),
    visitWithTypeInfo(types, {
      Field(node) {
        if (!types.getFieldDef()?.args.some(({ name }) => name === 'first')) return undefined;
        const given = node.arguments!.find(({ name }) => name.value === 'first')?.value;
        if (given?.kind === Kind.VARIABLE) {
          variables[given.name.value] = size;
          return undefined;
        }
        const first = parse(`{ list(first: ${size}) }`).definitions[0]!;
        const [list] = first.kind === Kind.OPERATION_DEFINITION ? first.selectionSet.selections : [];
        const others = node.arguments!.filter(({ name }) => name.value !== 'first');
        return list?.kind === Kind.FIELD ? { ...node, arguments: [...others, ...list.arguments!] } : undefined;
      },
    }),
  );
  return { operation: print(changed), variables };
}

/** Asks for few rows and for many. */
async function fewAndMany({ name, operation, asOf }: Question): Promise<[few: Cost, many: Cost]> {
  const day = asOf === dayOfTests ? { asOf } : {};
  const [less, more] = otherWays[name] ?? [{}, {}];
  const small = withPages(operation, pages.few);
  const large = withPages(operation, pages.many);
  return [
    await costOf(small.operation, { ...day, ...less, variables: { ...small.variables, ...less.variables } }),
    await costOf(large.operation, { ...day, ...more, variables: { ...large.variables, ...more.variables } }),
  ];
}

const without = (all: ReadonlySet<string>, known: ReadonlySet<string>): string[] =>
  [...all].filter((each) => !known.has(each));

test.each(savedQuestions())('$name takes as many calls and statements for many rows as for few', async (question) => {
  const [few, many] = await fewAndMany(question);
  expect(sum(few.calls)).toBeGreaterThan(0);
  expect(many.bytes > few.bytes).toBe(!ofOneThing.includes(question.name));

  // More rows may be of a kind that fewer had not: for each there may be one call and one statement, whatever its rows.
  const others = new Set(without(many.asked, few.asked).map((asked) => asked.split(' ')[0]!));
  for (const [subgraph, times] of many.calls) {
    const most = (few.calls.get(subgraph) ?? 0) + (others.has(subgraph) ? 1 : 0);
    expect({ subgraph, more: Math.max(0, times - most) }).toEqual({ subgraph, more: 0 });
  }
  expect(sum(many.statements)).toBeLessThanOrEqual(sum(few.statements) + without(many.kinds, few.kinds).length);
  const repeated = [...many.statements].filter(([text, times]) => times > Math.max(1, few.statements.get(text) ?? 0));
  expect(repeated).toEqual([]);
  // A handful, whoever is asked.
  expect(Math.max(...many.calls.values())).toBeLessThanOrEqual(2);
});

test('what is counted of a unit is counted for all units of a list at once', async () => {
  const costs: Cost[] = [];
  for (const first of [3, 60]) {
    const units = `{ administrativeUnits(first: ${first}) { nodes { grassrootsDemocracy(year: 2015) { dialoguesHeld } } } }`;
    costs.push(await costOf(units, { asOf: '2020-06-29' }));
  }
  expect(costs.map(({ statements }) => sum(statements))).toEqual([2, 2]);
});

test('the questions that are named here are saved', () => {
  for (const name of [...Object.keys(otherWays), ...ofOneThing]) expect(savedQuestion(name).name).toBe(name);
});
