import { defaultLimits } from '../../gateway/src/limits/limits.js';
import { startGraph, supergraph, type TestGraph } from '../end-to-end/graph.js';
import { worstRequests } from './worst-requests.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

/** The request by which 99 lists for each of 500 units once stopped everybody for more than a second. */
const listsOfUnits = (first: number, filter: string): string => {
  const lists = Array.from(
    { length: 99 },
    (_, index) => `a${index}: recommendations(first: 1 ${filter}) { totalCount }`,
  );
  return `{ administrativeUnits(first: ${first}, filter: { includeFormer: true }) { nodes { ${lists.join(' ')} } } }`;
};

test.each([
  ['99 lists of each of 500 units', listsOfUnits(500, '')],
  ['99 filtered lists of each of 500 units', listsOfUnits(500, 'filter: { overdue: true, issuedFrom: "2015-01-01" }')],
])('%s are refused by their cost', async (_, query) => {
  const { errors } = await graph.ask(query);
  expect(errors).toHaveLength(1);
  expect(errors![0]!.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost' });
});

test('the generator finds requests of every family within the limits', () => {
  const families = new Map<string, number>();
  for (const { family } of worstRequests(supergraph.apiSchema, defaultLimits))
    families.set(family, (families.get(family) ?? 0) + 1);
  expect([...families.keys()].toSorted()).toEqual(
    expect.arrayContaining(['error', 'field', 'introspection', 'list', 'list with filters', 'list with items']),
  );
});
