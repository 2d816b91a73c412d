import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { checkJson } from '../limits/json.js';
import { defaultLimits, limitDetails, LimitError, type Limits } from '../limits/limits.js';
import { rateLimit } from '../limits/rate.js';
import { clientAddress } from '../request/client-address.js';
import { answerCors } from '../request/cors.js';
import { BodyError, readBody } from '../request/read-body.js';
import { requestIdHeader, requestIdOf } from '../request/request-id.js';
import { setSecurityHeaders } from '../request/security-headers.js';
import type { ResponseStream } from '../subscribe/response-stream.js';
import { createConnectionLimiter } from '../subscribe/connection-limiter.js';
import { listenForSockets } from '../subscribe/websocket.js';
import { writeEvents } from '../subscribe/write-events.js';
import type { Log } from '../telemetry/log.js';
import type { Gateway, HttpResponse } from './gateway.js';

/** Answers what it knows, and returns whether it did. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface HttpServerOptions {
  port: number;
  host?: string | undefined;
  limits?: Limits;
  /** What is not GraphQL: the page, the schema, the metrics. */
  routes?: readonly Route[];
  /** Whether the gateway is ready to answer. */
  isReady?: () => boolean;
  /** Origins whose pages may read answers; `*` for every one. */
  origins?: readonly string[];
  /** Whether `X-Forwarded-For` says who the client is, as behind a proxy of ours. */
  trustProxy?: boolean;
  /** Takes what only the log may know. */
  log?: Log;
  /** Milliseconds for which it goes on answering when it is told to close, and says that it is not ready. */
  drainMilliseconds?: number;
}

export interface HttpServer {
  port: number;
  /** Says that it is not ready, takes no new requests, waits for those under way, and closes. */
  close(): Promise<void>;
}

/** Answers shorter than this are sent as they are. */
const shortestPacked = 1024;
/** Milliseconds for a request's head, for all of it, and between two looks at who has taken longer. */
const headTime = 10_000;
const wholeTime = 30_000;
const lookTime = 1000;
/** Milliseconds for which a connection waits for its next request: more than balancers keep theirs, which is a minute. */
const keepAliveTime = 65_000;
/** Milliseconds for which the rest of a refused body is still taken, and thrown away, so that its sender hears why. */
const lingerTime = 500;
/** Milliseconds for the requests under way when the gateway stops. */
const drainTime = 20_000;

/**
 * Serves the gateway at `/graphql`, and at `/` for POST; `/health` answers 200 while the process lives and `/ready` while
 * it takes requests.
 */
export async function startHttpServer(
  gateway: Pick<Gateway, 'handle'>,
  {
    port,
    host,
    limits = defaultLimits,
    routes = [],
    isReady = () => true,
    origins = [],
    trustProxy = false,
    log = () => undefined,
    drainMilliseconds = 0,
  }: HttpServerOptions,
): Promise<HttpServer> {
  const allowed = new Set(origins);
  const limitRate = rateLimit(limits);
  const streams = createConnectionLimiter(limits);
  let draining = false;

  /** Everything that costs more than to say how the process is. */
  const respond = async (request: IncomingMessage, response: ServerResponse, url: URL | undefined): Promise<void> => {
    const wait = await limitRate(clientAddress(request, trustProxy));
    if (wait !== undefined) {
      response.setHeader('retry-after', wait);
      const refused = new LimitError('requestsPerMinute', limits.requestsPerMinute, 'more');
      return send(response, 429, limitBody(refused, ` Ask again in ${wait} s.`));
    }
    // A path that no URL can have is as good as one that is not there.
    if (url && routes.some((route) => route(request, response))) return;
    if (url?.pathname !== '/graphql' && url?.pathname !== '/')
      return send(response, 404, errorBody('There is nothing here. GraphQL is at /graphql.', { code: 'NOT_FOUND' }));
    if (/\btext\/event-stream\b/.test(request.headers.accept ?? ''))
      return answerWithEvents(request, response, url.search);
    return answer(gateway, request, response, url.search, limits);
  };

  const answerWithEvents = async (
    request: IncomingMessage,
    response: ServerResponse,
    search: string,
  ): Promise<void> => {
    let answers: ResponseStream | undefined;
    let release: () => void;
    try {
      release = streams.open(clientAddress(request, trustProxy), () => void answers?.return());
    } catch (error) {
      return send(response, 429, limitBody(error as LimitError));
    }
    response.once('close', () => {
      release();
      void answers?.return();
    });
    const events = (opened: ResponseStream): void => void (answers = opened);
    await answer(gateway, request, response, search, limits, events);
  };

  const server = createServer({ connectionsCheckingInterval: lookTime }, (request, response) => {
    setSecurityHeaders(response);
    const requestId = requestIdOf(request.headers[requestIdHeader] as string | undefined);
    request.headers[requestIdHeader] = requestId;
    response.setHeader(requestIdHeader, requestId);
    if (draining) response.setHeader('connection', 'close');
    const url = urlOf(request);
    if (answerCors(request, response, allowed)) return;
    const ready = isReady() && !draining;
    if (url?.pathname === '/health') return send(response, 200, '{"status":"ok"}');
    if (url?.pathname === '/ready')
      return send(response, ready ? 200 : 503, `{"status":"${ready ? 'ready' : 'not ready'}"}`);
    respond(request, response, url).catch((error: unknown) => {
      log({ event: 'internal-error', requestId, error });
      if (response.headersSent) response.destroy();
      else
        send(response, 500, errorBody(`The request could not be answered; the log has it as ${requestId}.`, internal));
    });
  });
  listenForSockets(server, gateway, {
    limits,
    limitRate,
    streams,
    origins: allowed,
    clientOf: (request) => clientAddress(request, trustProxy),
    isReady: () => isReady() && !draining,
  });
  server.headersTimeout = headTime;
  server.requestTimeout = wholeTime;
  server.keepAliveTimeout = keepAliveTime;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      draining = true;
      if (drainMilliseconds > 0) await sleep(drainMilliseconds);
      streams.endAll();
      await close(server);
    },
  };
}

