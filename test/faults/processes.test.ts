import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#kit';
import { type EmbeddedPostgres, provision, startPostgres } from '#kit/postgres';
import { type Distributed, startDistributed } from '../../gateway/src/start/distributed.js';
import { registeredSubgraphs } from '../../schema/register.js';

let folder: string;
let postgres: EmbeddedPostgres;
let distributed: Distributed;
let port: number;
const lines: string[] = [];
/** Variables of the Youth Union's process: at first its key is not the gateway's but one that is refused. */
let youthUnion: Record<string, string> = { GATEWAY_KEY: 'too short' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'civic-faults-'));
  postgres = await startPostgres({ dataDir: folder, onProgress: (line) => lines.push(line) });
  const names = registeredSubgraphs().map(({ name }) => name);
  port = await freePort();
  distributed = await startDistributed({
    port,
    urls: await provision(postgres.adminUrl, names),
    remote: new Map(),
    scale: 'district',
    onProgress: (line) => lines.push(line),
    subgraphEnvironment: (name) => (name === 'youth-union' ? youthUnion : {}),
  });
}, 240_000);
afterAll(async () => {
  await distributed.stop();
  await postgres.stop();
  rmSync(postgres.dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

interface Counts {
  data: { youthUnions: { totalCount: number } | null; womensUnions: { totalCount: number } | null };
}

async function counts(): Promise<Counts['data']> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ youthUnions { totalCount } womensUnions { totalCount } }' }),
  });
  return ((await response.json()) as Counts).data;
}

/** Resolves when both organisations answer. */
async function whole(): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    const { youthUnions, womensUnions } = await counts();
    if (youthUnions && womensUnions) return;
  }
  throw new Error('they do not answer again');
}

test('the gateway starts without an organisation whose process fails, names it, and serves it when it comes', async () => {
  expect(lines).toContain('youth-union does not answer yet; the gateway starts without it');
  expect(await counts()).toEqual({ youthUnions: null, womensUnions: { totalCount: expect.any(Number) } });
  youthUnion = {};
  await whole();
  expect(lines.filter((line) => line.startsWith('youth-union ended (exit code 1); it is started again'))).not.toEqual(
    [],
  );
}, 90_000);

test.each(['youth-union', 'gateway'])(
  '%s is killed, and answers again',
  async (name) => {
    const { pid } = distributed.processes.get(name)!;
    distributed.processes.get(name)!.kill('SIGKILL');
    for (const end = Date.now() + 30_000; Date.now() < end && distributed.processes.get(name)!.pid === pid;)
      await sleep(50);
    await sleep(500);
    for (let tries = 0; tries < 100 && !(await counts().catch(() => undefined)); tries += 1) await sleep(100);
    await whole();
    expect(distributed.processes.get(name)!.pid).not.toBe(pid);
    expect(lines.join('\n')).toContain(`${name} ended (SIGKILL); it is started again in `);
  },
  90_000,
);

test('PostgreSQL is killed, no process ends, and all answer again', async () => {
  const pids = [...distributed.processes.values()].map(({ pid }) => pid);
  const [pid] = readFileSync(join(postgres.dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await sleep(200);
  await whole();
  expect([...distributed.processes.values()].map((each) => each.pid)).toEqual(pids);
  expect(lines).toContain('PostgreSQL ended (SIGKILL); it is started again in 0.5 s');
}, 90_000);
