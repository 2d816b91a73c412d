import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '../postgres/start.js';

interface Started {
  server: EmbeddedPostgres;
  folder: string;
}

let started: Started | undefined;

/** Starts the PostgreSQL server of a test run for all workers, unless the run was given one. */
export async function startTestServer(): Promise<void> {
  if (process.env['TEST_SERVER_URL']) return;
  const folder = mkdtempSync(join(tmpdir(), 'civic-tests-'));
  const server = await startPostgres({ dataDir: folder, durable: false });
  started = { server, folder };
  process.env['TEST_SERVER_URL'] = server.adminUrl;
}

export async function stopTestServer(): Promise<void> {
  if (!started) return;
  await started.server.stop();
  rmSync(started.server.dataDir, { recursive: true, force: true });
  rmSync(started.folder, { recursive: true, force: true });
}
