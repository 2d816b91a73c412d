import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { Pool } from 'undici';
import { headersOf, notScalable, parametersOf, type Question, rounded, savedQuestions } from '../questions/question.js';
import type { Contestant } from './contestants.js';

/** Bound on the 95th percentile of a question, in milliseconds. */
export const mostMilliseconds = 300;

/** PostgreSQL chooses the generic plan of a prepared statement at its sixth execution. */
const warmUp = 6;

/** Runs every question in turn, and its SQL once. A wrong or slow response fails the run. */
export async function askEveryQuestion(
  contestant: Contestant,
  mergedUrl: string,
  { times, only }: { times: number; only?: string | undefined },
): Promise<void> {
  const asked = savedQuestions().filter(({ name }) => (only ? only.split(',').includes(name) : !notScalable[name]));
  const pool = new Pool(new URL(contestant.url).origin, { connections: 1 });
  const merged = new Client({ connectionString: mergedUrl });
  await merged.connect();
  try {
    const took = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
    for (let round = -warmUp; round < times; round += 1) {
      for (const question of asked) {
        const sent = performance.now();
        await ask(pool, question);
        if (round >= 0) took.get(question.name)!.push(performance.now() - sent);
      }
    }
    console.log(`\n  ${'each asked'.padEnd(36)} ${String(times).padStart(4)} times: p50     p95 ms    equals SQL`);
    for (const question of asked) {
      const isEqual = question.sql === undefined ? undefined : await equalsSql(pool, merged, question);
      print(question.name, took.get(question.name)!, isEqual);
    }
  } finally {
    await merged.end();
    await pool.close();
  }
}

async function ask(pool: Pool, question: Question): Promise<unknown> {
  const { body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...headersOf(question) },
    body: JSON.stringify({ query: question.operation }),
  });
  const { data, errors } = (await body.json()) as { data?: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(`${question.name} is answered with: ${errors[0]!.message}`);
  return data;
}

async function equalsSql(pool: Pool, merged: Client, question: Question): Promise<boolean> {
  const { rows } = await merged.query<{ data: unknown }>(question.sql!, parametersOf(question));
  return isDeepStrictEqual(rounded(await ask(pool, question)), rounded(rows[0]!.data));
}

function print(name: string, took: readonly number[], isEqual: boolean | undefined): void {
  const times = took.toSorted((left, right) => left - right);
  const p50 = times[Math.floor(times.length * 0.5)]!;
  const p95 = times[Math.ceil(times.length * 0.95) - 1]!;
  const isSlow = p95 > mostMilliseconds;
  const equal = isEqual === undefined ? 'not asked of it' : isEqual ? 'yes' : 'NO';
  console.log(
    `  ${name.padEnd(36)} ${p50.toFixed(0).padStart(15)} ${p95.toFixed(0).padStart(7)}${isSlow ? ' SLOW' : '     '}     ${equal}`,
  );
  if (isSlow || isEqual === false) process.exitCode = 1;
}
