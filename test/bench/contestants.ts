import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#kit';
import { startDistributed } from '../../gateway/src/start/distributed.js';
import { projectRoot } from '../../schema/register.js';
import type { Servers } from './databases.js';

/** A server that answers the benchmark's queries, in processes whose CPU time can be measured. */
export interface Contestant {
  name: string;
  url: string;
  /** Its processes; their child processes count with them. */
  pids: readonly number[];
  /** Headers of its requests. */
  headers?: Record<string, string>;
  stop(): Promise<void>;
}

/** One client sends more requests in a minute than the gateway accepts by default. */
export const manyRequests = 'requestsPerMinute=100000000';

/** Starts a program that must answer GraphQL at a port within a minute. */
export async function startProgram(
  name: string,
  port: number,
  command: readonly string[],
  { env = {}, cwd = projectRoot }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Contestant> {
  const output: string[] = [];
  const child = spawn(command[0]!, command.slice(1), {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(String(data)));
  const url = `http://127.0.0.1:${port}/graphql`;
  await healthy(name, child, url, output);
  return { name, url, pids: [child.pid!], stop: () => end(child) };
}

async function healthy(name: string, child: ChildProcess, url: string, output: readonly string[]): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).catch(() => undefined);
    if (answer?.ok) return;
  }
  await end(child);
  throw new Error(`${name} does not answer: ${output.join('').trim().split('\n').at(-1)}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await exit;
  clearTimeout(timer);
}

const node = (...file: string[]): string[] => [process.execPath, ...process.execArgv, join(projectRoot, ...file)];

export async function startLimit({ mergedUrl }: Servers): Promise<Contestant> {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: mergedUrl };
  return startProgram('limit', port, node('dist', 'test', 'bench', 'limit.js'), { env });
}

export async function startOne({ adminUrl }: Servers): Promise<Contestant> {
  const port = await freePort();
  const env = { PORT: String(port), DATABASE_URL: adminUrl, GATEWAY_LIMITS: manyRequests };
  return startProgram('one process', port, node('dist', 'gateway', 'src', 'start', 'main.js'), { env });
}

/** The product's gateway before subgraph processes that the peers call as well. */
export async function startEight(
  { urls }: Servers,
  { isUnsigned }: { isUnsigned: boolean },
): Promise<Contestant & { supergraph: string; subgraphPids: number[]; keys: ReadonlyMap<string, string> }> {
  const port = await freePort();
  const started = await startDistributed({
    port,
    urls,
    remote: new Map(),
    scale: 'district',
    onProgress: () => undefined,
    isUnsigned,
    gatewayEnvironment: { GATEWAY_LIMITS: manyRequests },
  });
  const pids = [...started.processes].map(([name, { pid }]) => ({ name, pid: pid! }));
  return {
    name: 'eight processes',
    url: `http://127.0.0.1:${port}/graphql`,
    pids: pids.map(({ pid }) => pid),
    subgraphPids: pids.filter(({ name }) => name !== 'gateway').map(({ pid }) => pid),
    supergraph: started.supergraph,
    keys: started.keys,
    stop: () => started.stop(),
  };
}
