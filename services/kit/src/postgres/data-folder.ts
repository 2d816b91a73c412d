import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, canReach } from './account.js';
import { PostgresError } from './postgres-error.js';

/** Advice for a folder that cannot be used any more. */
export const startAfresh = 'move the folder away or delete it, and start again, or set DATA_DIR to another';

/** Least room for a new cluster with the district's data. */
const roomNeeded = 300 * 2 ** 20;

/**
 * The folder that the account can write to: the one asked for, or one in /var/lib when that lies where the account may
 * not go, as it does for root with a checkout under /root.
 */
export function reachableFolder(wanted: string, account: Account): string {
  const folder = resolve(wanted);
  create(folder, account);
  if (canReach(account, '-w', folder)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib/civic-supervision-graph', name);
  create(elsewhere, account);
  if (canReach(account, '-w', elsewhere)) return elsewhere;
  throw new PostgresError(
    `${folder} cannot be used by the account that PostgreSQL runs as: set DATA_DIR to a folder that it can.`,
  );
}

function create(folder: string, account: Account): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    throw new PostgresError(
      `${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): set DATA_DIR to another folder.`,
    );
  }
  if (!statfsSync(dirname(folder)).bavail)
    throw new PostgresError(`The disk with ${folder} is full: free some room, or set DATA_DIR.`);
}

/** Returns true if the folder holds a cluster. Nothing else in the folder may be deleted. */
export function holdsCluster(cluster: string): boolean {
  if (existsSync(join(cluster, 'PG_VERSION')) && existsSync(join(cluster, 'global', 'pg_control'))) return true;
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false;
  throw new PostgresError(`${cluster} is not a whole database folder: ${startAfresh}.`);
}

export function checkRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > roomNeeded) return;
  throw new PostgresError(
    `The disk with ${folder} has less than 300 MB left: free some room, or set DATA_DIR to another disk.`,
  );
}

/** The superuser's password: made once, with the cluster, readable by the owner of the folder alone. */
export function clusterPassword(folder: string, { isNew }: { isNew: boolean }): string {
  const file = join(folder, 'password');
  if (!isNew && !existsSync(file)) {
    throw new PostgresError(`${file} is missing, and without it nobody can open the database: ${startAfresh}.`);
  }
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Keeps a second instance off the folder while the first one lives; returns how to let go. */
export function claimFolder(folder: string): () => void {
  const file = join(folder, 'owner.pid');
  if (isClaimed(folder)) {
    const owner = readFileSync(file, 'utf8');
    throw new PostgresError(
      `${folder} is in use by process ${owner}: stop it, or set PORT or DATA_DIR to have a second one.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** Returns true if another process that lives has claimed the folder. */
export function isClaimed(folder: string): boolean {
  const file = join(folder, 'owner.pid');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return owner !== 0 && owner !== process.pid && isAlive(owner);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
