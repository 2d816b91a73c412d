import { isInterfaceType, isObjectType } from 'graphql';
import { everyList } from './every-list.js';
import { asker, gatewayOver, startGraph, supergraph, type TestGraph } from './graph.js';
import { recordedCalls } from './recorded-calls.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

test('every type with an ID has a cache key', () => {
  const types = Object.values(supergraph.apiSchema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && type.getFields()['id'],
  );
  const without = types.filter(
    (type) => !('getFields' in type) || String(type.getFields()['cacheKey']?.type) !== 'String!',
  );
  expect(types.length).toBeGreaterThan(80);
  expect(without.map(({ name }) => name)).toEqual([]);
});

const lists = everyList.filter(({ fields }) => fields.some(({ name }) => name === 'cacheKey'));

test.each([
  [{ 'as-of': '2020-06-29' }, '@2020-06-29'],
  [{ 'as-of': '2020-06-29', 'as-known-on': '2020-07-31' }, '@2020-06-29~2020-07-31'],
])('the cache key of every list’s items is made of the ID and the dates %j', async (headers, dates) => {
  let items = 0;
  for (const { list } of lists) {
    const { data, errors } = await graph.ask(`{ ${list}(first: 3) { nodes { id cacheKey } } }`, {}, headers);
    const { nodes } = data![list] as { nodes: { id: string; cacheKey: string }[] };
    expect({ list, errors, keys: nodes.map(({ cacheKey }) => cacheKey) }).toEqual({
      list,
      errors: undefined,
      keys: nodes.map(({ id }) => `${id}${dates}`),
    });
    items += nodes.length;
  }
  expect(items).toBeGreaterThan(80);
});

test('a reference has its cache key without a call to the owner', async () => {
  const calls = recordedCalls(graph.transports);
  const gateway = await gatewayOver(calls.transports);
  try {
    const parties = 'parties { organization { cacheKey } contribution { cacheKey } }';
    const query = `{ supervisionDelegations(first: 20) { nodes { ${parties} } } }`;
    const { data } = await asker(gateway)(query, {}, { 'as-of': '2019-12-31' });
    expect(calls.take().map(({ subgraph }) => subgraph)).toEqual(['front']);
    expect(JSON.stringify(data)).toMatch(/"organization":{"cacheKey":"[^"]+@2019-12-31"/);
  } finally {
    await gateway.stop();
  }
});

test('a response tells its date also if the request names none', async () => {
  const { extensions } = await graph.ask('{ organizationCounts(by: KIND) { key } }');
  expect(extensions).toEqual({ asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
