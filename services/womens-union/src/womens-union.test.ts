import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe("what the Women's Union own", () => {
  let testSubgraph: TestSubgraph;
  beforeAll(async () => {
    testSubgraph = await loadedSubgraph(demo);
  });
  afterAll(() => testSubgraph.stop());

  test('safe addresses are counts of a district and a year, withheld below ten', async () => {
    const { safeAddressYears } = await testSubgraph.ask<{
      safeAddressYears: { nodes: { addresses: { value: number | null; suppressed: boolean } }[] };
    }>('{ safeAddressYears(first: 100) { nodes { addresses { value suppressed } } } }');
    const values = safeAddressYears.nodes.map(({ addresses }) => addresses);
    expect(values.some(({ suppressed }) => suppressed)).toBe(true);
    expect(values.every(({ value, suppressed }) => (suppressed ? value === null : value! >= 10))).toBe(true);
  });

  test('mediations that it took part in are shown for the district, never for a ward', async () => {
    const { womensUnionYears } = await testSubgraph.ask<{
      womensUnionYears: {
        nodes: { area: { id: string }; branches: number; mediationParticipation: { value: number | null } }[];
      };
    }>('{ womensUnionYears(first: 200) { nodes { area { id } branches mediationParticipation { value } } } }');
    const shown = womensUnionYears.nodes.filter(({ mediationParticipation }) => mediationParticipation.value !== null);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map(({ area }) => area.id)).size).toBe(1);
  });

  test('nothing about safe addresses can be filtered or ordered by their number', () => {
    const fields = Object.keys(
      (testSubgraph.running.schema.getType('SafeAddressYearFilter') as unknown as { getFields(): object }).getFields(),
    );
    expect(fields.toSorted()).toEqual(['areaId', 'yearFrom', 'yearTo']);
  });
});
