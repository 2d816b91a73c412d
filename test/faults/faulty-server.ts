import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, chownSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '#kit';
import { type EmbeddedPostgres, startPostgres } from '#kit/postgres';

/** A PostgreSQL server of a test's own that can be made to fail, at an address that stays the same. */
export class FaultyServer {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<FaultyServer> {
    const folder = mkdtempSync(join(tmpdir(), 'civic-faulty-'));
    const port = await freePort();
    return new FaultyServer(folder, port, await startPostgres({ dataDir: folder, port }));
  }

  get adminUrl(): string {
    return this.server.adminUrl;
  }

  private get cluster(): string {
    return join(this.server.dataDir, 'cluster');
  }

  /** Ends every connection, as an administrator or a lost network does. */
  async terminateConnections(): Promise<void> {
    await this.run(`select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend'
      and pid <> pg_backend_pid()`);
  }

  /** Ends the server without a checkpoint, as a loss of power does, and starts it again. */
  async crash(): Promise<void> {
    await this.end();
    await this.startAgain();
  }

  /** Stops all processes of the server for some milliseconds: connections stay open, and nothing is answered. */
  async freeze(milliseconds: number): Promise<void> {
    const pids = [this.pid, ...childrenOf(this.pid)];
    for (const pid of pids) signal(pid, 'SIGSTOP');
    await sleep(milliseconds);
    for (const pid of pids) signal(pid, 'SIGCONT');
  }

  /** Copies the stopped server, as a snapshot of a disk or a virtual machine, and starts it again. */
  async snapshot(): Promise<string> {
    await this.server.stop();
    const copy = this.copy();
    await this.startAgain();
    return copy;
  }

  /** Puts a snapshot in the place of what the server holds now. */
  async rollBackTo(snapshot: string): Promise<void> {
    await this.server.stop();
    await this.replaceBy(snapshot);
  }

  /** Copies the running server, as a replica that receives nothing from now on. */
  async replicate(): Promise<string> {
    const client = await this.connect();
    try {
      await client.query(`select pg_backup_start('replica', true)`);
      const copy = this.copy();
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
      // The segments that hold the end of the backup.
      command('cp', '-a', `${join(this.cluster, 'pg_wal')}/.`, join(copy, 'pg_wal'));
      own(join(copy, 'backup_label'), rows[0]!.labelfile, copy);
      own(join(copy, 'recovery.signal'), '', copy);
      const settings = join(copy, 'postgresql.auto.conf');
      own(settings, `${readFileSync(settings, 'utf8')}\nrestore_command = 'false'\n`, copy);
      rmSync(join(copy, 'postmaster.pid'), { force: true });
      return copy;
    } finally {
      await client.end();
    }
  }

  /** Ends the server, and promotes the replica to its address, on a timeline of its own. */
  async failOverTo(replica: string): Promise<void> {
    await this.end();
    await this.replaceBy(replica);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.server.dataDir, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get pid(): number {
    return Number(readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  private async end(): Promise<void> {
    signal(this.pid, 'SIGQUIT');
    // Resolves when the process has ended, whoever ended it.
    await this.server.stop();
  }

  private async startAgain(): Promise<void> {
    this.server = await startPostgres({ dataDir: this.folder, port: this.port });
  }

  private async replaceBy(copy: string): Promise<void> {
    rmSync(this.cluster, { recursive: true, force: true });
    command('cp', '-a', copy, this.cluster);
    await this.startAgain();
  }

  private copy(): string {
    const copy = join(mkdtempSync(join(this.server.dataDir, 'copy-')), 'cluster');
    command('cp', '-a', this.cluster, copy);
    return copy;
  }

  private async run(statement: string): Promise<void> {
    const client = await this.connect();
    await client.query(statement);
    await client.end();
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: this.adminUrl });
    await client.connect();
    return client;
  }
}

/** Files of a running server may disappear while they are copied; what matters of them is in its log. */
function command(name: string, ...args: string[]): void {
  spawnSync(name, args, { stdio: 'ignore' });
}

/** Writes a file that belongs to the owner of the cluster. */
function own(file: string, text: string, cluster: string): void {
  const { uid, gid } = statSync(cluster);
  writeFileSync(file, text, { mode: 0o600 });
  chownSync(file, uid, gid);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // A connection that has ended meanwhile.
  }
}

/** Returns the processes whose parent this is; none where the system does not list them in /proc. */
function childrenOf(parent: number): number[] {
  return readdirOf('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function parentOf(pid: number): number | undefined {
  try {
    // The name of the program stands in parentheses and may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
  } catch {
    return undefined;
  }
}
