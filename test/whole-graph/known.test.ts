import { isDeepStrictEqual } from 'node:util';
import { getNamedType, isLeafType } from 'graphql';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { savedQuestions } from '../questions/question.js';
import { everyGrouping, everyList, type Field, filtersOf, ordersOf, selected } from './every-list.js';
import { enteringLate, forgetting } from './forget.js';
import { startGraph, takeAnew, type TestGraph } from './graph.js';

/** Who keeps registers with times of entry. */
const owners = ['front', 'peoples-committees'] as const;

/** Everything is entered four months late: on the day much has happened that nobody can know of. */
const day = '2019-10-01';
const daysLate = 120;

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

/** What is known on the day, of registers that have all; and what is there in registers that have nothing later. */
const known = new Map<string, unknown>();
const there = new Map<string, unknown>();
/** What is answered otherwise where everything is known. */
const hidden: string[] = [];

let graph: TestGraph;
let databases: FreshDatabase[];

beforeAll(async () => {
  databases = await Promise.all(owners.map((owner) => freshDatabase(`known_${owner.replace('-', '_')}`)));
  graph = await startGraph(new Map(owners.map((owner, index) => [owner, databases[index]!.url])));
  await change((owner) => enteringLate(owner, daysLate));
  for (const each of operations) {
    known.set(each, await told(each, { 'as-known-on': day }));
    if (!isDeepStrictEqual(known.get(each), await told(each, {}))) hidden.push(each);
  }
  await change((owner) => forgetting(owner, day));
  for (const each of operations) there.set(each, await told(each, {}));
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
async function told(operation: string, headers: Record<string, string>): Promise<unknown> {
  const answer = await graph.ask(operation, undefined, { 'as-of': day, ...headers });
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'asKnownOn' || key === 'receivedAt' ? undefined : value,
  );
}

test('much had happened by the day that nobody knew, and everything was answered', () => {
  expect(hidden.length).toBeGreaterThan(200);
  expect(operations.filter((each) => JSON.stringify(known.get(each)).includes('"errors"'))).toEqual([]);
});

test.each(questions)('$name: what was not entered by the day is not known on it', ({ operation }) => {
  expect(known.get(operation)).toEqual(there.get(operation));
});

test.each(lists)('$list: so it is for its fields, orders and filters', ({ operations: ofList }) => {
  for (const operation of ofList) {
    expect({ operation, answer: known.get(operation) }).toEqual({ operation, answer: there.get(operation) });
  }
});

test.each(everyGrouping)('$name by $by: so it is', ({ operation }) => {
  expect(known.get(operation)).toEqual(there.get(operation));
});
