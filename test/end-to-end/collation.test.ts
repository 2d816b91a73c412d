import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

/** A query of names or titles of each subgraph, in its order. */
const lists: readonly (readonly [list: string, property: string])[] = [
  ['administrativeUnits', 'name'],
  ['peoplesCommittees', 'name'],
  ['frontCommittees', 'name'],
  ['supervisionDelegations', 'title'],
  ['supervisionTopics', 'title'],
  ['coordinationAgreements', 'title'],
  ['massMobilizationModels', 'title'],
  ['tradeUnions', 'name'],
  ['womensUnions', 'name'],
  ['farmersUnions', 'name'],
  ['veteransAssociations', 'name'],
  ['youthUnions', 'name'],
];
const withFormer = new Set(['administrativeUnits', 'peoplesCommittees', ...lists.slice(7).map(([list]) => list)]);

interface Page {
  nodes: Record<string, string>[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** Returns all names of the list by pages of 40, so that each cursor holds a name. */
async function walk(list: string, property: string): Promise<string[]> {
  const filter = withFormer.has(list) ? 'filter: { includeFormer: true }, ' : '';
  const query = `query ($after: String) { ${list}(first: 40, after: $after, ${filter}orderBy: { field: ${property.toUpperCase()} }) {
    nodes { id ${property} } pageInfo { endCursor hasNextPage } } }`;
  const names: string[] = [];
  const seen = new Set<string>();
  for (let after: string | null = null; ;) {
    const { data, errors } = await graph.ask(query, { after });
    expect(errors).toBeUndefined();
    const page = data![list] as Page;
    for (const node of page.nodes) {
      names.push(node[property]!);
      seen.add(node['id']!);
    }
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen.size).toBe(names.length);
  return names;
}

// The order of the dictionary: a ă â b c d đ e ê …, and a tone only where all letters are equal.
const dictionary = new Intl.Collator('vi');

test.each(lists)('%s by %s stand in the order of the dictionary, on every page', async (list, property) => {
  const names = await walk(list, property);
  expect(names.length).toBeGreaterThan(5);
  const misplaced = names.slice(1).filter((name, index) => dictionary.compare(names[index]!, name) > 0);
  expect(misplaced).toEqual([]);
});

test('đ is a letter of its own, after d and before e', async () => {
  const names = await walk('administrativeUnits', 'name');
  const place = (name: string): number => names.indexOf(name);
  expect(place('Quận Đống Đa')).toBeLessThan(place('Quận Hà Đông'));
  expect(place('Phường Dịch Vọng')).toBeLessThan(place('Phường Đại Kim'));
  expect(place('Phường Đội Cấn')).toBeLessThan(place('Phường Giảng Võ'));
});
