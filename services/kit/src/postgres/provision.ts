import { createHmac } from 'node:crypto';
import type { DatabaseError } from 'pg';
import { DatabaseClient } from '../database/client.js';
import { PostgresError } from './postgres-error.js';

export interface ProvisionOptions {
  /** Begins the name of every database and role. Default `civic_`. */
  prefix?: string;
  /** Passwords of the roles by subgraph; one that is left out is derived from the administrator's. */
  passwords?: ReadonlyMap<string, string | undefined>;
}

/** Held while databases are made, so that two starts side by side take turns. */
const lockKey = 7_290_000;
const oldestServer = 140_000;

/**
 * Makes sure that every subgraph has a database and a role of its own on the server, which no other role may enter.
 * Returns each subgraph's own URL. Passwords are derived from the administrator's, so nothing has to be kept.
 */
export async function provision(
  adminUrl: string,
  names: readonly string[],
  { prefix = 'civic_', passwords }: ProvisionOptions = {},
): Promise<Map<string, string>> {
  const admin = await connect(adminUrl);
  const urls = new Map<string, string>();
  try {
    await checkVersion(admin);
    await admin.query('select pg_advisory_lock($1)', [lockKey]);
    for (const name of names) {
      const database = prefix + name.replaceAll('-', '_');
      const password = passwords?.get(name) ?? derivedPassword(adminUrl, database);
      await makeRole(admin, database, password);
      await makeDatabase(admin, adminUrl, database);
      const url = new URL(adminUrl);
      url.username = database;
      url.password = password;
      url.pathname = `/${database}`;
      urls.set(name, url.href);
    }
  } catch (error) {
    throw explained(error, adminUrl);
  } finally {
    await admin.end();
  }
  return urls;
}

function derivedPassword(adminUrl: string, database: string): string {
  const { password } = new URL(adminUrl);
  return createHmac('sha256', password || 'civic')
    .update(database)
    .digest('hex');
}

async function connect(adminUrl: string): Promise<DatabaseClient> {
  if (!URL.canParse(adminUrl) || !/^postgres(ql)?:$/.test(new URL(adminUrl).protocol)) {
    throw new PostgresError(
      'DATABASE_URL is not a PostgreSQL address: write postgres://role:password@host:5432/database.',
    );
  }
  const client = new DatabaseClient({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw explained(error, adminUrl);
  }
  return client;
}

async function checkVersion(admin: DatabaseClient): Promise<void> {
  const { rows } = await admin.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const { number, text } = rows[0]!;
  if (number < oldestServer)
    throw new PostgresError(`The server is PostgreSQL ${text}; version 14 or later is needed.`);
}

async function makeRole(admin: DatabaseClient, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await admin.query(`${verb} role ${admin.escapeIdentifier(role)} login password ${admin.escapeLiteral(password)}`);
  // On PostgreSQL 16 and later, whoever makes a database for a role must be its member.
  if (!rowCount) await admin.query(`grant ${admin.escapeIdentifier(role)} to current_user`);
}

async function makeDatabase(admin: DatabaseClient, adminUrl: string, database: string): Promise<void> {
  const quoted = admin.escapeIdentifier(database);
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) await admin.query(`create database ${quoted} owner ${quoted} encoding 'UTF8' template template0`);
  await admin.query(`revoke all on database ${quoted} from public`);
  const inside = new URL(adminUrl);
  inside.pathname = `/${database}`;
  const client = await connect(inside.href);
  try {
    await client.query('create extension if not exists unaccent');
    await client.query('create extension if not exists pg_trgm');
    await client.query(`alter schema public owner to ${quoted}`);
  } finally {
    await client.end();
  }
}

/** The server's refusal as a line that says what to do. */
function explained(error: unknown, adminUrl: string): Error {
  if (error instanceof PostgresError) return error;
  const { code, message } = error as DatabaseError;
  const { host, username, pathname } = new URL(adminUrl);
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return new PostgresError(
        `No PostgreSQL answers at ${host} (${code}): check DATABASE_URL and that the server runs.`,
      );
    case '28P01':
    case '28000':
      return new PostgresError(
        `The server at ${host} refuses ${username}: check the role and the password in DATABASE_URL.`,
      );
    case '3D000':
      return new PostgresError(
        `The server at ${host} has no database ${pathname.slice(1)}: name one that exists in DATABASE_URL.`,
      );
    case '42501':
      return new PostgresError(
        `${username} may not make roles and databases at ${host}: grant CREATEROLE and CREATEDB. (${message})`,
      );
    case '53100':
      return new PostgresError(`The disk of the server at ${host} is full: free some room and start again.`);
    default:
      return new PostgresError(`The server at ${host} refused to make the databases: ${message || String(error)}`);
  }
}
