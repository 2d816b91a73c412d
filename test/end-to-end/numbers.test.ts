import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

function rowsOf<Row>(subgraph: string, sql: string): Promise<Row[]> {
  return graph.running.find(({ name }) => name === subgraph)!.database.query<Row[]>(sql);
}

async function asked<Data>(query: string, asOf: string): Promise<Data> {
  const { data, errors } = await graph.ask(query, {}, { 'as-of': asOf });
  expect(errors).toBeUndefined();
  return data as Data;
}

test('reply rate and days to reply equal what the recipients and the issuers have in their own databases', async () => {
  const day = '2022-06-30';
  interface Answer {
    answer: {
      replyRate: { numerator: number; denominator: number };
      daysToReply: { median: number; p90: number; numerator: number; denominator: number };
    };
  }
  const { answer } = await asked<Answer>(
    `{ answer: supervisionIndicators { replyRate(days: 60) { numerator denominator }
       daysToReply { median p90 numerator denominator } } }`,
    day,
  );
  const files = await rowsOf<{ id: string; received: string; replied: string | null }>(
    'peoples-committees',
    `select f.recommendation_id as id, f.received_on::text as received,
       (select min(responded_on)::text from recommendation_reply r where r.recommendation_id = f.recommendation_id
          and r.responded_on <= '${day}') as replied
     from recommendation_file f where f.received_on <= '${day}'`,
  );
  const closings = await rowsOf<{ id: string; closed: string | null }>(
    'front',
    `select r.id, (select min(occurred_on)::text from follow_up_event e where e.subject_id = r.id and state ~ '^CLOSED'
       and occurred_on <= '${day}') as closed from recommendation r
     where r.issued_on <= '${day}' and r.kind <> 'COMMEND'`,
  );
  const closedOn = new Map(closings.map(({ id, closed }) => [id, closed]));
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const isClosedEarly = ({ id, received, replied }: (typeof files)[number]): boolean => {
    const closed = closedOn.get(id);
    return replied === null && closed != null && days(received, closed) <= 60;
  };
  const old = files.filter((file) => closedOn.has(file.id) && days(file.received, day) >= 60 && !isClosedEarly(file));
  expect(answer.replyRate).toEqual({
    numerator: old.filter(({ replied }) => replied !== null).length,
    denominator: old.length,
  });

  // The Kaplan-Meier estimate a second time: the share still open after each day.
  const waits = files
    .filter(({ id }) => closedOn.has(id))
    .map(({ id, received, replied }) => ({
      days: Math.max(0, days(received, replied ?? closedOn.get(id) ?? day)),
      answered: replied !== null,
    }));
  const within = (share: number): number | null => {
    let open = 1;
    for (let each = 0; each <= 5000; each += 1) {
      const waiting = waits.filter((wait) => wait.days >= each).length;
      const answers = waits.filter((wait) => wait.days === each && wait.answered).length;
      if (answers > 0) open *= (waiting - answers) / waiting;
      if (answers > 0 && open <= 1 - share + 1e-9) return each;
    }
    return null;
  };
  expect(answer.daysToReply).toEqual({
    median: within(0.5),
    p90: within(0.9),
    numerator: waits.filter(({ answered }) => answered).length,
    denominator: waits.length,
  });
});

test('the network of the district on the last day of 2019 equals what its registers give, pair by pair', async () => {
  interface Answer {
    coordinationNetwork: {
      agreements: number;
      delegations: number;
      coverage: { complete: boolean };
      nodes: { id: string; name: string; degree: number; weightedDegree: number }[];
      edges: { one: { id: string }; other: { id: string }; weight: number }[];
    };
  }
  const { coordinationNetwork: network } = await asked<Answer>(
    `{ coordinationNetwork(levels: [DISTRICT]) { agreements delegations coverage { complete }
       nodes { id name degree weightedDegree } edges { one { id } other { id } weight } } }`,
    '2019-12-31',
  );
  const entries = await rowsOf<{ entry: string; parties: string[] }>(
    'front',
    `select p.entry_id as entry, array_agg(distinct p.organization_id) as parties from party p
     where p.since <= '2019-12-31' and (p.entry_id in (select id from coordination_agreement where kind not in ('MEMBERSHIP', 'AFFILIATION')
         and '2019-12-31' between effective_from and least(effective_to, lapsed_on, 'infinity') and signed_on <= '2019-12-31')
       and coalesce(p.until, 'infinity') >= '2019-12-31'
       or p.entry_id in (select id from supervision_delegation where to_char(established_on, 'YYYY') = '2019'))
     group by 1`,
  );
  const districts = new Set<string>();
  for (const [subgraph, tables] of [
    ['front', ['front_committee', 'peoples_council', 'party_committee', 'employer']],
    ['trade-union', ['trade_union']],
    ['womens-union', ['womens_union']],
    ['farmers-union', ['farmers_union']],
    ['veterans-association', ['veterans_association']],
    ['youth-union', ['youth_union']],
    ['peoples-committees', ['peoples_committee', 'specialised_unit']],
  ] as const) {
    for (const table of tables) {
      for (const { id } of await rowsOf<{ id: string }>(subgraph, `select id from ${table} where level = 'DISTRICT'`)) {
        districts.add(id);
      }
    }
  }
  const weights = new Map<string, number>();
  for (const { parties } of entries) {
    for (const one of parties) {
      for (const other of parties) {
        if (one >= other || !districts.has(one) || !districts.has(other)) continue;
        weights.set(`${one} ${other}`, (weights.get(`${one} ${other}`) ?? 0) + 1 / (parties.length - 1));
      }
    }
  }
  expect(network.coverage.complete).toBe(true);
  expect(weights.size).toBeGreaterThan(10);
  const shown = new Map(network.edges.map(({ one, other, weight }) => [[one.id, other.id].sort().join(' '), weight]));
  expect([...shown.keys()].sort()).toEqual([...weights.keys()].sort());
  for (const [pair, weight] of weights) expect(shown.get(pair)).toBeCloseTo(weight, 9);
  for (const node of network.nodes) {
    const own = [...weights].filter(([pair]) => pair.split(' ').includes(node.id));
    expect(node.degree).toBe(own.length);
    expect(node.weightedDegree).toBeCloseTo(
      own.reduce((sum, [, weight]) => sum + weight, 0),
      9,
    );
    expect(node.name).not.toBeNull();
  }
});
