import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Distributed, startDistributed } from '../../gateway/src/start/distributed.js';
import { projectRoot, registeredSubgraphs } from '../../schema/register.js';
import { freePort } from '#kit';
import { type Answer, graphDatabases, startGraph, type TestGraph } from './graph.js';

const folder = join(projectRoot, 'schema', 'operations');
const operations = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

let graph: TestGraph;
let distributed: Distributed;
let port: number;

beforeAll(async () => {
  graph = await startGraph();
  port = await freePort();
  distributed = await startDistributed({
    port,
    urls: await graphDatabases(),
    remote: new Map(),
    scale: 'district',
    onProgress: () => undefined,
  });
}, 300_000);
afterAll(async () => {
  await distributed.stop();
  await graph.stop();
});

async function askDistributed(query: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

test.each(operations)('%s is answered alike by one process and by eight', async (name) => {
  const query = readFileSync(join(folder, name), 'utf8');
  const alone = await graph.ask(query);
  expect(alone.errors).toBeUndefined();
  expect(await askDistributed(query)).toEqual(alone);
});

test.each(registeredSubgraphs().map(({ name }) => name))('nobody reaches %s but the gateway', async (name) => {
  const [, url] = new RegExp(`@join__graph\\(name: "${name}", url: "([^"]+)"`).exec(distributed.supergraph)!;
  for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }', '{ __typename }']) {
    const response = await fetch(url!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('The call is not signed.');
  }
  // The gateway offers no way to them either.
  const { errors } = await askDistributed('{ _service { sdl } }');
  expect(errors![0]!.message).toMatch(/^Cannot query field "_service"/);
});

test('an organisation whose process is gone is named, and the others answer', async () => {
  const process = distributed.processes.get('youth-union')!;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await gone;
  const { data, errors, extensions } = await askDistributed(
    '{ youthUnions { totalCount } womensUnions { totalCount } }',
  );
  expect(data).toEqual({ youthUnions: null, womensUnions: { totalCount: expect.any(Number) } });
  expect(errors![0]!.extensions).toEqual({
    code: 'SUBGRAPH_UNAVAILABLE',
    service: 'youth-union',
    reason: 'UNREACHABLE',
  });
  expect(extensions!['incomplete']).toMatchObject([
    { subgraph: 'youth-union', organization: 'Đoàn TNCS Hồ Chí Minh', reason: 'UNREACHABLE', paths: [['youthUnions']] },
  ]);
  expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
});

test('when all are told to stop, what is under way is answered first', async () => {
  const underWay = askDistributed('{ publishedClaims { nodes { key verdict } } }');
  await sleep(100);
  await distributed.stop();
  const { data, errors } = await underWay;
  expect(errors).toBeUndefined();
  expect((data!['publishedClaims'] as { nodes: unknown[] }).nodes).toHaveLength(16);
  for (const { exitCode } of [distributed.processes.get('gateway')!, distributed.processes.get('front')!]) {
    expect(exitCode).toBe(0);
  }
});
