import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
beforeAll(async () => {
  front = await loadedSubgraph(demo);
});
afterAll(() => front.stop());

interface Seen {
  items: string[];
  amendments: string[];
  withdrawn: string[];
  toExecute: number;
  denominator: number;
  topic: boolean;
}

interface Amended {
  plan: string;
  issuer: string;
  year: number;
  amendment: string;
  item: string;
  topic: string;
  day: string;
}

/** Finds an amendment by the district's Front that added or withdrew an item. */
async function amended(how: 'added' | 'withdrawn'): Promise<Amended> {
  const [found] = await front.running.database.query<[Amended]>(
    `select p.id as plan, p.issuer_id as issuer, p.plan_year as year, a.id as amendment, i.id as item, i.topic_id as topic,
       to_char(a.amended_on, 'YYYY-MM-DD') as day
     from supervision_plan p join supervision_plan_amendment a on a.plan_id = p.id
     join supervision_plan_item i on i.id = a.${how}_item_id where p.plan_year between 2014 and 2022 order by p.id limit 1`,
  );
  return found;
}

async function seen({ plan, issuer, year, topic }: Amended, asOf: string, asKnownOn?: string): Promise<Seen> {
  const { one, topics, indicators } = await front.ask<{
    one: {
      items: { id: string; withdrawnOn: string | null }[];
      amendments: { id: string }[];
      executionRate: { denominator: number };
    } | null;
    topics: { nodes: { id: string }[] };
    indicators: { planExecutionRate: { denominator: number } };
  }>(
    `{ one: supervisionPlan(id: "${plan}") { items { id withdrawnOn } amendments { id } executionRate { denominator } }
       topics: supervisionTopics(first: 500, filter: { yearFrom: ${year}, yearTo: ${year} }) { nodes { id } }
       indicators: supervisionIndicators(filter: { issuerId: "${issuer}", from: "${year}-01-01", to: "${year}-12-31" }) {
         planExecutionRate { denominator } } }`,
    { asOf, ...(asKnownOn && { asKnownOn }) },
  );
  return {
    items: one?.items.map(({ id }) => id) ?? [],
    amendments: one?.amendments.map(({ id }) => id) ?? [],
    withdrawn: one?.items.flatMap(({ id, withdrawnOn }) => (withdrawnOn ? [id] : [])) ?? [],
    toExecute: one?.executionRate.denominator ?? 0,
    denominator: indicators.planExecutionRate.denominator,
    topic: topics.nodes.some(({ id }) => id === topic),
  };
}

type Late = readonly [table: string, id: string, column?: string];

/** Runs the test with these rows recorded at another time. */
const entered =
  (rows: readonly Late[], at: string) =>
  (test: () => Promise<void>): Promise<void> =>
    rows.reduce<() => Promise<void>>(
      (inner, [table, id, column]) =>
        () =>
          recordedLate(front, { table, where: `id = '${id}'`, recordedAt: at, ...(column && { column }) }, inner),
      test,
    )();

test('an item that an amendment added in April and that was entered in September was in no plan in the summer', async () => {
  const found = await amended('added');
  const { year, item, amendment, topic } = found;
  const late = entered(
    [
      ['supervision_plan_amendment', amendment],
      ['supervision_plan_item', item],
      ['supervision_topic', topic],
    ],
    `${year}-09-10T02:00:00Z`,
  );
  await late(async () => {
    const [before, after] = [
      await seen(found, `${year}-12-31`, `${year}-09-09`),
      await seen(found, `${year}-12-31`, `${year}-09-10`),
    ];
    expect(before.items).not.toContain(item);
    expect(after.items).toEqual(expect.arrayContaining([item]));
    expect(before.amendments).not.toContain(amendment);
    expect(after.amendments).toContain(amendment);
    expect([before.topic, after.topic]).toEqual([false, true]);
    expect(before.toExecute).toBe(after.toExecute - 1);
    expect(before.denominator).toBe(after.denominator - 1);
    expect(await seen(found, `${year}-12-31`)).toEqual(after);
  });
});

test('a withdrawal that was entered in September leaves the item to be carried out, as far as was known', async () => {
  const found = await amended('withdrawn');
  const { year, item } = found;
  const late = entered([['supervision_plan_item', item, 'withdrawal_recorded_at']], `${year}-09-10T02:00:00Z`);
  await late(async () => {
    const [before, after] = [
      await seen(found, `${year}-12-31`, `${year}-09-09`),
      await seen(found, `${year}-12-31`, `${year}-09-10`),
    ];
    expect(before.withdrawn).not.toContain(item);
    expect(after.withdrawn).toContain(item);
    expect(before.toExecute).toBe(after.toExecute + 1);
    expect(before.denominator).toBe(after.denominator + 1);
  });
});

test('on the day before an amendment there is nothing of it, and the rate of the plan is the rate of the indicator', async () => {
  const found = await amended('added');
  const eve = new Date(Date.parse(found.day) - 86_400_000).toISOString().slice(0, 10);
  const before = await seen(found, eve);
  expect(before.amendments).not.toContain(found.amendment);
  expect(before.toExecute).toBe(before.denominator);
  expect(before.toExecute).toBe((await seen(found, found.day)).toExecute - 1);
});

test('a plan that was entered in February was in no list in January, nor by its id', async () => {
  const found = await amended('added');
  const { plan, year } = found;
  const asOf = `${year}-01-31`;
  const plans = async (asKnownOn: string): Promise<[boolean, boolean]> => {
    const { one, list } = await front.ask<{ one: object | null; list: { nodes: { id: string }[] } }>(
      `{ one: supervisionPlan(id: "${plan}") { id }
         list: supervisionPlans(first: 500, filter: { yearFrom: ${year}, yearTo: ${year} }) { nodes { id } } }`,
      { asOf, asKnownOn },
    );
    return [one !== null, list.nodes.some(({ id }) => id === plan)];
  };
  await entered(
    [['supervision_plan', plan]],
    `${year}-02-10T02:00:00Z`,
  )(async () => {
    expect(await plans(`${year}-01-31`)).toEqual([false, false]);
    expect(await plans(`${year}-02-10`)).toEqual([true, true]);
    expect((await seen(found, asOf, asOf)).denominator).toBe(0);
  });
});
