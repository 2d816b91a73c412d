import { setTimeout as sleep } from 'node:timers/promises';
import { corrupt, type Fault, huge, silent } from './fault-proxy.js';
import { names, opened, type Organisations, startOrganisations } from './organisations.js';
import { type Answer, type GatewayProcess, startGateway } from './start-gateway.js';

/** Milliseconds: timeout of a request, timeout of a call, and duration of an open circuit. */
const deadline = 8000;
const callTime = 2000;
const suspended = 300;

const question = `query ($year: Int) {
  delegations(year: $year) { id title year state hosts
    womenPart { seats work role by { name } } youthPart { seats work role by { name } } }
  women(year: $year) { name members lead { title } }
  youth(year: $year) { name members lead { title } } }`;

let organisations: Organisations;
let gateway: GatewayProcess;
let whole: Answer;

beforeAll(async () => {
  organisations = await startOrganisations();
  gateway = await startGateway({
    supergraph: organisations.supergraph,
    env: {
      LOG_LEVEL: 'silent',
      GATEWAY_LIMITS: `requestMilliseconds=${deadline},requestsPerMinute=1000000`,
      METRICS_PORT: '0',
    },
    resilience: { callMilliseconds: callTime, suspendedMilliseconds: suspended, sampleMilliseconds: 5000 },
  });
  // The first query loads code, opens connections and plans, which takes long on a busy machine.
  for (let tries = 0; tries < 20; tries += 1) {
    whole = await ask(0);
    if ((await load(16, 8)).every(({ answer }) => !answer.errors)) break;
    await sleep(suspended);
  }
  if (whole.errors) throw new Error(`the organisations do not answer: ${JSON.stringify(whole.errors)}`);
}, 180_000);
afterAll(async () => {
  await gateway.stop();
  await organisations.stop();
});
afterEach(() => {
  for (const proxy of organisations.proxies.values()) proxy.fault = undefined;
});

const ask = (year: number): Promise<Answer> => gateway.post({ query: question, variables: { year } });

interface Timed {
  answer: Answer;
  milliseconds: number;
}

