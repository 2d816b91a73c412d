import { parse } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type RunningSubgraph, startSubgraph } from '#kit';
import { createWorldFor } from '#kit/demo';
import { provision } from '#kit/postgres';
import { freshDatabase, type FreshDatabase } from '#kit/testing';
import { demoDataOf, localSubgraphs } from '../../gateway/src/start/subgraph-modules.js';
import { FaultyServer } from './faulty-server.js';

const subgraphOf = (name: string) => localSubgraphs(new Map(), [name])[0]!;

let server: FaultyServer;
let union: RunningSubgraph;
let front: RunningSubgraph;
let frontDatabase: FreshDatabase;

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  server = await FaultyServer.start();
  const urls = await provision(server.adminUrl, ['trade-union']);
  union = await startSubgraph(subgraphOf('trade-union'), { url: urls.get('trade-union')!, connections: 3 });
  await demoDataOf('trade-union')!.load(union.database, { world: createWorldFor('district'), onlyIfEmpty: true });
  frontDatabase = await freshDatabase('front');
  front = await startSubgraph(subgraphOf('front'), { url: frontDatabase.url, connections: 3 });
  front.receive({ feeds: new Map([['trade-union', union.readFeed]]), every: 200 });
}, 120_000);

afterAll(async () => {
  await front.stop();
  await union.stop();
  await frontDatabase.drop();
  await server.stop();
  jest.restoreAllMocks();
});

interface Listed {
  organizations: {
    nodes: { id: string; shortName: string }[];
    coverage: { sources: { takenAt: string }[] };
  } | null;
}

const query = parse(`{ organizations(first: 500, filter: { kind: [TRADE_UNION], includeFormer: true }) {
  nodes { id shortName } coverage { sources { takenAt } } } }`);

/** Names of the Trade Union's organisations, as the Front lists them; undefined while it refuses to, for lack of copies. */
async function listed(): Promise<{ names: Map<string, string>; takenAt: number } | undefined> {
  const { data, errors } = await front.execute({ document: query }, { requestId: 'test' });
  if (errors) {
    const unexpected = errors.find(({ extensions }) => extensions['code'] !== 'COPIES_INCOMPLETE');
    if (unexpected) throw unexpected;
    return undefined;
  }
  const { nodes, coverage } = (data as unknown as Listed).organizations!;
  return {
    names: new Map(nodes.map(({ id, shortName }) => [id, shortName])),
    takenAt: Date.parse(coverage.sources[0]!.takenAt),
  };
}

/** The same, as the Trade Union has them. */
async function owned(): Promise<Map<string, string>> {
  const rows = await retried(() => union.database.query('select id, short_name as name from trade_union'));
  return new Map((rows as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
}

/** A pool whose connections were lost refuses each of them once. */
async function retried<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      return await work();
    } catch {
      await sleep(100);
    }
  }
  return work();
}

const rename = (name: string): Promise<unknown> =>
  retried(() =>
    union.database.query(
      'update trade_union set short_name = $1 where id = (select id from trade_union order by id limit 1)',
      [name],
    ),
  );

/**
 * Waits until the Front lists what the Trade Union has. From `since` on, whatever the Front lists as complete and as of a
 * later time must be just that. Returns the answers that were not.
 */
async function settle(since: number): Promise<{ wrong: unknown[] }> {
  const expected = await owned();
  const wrong: unknown[] = [];
  const began = Date.now();
  while (Date.now() - began < 30_000) {
    const found = await listed();
    const isEqual = found && isDeepStrictEqual(found.names, expected);
    if (isEqual && found.takenAt >= since) return { wrong };
    if (found && !isEqual && found.takenAt >= since) wrong.push(found);
    await sleep(20);
  }
  throw new Error('The Front does not list what the Trade Union has within 30 seconds.');
}

test('a change is listed by the Front, as of a time after it', async () => {
  await rename('Trước');
  const { wrong } = await settle(Date.now());
  expect(wrong).toEqual([]);
});

test('a snapshot of the disk put back: the Front lists the earlier state, never the lost one as of later', async () => {
  const snapshot = await server.snapshot();
  await rename('Sau bản chụp');
  await settle(0);
  expect([...(await listed())!.names.values()]).toContain('Sau bản chụp');
  await server.rollBackTo(snapshot);
  const { wrong } = await settle(Date.now());
  expect(wrong).toEqual([]);
  expect([...(await listed())!.names.values()]).not.toContain('Sau bản chụp');
  await rename('Sau khi khôi phục');
  expect((await settle(Date.now())).wrong).toEqual([]);
});

test('a fail-over to a replica that lacks the last changes: the Front lists what the replica has', async () => {
  const replica = await server.replicate();
  await rename('Mất khi chuyển');
  await settle(0);
  await server.failOverTo(replica);
  const [{ timeline }] = (await retried(() =>
    union.database.query('select substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) as timeline'),
  )) as [{ timeline: string }];
  expect(timeline).toBe('00000002');
  const { wrong } = await settle(Date.now());
  expect(wrong).toEqual([]);
  expect([...(await listed())!.names.values()]).not.toContain('Mất khi chuyển');
  await rename('Sau khi chuyển');
  expect((await settle(Date.now())).wrong).toEqual([]);
});

test('a crash loses nothing that was committed, and later changes are listed', async () => {
  await rename('Ngay trước sự cố');
  await server.crash();
  expect((await settle(Date.now())).wrong).toEqual([]);
  expect([...(await listed())!.names.values()]).toContain('Ngay trước sự cố');
});
