import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { FeedPage } from '../replication/feed.js';
import { peerKeysOf, peersOf, remoteFeed } from '../replication/peer.js';
import type { RunningSubgraph } from '../subgraph/running-subgraph.js';
import { type Archive, Letter, type Office, officeSender, openArchive, openOffice } from '../testing/letters.js';
import { published } from '../replication/publication.js';
import { freePort } from './free-port.js';
import { listen } from './subgraph-server.js';

const schema = buildSubgraphSchema([{ typeDefs: parse('type Query { one: Int }') }]);

let office: Office;
let archive: Archive;
let isComplete = true;
let origin: string;
let listening: { stop(): Promise<void> };

beforeAll(async () => {
  office = await openOffice('office', [
    published('letter', Letter, { properties: ['subject', 'annexes'], receivers: ['archive'] }),
  ]);
  archive = await openArchive();
  await office.insert('a');
  const running = { name: 'office', schema, database: office.database, readFeed: office.feed.read };
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  listening = await listen(running as unknown as RunningSubgraph, port, {
    host: '127.0.0.1',
    peerKeys: peerKeysOf('archive=the old key of archive, archive=the new key of archive, press=the key of the press'),
    isReady: () => isComplete,
  });
});

afterAll(async () => {
  await listening.stop();
  await Promise.all([office.stop(), archive.stop()]);
});

const request = { topics: ['letter'], feed: null, after: null };
const read = async (receiver: string, key: string): Promise<FeedPage> =>
  JSON.parse(await remoteFeed('office', origin, key)(receiver)(request)) as FeedPage;

test.each(['the old key of archive', 'the new key of archive'])('a receiver reads with %s', async (key) => {
  expect((await read('archive', key)).notices.map(({ key: id }) => id)).toEqual(['a']);
});

test('a receiver reads nothing that is addressed to another', async () => {
  expect((await read('press', 'the key of the press')).notices).toEqual([]);
});

test.each([
  ['with a key of another receiver', 'archive', 'the key of the press'],
  ['with a key that nobody has', 'archive', 'a key that nobody has'],
  ['under a name without a key', 'court', 'the key of the press'],
])('nobody reads %s', async (_, receiver, key) => {
  await expect(read(receiver, key)).rejects.toThrow('answered 401');
});

test('copies are received over HTTP, from PEERS as it is written', async () => {
  const feed = peersOf(`office=${origin}|the new key of archive`).get('office')!('archive');
  await archive.receive(feed, officeSender);
  expect(await archive.copiedIds()).toEqual(['a']);
});

test.each(['archive=short', 'archive', '=a key that is long enough'])('PEER_KEYS is not "%s"', (text) => {
  expect(() => peerKeysOf(text)).toThrow('write receiver=key, with commas between and keys of 16 characters or more');
});

const monitored = async (path: string): Promise<[number, string]> => {
  const response = await fetch(`${origin}${path}`);
  return [response.status, await response.text()];
};

test('/ready says why a subgraph is not ready, and how old each copy is; /health is the process alone', async () => {
  expect(await monitored('/ready')).toEqual([200, JSON.stringify({ ready: true, reason: null, copies: [] })]);
  isComplete = false;
  const reason = 'A sender of copies has not answered since the start.';
  expect(await monitored('/ready')).toEqual([503, JSON.stringify({ ready: false, reason, copies: [] })]);
  isComplete = true;
  expect(await monitored('/health')).toEqual([200, 'ok']);
});

test('/metrics has what receivers rejected and how long changes wait', async () => {
  await office.write(`update outbox_reader set rejected = 3 where receiver = 'press'`);
  const [status, text] = await monitored('/metrics');
  expect(status).toBe(200);
  expect(text).toContain('outbox_rejected{receiver="press"} 3\n');
  expect(text).toContain('outbox_pending_seconds 0\n');
});

test('without its database a subgraph is not ready, and says so', async () => {
  await office.write('alter table inbox_position rename to away');
  const [status, text] = await monitored('/ready');
  expect([status, JSON.parse(text)]).toMatchObject([503, { ready: false }]);
  expect(text).toContain('The database does not answer');
  expect((await monitored('/metrics'))[0]).toBe(503);
  expect((await monitored('/health'))[0]).toBe(200);
  await office.write('alter table away rename to inbox_position');
});