/** Sends a number of queries, some concurrently, each with another year so that none are equal. */
async function load(requests: number, atOnce: number): Promise<Timed[]> {
  const answers: Timed[] = [];
  let sent = 0;
  const asker = async (): Promise<void> => {
    while (sent < requests) {
      const started = performance.now();
      const answer = await ask((sent += 1));
      answers.push({ answer, milliseconds: performance.now() - started });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return answers;
}

type Part = Record<string, unknown> | null;

/** Returns the part of one organisation in a response. */
function partOf(name: string, { data }: Answer, without: string): unknown {
  const delegations = data!['delegations'] as Record<string, unknown>[] | null;
  if (name === 'front') return delegations!.map(({ id, title, year, state, hosts }) => [id, title, year, state, hosts]);
  const own = data![name] as Part;
  // Without the Front's register the parts of the others cannot be requested.
  const parts = without === 'front' ? undefined : delegations!.map((each) => each[`${name}Part`]);
  return [own!['name'], own!['members'], parts];
}

function expectOnlyMissing(missing: string, answers: readonly Timed[], reasons: readonly string[]): void {
  for (const { answer, milliseconds } of answers) {
    expect(milliseconds).toBeLessThan(deadline + 1000);
    expect(answer.extensions?.incomplete?.map(({ subgraph }) => subgraph)).toEqual([missing]);
    expect(reasons).toContain(answer.extensions!.incomplete![0]!.reason);
    for (const name of names.filter((each) => each !== missing)) {
      expect(partOf(name, answer, missing)).toEqual(partOf(name, whole, missing));
    }
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|10\.1\.2\.3/);
  }
}

const isSuspended = ({ answer }: Timed): boolean => answer.extensions?.incomplete?.[0]?.reason === 'SUSPENDED';

/** Ends the fault and waits until the circuit closes. */
async function recovered(): Promise<void> {
  for (const end = Date.now() + 10 * suspended; Date.now() < end; await sleep(50)) {
    if (!(await ask(0)).errors) break;
  }
  for (const { answer } of await load(6, 3)) expect(answer).toEqual(whole);
}

async function state(name: string): Promise<string> {
  const text = await (await fetch(`http://127.0.0.1:${gateway.metricsPort}/metrics`)).text();
  return new RegExp(`subgraph_state{subgraph="${name}"} (\\d)`).exec(text)![1]!;
}

describe.each(names)('when the organisation %s', (name) => {
  const withFault = (fault: Fault): void => void (organisations.proxies.get(name)!.fault = fault);

  test.each(Object.entries(silent))('%s, the others answer in time, and it alone is named', async (_, fault) => {
    withFault(fault);
    const answers: Timed[] = [];
    // The breaker opens when half of the recent calls failed, calls of the previous test included.
    for (const end = Date.now() + 20_000; Date.now() < end && !answers.some(isSuspended);) {
      answers.push(...(await load(16, 8)));
    }
    expectOnlyMissing(name, answers, ['UNREACHABLE', 'TIMEOUT', 'INVALID_ANSWER', 'SUSPENDED']);
    expect(answers.some(isSuspended)).toBe(true);
    expect(await state(name)).toBe('2');
    organisations.proxies.get(name)!.fault = undefined;
    await recovered();
    expect(await state(name)).toBe('0');
  });

  test.each(Object.entries(corrupt))('gives %s, nothing of that reaches a client', async (_, fault) => {
    withFault(fault);
    expectOnlyMissing(name, await load(3, 3), ['INVALID_ANSWER']);
    organisations.proxies.get(name)!.fault = undefined;
    expect(await ask(0)).toEqual(whole);
  });
});

test('an answer without end is not read to its end', async () => {
  organisations.proxies.get('youth')!.fault = huge;
  const answers = await load(2, 2);
  expectOnlyMissing('youth', answers, ['INVALID_ANSWER', 'TIMEOUT']);
  expect(answers).toHaveLength(2);
  organisations.proxies.get('youth')!.fault = undefined;
  await recovered();
});

test('what is slow, and not too slow, is waited for', async () => {
  const slow: Fault = async ({ response, forward }) => {
    await sleep(callTime / 2);
    response.end(await forward());
  };
  organisations.proxies.get('women')!.fault = slow;
  expect(await ask(0)).toEqual(whole);
});

test('a mutation whose connection is lost is not sent again, a query is', async () => {
  const front = organisations.proxies.get('front')!;
  let lost = 0;
  const loseFirst: Fault = async ({ request, response, forward }) => {
    lost += 1;
    const answer = await forward();
    if (lost === 1) request.socket.resetAndDestroy();
    else response.end(answer);
  };
  front.fault = loseFirst;
  opened.length = 0;
  const mutation = await gateway.post({ query: 'mutation { open(title: "once") { title } }' });
  expect(mutation.extensions!.incomplete).toMatchObject([{ subgraph: 'front', reason: 'UNREACHABLE' }]);
  expect(opened).toEqual(['once']);
  lost = 0;
  expect((await gateway.post({ query: '{ register }' })).data).toEqual({ register: 'register' });
  expect(lost).toBe(2);
});

test('after all that the process is still the same, and its memory is about where it was', async () => {
  await load(100, 8);
  const before = await gateway.heap();
  const [reset, hung, , drip] = Object.values(silent);
  for (const fault of [reset, hung, drip, ...Object.values(corrupt)]) {
    organisations.proxies.get('youth')!.fault = fault;
    await load(16, 8);
  }
  organisations.proxies.get('youth')!.fault = undefined;
  await recovered();
  expect((await gateway.heap()) - before).toBeLessThan(8 * 1024 * 1024);
  expect(gateway.child.exitCode).toBeNull();
}, 180_000);
