import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scale } from '#world';
import { projectRoot } from '../../../schema/register.js';
import { freePort, supervise, type SupervisedProcess } from '#kit';
import { peerSettings } from './replication.js';
import { localSubgraphs, subgraphFile } from './subgraph-modules.js';

export interface DistributedOptions {
  port: number;
  urls: ReadonlyMap<string, string>;
  remote: ReadonlyMap<string, string>;
  /** Demo data for databases that are empty; public facts alone when undefined. */
  scale: Scale | undefined;
  onProgress: (line: string) => void;
  /** Variables of the gateway's process beside those of this one. */
  gatewayEnvironment?: Readonly<Record<string, string>>;
  /** Returns variables of a subgraph's process beside the generated ones, at each of its starts. */
  subgraphEnvironment?: (name: string) => Readonly<Record<string, string>>;
  /** Calls are not signed, so that gateways that cannot sign can call the same subgraphs, on this machine alone. */
  isUnsigned?: boolean;
}

export interface Distributed {
  /** The processes as they were last started, by name, the gateway among them. */
  processes: ReadonlyMap<string, ChildProcess>;
  /** The supergraph with the addresses of the subgraphs, as the gateway reads it. */
  supergraph: string;
  /** Keys that the gateway shares with the subgraphs, by name. Every other caller needs them. */
  keys: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts each subgraph and the gateway as a process of its own, over HTTP, as in production. A process that ends is started
 * again. The gateway starts with the subgraphs that answer; a subgraph that fails at its start joins when it answers.
 */
export async function startDistributed(options: DistributedOptions): Promise<Distributed> {
  const { remote, onProgress } = options;
  const supervised = new Map<string, SupervisedProcess>();
  const folder = mkdtempSync(join(tmpdir(), 'civic-supergraph-'));
  const stop = async (): Promise<void> => {
    // The gateway first: the requests in progress need the subgraphs.
    await supervised.get('gateway')?.stop('SIGTERM');
    await Promise.all([...supervised.values()].map((each) => each.stop('SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const plan = await planProcesses(options);
    for (const [name, env] of plan.environments) {
      const launch = (): ChildProcess =>
        spawn(process.execPath, [...process.execArgv, subgraphFile(name, 'main.js')], {
          env: { ...env, ...options.subgraphEnvironment?.(name) },
          stdio: 'inherit',
        });
      supervised.set(name, await supervise({ name, launch, onProgress }));
    }
    const origins = new Map([...supervised.keys()].map((name) => [name, new URL(plan.addresses.get(name)!).origin]));
    const present = await Promise.all(
      [...supervised].map(async ([name, each]) => {
        const isThere = await answers(each, `${origins.get(name)}/health`);
        onProgress(isThere ? `${name} answers` : `${name} does not answer yet; the gateway starts without it`);
        return isThere;
      }),
    );
    // When all answer, the first responses rest on complete copies. Otherwise copies of a missing sender stay incomplete.
    if (present.every(Boolean))
      await Promise.all([...supervised].map(([name, each]) => answers(each, `${origins.get(name)}/ready`)));
    const composed = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
    const supergraph = withAddresses(composed, new Map([...remote, ...plan.addresses]));
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, supergraph);
    const gateway = await supervise({
      name: 'gateway',
      launch: () => spawnGateway(file, plan.keys, options),
      onProgress,
    });
    supervised.set('gateway', gateway);
    if (!(await answers(gateway, `http://127.0.0.1:${options.port}/health`)))
      throw new Error('The gateway stopped before it answered.');
    return {
      get processes() {
        return new Map([...supervised].map(([name, { child }]) => [name, child]));
      },
      supergraph,
      keys: plan.keys,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface ProcessPlan {
  environments: ReadonlyMap<string, NodeJS.ProcessEnv>;
  addresses: ReadonlyMap<string, string>;
  keys: ReadonlyMap<string, string>;
}

/** Chooses a port and keys for each subgraph that runs here, and from these the variables of its process. */
async function planProcesses({ remote, urls, scale, isUnsigned = false }: DistributedOptions): Promise<ProcessPlan> {
  const subgraphs = localSubgraphs(remote);
  const addresses = new Map<string, string>();
  const keys = new Map<string, string>();
  const origins = new Map<string, string>();
  for (const { name } of subgraphs) {
    const origin = `http://127.0.0.1:${await freePort()}`;
    keys.set(name, randomBytes(32).toString('base64url'));
    addresses.set(name, `${origin}/graphql`);
    origins.set(name, origin);
  }
  const peers = peerSettings(subgraphs, origins);
  const environments = new Map<string, NodeJS.ProcessEnv>();
  for (const { name } of subgraphs) {
    const { PEERS, PEER_KEYS } = peers.get(name)!;
    environments.set(name, {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: new URL(addresses.get(name)!).port,
      DATABASE_URL: urls.get(name)!,
      DEMO_DATA: scale ?? '',
      GATEWAY_KEY: isUnsigned ? 'none' : keys.get(name)!,
      PEER_KEYS: [process.env['PEER_KEYS'], PEER_KEYS].filter(Boolean).join(','),
      PEERS: [process.env['PEERS'], PEERS].filter(Boolean).join(','),
    });
  }
  return { environments, addresses, keys };
}

function spawnGateway(
  supergraph: string,
  keys: ReadonlyMap<string, string>,
  { port, isUnsigned, gatewayEnvironment }: DistributedOptions,
): ChildProcess {
  const main = join(projectRoot, 'dist', 'gateway', 'src', 'main.js');
  const args = Object.entries({
    supergraph,
    port: String(port),
    operations: join(projectRoot, 'schema', 'operations'),
    register: join(projectRoot, 'schema', 'subgraphs.json'),
  }).map(([option, value]) => `--${option}=${value}`);
  return spawn(process.execPath, [...process.execArgv, main, ...args], {
    env: {
      ...process.env,
      ...gatewayEnvironment,
      SUBGRAPH_KEYS: isUnsigned ? '' : [...keys].map((pair) => pair.join('=')).join(','),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The supergraph with other routing URLs: nothing else of it depends on where the subgraphs are. */
export function withAddresses(supergraph: string, addresses: ReadonlyMap<string, string>): string {
  return supergraph.replace(/@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g, (written, name: string) =>
    addresses.has(name) ? `@join__graph(name: "${name}", url: "${addresses.get(name)}")` : written,
  );
}

/** Resolves to true when the URL answers with success, false when the process has ended before. */
async function answers(supervised: SupervisedProcess, url: string): Promise<boolean> {
  // Without a limit: country data take minutes to load, and a subgraph answers when it has them.
  while (supervised.failures === 0) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}
