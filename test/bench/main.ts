import { cpus } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { Pool } from 'undici';
import { type Contestant, startEight, startLimit, startOne } from './contestants.js';
import { startPair } from './features.js';
import { cpuOf } from './cpu.js';
import { measureCopies, mostCopyMilliseconds } from './copies.js';
import { startDatabases } from './databases.js';
import { printFaults } from './faults.js';
import { askEveryQuestion, mostMilliseconds } from './every-question.js';
import { startPeers } from './peers.js';
import { type BenchQuestion, questions } from './questions.js';
import { printWorst } from './worst.js';

const usage = `npm run bench [-- options]

Asks saved operations of one process, of eight processes, of other gateways before the same subgraphs, and of the limit:
bare HTTP over one hand-written SQL statement for the same answer. All of them run at once and are asked in turn; what
is printed are medians over the rounds, as ratios to the limit.

  --questions      every saved operation of one process instead: whether it equals SQL, and the milliseconds it takes;
                   ${mostMilliseconds} at the 95th percentile are the most that is right
  --copies         instead: milliseconds until a change of an organisation is in the Front's copies, in one process and in
                   eight; ${mostCopyMilliseconds} at the 95th percentile are the most that is right
  --faults         instead: PostgreSQL terminates connections, crashes and freezes while clients read; what they see of
                   it, and how long it takes until all is well again
  --worst          instead: the worst requests within the default limits, and how long each blocks the event loop
  --data DIR       with the data that are in this folder (DATA_DIR=DIR npm run data -- --scale country) rather than
                   those of the district
  --features       the gateway with identity, limits and metrics, beside the same without: what they cost
  --peers          with other gateways (installed into test/bench/peers the first time); then nobody's calls are signed
  --rounds N       turns of each (5); with --questions how often each is asked (30); with --copies
                   changes (200); with --faults rounds (200)
  --seconds N      length of one turn (2)
  --concurrency N  requests under way (8)
  --only NAMES     some of ${questions.map(({ name }) => name).join(',')};
                   with --questions some of all saved operations; with --worst a part of the names of fields`;

interface Turn {
  /** Milliseconds of each request, ascending. */
  times: number[];
  seconds: number;
  /** Milliseconds of CPU per request: of the contestant's processes, and of PostgreSQL for them. */
  own: number | undefined;
  postgres: number | undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      features: { type: 'boolean' },
      questions: { type: 'boolean' },
      copies: { type: 'boolean' },
      faults: { type: 'boolean' },
      worst: { type: 'boolean' },
      data: { type: 'string' },
      peers: { type: 'boolean' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      concurrency: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const rounds = Number(values.rounds ?? 5);
  const seconds = Number(values.seconds ?? 2);
  const concurrency = Number(values.concurrency ?? 8);
  const asked = values.only ? questions.filter(({ name }) => values.only!.split(',').includes(name)) : questions;

  if (values.faults) return printFaults(Number(values.rounds ?? 200));
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const servers = await startDatabases(values.data);
    stops.push(() => servers.stop());
    const { postgresPid } = servers;

    console.log('  Starting everything');
    if (values.questions) {
      const one = await startOne(servers);
      stops.push(() => one.stop());
      await askEveryQuestion(one, servers.mergedUrl, { times: Number(values.rounds ?? 30), only: values.only });
      return;
    }
    if (values.worst) return await printWorst(servers, values.only);
    if (values.copies) return await measureCopies(servers, Number(values.rounds ?? 200));
    const limit = await startLimit(servers);
    stops.push(() => limit.stop());
    const one = await startOne(servers);
    stops.push(() => one.stop());
    const eight = await startEight(servers, { isUnsigned: values.peers ?? false });
    stops.push(() => eight.stop());
    const peers = values.peers ? await startPeers(eight) : [];
    stops.push(...peers.map((peer) => () => peer.stop()));
    const pair = values.features ? await startPair(eight) : [];
    stops.push(...pair.map((each) => () => each.stop()));
    const contestants: Contestant[] = values.features ? [limit, ...pair] : [limit, one, eight, ...peers];

    console.log(
      `  ${process.version}, ${cpus().length} cores, ${rounds} rounds of ${seconds} s, ${concurrency} at a time`,
    );
    for (const question of asked) {
      const able = await sameAnswers(question, contestants);
      const turns = new Map<Contestant, Turn[]>(able.map((contestant) => [contestant, []]));
      for (const contestant of able) await turn(contestant, question, { seconds: 1, concurrency, postgresPid });
      for (let round = 0; round < rounds; round += 1) {
        for (const [contestant, list] of turns)
          list.push(await turn(contestant, question, { seconds, concurrency, postgresPid }));
      }
      print(question, turns, limit);
      if (values.features) printFeatures(turns);
    }
  } finally {
    while (stops.length > 0) await stops.pop()!();
  }
}

function requestFor({ headers }: Contestant, { operation, variables, asOf }: BenchQuestion, index: number) {
  return {
    method: 'POST' as const,
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'as-of': asOf, ...headers },
    body: JSON.stringify({ query: operation, variables: variables[index % variables.length] }),
  };
}

