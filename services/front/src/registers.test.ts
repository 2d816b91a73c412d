import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

const day = '2020-12-31';
const entered = '2020-12-20';
const eve = '2020-12-19';
const at = `${entered}T02:00:00Z`;

/** Collects the IDs of all listed items in a response. */
function idsIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(idsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([field, value]) => (field === 'id' ? [value as string] : idsIn(value)));
}

const shows = async (query: string, id: string, asKnownOn?: string): Promise<boolean> =>
  idsIn(await front.ask<object>(query, { asOf: day, ...(asKnownOn && { asKnownOn }) })).includes(id);

interface Register {
  name: string;
  table: string;
  /** SQL for one row from before the day, with the ID of its parent as `parent`. */
  row: string;
  /** Queries that return the row. */
  queries: (row: { id: string; parent: string }) => string[];
}

const registers: readonly Register[] = [
  {
    name: 'a topic',
    table: 'supervision_topic',
    row: `select id, host_id as parent from supervision_topic where year = 2019 limit 1`,
    queries: ({ id }) => [
      `{ supervisionTopic(id: "${id}") { id } }`,
      '{ supervisionTopics(first: 500, filter: { yearFrom: 2019, yearTo: 2019 }) { nodes { id } } }',
    ],
  },
  {
    name: 'a model',
    table: 'mass_mobilization_model',
    row: `select id, area_unit_id as parent from mass_mobilization_model where registered_on between '2018-01-01' and '2020-06-30' limit 1`,
    queries: ({ id, parent }) => [
      `{ massMobilizationModel(id: "${id}") { id } }`,
      `{ massMobilizationModels(first: 500, filter: { areaId: "${parent}" }) { nodes { id } } }`,
      `{ _entities(representations: [{ __typename: "AdministrativeUnit", id: "${parent}" }]) {
         ... on AdministrativeUnit { massMobilizationModels(first: 500) { nodes { id } } } } }`,
    ],
  },
  {
    name: 'a digest of opinions',
    table: 'voter_opinion_digest',
    row: `select id, area_unit_id as parent from voter_opinion_digest where issued_on between '2019-06-01' and '2020-06-30' limit 1`,
    queries: ({ parent }) => [`{ voterOpinionDigests(first: 500, filter: { areaId: "${parent}" }) { nodes { id } } }`],
  },
  {
    name: 'an inspection',
    table: 'inspection_event',
    row: 'select id, area_unit_id as parent from inspection_event limit 1',
    queries: ({ id }) => [`{ inspectionEvent(id: "${id}") { id } }`, '{ inspectionEvents { nodes { id } } }'],
  },
  {
    name: 'the review of an instrument',
    table: 'legal_instrument_review',
    row: 'select id, instrument_id as parent from legal_instrument_review limit 1',
    queries: () => ['{ legalInstruments(first: 500) { nodes { reviews { id } } } }'],
  },
];

test.each(registers)(
  '$name that was entered on 20 December was not known on the 19th',
  async ({ table, row, queries }) => {
    const [found] = await front.running.database.query<[{ id: string; parent: string }]>(row);
    await recordedLate(front, { table, where: `id = '${found.id}'`, recordedAt: at }, async () => {
      for (const query of queries(found)) {
        expect([query, await shows(query, found.id, eve)]).toEqual([query, false]);
        expect([query, await shows(query, found.id, entered)]).toEqual([query, true]);
        expect([query, await shows(query, found.id)]).toEqual([query, true]);
      }
    });
  },
);

