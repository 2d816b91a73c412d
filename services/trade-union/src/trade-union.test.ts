import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe('what the trade unions own', () => {
  let testSubgraph: TestSubgraph;
  beforeAll(async () => {
    testSubgraph = await loadedSubgraph(demo);
  });
  afterAll(() => testSubgraph.stop());

  test('there is no union above the workplace in every ward', async () => {
    const { tradeUnions } = await testSubgraph.ask<{ tradeUnions: { nodes: { name: string }[] } }>(
      '{ tradeUnions(first: 50, filter: { level: COMMUNE, includeFormer: true }) { nodes { name } } }',
    );
    const names = tradeUnions.nodes.map(({ name }) => name);
    expect(names).toContain('Công đoàn phường Nhân Chính');
    expect(names).not.toContain('Công đoàn phường Thanh Xuân Nam');
  });

  test('a collective agreement is in force until it expires', async () => {
    const count = async (asOf: string): Promise<number> =>
      (
        await testSubgraph.ask<{ collectiveAgreements: { totalCount: number } }>(
          '{ collectiveAgreements(filter: { inForce: true }) { totalCount } }',
          { asOf },
        )
      ).collectiveAgreements.totalCount;
    expect(await count('2009-01-01')).toBe(0);
    expect(await count('2018-06-30')).toBeGreaterThan(0);
  });

  test('the published conferences of Hà Nội keep their source and their rate of 60.24 %', async () => {
    const { tradeUnionYears } = await testSubgraph.ask<{
      tradeUnionYears: {
        nodes: { provenance: string; source: string | null; workerConferenceRate: { value: number } }[];
      };
    }>(
      '{ tradeUnionYears(first: 100, filter: { yearFrom: 2025 }) { nodes { provenance source workerConferenceRate { value } } } }',
    );
    const published = tradeUnionYears.nodes.filter(({ provenance }) => provenance === 'PUBLIC');
    expect(published).toHaveLength(1);
    expect(published[0]!.workerConferenceRate.value).toBeCloseTo(0.6024, 4);
    expect(published[0]!.source).not.toBeNull();
  });
});
