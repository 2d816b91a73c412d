import { freshDatabase } from '#kit/testing';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

interface Claim {
  key: string;
  verdict: string | null;
  reasonEn: string | null;
  counted: { measure: string; value: number | null; detail: string | null }[] | null;
}

test('the sixteen claims of the article are reproduced by counting, but for the one that is an opinion', async () => {
  const { data, errors } = await graph.ask(
    '{ publishedClaims { nodes { key verdict reasonEn counted { measure value detail } source { publishedAt } } } }',
  );
  expect(errors).toBeUndefined();
  const claims = (data as { publishedClaims: { nodes: Claim[] } }).publishedClaims.nodes;
  expect(claims.map(({ key, verdict }) => `${key} ${verdict}`)).toEqual(
    Array.from({ length: 16 }, (_, index) => `C${index + 1} ${index === 3 ? 'NOT_REPRODUCIBLE' : 'MATCH'}`),
  );
  expect(claims[3]!.reasonEn).toMatch(/quality/);
  const value = (key: string, measure: string): unknown =>
    claims.find((claim) => claim.key === key)!.counted!.find((count) => count.measure === measure)!.value;
  expect(value('C3', 'WARDS_OF_DISTRICT')).toBe(11);
  expect(value('C8', 'SUCCESSFUL_MEDIATIONS')).toBe(290);
  expect(Math.round(100 * (value('C9', 'MEDIATION_SUCCESS_RATE_POOLED') as number))).toBe(86);
  expect(value('C1', 'PARTY_INSPECTIONS_ON_DAY')).toBe(1);
  expect(value('C1', 'PARTY_BODIES_SUPERVISED')).toBe(0);
});

test('a claim is counted anew: without what it counts it does not match', async () => {
  // In a database of its own, since other tests read the shared one.
  const database = await freshDatabase('claims');
  const changed = await startGraph(new Map([['front', database.url]]));
  try {
    const front = changed.running.find(({ name }) => name === 'front')!;
    await front.database.query(`update supervision_topic set year = 1999 where year = 2015`);
    const { data } = await changed.ask('{ publishedClaims { nodes { key verdict } } }');
    const { nodes } = (data as { publishedClaims: { nodes: Claim[] } }).publishedClaims;
    expect(nodes.filter(({ verdict }) => verdict === 'MISMATCH').map(({ key }) => key)).toEqual(['C12']);
  } finally {
    await changed.stop();
    await database.drop();
  }
}, 60_000);

test('on a day before the article there is no claim of it, and one that is asked for by its id counts what had happened', async () => {
  const { data } = await graph.ask('{ publishedClaims { nodes { id key } } }');
  const { nodes } = (data as { publishedClaims: { nodes: { id: string; key: string }[] } }).publishedClaims;
  const { id } = nodes.find(({ key }) => key === 'C12')!;
  const ask = async (asOf: string): Promise<{ list: unknown; years: unknown[] }> => {
    const early = await graph.ask(
      `{ list: publishedClaims { nodes { key } } one: publishedClaim(id: "${id}") { counted { detail } } }`,
      undefined,
      { 'as-of': asOf },
    );
    const { list, one } = early.data as { list: { nodes: unknown[] }; one: Claim };
    return { list: list.nodes.length, years: one.counted!.map(({ detail }) => detail) };
  };
  expect(await ask('2020-06-28')).toMatchObject({ list: 0 });
  expect(await ask('2020-06-29')).toMatchObject({ list: 16 });
  expect((await ask('2012-06-30')).years).toEqual(['2010', '2011', '2012']);
});

test('one day for the whole answer: wards and delegations of 29 June 2020, by header as by directive', async () => {
  const fields = `
    administrativeUnitByCode(code: "009") { name children { code } supervisionDelegations(first: 1) { nodes { state } } }`;
  const byDirective = await graph.ask(`query @asOf(date: "2020-06-29") {${fields}}`);
  const byHeader = await graph.ask(`{${fields}}`, {}, { 'as-of': '2020-06-29' });
  expect(byDirective.errors).toBeUndefined();
  expect(byDirective.data).toEqual(byHeader.data);
  expect(byDirective.extensions).toEqual({ asOf: '2020-06-29' });
  const unit = byDirective.data!['administrativeUnitByCode'] as { name: string; children: unknown[] };
  expect(unit.name).toBe('Quận Thanh Xuân');
  expect(unit.children).toHaveLength(11);
  expect((await graph.ask('{ administrativeUnitByCode(code: "009") { name } }')).data).toEqual({
    administrativeUnitByCode: null,
  });
});
