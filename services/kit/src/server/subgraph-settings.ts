import type { FeedSource } from '../replication/feed.js';
import { peerKeysOf, peersOf } from '../replication/peer.js';
import { secretReader } from './secret.js';

/** The variables of a subgraph's process, for docs/configuration.md. `_FILE` variants exist for secrets. */
export const subgraphVariables = {
  DATABASE_URL: 'database of this organisation: `postgres://role:password@host:5432/database` (secret, required)',
  PORT: 'port that the gateway calls (required)',
  HOST: 'address to listen on; `0.0.0.0` for every interface (`127.0.0.1`: this machine alone)',
  GATEWAY_KEY:
    'key of 16 characters or more shared with the gateway; two, with a comma, while it is changed; `none` answers everybody on this machine (secret, required)',
  DEMO_DATA: 'demo data for an empty database: `district`, `province` or `country` (none: public facts alone)',
  PEERS: 'senders whose changes are received: `name=http://host:port|key`, with commas (secret)',
  PEER_KEYS: 'key of each receiver of changes: `front=key`, with commas (secret)',
  NODE_ENV: '`production`: passwords and keys for development are refused',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'collector of traces (none)',
} as const;

/** A setting that is missing or makes no sense. The message is one line that says what to do. */
export class SubgraphSettingError extends Error {}

export interface SubgraphSettings {
  url: string;
  host: string;
  port: number;
  /** Scale of demo data for an empty database. */
  scale: string | undefined;
  /** Returns the keys shared with the gateway; undefined answers everybody on this machine. */
  gatewayKeys: (() => readonly string[]) | undefined;
  peers: ReadonlyMap<string, FeedSource>;
  peerKeys: ReadonlyMap<string, readonly string[]>;
}

/** @throws SubgraphSettingError in one line for a setting that is missing or makes no sense */
export function readSubgraphSettings(env: NodeJS.ProcessEnv): SubgraphSettings {
  try {
    return read(env);
  } catch (error) {
    throw new SubgraphSettingError((error as Error).message);
  }
}

function read(env: NodeJS.ProcessEnv): SubgraphSettings {
  const url = secretReader(env, 'DATABASE_URL')();
  if (!url)
    throw new Error('Set DATABASE_URL to the database of this organisation: postgres://role:password@host/database');
  const port = Number(env['PORT']);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('Set PORT to the port that the gateway calls.');
  if (env['PEER_KEY']) {
    throw new Error(
      'PEER_KEY is no longer read. Set PEER_KEYS to receiver=key instead, a key of its own for each receiver.',
    );
  }
  const gatewayKeys = gatewayKeysOf(secretReader(env, 'GATEWAY_KEY'));
  return {
    url,
    // Without keys it answers everybody, so nobody elsewhere may reach it.
    host: (gatewayKeys && env['HOST']) || '127.0.0.1',
    port,
    scale: env['DEMO_DATA'] || undefined,
    gatewayKeys,
    peers: peersOf(secretReader(env, 'PEERS')() ?? ''),
    peerKeys: peerKeysOf(secretReader(env, 'PEER_KEYS')() ?? ''),
  };
}

function gatewayKeysOf(text: () => string | undefined): (() => readonly string[]) | undefined {
  const keys = (): string[] =>
    (text() ?? '')
      .split(/[,\n]/)
      .map((key) => key.trim())
      .filter((key) => key.length >= 16);
  if (text() === 'none') return undefined;
  if (keys().length > 0) return keys;
  throw new Error(
    'Set GATEWAY_KEY to the key of 16 characters or more that the gateway shares with this subgraph, ' +
      'or to none to try it alone on this machine.',
  );
}
