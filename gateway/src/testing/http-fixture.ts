import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { readServerSettings } from '../server/server-settings.js';
import { type GatewayHost, startGatewayHost, type GatewayHostOptions } from '../server/gateway-host.js';
import { documentHash } from '../trusted/trusted-documents.js';
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

export interface OperationParams {
  query: string;
  variables?: Record<string, unknown> | undefined;
}

/** One way for an operation to reach the gateway. */
export type ClientTransport = (
  gateway: HttpFixture,
  params: OperationParams,
  headers?: Record<string, string>,
) => Promise<HttpAnswer>;

export interface HttpFixture extends Fixture, GatewayHost {
  url: string;
  send(init: RequestInit, search?: string): Promise<HttpAnswer>;
  /** Returns the response to these bytes on a connection of its own. */
  raw(...parts: (string | Buffer)[]): Promise<{ text: string; milliseconds: number }>;
}

export interface HttpFixtureOptions extends Partial<Omit<GatewayHostOptions, 'supergraph' | 'port' | 'settings'>> {
  /** Environment, as a start reads it. */
  env?: Record<string, string>;
  /** Texts of saved operations. */
  documents?: readonly string[];
}

/** A gateway with everything around it, as `npm run gateway` serves it, before subgraphs in this process. */
export async function startHttpFixture(
  subgraphs: Readonly<Record<string, FixtureSubgraph>>,
  { env = {}, documents = [], ...options }: HttpFixtureOptions = {},
): Promise<HttpFixture> {
  const fixture = fixtureOf(subgraphs);
  const operations = mkdtempSync(join(tmpdir(), 'civic-operations-'));
  documents.forEach((text, index) => writeFileSync(join(operations, `${index}.graphql`), text));
  const served = await startGatewayHost({
    supergraph: fixture.supergraph,
    port: 0,
    settings: readServerSettings({ LOG_LEVEL: 'silent', ...env }),
    local: fixture.transports,
    operations,
    ...options,
  });
  rmSync(operations, { recursive: true });
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

export const byPost: ClientTransport = (gateway, params, headers = {}) =>
  gateway.send({ method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(params) });

export const byGet: ClientTransport = (gateway, { query, variables }, headers = {}) => {
  const parameters = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  return gateway.send({ headers: { 'apollo-require-preflight': 'true', ...headers } }, `?${parameters.toString()}`);
};

/** By the hash of its text, which is among the saved operations. */
const byName: ClientTransport = (gateway, { query, variables }, headers = {}) =>
  gateway.send({
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ documentId: `sha256:${documentHash(query)}`, variables }),
  });

/** A query, answered as a stream of one event; what is refused is said before there is a stream. */
const byEvents: ClientTransport = async (gateway, params, headers = {}) => {
  const answer = await byPost(gateway, params, { ...headers, accept: 'text/event-stream' });
  const data = /^data: (\{.*)$/m.exec(answer.text)?.[1];
  return data === undefined ? answer : { ...answer, json: parsed(data) };
};

interface Message {
  type: string;
  payload?: unknown;
}

const bySocket: ClientTransport = async (gateway, payload, headers = {}) => {
  const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  const started = performance.now();
  const { type, payload: said } = await new Promise<Message>((resolve, reject) => {
    const send = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('error', reject);
    socket.on('open', () => send({ type: 'connection_init', payload: headers }));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === 'connection_ack') send({ id: '1', type: 'subscribe', payload });
      else resolve(message);
    });
  });
  socket.terminate();
  const answer = type === 'error' ? { errors: said } : said;
  return {
    status: type === 'error' ? 400 : 200,
    headers: new Headers(),
    text: JSON.stringify(answer),
    json: answer as HttpAnswer['json'],
    milliseconds: performance.now() - started,
  };
};

/** Every way there is; what is refused on one must be refused on all. */
export const clientTransports: readonly [string, ClientTransport][] = [
  ['POST', byPost],
  ['GET', byGet],
  ['the name of a saved operation', byName],
  ['server-sent events', byEvents],
  ['WebSocket', bySocket],
];
