import { type RunningSubgraph, startSubgraph } from '#kit';
import { createWorldFor, defineDemoData } from '#kit/demo';
import { isSmall } from '#kit/disclosure';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { parse } from 'graphql';
import { subgraph } from '../../subgraph.js';
import type { MediationFigure } from '../mediation.js';
import { daysOf, recovered, type Seen, seenFromThreshold } from './attack.js';
import { type Cube, cubeRows, cubesOf, decade } from './cube.js';

const cubes = cubesOf('recovery', 18);
let database: FreshDatabase;
let running: RunningSubgraph;

beforeAll(async () => {
  database = await freshDatabase('recovery');
  running = await startSubgraph(subgraph, { url: database.url, connections: 2 });
  const attacked = defineDemoData(subgraph, () => cubeRows(cubes));
  await attacked.load(running.database, { world: createWorldFor('district'), onlyIfEmpty: false });
});
afterAll(async () => {
  await running.stop();
  await database.drop();
});

interface Count {
  value: number | null;
}
interface Rate {
  pooled: { numerator: number | null; denominator: number | null };
}
type Window = Record<'successful' | 'unsuccessful' | 'concluded' | 'inProgress', Count> & {
  from: number;
  to: number;
  byConcluded: Rate;
  byReceived: Rate;
  annual: (Record<'successful' | 'unsuccessful' | 'concluded' | 'inProgress', Count> & {
    year: number;
    successRate: Rate['pooled'];
  })[];
};

const counts = 'successful { value } unsuccessful { value } concluded { value } inProgress { value }';
const rate = 'pooled { numerator denominator }';
const windows = [...decade.map((year) => [year, year]), [2010, 2019]] as const;
const everything = parse(`
  query ($units: [_Any!]!) { _entities(representations: $units) { ... on AdministrativeUnit { id
    ${windows.map(([from, to]) => `w${from}to${to}: mediationStatistics(from: ${from}, to: ${to}) { ...all }`).join('\n')} } } }
  fragment all on MediationStatistics {
    from to ${counts} byConcluded: successRate(denominator: CONCLUDED) { ${rate} }
    byReceived: successRate(denominator: RECEIVED) { ${rate} }
    annual { year ${counts} successRate { numerator denominator } } }`);

/** Queries all mediation figures of the cubes as of a day. */
async function ask(day: { asOf: string; asKnownOn?: string }): Promise<(Record<string, Window> & { id: string })[]> {
  const ids = cubes.flatMap(({ districtId, wardIds }) => [districtId, ...wardIds]);
  const units = ids.map((id) => ({ __typename: 'AdministrativeUnit', id }));
  const { data, errors } = await running.execute(
    { document: everything, variables: { units } },
    { requestId: 'test', ...day },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: (Record<string, Window> & { id: string })[] })._entities;
}

const answers = new Map<string, ReturnType<typeof ask>>();

/** Returns the response for a day, from a cache. */
function answerOf(day: string): ReturnType<typeof ask> {
  const answer = answers.get(day) ?? ask({ asOf: day });
  answers.set(day, answer);
  return answer;
}

/** Returns the numbers in a unit's response. */
function seenIn({ id: unitId, ...windowsOfUnit }: Record<string, Window> & { id: string }, day: string): Seen[] {
  return Object.values(windowsOfUnit as unknown as Record<string, Window>).flatMap(({ annual, ...window }) => {
    const seen = (from: number, to: number, figure: MediationFigure, value: number | null): Seen[] =>
      value === null ? [] : [{ unitId, day, from, to, figure, value }];
    const ofWindow = (
      from: number,
      to: number,
      each: Pick<Window, 'successful' | 'unsuccessful' | 'concluded' | 'inProgress'>,
    ) =>
      (['successful', 'unsuccessful', 'concluded', 'inProgress'] as const).flatMap((figure) =>
        seen(from, to, figure, each[figure].value),
      );
    const { from, to, byConcluded, byReceived } = window;
    return [
      ...ofWindow(from, to, window),
      ...seen(from, to, 'successful', byConcluded.pooled.numerator),
      ...seen(from, to, 'concluded', byConcluded.pooled.denominator),
      ...seen(from, to, 'successful', byReceived.pooled.numerator),
      ...seen(from, to, 'received', byReceived.pooled.denominator),
      ...annual.flatMap((each) => [
        ...ofWindow(each.year, each.year, each),
        ...seen(each.year, each.year, 'successful', each.successRate.numerator),
        ...seen(each.year, each.year, 'concluded', each.successRate.denominator),
      ]),
    ];
  });
}

const ofCube = (cube: Cube, seen: readonly Seen[]): Seen[] =>
  seen.filter(({ unitId }) => unitId === cube.districtId || cube.wardIds.includes(unitId));

test('no cell is recovered from all queries on all days by an attacker who knows which cells are small', async () => {
  const seen: Seen[] = [];
  for (const day of daysOf(cubes)) for (const unit of await answerOf(day)) seen.push(...seenIn(unit, day));
  expect(cubes.flatMap((cube) => recovered(cube, ofCube(cube, seen)))).toEqual([]);
  expect(seen.filter(({ figure, value }) => figure !== 'received' && isSmall(value, 5))).toEqual([]);
  // The protection must not come from suppressing everything.
  const decades = seen.filter(({ from, to }) => from !== to);
  expect(decades.some(({ unitId }) => unitId.startsWith('ward'))).toBe(true);
  expect(decades.filter(({ figure }) => figure === 'concluded').length).toBeGreaterThan(0);
});

test('the same attack recovers cells of most districts from a threshold alone, the worked example among them', () => {
  const found = cubes.map((cube) => recovered(cube, seenFromThreshold(cube)));
  expect(found.filter((cells) => cells.length > 0).length).toBeGreaterThan(cubes.length / 2);
  expect(found[0]).toEqual(
    expect.arrayContaining(['district-0 2010 1 unsuccessful', 'district-0 2011 1 unsuccessful']),
  );
});

test('what was known on a day is what was out on it', async () => {
  const day = '2015-10-01';
  expect(await ask({ asOf: '2026-01-01', asKnownOn: day })).toEqual(await ask({ asOf: day }));
});

test('what was shown once stays shown, but for a year that was corrected', async () => {
  const visible = (units: Awaited<ReturnType<typeof ask>>): Set<string> =>
    new Set(
      units.flatMap((unit) =>
        seenIn(unit, '')
          .filter(({ from, to }) => from === to)
          .map(({ unitId, from, figure }) => `${unitId} ${from} ${figure}`),
      ),
    );
  let before = new Set<string>();
  for (const day of daysOf(cubes)) {
    const now = visible(await answerOf(day));
    const corrected = (key: string): boolean =>
      cubes.some(({ years }) =>
        years.some(
          ({ unitId, year, revision, publishedOn }) =>
            revision > 1 && publishedOn <= day && key.startsWith(`${unitId} ${year}`),
        ),
      );
    expect([...before].filter((key) => !now.has(key) && !corrected(key))).toEqual([]);
    before = now;
  }
});
