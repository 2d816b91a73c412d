import { startGraph, type TestGraph } from './graph.js';

interface Item {
  id: string;
  kind: string;
  followUpStatus: string;
  replyDueOn: string;
  replyTimeliness: string;
  daysOverdue: number | null;
  recipient: { __typename: string } | null;
  replies: { respondedOn: string }[] | null;
  delegation: { id: string; repliesOutstanding: number };
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
}, 120_000);
afterAll(() => graph.stop());

const page = `query ($after: String, $filter: RecommendationFilter) {
  recommendations(first: 500, after: $after, filter: $filter) {
    totalCount
    nodes {
      id kind followUpStatus replyDueOn replyTimeliness daysOverdue
      recipient { __typename } replies { respondedOn } delegation { id repliesOutstanding }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function all(asOf: string, filter?: object): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined, more = true; more;) {
    const { data, errors } = await graph.ask(page, { after, filter }, { 'as-of': asOf });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data!['recommendations'] as {
      nodes: Item[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    items.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return items;
}

/** The definition once more, from the parts that the graph shows. */
function expected({ kind, followUpStatus, replyDueOn, recipient, replies }: Item, asOf: string): string {
  if (kind === 'COMMEND') return 'NOT_EXPECTED';
  if (!['PeoplesCommittee', 'SpecialisedUnit'].includes(recipient!.__typename)) return 'NOT_KNOWN';
  const first = replies![0];
  if (first) return first.respondedOn <= replyDueOn ? 'IN_TIME' : 'LATE';
  if (followUpStatus.startsWith('CLOSED')) return 'CLOSED_UNANSWERED';
  return replyDueOn < asOf ? 'OVERDUE' : 'NOT_DUE';
}

const ids = (items: readonly Item[]): string[] => items.map(({ id }) => id).toSorted();

describe.each(['2019-06-30', '2024-12-31', '2026-06-30'])('on %s', (asOf) => {
  let items: Item[];
  beforeAll(async () => {
    items = await all(asOf);
  });

  test('each reply has the timeliness that kind, recipient, replies and follow-up give', () => {
    const wrong = items.filter((item) => item.replyTimeliness !== expected(item, asOf));
    expect(wrong).toEqual([]);
    expect(items.length).toBeGreaterThan(100);
  });

  test('overdue: true finds exactly the OVERDUE, overdue: false the others that are known', async () => {
    const overdue = items.filter(({ replyTimeliness }) => replyTimeliness === 'OVERDUE');
    expect(ids(await all(asOf, { overdue: true }))).toEqual(ids(overdue));
    expect(ids(await all(asOf, { replyTimeliness: ['OVERDUE'] }))).toEqual(ids(overdue));
    const others = items.filter(
      ({ replyTimeliness, recipient }) =>
        replyTimeliness !== 'OVERDUE' && ['PeoplesCommittee', 'SpecialisedUnit'].includes(recipient!.__typename),
    );
    expect(ids(await all(asOf, { overdue: false }))).toEqual(ids(others));
  });

  test('daysOverdue counts from the day expected, for the OVERDUE alone', () => {
    const days = items.map(({ daysOverdue }) => daysOverdue);
    expect(days).toEqual(
      items.map(({ replyTimeliness, replyDueOn }) =>
        replyTimeliness === 'OVERDUE' ? Math.round((Date.parse(asOf) - Date.parse(replyDueOn)) / 86_400_000) : null,
      ),
    );
  });

  test('repliesOutstanding counts those awaited, due or not', () => {
    const outstanding = new Map<string, number>();
    for (const { delegation, replyTimeliness } of items) {
      const isAwaited = replyTimeliness === 'OVERDUE' || replyTimeliness === 'NOT_DUE';
      outstanding.set(delegation.id, (outstanding.get(delegation.id) ?? 0) + (isAwaited ? 1 : 0));
    }
    for (const { delegation } of items) expect(delegation.repliesOutstanding).toBe(outstanding.get(delegation.id));
  });
});

test('every value of the timeliness occurs', async () => {
  const items = [...(await all('2019-06-30')), ...(await all('2026-06-30'))];
  expect([...new Set(items.map(({ replyTimeliness }) => replyTimeliness))].toSorted()).toEqual([
    'CLOSED_UNANSWERED',
    'IN_TIME',
    'LATE',
    'NOT_DUE',
    'NOT_EXPECTED',
    'NOT_KNOWN',
    'OVERDUE',
  ]);
});
