import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Returns the URL of the server that the test run started. */
export function testServerUrl(): string {
  const url = process.env['TEST_SERVER_URL'];
  if (!url) throw new Error('No test server: run the tests by npm test, which starts one.');
  return url;
}

/** Creates an empty database for a test, with the extensions of ours. */
export async function freshDatabase(purpose: string): Promise<FreshDatabase> {
  const name = `${purpose.replace(/\W/g, '_')}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  await run(url.href, 'create extension unaccent; create extension pg_trgm');
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}

function onServer(statement: string): Promise<void> {
  return run(testServerUrl(), statement);
}

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