const internal = { code: 'INTERNAL_SERVER_ERROR' };

function urlOf({ url = '/' }: IncomingMessage): URL | undefined {
  const base = 'http://gateway';
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function limitBody(error: LimitError, advice = ''): string {
  return errorBody(`${error.message}${advice}`, limitDetails(error));
}

async function answer(
  gateway: Pick<Gateway, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  limits: Limits,
  /** For a client that takes events: hears of them when there will be more than one. */
  onEvents?: (answers: ResponseStream) => void,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  try {
    const body = request.method === 'POST' ? bodyOf(request, await readBody(request, limits), limits) : undefined;
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
      ...(onEvents && { streams: true }),
    });
    if (result.events) onEvents!(result.events);
    if (response.destroyed) return void result.events?.return();
    if (!onEvents || result.status !== 200) await reply(request, response, result);
    else await writeEvents(response, result.headers, result.events ?? [result.body]);
  } catch (error) {
    if (response.destroyed || response.headersSent) return;
    if (error instanceof LimitError) return send(response, 400, limitBody(error));
    if (!(error instanceof BodyError)) throw error;
    // What is left of the body is not kept, so nothing more can come on this connection.
    response.setHeader('connection', 'close');
    send(response, error.status, errorBody(error.message, error.extensions));
    setTimeout(() => request.destroy(), lingerTime).unref();
    request.resume();
  }
}

function bodyOf(request: IncomingMessage, text: string, limits: Limits): unknown {
  // Other content types are refused by the GraphQL server itself, which wants to see the headers.
  if (!/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')) return text;
  checkJson(text, limits);
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyError(400, 'The request body is not JSON.');
  }
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HttpResponse,
): Promise<void> {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (request.method === 'GET' && status === 200) {
    // Weak: packed or not, it is the same answer.
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    response.setHeader('etag', etag);
    if (isAmong(etag, request.headers['if-none-match'])) {
      response.writeHead(304).end();
      return;
    }
  }
  const bytes = await packed(request, response, body);
  response.setHeader('content-length', bytes.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whether a client's `If-None-Match` names the tag; a cache between may have made a weak one strong. */
function isAmong(etag: string, list: string | undefined): boolean {
  const opaque = etag.slice(2);
  return list?.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque || each.trim() === '*') ?? false;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Packed as the client reads it; fast rather than small, since answers are made for one reader. */
async function packed({ headers }: IncomingMessage, response: ServerResponse, body: string): Promise<Buffer> {
  const bytes = Buffer.from(body);
  const accepted = headers['accept-encoding'] ?? '';
  if (bytes.length < shortestPacked) return bytes;
  if (/\bgzip\b/.test(accepted)) {
    response.setHeader('content-encoding', 'gzip');
    return toGzip(bytes, { level: 2 });
  }
  if (/\bbr\b/.test(accepted)) {
    response.setHeader('content-encoding', 'br');
    return toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
  }
  return bytes;
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

function errorBody(message: string, extensions: Record<string, unknown>): string {
  return JSON.stringify({ errors: [{ message, extensions }] });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainTime);
    // A connection whose last request is answered stays open otherwise, and nothing more is to come on it.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
