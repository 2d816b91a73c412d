import { type TestSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let committees: TestSubgraph;
beforeAll(async () => {
  committees = await loadedSubgraph(demo);
});
afterAll(() => committees.stop());

test.each([
  ['2008-08-01', 29, 577],
  ['2009-05-08', 29, 577],
  ['2012-06-30', 29, 577],
  ['2014-04-01', 30, 584],
  ['2019-12-31', 30, 584],
  ['2020-03-01', 30, 579],
  ['2025-01-01', 30, 526],
  ['2025-07-01', 0, 126],
])('on %s Hà Nội has %i districts and %i communes, as acts and lists attest', async (asOf, districts, communes) => {
  interface City {
    city: { id: string };
  }
  const { city } = await committees.ask<City>('{ city: administrativeUnitByCode(code: "01") { id } }', { asOf });
  const ofDistricts = await committees.ask<{ page: { totalCount: number; nodes: { children: unknown[] }[] } }>(
    `{ page: administrativeUnits(first: 50, filter: { parentId: "${city.id}", level: [DISTRICT] }) {
      totalCount nodes { children { code } } } }`,
    { asOf },
  );
  const { direct } = await committees.ask<{ direct: { totalCount: number } }>(
    `{ direct: administrativeUnits(filter: { parentId: "${city.id}", level: [COMMUNE] }) { totalCount } }`,
    { asOf },
  );
  const below = ofDistricts.page.nodes.flatMap(({ children }) => children).length;
  expect([ofDistricts.page.totalCount, below + direct.totalCount]).toEqual([districts, communes]);
});

test.each([
  ['2012-06-30', 'Huyện Từ Liêm', null, '2004-08-31', 'OFFICIAL_LIST'],
  ['2014-04-01', 'Quận Nam Từ Liêm', '2014-04-01', '2014-04-01', 'SECONDARY'],
])('the code 019 was on %s that of %s', async (asOf, name, validFrom, knownFrom, evidence) => {
  const { unit } = await committees.ask<{ unit: Record<string, unknown> & { sources: { title: string }[] } }>(
    `{ unit: administrativeUnitByCode(code: "019") {
      name validFrom knownFrom evidence source sources { key title address attests } } }`,
    { asOf },
  );
  expect(unit).toMatchObject({ name, validFrom, knownFrom, evidence });
  expect(unit['source']).toMatch(/^Source: General Statistics Office/);
  expect(unit.sources.map(({ title }) => title).join()).toContain('General Statistics Office');
});

test('quận Nam Từ Liêm is in no list of 2012', async () => {
  const { administrativeUnits } = await committees.ask<{ administrativeUnits: { nodes: { name: string }[] } }>(
    '{ administrativeUnits(filter: { name: "Từ Liêm" }) { nodes { name } } }',
    { asOf: '2012-06-30' },
  );
  expect(administrativeUnits.nodes).toEqual([{ name: 'Huyện Từ Liêm' }]);
});

test('a unit that exists keeps the ID under which it was published', async () => {
  const { unit } = await committees.ask<{ unit: { id: string } }>(
    '{ unit: administrativeUnitByCode(code: "009") { id } }',
    { asOf: '2020-06-29' },
  );
  expect(unit.id).toBe('unt_1fvspxys2wzy11nh1jmp');
});

test('a change without a stated day has bounds, parts on both sides and evidence', async () => {
  const { unit } = await committees.ask<{ unit: { changes: Record<string, unknown>[]; atLeastFor: string } }>(
    `{ unit: administrativeUnitByCode(code: "00616") { changes {
      kind changedOn notBefore notAfter adoptedOn evidence parts { side share moved outside unit { name } } } } }`,
    { asOf: '2022-01-01' },
  );
  expect(unit.changes).toContainEqual({
    kind: 'BOUNDARY',
    changedOn: null,
    notBefore: '2021-04-26',
    notAfter: null,
    adoptedOn: '2021-04-26',
    evidence: 'SECONDARY',
    parts: [
      {
        side: 'FROM',
        share: 'PART',
        moved: 'AREA_AND_POPULATION',
        outside: null,
        unit: { name: 'Phường Cổ Nhuế 1' },
      },
      { side: 'TO', share: null, moved: null, outside: null, unit: { name: 'Phường Nghĩa Tân' } },
    ],
  });
});

test('a unit of another province that joined Hà Nội is named', async () => {
  const { unitChanges } = await committees.ask<{ unitChanges: { nodes: { from: { outside: string | null }[] }[] } }>(
    '{ unitChanges(filter: { kind: [MERGE] }, first: 1) { nodes { from { outside unit { name } } } } }',
    { asOf: '2008-08-01' },
  );
  expect(unitChanges.nodes[0]!.from).toEqual([{ outside: 'Tỉnh Hà Tây', unit: null }]);
});

test('comparability depends on the measure: land without people does not divide a population', async () => {
  const { page } = await committees.ask<{ page: { nodes: { area: string; population: string }[] } }>(
    `{ page: administrativeUnits(first: 200, filter: { level: [COMMUNE] }) { nodes {
      area: comparability population: comparability(measure: POPULATION) } } }`,
    { asOf: '2025-07-01' },
  );
  const comparable = (by: 'area' | 'population'): number =>
    page.nodes.filter((node) => node[by] === 'COMPARABLE').length;
  expect(comparable('population')).toBeGreaterThan(comparable('area'));
});
