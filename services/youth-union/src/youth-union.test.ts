import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe('what the Youth Union own', () => {
  let testSubgraph: TestSubgraph;
  beforeAll(async () => {
    testSubgraph = await loadedSubgraph(demo);
  });
  afterAll(() => testSubgraph.stop());

  test('every body is led by a secretary, never by a chairperson', async () => {
    const { youthUnions } = await testSubgraph.ask<{
      youthUnions: { nodes: { posts: { kind: string; title: string }[] }[] };
    }>('{ youthUnions(first: 50) { nodes { posts { kind title } } } }');
    for (const { posts } of youthUnions.nodes) expect(posts[0]).toEqual({ kind: 'SECRETARY', title: 'Bí thư' });
  });

  test('members of a school branch are withheld below ten, and no list goes by their number', async () => {
    const { youthBranches } = await testSubgraph.ask<{
      youthBranches: { nodes: { kind: string; members: { value: number | null; suppressed: boolean } }[] };
    }>(
      '{ youthBranches(first: 200, filter: { includeFormer: true }) { nodes { kind members { value suppressed } } } }',
    );
    const small = youthBranches.nodes.filter(({ members }) => !members.suppressed && members.value! < 10);
    expect(small.filter(({ kind }) => kind === 'SCHOOL' || kind === 'RESIDENTIAL')).toEqual([]);
    expect(youthBranches.nodes.some(({ members }) => members.suppressed)).toBe(true);
  });

  test('no body withholds the members of one branch alone: they add up to the body’s own number', async () => {
    const { youthBranches } = await testSubgraph.ask<{
      youthBranches: { nodes: { youthUnion: { id: string }; members: { suppressed: boolean } }[] };
    }>(
      '{ youthBranches(first: 200, filter: { includeFormer: true }) { nodes { youthUnion { id } members { suppressed } } } }',
    );
    const withheld = new Map<string, number>();
    for (const { youthUnion, members } of youthBranches.nodes)
      if (members.suppressed) withheld.set(youthUnion.id, (withheld.get(youthUnion.id) ?? 0) + 1);
    expect(withheld.size).toBeGreaterThan(0);
    expect([...withheld.values()]).not.toContain(1);
  });

  test('a project is under way until it is completed, as of the day', async () => {
    const states = async (asOf: string): Promise<Set<string>> =>
      new Set(
        (
          await testSubgraph.ask<{ youthProjects: { nodes: { state: string }[] } }>(
            '{ youthProjects(first: 100, filter: { startedFrom: "2015-01-01", startedTo: "2015-12-31" }) { nodes { state } } }',
            { asOf },
          )
        ).youthProjects.nodes.map(({ state }) => state),
      );
    expect(await states('2026-01-01')).toEqual(new Set(['COMPLETED']));
    expect(await states('2015-12-31')).not.toEqual(new Set(['COMPLETED']));
  });
});
