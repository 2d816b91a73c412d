import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gateway } from './gateway.js';

export interface ListenOptions {
  port: number;
  host?: string;
  /** Answers what is not GraphQL, such as the page at `/`; returns whether it did. */
  page?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Whether the gateway is ready to answer. */
  isReady?: () => boolean;
}

export interface Listening {
  port: number;
  /** Takes no new requests, waits for those under way, and closes. */
  close(): Promise<void>;
}

/** Bodies above this are refused before they are read to the end. */
const maximumBody = 2 * 1024 * 1024;

class BodyError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Serves the gateway at `/graphql`, and at `/` for POST; `/health` answers 200 when it is ready. */
export async function listen(
  gateway: Gateway,
  { port, host, page, isReady = () => true }: ListenOptions,
): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://gateway');
    if (pathname === '/health')
      return send(response, isReady() ? 200 : 503, isReady() ? '{"status":"ok"}' : '{"status":"starting"}');
    if (page?.(request, response)) return undefined;
    if (pathname !== '/graphql' && pathname !== '/')
      return send(response, 404, errorBody('There is nothing here. GraphQL is at /graphql.'));
    void answer(gateway, request, response, search);
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function answer(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  try {
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    const headers = new Map<string, string>();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const result = await gateway.handle({
      method: request.method ?? 'GET',
      headers,
      search,
      body,
      signal: gone.signal,
    });
    if (response.destroyed) return;
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.setHeader('content-length', Buffer.byteLength(result.body));
    response.writeHead(result.status).end(result.body);
  } catch (error) {
    if (response.destroyed || response.headersSent) return;
    if (error instanceof BodyError) send(response, error.status, errorBody(error.message));
    else send(response, 500, errorBody('Internal server error'));
  }
}

function readJson(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maximumBody) {
        reject(new BodyError(413, `The request is larger than ${maximumBody} bytes.`));
        request.destroy();
      } else chunks.push(chunk);
    });
    request.once('error', reject);
    request.once('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      // Other content types are refused by the GraphQL server itself, which wants to see the headers.
      if (!/^application\/(graphql-response\+)?json\b/.test(request.headers['content-type'] ?? ''))
        return resolve(text);
      try {
        resolve(JSON.parse(text));
      } catch {
        reject(new BodyError(400, 'The request body is not JSON.'));
      }
    });
  });
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

function errorBody(message: string): string {
  return JSON.stringify({ errors: [{ message }] });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
