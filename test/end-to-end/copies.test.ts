import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

/** Returns rows of a subgraph's own database. */
async function rowsOf(subgraph: string, statement: string): Promise<Record<string, unknown>[]> {
  const { database } = graph.running.find(({ name }) => name === subgraph)!;
  return database.query<Record<string, unknown>[]>(statement);
}

const bodies: Readonly<Record<string, readonly string[]>> = {
  front: ['front_committee', 'peoples_council', 'party_committee', 'employer'],
  'trade-union': ['trade_union'],
  'womens-union': ['womens_union'],
  'farmers-union': ['farmers_union'],
  'veterans-association': ['veterans_association'],
  'youth-union': ['youth_union'],
  'peoples-committees': ['peoples_committee', 'specialised_unit'],
};
const bodyColumns =
  'id, kind, name, name_en, short_name, level, unit_id, parent_id, valid_from::text, valid_to::text, ' +
  'predecessor_ids, successor_ids, provenance';

test.each(Object.entries(bodies))('the Front has every body of %s as its owner has it', async (subgraph, tables) => {
  const told = await rowsOf(
    'front',
    `select ${bodyColumns}, chief_post_title from organization_copy where source = '${subgraph}' order by id collate "C"`,
  );
  const kept = await rowsOf(
    subgraph,
    `select * from (${tables
      .map(
        (table) =>
          `select ${bodyColumns}, (select p.title from post p where p.organization_id = b.id and p.rank = 0) as chief_post_title from ${table} b`,
      )
      .join(' union all ')}) b order by id collate "C"`,
  );
  expect(kept.length).toBeGreaterThan(5);
  expect(told).toEqual(kept);
});

const papers = {
  reply_copy: [
    'id, recommendation_id, body_kind, body_id, number, position, responded_on::text',
    'id, recommendation_id, body_kind, body_id, number, position, responded_on::text from recommendation_reply',
  ],
  recommendation_file_copy: [
    'id, received_on::text, claimed_on::text',
    'recommendation_id as id, received_on::text, claimed_on::text from recommendation_file',
  ],
  target_side_copy: [
    'id, body_id, notice_came_on::text, report_went_on::text, cardinality(attended_on) as sessions',
    'target_id as id, body_id, notice_came_on::text, report_went_on::text, jsonb_array_length(sessions) as sessions from supervised_body_side',
  ],
  unit_copy: [
    'id, code, name, type, level, parent_id, known_from::text, valid_from::text, valid_to::text, array(select unnest(predecessor_ids) collate "C" order by 1) as before, array(select unnest(successor_ids) collate "C" order by 1) as after',
    `id, code, name, type, level, parent_id, known_from::text, valid_from::text, valid_to::text,
     array(select distinct o.unit_id collate "C" from unit_change_part m join unit_change_part o on o.change_id = m.change_id
         join unit_change c on c.id = m.change_id join administrative_unit f on f.id = o.unit_id and f.valid_to < c.changed_on
       where m.unit_id = u.id and m.side = 'TO' and o.side = 'FROM' order by 1) as before,
     array(select distinct o.unit_id collate "C" from unit_change_part m join unit_change_part o on o.change_id = m.change_id
         join unit_change c on c.id = m.change_id and u.valid_to < c.changed_on
       where m.unit_id = u.id and m.side = 'FROM' and o.side = 'TO' order by 1) as after from administrative_unit u`,
  ],
} as const;

test.each(Object.entries(papers))("%s has what the People's Committees have", async (table, [copy, original]) => {
  const told = await rowsOf('front', `select ${copy} from ${table} order by id collate "C"`);
  const kept = await rowsOf('peoples-committees', `select * from (select ${original}) o order by id collate "C"`);
  expect(kept.length).toBeGreaterThan(20);
  expect(told).toEqual(kept);
});

test("each organisation's own word on its part is at the Front, seat by seat", async () => {
  const own = { front: 'front_contribution', 'womens-union': 'womens_union_contribution' };
  for (const [subgraph, table] of Object.entries(own)) {
    const columns = 'id, organization_id, entry_id, seats';
    const told = await rowsOf(
      'front',
      `select ${columns} from contribution_copy where source = '${subgraph}' order by id collate "C"`,
    );
    expect(told).toEqual(await rowsOf(subgraph, `select ${columns} from ${table} order by id collate "C"`));
    expect(told.length).toBeGreaterThan(20);
  }
});

test('says of every organisation whether its copies are whole and when they were taken', async () => {
  const { data, errors } = await graph.ask(
    '{ receivedCopies { subgraph organizationEn state takenAt lastContactAt noticesTaken rows topics rejected delayedSince } }',
  );
  expect(errors).toBeUndefined();
  const lines = data!['receivedCopies'] as Record<string, unknown>[];
  expect(lines.map(({ subgraph, state }) => [subgraph, state])).toEqual(
    Object.keys(bodies)
      .toSorted()
      .map((name) => [name, 'RECEIVED']),
  );
  for (const { takenAt, lastContactAt, rows, noticesTaken, rejected, delayedSince } of lines) {
    expect(Date.parse(takenAt as string)).toBeGreaterThan(Date.now() - 600_000);
    expect(Date.parse(lastContactAt as string)).toBeGreaterThanOrEqual(Date.parse(takenAt as string));
    expect([rejected, delayedSince]).toEqual([0, null]);
    expect(rows).toBeGreaterThan(5);
    expect(noticesTaken).toBeGreaterThanOrEqual(rows as number);
  }
});
