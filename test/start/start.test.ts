import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '#kit';
import { startPostgres } from '#kit/postgres';
import { testServerUrl } from '#kit/testing';
import { projectRoot } from '../../schema/register.js';

const main = join(projectRoot, 'dist', 'gateway', 'src', 'start', 'main.js');
const running = new Set<ChildProcess>();
const folders: string[] = [];

afterEach(async () => {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  running.clear();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  /** Returns everything it printed so far. */
  output: () => string;
  exited: Promise<number | null>;
}

function start(env: Record<string, string>, ...args: string[]): Started {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, output: () => output, exited: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

async function ready({ output, exited }: Started): Promise<void> {
  const ended = exited.then(() => 'ended');
  while (!output().includes('Stop with Ctrl-C.')) {
    const tick = new Promise((resolve) => setTimeout(resolve, 50));
    if ((await Promise.race([ended, tick])) === 'ended') throw new Error(`it stopped: ${output()}`);
  }
}

async function verdict(port: number, bearer?: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify({ query: '{ publishedClaims(first: 1) { nodes { verdict } } }' }),
  });
  return response.json();
}

/** Returns the output of `npm run token` for a start with this environment. */
function token(env: Record<string, string>): string {
  const file = join(projectRoot, 'dist', 'gateway', 'src', 'start', 'token.js');
  return execFileSync(process.execPath, [file, '--roles', 'reviewer'], { env: { ...process.env, ...env } })
    .toString()
    .trim();
}

const matches = {
  data: { publishedClaims: { nodes: [{ verdict: 'MATCH' }] } },
  extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
};

function dataFolder(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'civic-start-')), name);
  folders.push(folder);
  return folder;
}

test('two start side by side, one in a folder with a space, and one again after a kill -9 with its data', async () => {
  const [one, other] = [await freePort(), await freePort()];
  const folder = dataFolder('with a space');
  const first = start({ PORT: String(one), DATA_DIR: folder });
  const second = start({ PORT: String(other), DATA_DIR: dataFolder('plain') });
  await Promise.all([ready(first), ready(second)]);
  expect(await verdict(one)).toEqual(matches);
  expect(await verdict(other)).toEqual(matches);

  const bearer = token({ DATA_DIR: folder });
  expect(await verdict(one, bearer)).toEqual(matches);
  // Each start has an issuer of its own.
  expect(await verdict(other, bearer)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });

  first.child.kill('SIGKILL');
  await first.exited;
  const again = start({ PORT: String(one), DATA_DIR: folder });
  await ready(again);
  expect(again.output()).not.toContain('rows loaded');
  expect(await verdict(one)).toEqual(matches);

  again.child.kill('SIGINT');
  expect(await again.exited).toBe(0);
});

test('a data folder that another start uses is refused, naming its process', async () => {
  const port = await freePort();
  const folder = dataFolder('shared');
  const first = start({ PORT: String(port), DATA_DIR: folder });
  await ready(first);
  const second = start({ PORT: String(await freePort()), DATA_DIR: folder });
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(String(first.child.pid));
  expect(second.output().trim().split('\n').length).toBeLessThanOrEqual(2);
});

async function ask(port: number, query: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

test('--empty starts with public facts alone, and a row entered there keeps demo data out', async () => {
  const folder = dataFolder('empty');
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: folder };
  const started = start(env, '--empty');
  await ready(started);
  const counts = `{
    units: administrativeUnits { totalCount } instruments: legalInstruments { totalCount } rules: deadlineRules { totalCount }
    delegations: supervisionDelegations { totalCount } committees: peoplesCommittees { totalCount }
    unions: youthUnions { totalCount } }`;
  const some = { totalCount: expect.any(Number) };
  const none = { totalCount: 0 };
  const answer = await ask(port, counts);
  expect(answer).toEqual({
    units: some,
    instruments: some,
    rules: some,
    delegations: none,
    committees: none,
    unions: none,
  });
  expect(JSON.stringify(answer).match(/"totalCount":[1-9]/g)).toHaveLength(3);
  started.child.kill('SIGTERM');
  expect(await started.exited).toBe(0);

  const postgres = await startPostgres({ dataDir: folder });
  const url = new URL(postgres.adminUrl);
  url.pathname = '/civic_front';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`insert into holiday (day, name, name_en) values ('2031-02-03', 'Nghỉ bù', 'Day in lieu')`);
  await client.end();
  await postgres.stop();

  const again = start(env);
  expect(await again.exited).toBe(1);
  expect(again.output()).toMatch(
    /^The database of front holds rows of its own \(holiday, since .*npm start -- --empty/m,
  );
}, 120_000);

test.each([
  [
    'a taken port',
    async (taken: number) => ({ PORT: String(taken) }),
    /^Port \d+ is taken\. Choose another: PORT=\d+ npm start$/,
  ],
  ['a port that is none', async () => ({ PORT: 'eighty' }), /^The port is "eighty"; it must be a whole number/],
  ['a URL of something else', async () => ({ DATABASE_URL: 'mysql://root@localhost/x' }), /not a PostgreSQL address/],
  [
    'a server that is not there',
    async () => ({ DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/x' }),
    /^No PostgreSQL answers at 127\.0\.0\.1:9/,
  ],
  [
    'a subgraph that the register does not know',
    async () => ({ SUBGRAPH_URLS: 'yuth-union=http://127.0.0.1:9/graphql' }),
    /^SUBGRAPH_URLS names "yuth-union", which is no subgraph\. There are: front, /,
  ],
])('%s is met with one line that says what to do', async (_, envOf, line) => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, resolve));
  const env: Record<string, string> = await envOf((blocker.address() as { port: number }).port);
  const { exited, output } = start({ PORT: String(await freePort()), DATA_DIR: dataFolder('unused'), ...env });
  expect(await exited).toBe(1);
  blocker.close();
  const said = output().trim();
  expect(said).toMatch(line);
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toContain('secret');
});

test('with DATABASE_URL it uses the server that it is given, and makes no data folder', async () => {
  const port = await freePort();
  const folder = dataFolder('never-made');
  const started = start({ PORT: String(port), DATA_DIR: folder, DATABASE_URL: testServerUrl() });
  await ready(started);
  expect(await verdict(port)).toEqual(matches);
  expect(existsSync(folder)).toBe(false);
  expect(started.output()).toContain('on your server');
});

test.each([
  ['a password', ['password'], undefined, /password is missing.* set DATA_DIR to another\.$/m],
  ['its control file', ['cluster', 'global', 'pg_control'], undefined, /is not a whole database folder: move/],
  ['files of this version', ['cluster', 'PG_VERSION'], '12\n', /was made by another version of PostgreSQL: move/],
])(
  'a data folder without %s is left as it is, and the line says what to do',
  async (_, path, content, line) => {
    const folder = dataFolder('broken');
    const whole = await startPostgres({ dataDir: folder });
    await whole.stop();
    const file = join(whole.dataDir, ...path);
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
    const { exited, output } = start({ PORT: String(await freePort()), DATA_DIR: whole.dataDir });
    expect(await exited).toBe(1);
    expect(output()).toMatch(line);
    expect(output().trim().split('\n')).toEqual(['Starting PostgreSQL', expect.stringContaining(whole.dataDir)]);
    expect(existsSync(join(whole.dataDir, 'cluster', 'base'))).toBe(true);
  },
  60_000,
);

test('--help says what can be set', async () => {
  const { exited, output } = start({}, '--help');
  expect(await exited).toBe(0);
  for (const word of ['PORT', 'DATA_DIR', 'DATABASE_URL', '--distributed']) expect(output()).toContain(word);
});