/** Returns the contestants whose responses equal the limit's for every set of variables; others are reported and left out. */
async function sameAnswers(question: BenchQuestion, contestants: readonly Contestant[]): Promise<Contestant[]> {
  const [limit, ...others] = contestants;
  const able = [limit!];
  const expected = await answers(question, limit!);
  for (const contestant of others) {
    const given = await answers(question, contestant);
    const differs = given.findIndex((answer, index) => !isDeepStrictEqual(answer, expected[index]));
    if (differs < 0) able.push(contestant);
    else {
      const variables = JSON.stringify(question.variables[differs]);
      console.log(
        `  ${contestant.name} answers ${question.name} ${variables} otherwise than SQL does, and is left out`,
      );
      process.exitCode = 1;
    }
  }
  return able;
}

async function answers(question: BenchQuestion, contestant: Contestant): Promise<unknown[]> {
  const pool = new Pool(new URL(contestant.url).origin, { connections: 1 });
  const given: unknown[] = [];
  for (const index of question.variables.keys()) {
    const { body } = await pool.request(requestFor(contestant, question, index));
    const text = await body.text();
    given.push(text.startsWith('{') ? (JSON.parse(text) as { data?: unknown }).data : text);
  }
  await pool.close();
  return given;
}

interface TurnOptions {
  seconds: number;
  concurrency: number;
  postgresPid: number;
}

async function turn(
  contestant: Contestant,
  question: BenchQuestion,
  { seconds, concurrency, postgresPid }: TurnOptions,
): Promise<Turn> {
  const { url, pids } = contestant;
  const pool = new Pool(new URL(url).origin, { connections: concurrency, pipelining: 1 });
  const times: number[] = [];
  const before = { own: cpuOf(pids), postgres: cpuOf([postgresPid]) };
  const started = performance.now();
  let index = 0;
  const asker = async (): Promise<void> => {
    while (performance.now() - started < seconds * 1000) {
      const sent = performance.now();
      const { statusCode, body } = await pool.request(requestFor(contestant, question, (index += 1)));
      const answer = await body.text();
      if (statusCode !== 200) throw new Error(`${contestant.name} refuses ${question.name}: ${statusCode} ${answer}`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, asker));
  const took = (performance.now() - started) / 1000;
  const after = { own: cpuOf(pids), postgres: cpuOf([postgresPid]) };
  await pool.close();
  const each = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : (to - from) / times.length;
  return {
    times: times.toSorted((left, right) => left - right),
    seconds: took,
    own: each(before.own, after.own),
    postgres: each(before.postgres, after.postgres),
  };
}

function print({ name }: BenchQuestion, turns: ReadonlyMap<Contestant, readonly Turn[]>, limit: Contestant): void {
  const figures = new Map([...turns].map(([contestant, list]) => [contestant, medians(list)]));
  const base = figures.get(limit)!;
  console.log(`\n${name}`);
  console.log(
    `  ${'times the limit'.padEnd(22)}   CPU  own CPU  req/s    |  CPU ms = own + PostgreSQL   req/s     p50     p99 ms`,
  );
  for (const [contestant, mine] of figures) {
    const ratio = (value: number, of: number): string => (value / of).toFixed(2);
    console.log(
      `  ${contestant.name.padEnd(22)} ${ratio(mine.cpu, base.cpu).padStart(5)}  ${ratio(mine.own, base.own).padStart(7)} ` +
        `${ratio(mine.rate, base.rate).padStart(6)}    | ${mine.cpu.toFixed(2).padStart(7)} = ${mine.own.toFixed(2).padStart(5)} + ${mine.postgres.toFixed(2).padEnd(5)} ` +
        `${mine.rate.toFixed(0).padStart(13)} ${mine.p50.toFixed(1).padStart(7)} ${mine.p99.toFixed(1).padStart(7)}`,
    );
  }
}

/** Returns the cost of the features: the median of the ratios of consecutive turns. */
function printFeatures(turns: ReadonlyMap<Contestant, readonly Turn[]>): void {
  const [, on, off] = [...turns.values()];
  if (!on || !off) return;
  const ratios = on.map(({ own }, round) => (own ?? NaN) / (off[round]!.own ?? NaN));
  console.log(
    `  CPU with identity, limits and metrics: ${middle(ratios).toFixed(2)} times that without (at most 1.30)`,
  );
  if (middle(ratios) > 1.3) process.exitCode = 1;
}

function medians(turns: readonly Turn[]) {
  const of = (value: (turn: Turn) => number): number => middle(turns.map(value));
  return {
    cpu: of(({ own, postgres }) => (own ?? NaN) + (postgres ?? NaN)),
    own: of(({ own }) => own ?? NaN),
    postgres: of(({ postgres }) => postgres ?? NaN),
    rate: of(({ times, seconds }) => times.length / seconds),
    p50: of(({ times }) => times[Math.floor(times.length * 0.5)]!),
    p99: of(({ times }) => times[Math.floor(times.length * 0.99)]!),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]!;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
