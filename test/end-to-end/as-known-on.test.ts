import { isDeepStrictEqual } from 'node:util';
import { getNamedType, isLeafType } from 'graphql';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { savedQuestions } from '../questions/question.js';
import { everyGrouping, everyList, type Field, filtersOf, ordersOf, selected } from './every-list.js';
import { exhaustiveLimits, startGraph, takeAnew, type TestGraph } from './graph.js';
import { rewind, shiftRecordedAt } from './rewind-registers.js';

/** Subgraphs whose rows have times of entry. */
const owners = ['front', 'peoples-committees'] as const;

const day = '2019-10-01';

/** Keys of a response that hold the day of knowledge or the time of a copy. */
const withoutDates = new Set(['asKnownOn', 'cacheKey', 'endCursor', 'receivedAt']);

type Headers = Record<string, string>;

/**
 * Two shifts of every `recorded_at`. With entries four months late, `asKnownOn` alone hides rows; with entries three months
 * early, everything is recorded by the day and `asOf` alone hides rows. `unfiltered` are the headers that hide nothing.
 */
const shifts: readonly { hides: string; days: number; filtered: Headers; unfiltered: Headers }[] = [
  { hides: 'rows recorded later', days: 120, filtered: { 'as-known-on': day }, unfiltered: {} },
  { hides: 'events of later days', days: -90, filtered: {}, unfiltered: { 'as-of': '2026-06-30' } },
];

/** The saved operations, each for the day of this test instead of its own. */
const savedOperations = savedQuestions().map(({ name, operation }) => ({
  name,
  operation: operation.replace(/ @asOf\(date: [^)]*\)/, '').replace('"2019-12-31"', `"${day}"`),
}));

const lists = everyList.map((each) => {
  const firstPage = (args: string, selection: string): string =>
    `{ ${each.list}(first: 100 ${args}) { ${selection} } }`;
  return {
    list: each.list,
    operations: [
      ...each.fields.map((field) => firstPage('', `totalCount nodes { __typename ${selected(field)} }`)),
      ...ordersOf(each).map((order) => firstPage(order, `nodes { ${identifying(each.fields)} }`)),
      ...filtersOf(each).map((filter) => firstPage(filter, `totalCount nodes { ${identifying(each.fields)} }`)),
    ],
  };
});

const operations = [
  ...[...savedOperations, ...everyGrouping].map(({ operation }) => operation),
  ...lists.flatMap((each) => each.operations),
];

/** A selection that tells the items of a list apart: the ID, or every leaf field of items without one. */
function identifying(fields: readonly Field[]): string {
  if (fields.some(({ name }) => name === 'id')) return 'id';
  return fields
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map(({ name }) => name)
    .join(' ');
}

describe.each(shifts)(`as known on ${day}, hidden are $hides`, ({ days, filtered, unfiltered }) => {
  /** Responses from complete registers, filtered by the request's dates. */
  const fromCompleteRegisters = new Map<string, unknown>();
  /** Responses from registers out of which everything later was deleted. */
  const fromRewoundRegisters = new Map<string, unknown>();
  /** Operations whose response is another without the filter. */
  const operationsThatDiffer: string[] = [];

  let graph: TestGraph;
  let databases: FreshDatabase[];

  beforeAll(async () => {
    databases = await Promise.all(owners.map((owner) => freshDatabase(`known_${owner.replace('-', '_')}`)));
    const urls = new Map(owners.map((owner, index) => [owner, databases[index]!.url]));
    graph = await startGraph(urls, exhaustiveLimits);
    await rewrite((owner) => shiftRecordedAt(owner, days));
    for (const each of operations) {
      const response = await query(each, filtered);
      fromCompleteRegisters.set(each, response);
      if (!isDeepStrictEqual(response, await query(each, unfiltered))) operationsThatDiffer.push(each);
    }
    await rewrite((owner) => rewind(owner, day));
    for (const each of operations) fromRewoundRegisters.set(each, await query(each, {}));
  }, 240_000);
  afterAll(async () => {
    await graph.stop();
    for (const database of databases) await database.drop();
  });

  /** Runs SQL on the registers of each owner, and has every copy taken again. */
  async function rewrite(statements: (owner: (typeof owners)[number]) => string[]): Promise<void> {
    for (const owner of owners) {
      const { database } = graph.running.find(({ name }) => name === owner)!;
      for (const statement of statements(owner)) await database.query(statement);
    }
    await takeAnew(graph);
  }

  /** Returns the response without `asKnownOn` itself, keys and cursors made of it, and the time at which a copy was taken. */
  async function query(operation: string, headers: Headers): Promise<unknown> {
    const response = await graph.ask(operation, undefined, { 'as-of': day, ...headers });
    return JSON.parse(JSON.stringify(response), (key, value: unknown) => (withoutDates.has(key) ? undefined : value));
  }

  test('the comparison is not vacuous, and every operation was answered', () => {
    expect(operationsThatDiffer.length).toBeGreaterThan(200);
    const failed = operations.filter((each) => JSON.stringify(fromCompleteRegisters.get(each)).includes('"errors"'));
    expect(failed).toEqual([]);
  });

  test.each(savedOperations)('$name equals the response of rewound registers', ({ operation }) => {
    expect(fromCompleteRegisters.get(operation)).toEqual(fromRewoundRegisters.get(operation));
  });

  test.each(lists)('$list, by field, order and filter, equals the response of rewound registers', (list) => {
    for (const operation of list.operations) {
      const filteredResponse = { operation, response: fromCompleteRegisters.get(operation) };
      expect(filteredResponse).toEqual({ operation, response: fromRewoundRegisters.get(operation) });
    }
  });

  test.each(everyGrouping)('$name by $by equals the response of rewound registers', ({ operation }) => {
    expect(fromCompleteRegisters.get(operation)).toEqual(fromRewoundRegisters.get(operation));
  });
});
