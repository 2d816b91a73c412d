import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#kit';
import { type Distributed, startDistributed } from '../../gateway/src/start/distributed.js';
import { graphDatabases } from '../end-to-end/graph.js';

const [oldKey, newKey] = ['the key of the old year', 'the key of the new year'];
const folder = mkdtempSync(join(tmpdir(), 'civic-keys-'));
const subgraphFile = join(folder, 'youth-union');
const gatewayFile = join(folder, 'gateway');

let distributed: Distributed;
let port: number;

beforeAll(async () => {
  writeFileSync(subgraphFile, oldKey);
  writeFileSync(gatewayFile, `youth-union=${oldKey}`);
  port = await freePort();
  const urls = await graphDatabases();
  distributed = await startDistributed({
    port,
    urls,
    // One process is enough: the others are not called.
    remote: new Map(
      [...urls.keys()].filter((name) => name !== 'youth-union').map((name) => [name, 'http://127.0.0.1:9']),
    ),
    scale: 'district',
    onProgress: () => undefined,
    gatewayEnvironment: { SUBGRAPH_KEYS_FILE: gatewayFile },
    subgraphEnvironment: () => ({ GATEWAY_KEY_FILE: subgraphFile }),
  });
}, 120_000);
afterAll(async () => {
  await distributed.stop();
  rmSync(folder, { recursive: true, force: true });
});

let year = 2000;

/** The answer to a request that no other shares. */
async function ask(): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'as-of': `${(year += 1)}-01-01` },
    body: JSON.stringify({ query: '{ youthUnions { totalCount } }' }),
  });
  return ((await response.json()) as { data: { youthUnions: unknown } }).data.youthUnions;
}

test('a key is changed without a request that fails, and afterwards the old one is refused', async () => {
  const failures: unknown[] = [];
  let asked = 0;
  let going = true;
  const load = (async () => {
    for (; going; await sleep(20)) {
      asked += 1;
      if (!(await ask())) failures.push(asked);
      if (year > 2500) year = 2000;
    }
  })();
  for (const [file, keys] of [
    [subgraphFile, `${newKey},${oldKey}`],
    [gatewayFile, `youth-union=${newKey}`],
    [subgraphFile, newKey],
  ] as const) {
    await sleep(1200);
    writeFileSync(file, keys);
  }
  await sleep(1200);
  going = false;
  await load;
  expect(failures).toEqual([]);
  expect(asked).toBeGreaterThan(50);
  writeFileSync(gatewayFile, `youth-union=${oldKey}`);
  await sleep(1200);
  expect(await ask()).toBeNull();
}, 60_000);
