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

  test('members of youth organisations that add up to a shown number are never withheld for one unit alone', async () => {
    const { database } = testSubgraph.running;
    // The district's number is the sum of its wards', of which one is small.
    const [{ above, units }] = await database.query<[{ above: string; units: string[] }]>(
      `select p.unit_id as above, array_agg(distinct u.unit_id order by u.unit_id) as units
       from youth_union u join youth_union p on p.id = u.parent_id where u.level = 'COMMUNE' and p.unit_id is not null
         and exists (select from related_youth_organization r where r.unit_id = u.unit_id)
       group by 1 order by count(*) desc limit 1`,
    );
    await database.query('delete from related_youth_organization where year = 2015');
    const counts = units.map((_, index) => (index === 1 ? 7 : 40 + index));
    const insert = (unit: string, count: number) =>
      database.query(
        `insert into related_youth_organization (id, unit_id, year, kind, groups, member_count, provenance)
         values ($1, $1, 2015, 'STUDENT_ASSOCIATION', 1, $2, 'SYNTHETIC')`,
        [unit, count],
      );
    for (const [index, unit] of units.entries()) await insert(unit, counts[index]!);
    const sum = counts.reduce((all, each) => all + each, 0);
    await insert(above, sum);
    const { relatedYouthOrganizations } = await testSubgraph.ask<{
      relatedYouthOrganizations: { nodes: { area: { id: string }; members: { value: number | null } }[] };
    }>(
      '{ relatedYouthOrganizations(first: 100, filter: { yearFrom: 2015, yearTo: 2015 }) { nodes { area { id } members { value } } } }',
    );
    const shown = new Map(relatedYouthOrganizations.nodes.map(({ area, members }) => [area.id, members.value]));
    expect(shown.get(above)).toBe(sum);
    const hidden = units.filter((unit) => shown.get(unit) === null);
    expect(hidden).toContain(units[1]);
    expect(hidden.length).toBeGreaterThan(1);
    // Each hidden number keeps at least three values that agree with the sum.
    const left = sum - units.reduce((all, unit) => all + (shown.get(unit) ?? 0), 0);
    expect(left).toBeGreaterThanOrEqual(1 + 10 + 2);
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
