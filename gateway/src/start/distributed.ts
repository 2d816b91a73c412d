import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scale } from '#world';
import { projectRoot } from '../../../schema/register.js';
import { freePort } from '#kit';
import { peerSettings } from './replication.js';
import { localSubgraphs, subgraphFile } from './subgraph-modules.js';

export interface DistributedOptions {
  port: number;
  urls: ReadonlyMap<string, string>;
  remote: ReadonlyMap<string, string>;
  /** Demo data for databases that are empty; public facts alone when undefined. */
  scale: Scale | undefined;
  onProgress: (line: string) => void;
  /** What the gateway's process is told beside the environment of this one. */
  gatewayEnvironment?: Readonly<Record<string, string>>;
  /** Calls are not signed, so that gateways that cannot sign may ask the same subgraphs, on this machine alone. */
  isUnsigned?: boolean;
}

export interface Distributed {
  /** The processes by name, the gateway among them. */
  processes: ReadonlyMap<string, ChildProcess>;
  /** The supergraph with the addresses at which the subgraphs answer, as the gateway was given it. */
  supergraph: string;
  /** Keys that the gateway shares with the subgraphs, by name: whoever else asks them has to have them. */
  keys: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** Each subgraph and the gateway as a process of its own, over HTTP, as in production. */
export async function startDistributed({
  port,
  urls,
  remote,
  scale,
  onProgress,
  gatewayEnvironment = {},
  isUnsigned = false,
}: DistributedOptions): Promise<Distributed> {
  const processes = new Map<string, ChildProcess>();
  const folder = mkdtempSync(join(tmpdir(), 'civic-supergraph-'));
  const stop = async (): Promise<void> => {
    // The gateway first: what it still answers, it asks the subgraphs.
    const gateway = processes.get('gateway');
    if (gateway) await end(gateway);
    await Promise.all([...processes.values()].map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const addresses = new Map(remote);
    const keys = new Map<string, string>();
    const origins = new Map<string, string>();
    const subgraphs = localSubgraphs(remote);
    for (const { name } of subgraphs) {
      keys.set(name, randomBytes(32).toString('base64url'));
      const origin = `http://127.0.0.1:${await freePort()}`;
      addresses.set(name, `${origin}/graphql`);
      origins.set(name, origin);
    }
    const peers = peerSettings(subgraphs, origins);
    for (const { name } of subgraphs) {
      const { PEERS, PEER_KEYS } = peers.get(name)!;
      const env = {
        ...process.env,
        PORT: new URL(addresses.get(name)!).port,
        DATABASE_URL: urls.get(name)!,
        DEMO_DATA: scale ?? '',
        GATEWAY_KEY: isUnsigned ? 'none' : keys.get(name)!,
        PEER_KEYS: [process.env['PEER_KEYS'], PEER_KEYS].filter(Boolean).join(','),
        PEERS: [process.env['PEERS'], PEERS].filter(Boolean).join(','),
      };
      processes.set(
        name,
        spawn(process.execPath, [...process.execArgv, subgraphFile(name, 'main.js')], { env, stdio: 'inherit' }),
      );
    }
    for (const [name, process] of processes) {
      await healthy(name, process, `${new URL(addresses.get(name)!).origin}/health`);
      onProgress(`${name} answers`);
    }
    // When all answer, each takes what the others send: the first answers rest on whole copies.
    for (const [name, process] of processes) {
      await healthy(name, process, `${new URL(addresses.get(name)!).origin}/ready`);
    }
    const composed = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
    const supergraph = withAddresses(composed, addresses);
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, supergraph);
    const main = join(projectRoot, 'dist', 'gateway', 'src', 'main.js');
    const gateway = spawn(
      process.execPath,
      [
        ...process.execArgv,
        main,
        '--supergraph',
        file,
        '--port',
        String(port),
        '--operations',
        join(projectRoot, 'schema', 'operations'),
        '--register',
        join(projectRoot, 'schema', 'subgraphs.json'),
      ],
      {
        env: {
          ...process.env,
          ...gatewayEnvironment,
          SUBGRAPH_KEYS: isUnsigned ? '' : [...keys].map((pair) => pair.join('=')).join(','),
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    processes.set('gateway', gateway);
    await healthy('gateway', gateway, `http://127.0.0.1:${port}/health`);
    return { processes, supergraph, keys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The supergraph with other routing URLs: nothing else of it depends on where the subgraphs are. */
export function withAddresses(supergraph: string, addresses: ReadonlyMap<string, string>): string {
  return supergraph.replace(/@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g, (written, name: string) =>
    addresses.has(name) ? `@join__graph(name: "${name}", url: "${addresses.get(name)}")` : written,
  );
}

async function healthy(name: string, process: ChildProcess, url: string): Promise<void> {
  // Country data take minutes to load, and a subgraph answers when it has them.
  for (;;) {
    if (process.exitCode !== null || process.signalCode !== null)
      throw new Error(`${name} stopped before it answered.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
}

function end(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) return resolve();
    process.once('exit', () => resolve());
    process.kill('SIGTERM');
  });
}