test('a recognition that was entered late gave a model no higher level before', async () => {
  const [{ model, level }] = await front.running.database.query<[{ model: string; level: string }]>(
    `select model_id as model, max(level) as level from model_recognition where recognized_on < '2020-06-30'
     group by model_id having count(*) = 1 limit 1`,
  );
  const seen = async (asKnownOn: string) => {
    const { one, list, aggregate } = await front.ask<{
      one: { recognitions: { level: string }[] };
      list: { nodes: { id: string }[] };
      aggregate: { groups: { keys: { value: string | null }[]; value: number }[] };
    }>(
      `{ one: massMobilizationModel(id: "${model}") { recognitions { level } }
         list: massMobilizationModels(first: 500, filter: { recognizedAt: [${level}] }) { nodes { id } }
         aggregate: massMobilizationModelAggregate(by: [HIGHEST_RECOGNITION]) { groups { keys { value } value } } }`,
      { asOf: day, asKnownOn },
    );
    const without = aggregate.groups.find(({ keys }) => keys[0]!.value === null)?.value ?? 0;
    return {
      levels: one.recognitions.map((each) => each.level),
      listed: list.nodes.some(({ id }) => id === model),
      without,
    };
  };
  await recordedLate(
    front,
    { table: 'model_recognition', where: `model_id = '${model}'`, recordedAt: at },
    async () => {
      const [before, after] = [await seen(eve), await seen(entered)];
      expect(before).toEqual({ levels: [], listed: false, without: after.without + 1 });
      expect(after).toMatchObject({ levels: [level], listed: true });
    },
  );
});

test("what a board did in a year is known from the board's report of it on", async () => {
  const [{ id, board, name }] = await front.running.database.query<[{ id: string; board: string; name: string }]>(
    `select y.id, b.id as board, b.name from board_year y join peoples_inspection_board b on b.id = y.board_id where y.year = 2019 limit 1`,
  );
  const years = async (asKnownOn: string): Promise<number[]> => {
    const { list } = await front.ask<{ list: { nodes: { id: string; years: { year: number }[] }[] } }>(
      `{ list: peoplesInspectionBoards(first: 500, filter: { name: "${name}" }) { nodes { id years { year } } } }`,
      { asOf: day, asKnownOn },
    );
    return list.nodes.find((each) => each.id === board)!.years.map(({ year }) => year);
  };
  await recordedLate(front, { table: 'board_year', where: `id = '${id}'`, recordedAt: at }, async () => {
    expect(await years(eve)).not.toContain(2019);
    expect(await years(entered)).toContain(2019);
  });
});

/** Loads the Front's counts for the claims, by measure, summed over the years. */
async function claimed(asKnownOn: string): Promise<Record<string, number>> {
  const { publishedClaims } = await front.ask<{ publishedClaims: { nodes: { id: string }[] } }>(
    '{ publishedClaims(first: 50) { nodes { id } } }',
  );
  const representations = publishedClaims.nodes
    .map(({ id }) => `{ __typename: "PublishedClaim", id: "${id}", officialCounts: [] }`)
    .join(', ');
  const { _entities: claims } = await front.ask<{ _entities: { counted: { measure: string; value: number }[] }[] }>(
    `{ _entities(representations: [${representations}]) { ... on PublishedClaim { counted { measure value } } } }`,
    { asOf: day, asKnownOn },
  );
  const sums: Record<string, number> = {};
  for (const { measure, value } of claims.flatMap(({ counted }) => counted))
    sums[measure] = (sums[measure] ?? 0) + value;
  return sums;
}

test.each([
  ['PARTY_INSPECTIONS_ON_DAY', 'inspection_event'],
  ['INSTRUMENT_FINAL_REVIEWS', 'legal_instrument_review'],
  ['ACTIVE_AGREEMENTS', 'coordination_agreement'],
  ['MASS_MOBILIZATION_MODELS', 'mass_mobilization_model'],
  ['OPINION_DIGESTS', 'voter_opinion_digest'],
  ['INSPECTION_BOARDS_ACTIVE', 'board_year'],
  ['TOPICS_PER_YEAR', 'supervision_topic'],
  ['SUPERVISING_ORGANIZATION_KINDS', 'party'],
  ['INDEPENDENT_DELEGATIONS_PER_YEAR', 'party'],
  ['SUPERVISION_LEVELS', 'delegation_event'],
  ['FIELDS_COVERED', 'delegation_event'],
])('of %s nothing can be counted before %s has an entry', async (measure, table) => {
  await recordedLate(front, { table, where: 'true', recordedAt: at }, async () => {
    expect((await claimed(eve))[measure] ?? 0).toBe(0);
    expect((await claimed(entered))[measure]).toBeGreaterThan(0);
  });
});
