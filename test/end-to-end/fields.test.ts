import { type CostMeter, costMeter, moreThan } from './cost.js';
import { everyList, selected } from './every-list.js';
import { exhaustiveLimits, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
let meter: CostMeter;
beforeAll(async () => {
  graph = await startGraph(undefined, exhaustiveLimits);
  meter = await costMeter(graph);
});
afterAll(async () => {
  await meter.stop();
  await graph.stop();
});

/** Claims are counted by statements of their own, tested in calls.test.ts. */
const lists = everyList.filter(({ list }) => list !== 'publishedClaims');

test('there are lists', () => {
  expect(lists.length).toBeGreaterThan(40);
});

// Of the first sixty units by name some have former units, whose comparability is one more statement.
test.each(lists)('each field of $list is read for all its items at once', async ({ list, fields }) => {
  for (const field of fields) {
    const cost = (first: number) =>
      meter.costOf(`{ ${list}(first: ${first}) { nodes { ${selected(field)} } } }`, {
        headers: { 'as-of': '2020-06-29' },
      });
    const more = moreThan(await cost(60), await cost(200));
    expect({ field: field.name, more }).toEqual({ field: field.name, more: [] });
  }
});
