import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { readServerSettings } from '../server/server-settings.js';
import { type ServedGateway, serveGateway, type ServeOptions } from '../server/serve.js';
import { type Fixture, type FixtureSubgraph, fixtureOf } from './fixture.js';

/** An answer over HTTP, as a client sees it. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
  json: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
  milliseconds: number;
}

export interface Demand {
  query: string;
  variables?: Record<string, unknown> | undefined;
}

/** One way for an operation to reach the gateway. */
export type Way = (gateway: ServedFixture, demand: Demand, headers?: Record<string, string>) => Promise<HttpAnswer>;

export interface ServedFixture extends Fixture, ServedGateway {
  url: string;
  send(init: RequestInit, search?: string): Promise<HttpAnswer>;
  /** What comes back for these bytes on a connection of its own. */
  raw(...parts: (string | Buffer)[]): Promise<{ text: string; milliseconds: number }>;
}

export interface FixtureServer extends Partial<Omit<ServeOptions, 'supergraph' | 'port' | 'settings'>> {
  /** Environment, as a start reads it. */
  env?: Record<string, string>;
}

/** A gateway with everything around it, as `npm run gateway` serves it, before subgraphs in this process. */
export async function serveFixture(
  subgraphs: Readonly<Record<string, FixtureSubgraph>>,
  { env = {}, ...options }: FixtureServer = {},
): Promise<ServedFixture> {
  const fixture = fixtureOf(subgraphs);
  const served = await serveGateway({
    supergraph: fixture.supergraph,
    port: 0,
    settings: readServerSettings({ LOG_LEVEL: 'silent', ...env }),
    local: fixture.transports,
    operations: '/nowhere',
    ...options,
  });
  const url = `http://127.0.0.1:${served.port}/graphql`;
  return {
    ...fixture,
    ...served,
    url,
    send: (init, search = '') => timed(`${url}${search}`, init),
    raw: (...parts) => rawExchange(served.port, parts),
  };
}

async function timed(url: string, init: RequestInit): Promise<HttpAnswer> {
  const started = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  const milliseconds = performance.now() - started;
  return { status: response.status, headers: response.headers, text, json: parsed(text), milliseconds };
}

function parsed(text: string): HttpAnswer['json'] {
  try {
    return JSON.parse(text) as HttpAnswer['json'];
  } catch {
    return {};
  }
}

function rawExchange(port: number, parts: (string | Buffer)[]): Promise<{ text: string; milliseconds: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    // A connection that is closed while we still send is an answer, too.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ text, milliseconds: performance.now() - started }));
    for (const part of parts) socket.write(part);
  });
}

const json = { 'content-type': 'application/json' };

export const byPost: Way = (gateway, demand, headers = {}) =>
  gateway.send({ method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(demand) });

export const byGet: Way = (gateway, { query, variables }, headers = {}) => {
  const parameters = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return gateway.send({ headers: { 'apollo-require-preflight': 'true', ...headers } }, `?${parameters.toString()}`);
};

/** By the hash of its text, which is sent along the first time. */
export const persisted: Way = async (gateway, { query, variables }, headers = {}) => {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const named = { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } };
  const ask = (body: object): Promise<HttpAnswer> =>
    gateway.send({ method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
  const answer = await ask(named);
  const isUnknown = answer.json.errors?.[0]?.extensions['code'] === 'PERSISTED_QUERY_NOT_FOUND';
  return isUnknown ? ask({ ...named, query }) : answer;
};

/** Every way there is; what is refused on one must be refused on all. */
export const ways: readonly [string, Way][] = [
  ['POST', byPost],
  ['GET', byGet],
  ['a persisted query', persisted],
];
