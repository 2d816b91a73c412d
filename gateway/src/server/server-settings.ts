import type { JSONWebKeySet } from 'jose';
import { authenticator, type Authenticate } from '../identity/authenticate.js';
import { type Limits, readLimits } from '../limits/limits.js';
import { secretReader } from './secret.js';
import { type SubgraphKeys, subgraphKeysOf } from './subgraph-keys.js';

/** How a gateway runs, beside what it serves: from the environment, the same in one process and alone. */
export interface ServerSettings {
  limits: Limits;
  /** Origins whose pages may read answers. */
  origins: readonly string[];
  trustProxy: boolean;
  /** Answer nothing but saved operations. */
  onlyTrusted: boolean;
  production: boolean;
  /** Labels of progressive overrides that are active. */
  overrideLabels: ReadonlySet<string>;
  authenticate: Authenticate | undefined;
  /** Keys for signed contexts, by subgraph. */
  subgraphKeys: SubgraphKeys;
  /** Address on which the gateway listens. */
  host: string;
  /** Port for Prometheus; no metrics without it. */
  metricsPort: number | undefined;
  logLevel: string;
  /** Milliseconds from which an operation is slow, and is logged with its plan. */
  slowMilliseconds: number;
  /** Milliseconds for which it still takes requests when it is told to stop, and `/ready` says already that it does not. */
  drainMilliseconds: number;
}

/** The variables of a gateway, for `--help` and docs/configuration.md. `_FILE` variants exist for secrets. */
export const gatewayVariables = {
  HOST: 'address to listen on; 0.0.0.0 for every interface (127.0.0.1: this machine alone)',
  GATEWAY_LIMITS: 'limits other than the defaults: depth=25,cost=500000 (gateway/src/limits/limits.ts has them all)',
  CORS_ORIGINS: 'origins whose pages may read answers: https://a.example,https://b.example, or * (none)',
  TRUST_PROXY: '1 when X-Forwarded-For is written by a proxy of yours',
  TRUSTED_DOCUMENTS: 'only: answer nothing but the saved operations',
  OIDC_ISSUER: 'issuer of tokens (none: no tokens)',
  OIDC_AUDIENCE: 'audience of tokens',
  OIDC_JWKS_URL: "address of the issuer's keys",
  OIDC_JWKS: "the issuer's keys themselves, as JSON, instead of their address (secret)",
  SUBGRAPH_KEYS: 'keys shared with subgraphs: front=…,youth-union=… (secret; none: calls are not signed)',
  OVERRIDE_LABELS: 'labels of progressive overrides (@override(label:)) that are active: a,b (none)',
  METRICS_PORT: 'port on which Prometheus finds /metrics (none)',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'collector of traces (none)',
  LOG_LEVEL: 'debug, info, warn, error or silent (warn)',
  SLOW_OPERATION_MS: 'milliseconds from which an operation is logged with its plan (1000)',
  DRAIN_MS: 'milliseconds for which it still answers when it is told to stop, and /ready returns 503 (0)',
  NODE_ENV: 'production: errors say nothing of the schema, and keys for development are refused',
} as const;

/** The variables as lines of a usage text. */
export const serverVariables = Object.entries(gatewayVariables)
  .map(([name, text]) => `  ${name.padEnd(17)} ${text}`)
  .join('\n');

/** @throws Error in one line for a variable that makes no sense */
export function readServerSettings(env: NodeJS.ProcessEnv): ServerSettings {
  return {
    limits: readLimits(env['GATEWAY_LIMITS']),
    origins: list(env['CORS_ORIGINS']),
    trustProxy: env['TRUST_PROXY'] === '1',
    onlyTrusted: env['TRUSTED_DOCUMENTS'] === 'only',
    production: env['NODE_ENV'] === 'production',
    overrideLabels: new Set(list(env['OVERRIDE_LABELS'])),
    authenticate: identityOf(env),
    subgraphKeys: subgraphKeysOf(secretReader(env, 'SUBGRAPH_KEYS')),
    host: env['HOST'] || '127.0.0.1',
    metricsPort: env['METRICS_PORT'] ? whole(env, 'METRICS_PORT', 0) : undefined,
    logLevel: env['LOG_LEVEL'] ?? 'warn',
    slowMilliseconds: whole(env, 'SLOW_OPERATION_MS', 1000),
    drainMilliseconds: whole(env, 'DRAIN_MS', 0),
  };
}

function identityOf(env: NodeJS.ProcessEnv): Authenticate | undefined {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: url } = env;
  const json = secretReader(env, 'OIDC_JWKS')();
  if (!issuer && !audience && !url && !json) return undefined;
  if (!issuer || !audience || !(json || (url && URL.canParse(url)))) {
    throw new Error(
      'For tokens give all of OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL (an address, or OIDC_JWKS with the keys).',
    );
  }
  return authenticator({ issuer, audience, keys: json ? keysOf(json) : new URL(url!) });
}

function keysOf(json: string): JSONWebKeySet {
  try {
    const set = JSON.parse(json) as JSONWebKeySet;
    if (Array.isArray(set.keys)) return set;
  } catch {
    // Said below, as for JSON of something else.
  }
  throw new Error('OIDC_JWKS is no set of keys: {"keys":[…]}.');
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const number = Number(env[name] ?? otherwise);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`${name} is "${env[name]}"; it must be a whole number.`);
}
