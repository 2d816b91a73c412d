import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

function rowsOf<Row>(subgraph: string, sql: string): Promise<Row[]> {
  return graph.running.find(({ name }) => name === subgraph)!.database.query<Row[]>(sql);
}

async function asked<Data>(query: string, asOf: string, knownOn: string): Promise<Data> {
  const { data, errors } = await graph.ask(query, {}, { 'as-of': asOf, 'as-known-on': knownOn });
  expect(errors).toBeUndefined();
  return data as Data;
}

/** The only reply to a recommendation, recorded days after it was given. */
interface LateReply {
  recommendation: string;
  reply: string;
  given: string;
  eve: string;
  entered: string;
}

let late: LateReply;
beforeAll(async () => {
  [late] = (await rowsOf<LateReply>(
    'peoples-committees',
    `select r.recommendation_id as recommendation, r.id as reply, to_char(r.responded_on, 'YYYY-MM-DD') as given,
       to_char(r.recorded_at - interval '1 day', 'YYYY-MM-DD') as eve, to_char(r.recorded_at, 'YYYY-MM-DD') as entered
     from recommendation_reply r join recommendation_file f on f.recommendation_id = r.recommendation_id
     where r.recorded_at > r.responded_on + 9 and f.receipt_recorded_at < r.responded_on
       and not exists (select 1 from recommendation_reply o where o.recommendation_id = r.recommendation_id and o.id <> r.id)
     order by r.id limit 1`,
  )) as [LateReply];
});

interface Seen {
  recommendation: {
    response: { id: string; recordedAt: string } | null;
    replies: { id: string }[];
    daysToReply: number | null;
    delegation: { repliesOutstanding: number; lastReplyOn: string | null };
  };
  answered: { nodes: { id: string }[]; totalCount: number };
  outstanding: { nodes: { id: string }[]; totalCount: number };
  replies: { totalCount: number };
  reply: { id: string } | null;
}

const seen = (knownOn: string): Promise<Seen> =>
  asked<Seen>(
    `{ recommendation(id: "${late.recommendation}") { response { id recordedAt } replies { id } daysToReply
         delegation { repliesOutstanding lastReplyOn } }
       answered: recommendations(first: 500, filter: { answered: true, issuedFrom: "${late.given.slice(0, 3)}0-01-01" }) { totalCount nodes { id } }
       outstanding: recommendations(first: 500, filter: { answered: false, issuedFrom: "${late.given.slice(0, 3)}0-01-01" }) { totalCount nodes { id } }
       replies: recommendationReplies(filter: { recommendationId: "${late.recommendation}" }) { totalCount }
       reply: recommendationReply(id: "${late.reply}") { id } }`,
    late.entered,
    knownOn,
  );

test('a reply that was entered days later is outstanding until then, at the Front as at its owner', async () => {
  const [before, after] = [await seen(late.eve), await seen(late.entered)];
  const ids = ({ nodes }: { nodes: { id: string }[] }): string[] => nodes.map(({ id }) => id);
  expect(before.recommendation).toMatchObject({ response: null, replies: [], daysToReply: null });
  expect(after.recommendation).toMatchObject({ response: { id: late.reply }, replies: [{ id: late.reply }] });
  expect(after.recommendation.response!.recordedAt.slice(0, 10)).toBe(late.entered);
  expect(after.recommendation.daysToReply).not.toBeNull();
  expect([before.replies.totalCount, after.replies.totalCount]).toEqual([0, 1]);
  expect([before.reply, after.reply]).toEqual([null, { id: late.reply }]);
  expect(ids(before.outstanding)).toContain(late.recommendation);
  expect(ids(before.answered)).not.toContain(late.recommendation);
  expect(ids(after.outstanding)).not.toContain(late.recommendation);
  expect(ids(after.answered)).toContain(late.recommendation);
  expect(before.recommendation.delegation.repliesOutstanding).toBeGreaterThan(
    after.recommendation.delegation.repliesOutstanding,
  );
  expect(after.recommendation.delegation.lastReplyOn! >= late.given).toBe(true);
});

