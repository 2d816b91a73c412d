import { isDeepStrictEqual } from 'node:util';
import { getNamedType, isLeafType } from 'graphql';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { savedQuestions } from '../questions/question.js';
import { everyGrouping, everyList, type Field, filtersOf, ordersOf, selected } from './every-list.js';
import { entering, forgetting } from './rewind-registers.js';
import { startGraph, takeAnew, type TestGraph } from './graph.js';

/** Who keeps registers with times of entry. */
const owners = ['front', 'peoples-committees'] as const;

const day = '2019-10-01';

type Headers = Record<string, string>;

/**
 * Two ways in which an answer on the day could tell too much. Entered four months late, much has happened that nobody can
 * know of; entered three months early, everything is known, and what lies ahead is hidden by its own day alone.
 */
const ways: readonly { what: string; days: number; asked: Headers; otherwise: Headers }[] = [
  { what: 'what was not entered by then', days: 120, asked: { 'as-known-on': day }, otherwise: {} },
  { what: 'what had not happened by then', days: -90, asked: {}, otherwise: { 'as-of': '2026-06-30' } },
];

const questions = savedQuestions().map(({ name, operation }) => ({
  name,
  // Of this day in place of their own, and of none that is still to come.
  operation: operation.replace(/ @asOf\(date: [^)]*\)/, '').replace('"2019-12-31"', `"${day}"`),
}));
const lists = everyList.map((each) => {
  const items = (args: string, below: string): string => `{ ${each.list}(first: 100 ${args}) { ${below} } }`;
  return {
    list: each.list,
    operations: [
      ...each.fields.map((field) => items('', `totalCount nodes { __typename ${selected(field)} }`)),
      ...ordersOf(each).map((order) => items(order, `nodes { ${namedBy(each.fields)} }`)),
      ...filtersOf(each).map((filter) => items(filter, `totalCount nodes { ${namedBy(each.fields)} }`)),
    ],
  };
});
const operations = [...questions, ...everyGrouping].map(({ operation }) => operation);
operations.push(...lists.flatMap((each) => each.operations));

/** By what items are told apart. */
function namedBy(fields: readonly Field[]): string {
  return fields.some(({ name }) => name === 'id')
    ? 'id'
    : fields
        .filter(({ type }) => isLeafType(getNamedType(type)))
        .map(({ name }) => name)
        .join(' ');
}

describe.each(ways)('on a day, $what', ({ days, asked, otherwise }) => {
  /** Answers of registers that have all, and of registers that have nothing of what was entered after the day. */
  const full = new Map<string, unknown>();
  const forgetful = new Map<string, unknown>();
  /** What is answered otherwise where nothing is hidden. */
  const hidden: string[] = [];

  let graph: TestGraph;
  let databases: FreshDatabase[];

  beforeAll(async () => {
    databases = await Promise.all(owners.map((owner) => freshDatabase(`known_${owner.replace('-', '_')}`)));
    graph = await startGraph(new Map(owners.map((owner, index) => [owner, databases[index]!.url])));
    await change((owner) => entering(owner, days));
    for (const each of operations) {
      full.set(each, await told(each, asked));
      if (!isDeepStrictEqual(full.get(each), await told(each, otherwise))) hidden.push(each);
    }
    await change((owner) => forgetting(owner, day));
    for (const each of operations) forgetful.set(each, await told(each, {}));
  }, 240_000);
  afterAll(async () => {
    await graph.stop();
    for (const database of databases) await database.drop();
  });

  async function change(statements: (owner: (typeof owners)[number]) => string[]): Promise<void> {
    for (const owner of owners) {
      const { database } = graph.running.find(({ name }) => name === owner)!;
      for (const statement of statements(owner)) await database.query(statement);
    }
    await takeAnew(graph);
  }

  /** An answer, without the day of knowledge itself and the moment at which a copy was taken. */
  async function told(operation: string, headers: Headers): Promise<unknown> {
    const answer = await graph.ask(operation, undefined, { 'as-of': day, ...headers });
    return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
      key === 'asKnownOn' || key === 'receivedAt' ? undefined : value,
    );
  }

  test('would be much, and everything was answered', () => {
    expect(hidden.length).toBeGreaterThan(200);
    expect(operations.filter((each) => JSON.stringify(full.get(each)).includes('"errors"'))).toEqual([]);
  });

  test.each(questions)('is not told by $name', ({ operation }) => {
    expect(full.get(operation)).toEqual(forgetful.get(operation));
  });

  test.each(lists)('is not told by $list, its fields, orders and filters', ({ operations: ofList }) => {
    for (const operation of ofList) {
      expect({ operation, answer: full.get(operation) }).toEqual({ operation, answer: forgetful.get(operation) });
    }
  });

  test.each(everyGrouping)('is not told by $name by $by', ({ operation }) => {
    expect(full.get(operation)).toEqual(forgetful.get(operation));
  });
});
