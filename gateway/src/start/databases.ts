import { provision, runningPostgres, startPostgres } from '#kit/postgres';
import { registeredSubgraphs } from '../../../schema/register.js';
import type { Settings } from './settings.js';

export interface Databases {
  /** Each subgraph's own database, by name. */
  urls: ReadonlyMap<string, string>;
  /** Where the data lie, for the user to read. */
  where: string;
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** Uses an embedded server that another process runs, rather than refuse its folder. */
  whileInUse?: boolean;
}

/** Opens a database for each subgraph that runs here: on the user's server, or on an embedded one that is started. */
export async function openDatabases(
  { databaseUrl, dataDir, remote }: Pick<Settings, 'databaseUrl' | 'dataDir' | 'remote'>,
  onProgress: (line: string) => void,
  { whileInUse = false }: OpenOptions = {},
): Promise<Databases> {
  const names = registeredSubgraphs()
    .map(({ name }) => name)
    .filter((name) => !remote.has(name));
  if (databaseUrl) {
    const { host } = new URL(databaseUrl.replace(/^(?!postgres)/, 'postgres://'));
    return {
      urls: await provision(databaseUrl, names),
      where: `on your server at ${host}, in databases civic_*`,
      stop: async () => undefined,
    };
  }
  const other = whileInUse ? runningPostgres(dataDir) : undefined;
  if (!other) onProgress('Starting PostgreSQL');
  const server = other ?? (await startPostgres({ dataDir, onProgress }));
  try {
    return { urls: await provision(server.adminUrl, names), where: server.dataDir, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
