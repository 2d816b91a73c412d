import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Organisations, startOrganisations } from './organisations.js';
import { type GatewayProcess, startGateway } from './start-gateway.js';

let organisations: Organisations;
let gateway: GatewayProcess;
let folder: string;
let file: string;

beforeAll(async () => {
  organisations = await startOrganisations();
  folder = mkdtempSync(join(tmpdir(), 'civic-reload-'));
  file = join(folder, 'supergraph.graphql');
  writeFileSync(file, organisations.supergraph);
  gateway = await startGateway({
    supergraph: organisations.supergraph,
    file,
    env: { LOG_LEVEL: 'info', GATEWAY_LIMITS: 'requestsPerMinute=1000000' },
  });
});
afterAll(async () => {
  await gateway.stop();
  await organisations.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Returns the supergraph with one more field, by which a client recognises it. */
function version(number: number): string {
  return organisations.supergraph.replace(/register: String/, `register: String version${number}: String`);
}

async function serves(number: number): Promise<boolean> {
  const { errors } = await gateway.post({ query: `{ __type(name: "Query") { fields { name } } }` });
  expect(errors).toBeUndefined();
  const { data } = await gateway.post({ query: `{ __type(name: "Query") { fields { name } } }` });
  return JSON.stringify(data).includes(`"version${number}"`);
}

async function until(condition: () => Promise<boolean> | boolean, milliseconds = 60_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) if (await condition()) return;
  throw new Error('it did not come to that');
}

interface Load {
  asked: number;
  failures: unknown[];
  stop(): Promise<void>;
}

/** Sends queries until it is stopped, each with another alias. */
function startLoad(): Load {
  let going = true;
  const load: Load = {
    asked: 0,
    failures: [],
    async stop() {
      going = false;
      await askers;
    },
  };
  const asker = async (): Promise<void> => {
    while (going) {
      const query = `query ($year: Int) { delegations(year: $year) { title womenPart { seats } youthPart { seats } } }`;
      const answer = await gateway.post({ query, variables: { year: (load.asked += 1) } }).catch((error: unknown) => ({
        data: null,
        errors: [error],
      }));
      if (answer.errors || (answer.data!['delegations'] as unknown[]).length !== 20) load.failures.push(answer);
      await sleep(5);
    }
  };
  const askers = Promise.all(Array.from({ length: 4 }, asker));
  return load;
}

test('twenty supergraphs one after the other, and no request fails; what was served is let go', async () => {
  await gateway.reload(version(0));
  const before = await gateway.heap();
  const load = startLoad();
  for (let number = 1; number <= 20; number += 1) {
    expect(await gateway.reload(version(number))).toBe('reloaded');
    expect(await serves(number)).toBe(true);
  }
  await load.stop();
  expect(load.asked).toBeGreaterThan(20);
  expect(load.failures).toEqual([]);
  // One served graph with its plans uses about half of this.
  expect((await gateway.heap()) - before).toBeLessThan(12 * 1024 * 1024);
}, 120_000);

test('from the file: a broken one is refused and the old one kept, and the log says why', async () => {
  const load = startLoad();
  writeFileSync(file, version(30));
  await until(() => serves(30));
  writeFileSync(file, 'type Query { a: Nothing }');
  await until(() => gateway.log().includes('reload-refused'));
  expect(await serves(30)).toBe(true);
  const next = join(folder, 'next');
  writeFileSync(next, version(31));
  renameSync(next, file);
  await until(() => serves(31));
  await load.stop();
  expect(load.failures).toEqual([]);
  const refused = gateway
    .log()
    .split('\n')
    .find((line) => line.includes('reload-refused'))!;
  expect((JSON.parse(refused) as { error: { message: string } }).error.message).toMatch(
    /^The supergraph is not complete/,
  );
}, 120_000);

test('a file that is written in two halves is not taken half', async () => {
  const refusals = (): number => gateway.log().split('reload-refused').length;
  const before = refusals();
  const text = version(40);
  const middle = text.indexOf('\n', text.length / 2);
  writeFileSync(file, text.slice(0, middle));
  await sleep(400);
  expect(await serves(31)).toBe(true);
  appendFileSync(file, text.slice(middle));
  await until(() => serves(40));
  expect(refusals()).toBe(before);
}, 120_000);

test('reload refuses a broken one by its reason, and of two at once the last is served', async () => {
  expect(await gateway.reload('nonsense')).toMatch(/^The supergraph is not GraphQL/);
  const answers = [gateway.reload(version(50)), gateway.reload(version(51))];
  await Promise.all(answers);
  await until(() => serves(51));
  expect(await serves(50)).toBe(false);
});

test('a plan is ready before the graph is served: the first question after a reload plans nothing', async () => {
  const query = '{ delegations { title youthPart { seats work } } }';
  const plans = async (known: boolean): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${measured.metricsPort}/metrics`)).text();
    return Number(new RegExp(`graphql_plans_total{known="${known}"} (\\d+)`).exec(text)?.[1] ?? 0);
  };
  const measured = await startGateway({
    supergraph: organisations.supergraph,
    env: { LOG_LEVEL: 'silent', METRICS_PORT: '0' },
  });
  try {
    await measured.post({ query });
    await measured.reload(version(60));
    const before = await plans(false);
    expect((await measured.post({ query })).errors).toBeUndefined();
    expect(await plans(false)).toBe(before);
    expect(await plans(true)).toBe(1);
    // Again: warmed operations count as recent ones.
    await measured.reload(version(61));
    const again = await plans(false);
    await measured.post({ query });
    expect(await plans(false)).toBe(again);
  } finally {
    await measured.stop();
  }
}, 120_000);
