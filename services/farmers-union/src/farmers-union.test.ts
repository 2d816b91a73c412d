import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe("what the Farmers' Union own", () => {
  let testSubgraph: TestSubgraph;
  beforeAll(async () => {
    testSubgraph = await loadedSubgraph(demo);
  });
  afterAll(() => testSubgraph.stop());

  test('there is hardly a union of farmers in an inner ward', async () => {
    const { farmersUnions } = await testSubgraph.ask<{ farmersUnions: { nodes: { name: string }[] } }>(
      '{ farmersUnions(first: 50, filter: { level: COMMUNE, includeFormer: true }) { nodes { name } } }',
    );
    const names = new Set(farmersUnions.nodes.map(({ name }) => name));
    expect(names.has('Hội Nông dân phường Khương Đình')).toBe(true);
    expect(names.has('Hội Nông dân phường Thượng Đình')).toBe(false);
  });

  test('a fund grows by what is added to its capital, year by year, up to the day', async () => {
    const { farmersSupportFunds } = await testSubgraph.ask<{
      farmersSupportFunds: { nodes: { years: { year: number; capital: number; addedToCapital: number }[] }[] };
    }>(
      '{ farmersSupportFunds(first: 1, filter: { includeFormer: true }) { nodes { years { year capital addedToCapital } } } }',
      {
        asOf: '2018-06-30',
      },
    );
    const { years } = farmersSupportFunds.nodes[0]!;
    expect(years.at(-1)!.year).toBe(2017);
    expect(years.length).toBeGreaterThan(3);
    for (const [index, { capital, addedToCapital }] of years.slice(1).entries())
      expect(capital).toBe(years[index]!.capital + addedToCapital);
  });
});
