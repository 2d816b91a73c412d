import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, serverAccount } from './account.js';
import { type Binary, findBinaries } from './binaries.js';
import {
  checkRoom,
  claimFolder,
  clusterPassword,
  holdsCluster,
  isAlive,
  isClaimed,
  reachableFolder,
  startAfresh,
} from './data-folder.js';
import { supervise } from '../process/supervise.js';
import { freePort } from '../server/free-port.js';
import { PostgresError } from './postgres-error.js';

export interface StartOptions {
  /** Folder for the cluster, its password and its owner's mark. */
  dataDir: string;
  /** False for a throw-away server: faster, and lost when the machine stops. Default true. */
  durable?: boolean;
  /** Default: a free port. */
  port?: number;
  onProgress?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** `postgres://postgres:password@127.0.0.1:port/postgres`, the superuser. */
  adminUrl: string;
  /** Where the data really lie. */
  dataDir: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on this machine for this process alone, making the cluster at first. */
export async function startPostgres({
  dataDir,
  durable = true,
  port,
  onProgress = () => undefined,
}: StartOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const folder = reachableFolder(dataDir, account);
  const release = claimFolder(folder);
  try {
    const binary = findBinaries(account);
    const cluster = join(folder, 'cluster');
    const isNew = !holdsCluster(cluster);
    const password = clusterPassword(folder, { isNew });
    if (isNew) {
      onProgress('Making a new database cluster');
      checkRoom(folder);
      makeCluster(binary, { folder, cluster, password, durable, account });
    }
    await stopOrphan(cluster, onProgress);
    const address = port ?? (await freePort());
    const server = await supervise({
      name: 'PostgreSQL',
      launch: () => run(binary, { cluster, port: address, durable, account }),
      onProgress,
    });
    return {
      adminUrl: addressOf(address, password),
      dataDir: folder,
      // Fast shutdown: open transactions are rolled back.
      stop: () => server.stop('SIGINT').then(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Returns the embedded server that another process of ours runs in the folder, undefined if none does. */
export function runningPostgres(dataDir: string): EmbeddedPostgres | undefined {
  const folder = reachableFolder(dataDir, serverAccount());
  const cluster = join(folder, 'cluster');
  const file = join(cluster, 'postmaster.pid');
  if (!isClaimed(folder) || !existsSync(file)) return undefined;
  // Lines of the file: process, folder, start time, port.
  const port = readFileSync(file, 'utf8').split('\n')[3]!;
  return {
    adminUrl: addressOf(port, clusterPassword(folder, { isNew: false })),
    dataDir: folder,
    stop: async () => undefined,
  };
}

function addressOf(port: number | string, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

interface ClusterOptions {
  folder: string;
  cluster: string;
  password: string;
  durable: boolean;
  account: Account;
}

function makeCluster(binary: Binary, { folder, cluster, password, durable, account }: ClusterOptions): void {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(folder, 'initdb.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) for (const path of [cluster, passwordFile]) chownSync(path, account.uid, account.gid);
  const options = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { status, stderr, error } = spawnSync(
    binary('initdb'),
    ['-D', cluster, ...options, ...locale, ...(durable ? [] : ['--no-sync'])],
    { ...account, cwd: '/', env: environment, encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new PostgresError(
    `The database cluster could not be made: ${lastLine(stderr) || error?.message || 'initdb failed'}`,
  );
}

const environment = { PATH: process.env['PATH'], LC_ALL: 'C' };

/** After a `kill -9` of ours the server goes on alone: it is stopped, and a stale pid file removed. */
async function stopOrphan(cluster: string, onProgress: (line: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) {
    onProgress(`Stopping the database server that an earlier run left behind (process ${pid})`);
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 200 && isServerOf(pid, cluster); tries += 1) await sleep(50);
  } else {
    rmSync(file, { force: true });
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!pid || !isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  // A zombie has no command line; where there is no /proc, a live process under this pid is taken for the server.
  return existsSync('/proc/self')
    ? existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(cluster)
    : true;
}

async function run(
  binary: Binary,
  { cluster, port, durable, account }: { cluster: string; port: number; durable: boolean; account: Account },
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'jit=off',
    // The data lie in memory or on a disk without moving parts: looking a row up costs little more than reading on.
    'random_page_cost=1.1',
    'max_connections=200',
    'shared_buffers=256MB',
    'work_mem=16MB',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const server = spawn(
    binary('postgres'),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...account, cwd: '/', env: environment, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new PostgresError(didNotStart(said, cluster))));
    server.once('error', (error) => reject(new PostgresError(`The database server did not start: ${error.message}`)));
  });
  return server;
}

function didNotStart(log: string, cluster: string): string {
  return log.includes('incompatible with server')
    ? `${cluster} was made by another version of PostgreSQL: ${startAfresh}.`
    : `The database server did not start: ${reason(log)}`;
}

function reason(log: string): string {
  const complaint = log.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line));
  return (complaint ?? lastLine(log)).replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') || 'no reason given';
}

function lastLine(text: string | null): string {
  return (text ?? '').trim().split('\n').at(-1) ?? '';
}
