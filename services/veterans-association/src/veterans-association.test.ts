import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe("what the Veterans' Association own", () => {
  let testSubgraph: TestSubgraph;
  beforeAll(async () => {
    testSubgraph = await loadedSubgraph(demo);
  });
  afterAll(() => testSubgraph.stop());

  test('security groups are found by their ward, and their list goes by pages', async () => {
    interface Groups {
      selfManagedSecurityGroups: { totalCount: number; nodes: { area: { id: string } }[] };
    }
    const all = await testSubgraph.ask<Groups>(
      '{ selfManagedSecurityGroups(first: 1) { totalCount nodes { area { id } } } }',
    );
    const { id } = all.selfManagedSecurityGroups.nodes[0]!.area;
    const here = await testSubgraph.ask<Groups>(
      `{ selfManagedSecurityGroups(filter: { areaId: "${id}" }) { totalCount nodes { area { id } } } }`,
    );
    expect(here.selfManagedSecurityGroups.totalCount).toBeLessThan(all.selfManagedSecurityGroups.totalCount);
    expect(here.selfManagedSecurityGroups.nodes.every(({ area }) => area.id === id)).toBe(true);
  });

  test('a solidarity fund has totals and houses, and no beneficiaries', async () => {
    const { solidarityFunds } = await testSubgraph.ask<{
      solidarityFunds: { nodes: { years: { contributions: number; spent: number }[] }[] };
    }>('{ solidarityFunds(first: 20) { nodes { years { contributions spent houses { value } } } } }');
    for (const { years } of solidarityFunds.nodes)
      for (const { contributions, spent } of years) expect(spent).toBeLessThanOrEqual(contributions);
    const fields = Object.keys(
      (testSubgraph.running.schema.getType('SolidarityFundYear') as unknown as { getFields(): object }).getFields(),
    );
    expect(fields.filter((field) => /beneficiar|member|name/i.test(field))).toEqual([]);
  });
});