test.each(['eve', 'entered'] as const)(
  'what was answered, as known on the %s of that entry, is the same in the filter, in each own field and in plain SQL',
  async (when) => {
    const knownOn = late[when];
    const end = `timestamptz '${knownOn} 23:59:59.999+07'`;
    const replied = await rowsOf<{ id: string }>(
      'peoples-committees',
      `select distinct recommendation_id as id from recommendation_reply
       where responded_on <= '${late.entered}' and recorded_at <= ${end}`,
    );
    const repliedTo = new Set(replied.map(({ id }) => id));
    const issued = await rowsOf<{ id: string }>(
      'front',
      `select id from recommendation where recipient_kind in ('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT')
         and issued_on <= '${late.entered}' and recorded_at <= ${end}`,
    );
    const truth = issued.map(({ id }) => id).filter((id) => repliedTo.has(id));
    const filtered: string[] = [];
    const ownField: string[] = [];
    for (const answered of [true, false]) {
      let after: string | null = null;
      do {
        interface Page {
          recommendations: {
            nodes: { id: string; response: object | null }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }
        const page: Page = await asked<Page>(
          `{ recommendations(first: 500, filter: { answered: ${answered} }${after ? `, after: "${after}"` : ''}) {
             nodes { id response { id } } pageInfo { hasNextPage endCursor } } }`,
          late.entered,
          knownOn,
        );
        const { nodes, pageInfo } = page.recommendations;
        if (answered) filtered.push(...nodes.map(({ id }) => id));
        ownField.push(...nodes.flatMap(({ id, response }) => (response ? [id] : [])));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
    }
    expect(truth.length).toBeGreaterThan(20);
    expect(filtered.toSorted()).toEqual(truth.toSorted());
    expect(ownField.toSorted()).toEqual(truth.toSorted());
  },
);

/** As of a date, as known on an earlier one: all recommendations received, and those of 15 days before. */
async function rates(asOf: string, knownOn: string) {
  interface Answer {
    supervisionIndicators: Record<'replyRate' | 'daysToReply', { numerator: number; denominator: number }>;
  }
  const { supervisionIndicators: indicators } = await asked<Answer>(
    `{ supervisionIndicators { replyRate(days: 15) { numerator denominator } daysToReply { numerator denominator } } }`,
    asOf,
    knownOn,
  );
  const end = `timestamptz '${knownOn} 23:59:59.999+07'`;
  const files = await rowsOf<{ id: string; old: boolean; known: boolean; replied: boolean }>(
    'peoples-committees',
    `select f.recommendation_id as id, date '${asOf}' - f.received_on >= 15 as old, f.receipt_recorded_at <= ${end} as known,
       exists (select 1 from recommendation_reply r where r.recommendation_id = f.recommendation_id
         and r.responded_on <= '${asOf}' and r.recorded_at <= ${end}) as replied
     from recommendation_file f where f.received_on <= '${asOf}'`,
  );
  // A commendation asks for no reply.
  const issued = await rowsOf<{ id: string }>(
    'front',
    `select id from recommendation where kind <> 'COMMEND' and issued_on <= '${asOf}' and recorded_at <= ${end}`,
  );
  const entered = new Set(issued.map(({ id }) => id));
  const received = files.filter(({ id }) => entered.has(id));
  const counted = (rows: typeof files) => ({
    numerator: rows.filter(({ replied }) => replied).length,
    denominator: rows.length,
  });
  const known = received.filter((file) => file.known);
  return {
    answered: [indicators.replyRate, indicators.daysToReply],
    truth: [counted(known.filter(({ old }) => old)), counted(known)],
    received,
  };
}

test('reply rate and days to reply, as known, equal what the recipients had entered by then', async () => {
  const { answered, truth, received } = await rates(late.entered, late.eve);
  expect(answered).toEqual(truth);
  expect(received.find(({ id }) => id === late.recommendation)?.replied).toBe(false);
});

test('a recommendation whose receipt was entered late is in no rate before', async () => {
  const [receipt] = (await rowsOf<{ id: string; eve: string }>(
    'peoples-committees',
    `select recommendation_id as id, to_char(receipt_recorded_at - interval '1 day', 'YYYY-MM-DD') as eve
     from recommendation_file where receipt_recorded_at > received_on + 20 order by recommendation_id limit 1`,
  )) as [{ id: string; eve: string }];
  const { answered, truth, received } = await rates(receipt.eve, receipt.eve);
  expect(answered).toEqual(truth);
  expect(received.find(({ id }) => id === receipt.id)).toMatchObject({ old: true, known: false });
});

test("what a supervised body entered of its own side later was not known to anybody, nor was a recipient's claim", async () => {
  const sides = await rowsOf<{ target: string; eve: string; entered: string }>(
    'peoples-committees',
    `select target_id as target, to_char(report_recorded_at - interval '1 day', 'YYYY-MM-DD') as eve,
       to_char(report_recorded_at, 'YYYY-MM-DD') as entered
     from supervised_body_side where report_recorded_at > report_went_on + 9 order by target_id`,
  );
  const alone = await rowsOf<{ target: string; delegation: string; body: string }>(
    'front',
    `select min(t.id) as target, t.delegation_id as delegation, min(t.body_id) as body from supervision_target t
     where exists (select from delegation_event e where e.subject_id = t.delegation_id and e.recorded_at < t.scheduled_on[1])
     group by t.delegation_id having count(*) = 1`,
  );
  const only = new Map(alone.map((each) => [each.target, each]));
  const side = sides.find(({ target }) => only.has(target))!;
  const { delegation, body } = only.get(side.target)!;
  const sent = async (knownOn: string): Promise<[boolean, boolean]> => {
    const { target, list } = await asked<{
      target: { bodySide: { reportSentOn: string | null } };
      list: { nodes: { id: string }[] };
    }>(
      `{ target: supervisionTarget(id: "${side.target}") { bodySide { reportSentOn } }
         list: supervisionDelegations(first: 500, filter: { supervisedId: "${body}", target: { reportSent: true } }) { nodes { id } } }`,
      side.entered,
      knownOn,
    );
    return [target.bodySide.reportSentOn !== null, list.nodes.some(({ id }) => id === delegation)];
  };
  expect([await sent(side.eve), await sent(side.entered)]).toEqual([
    [false, false],
    [true, true],
  ]);

  const [file] = (await rowsOf<{ id: string; eve: string; entered: string }>(
    'peoples-committees',
    `select recommendation_id as id, to_char(claim_recorded_at - interval '1 day', 'YYYY-MM-DD') as eve,
       to_char(claim_recorded_at, 'YYYY-MM-DD') as entered
     from recommendation_file where claim_recorded_at > claimed_on + 9 order by recommendation_id limit 1`,
  )) as [{ id: string; eve: string; entered: string }];
  const claimed = async (knownOn: string) => {
    const { recommendation } = await asked<{ recommendation: { claimedImplementation: object | null } }>(
      `{ recommendation(id: "${file.id}") { claimedImplementation { claimedOn recordedAt } } }`,
      file.entered,
      knownOn,
    );
    return recommendation.claimedImplementation !== null;
  };
  expect([await claimed(file.eve), await claimed(file.entered)]).toEqual([false, true]);
});
