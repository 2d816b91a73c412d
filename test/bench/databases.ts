import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startSubgraph } from '#kit';
import { createWorldFor } from '#kit/demo';
import { provision, startPostgres } from '#kit/postgres';
import { demoDataOf, localSubgraphs } from '../../gateway/src/start/subgraph-modules.js';
import { registeredSubgraphs } from '../../schema/register.js';
import { mergeDatabases } from '../merged/merge-databases.js';

/** The databases of all organisations on one server, and one that holds what all of them own. */
export interface Servers {
  /** The server, as its administrator. */
  adminUrl: string;
  urls: ReadonlyMap<string, string>;
  mergedUrl: string;
  postgresPid: number;
  stop(): Promise<void>;
}

/** Opens the data of a folder, unchanged; or loads the district's data into a temporary folder. */
export async function startDatabases(dataDir?: string): Promise<Servers> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'civic-bench-'));
  const postgres = await startPostgres({ dataDir: folder });
  const stop = async (): Promise<void> => {
    if (dataDir) await asAdmin(postgres.adminUrl, 'drop database if exists merged');
    await postgres.stop();
    if (!dataDir) rmSync(folder, { recursive: true, force: true });
  };
  try {
    console.log(`  Loading data${dataDir ? ` of ${dataDir}` : ''}`);
    const names = registeredSubgraphs().map(({ name }) => name);
    const urls = await provision(postgres.adminUrl, names);
    if (!dataDir) await loadDistrict(urls);
    const mergedUrl = await merged(postgres.adminUrl, urls);
    const pidFile = readFileSync(join(postgres.dataDir, 'cluster', 'postmaster.pid'), 'utf8');
    return { adminUrl: postgres.adminUrl, urls, mergedUrl, postgresPid: Number(pidFile.split('\n')[0]), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function loadDistrict(urls: ReadonlyMap<string, string>): Promise<void> {
  const world = createWorldFor('district');
  for (const subgraph of localSubgraphs(new Map())) {
    const running = await startSubgraph(subgraph, { url: urls.get(subgraph.name)!, connections: 2 });
    await demoDataOf(subgraph.name)?.load(running.database, { world, onlyIfEmpty: true });
    await running.stop();
  }
}

async function merged(adminUrl: string, urls: ReadonlyMap<string, string>): Promise<string> {
  await asAdmin(adminUrl, 'drop database if exists merged');
  await asAdmin(adminUrl, 'create database merged');
  const url = new URL(adminUrl);
  url.pathname = '/merged';
  await mergeDatabases(urls, url.href);
  return url.href;
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}
