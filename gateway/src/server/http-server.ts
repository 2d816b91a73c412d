import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { codedError } from '../error/error-codes.js';
import { errorBody, internalError } from '../error/error-response.js';
import { defaultLimits, limitDetails, LimitError, type Limits } from '../limits/limits.js';
import { rateLimit } from '../limits/rate.js';
import { clientAddress } from '../request/client-address.js';
import { answerCors } from '../request/cors.js';
import { requestIdHeader, requestIdOf } from '../request/request-id.js';
import { setSecurityHeaders } from '../request/security-headers.js';
import { createConnectionLimiter } from '../subscribe/connection-limiter.js';
import { listenForSockets } from '../subscribe/websocket.js';
import type { Log } from '../telemetry/log.js';
import type { Gateway } from './gateway.js';
import { handleGraphQL } from './graphql-endpoint.js';
import { writeJson } from './write-response.js';

/** Handles the requests that it knows. Returns false for every other request. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface HttpServerOptions {
  port: number;
  host?: string | undefined;
  limits?: Limits;
  /** Routes besides GraphQL: the playground and the schema. */
  routes?: readonly Route[];
  /** Returns true while the gateway can answer; `/ready` reports it. */
  isReady?: () => boolean;
  /** Origins whose pages may read responses; `*` for all. */
  origins?: readonly string[];
  /** Reads the client's address from `X-Forwarded-For`, as written by the operator's proxy. */
  trustProxy?: boolean;
  log?: Log;
  /** Milliseconds between the start of a shutdown and the end of the listener; `/ready` returns 503 meanwhile. */
  drainMilliseconds?: number;
}

export interface HttpServer {
  port: number;
  /** Reports that it is not ready, stops accepting requests, waits for those in progress, and closes. */
  close(): Promise<void>;
}

/** Milliseconds for the head of a request, for the whole request, and between two checks of both. */
const headTime = 10_000;
const wholeTime = 30_000;
const checkTime = 1000;
/** Milliseconds for which an idle connection stays open: longer than load balancers keep theirs, which is a minute. */
const keepAliveTime = 65_000;
/** Milliseconds for requests in progress when the gateway stops. */
const drainTime = 20_000;

/**
 * Starts the HTTP server: GraphQL at `/graphql`, and at `/` for POST; `/health` returns 200 while the process lives,
 * `/ready` while it accepts requests.
 */
export async function startHttpServer(
  gateway: Pick<Gateway, 'handle'>,
  options: HttpServerOptions,
): Promise<HttpServer> {
  const { port, host, limits = defaultLimits, routes = [], origins = [], trustProxy = false } = options;
  const { log = () => undefined, drainMilliseconds = 0 } = options;
  const allowedOrigins = new Set(origins);
  const limitRate = rateLimit(limits);
  const connections = createConnectionLimiter(limits);
  let isDraining = false;
  const isReady = (): boolean => !isDraining && (options.isReady?.() ?? true);

  /** The life of an HTTP request, in order. Each step may end it. gateway.ts continues with a GraphQL request. */
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response);
    setRequestId(request, response);
    if (isDraining) response.setHeader('connection', 'close');
    if (answerCors(request, response, allowedOrigins)) return;
    const url = urlOf(request);
    if (url?.pathname === '/health') return writeJson(response, 200, '{"status":"ok"}');
    if (url?.pathname === '/ready') return writeReadiness(response, isReady());
    const wait = await limitRate(clientAddress(request, trustProxy));
    if (wait !== undefined) return writeTooMany(response, limits, wait);
    // A path that is not a valid URL is not found.
    if (url && routes.some((route) => route(request, response))) return;
    if (url?.pathname !== '/graphql' && url?.pathname !== '/') return writeNotFound(response);
    return handleGraphQL(gateway, request, response, url.search, { limits, connections, trustProxy });
  }

  const server = createServer({ connectionsCheckingInterval: checkTime }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      const requestId = String(response.getHeader(requestIdHeader));
      log({ event: 'internal-error', requestId, error });
      if (response.headersSent) return response.destroy();
      const { message, extensions } = internalError(requestId);
      return writeJson(response, 500, errorBody(message, { code: extensions['code'] }));
    });
  });
  listenForSockets(server, gateway, {
    limits,
    limitRate,
    connections,
    origins: allowedOrigins,
    clientOf: (request) => clientAddress(request, trustProxy),
    isReady,
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
      isDraining = true;
      if (drainMilliseconds > 0) await sleep(drainMilliseconds);
      connections.endAll();
      await close(server);
    },
  };
}

/** Gives the request an id, which the gateway reads from its headers. */
function setRequestId(request: IncomingMessage, response: ServerResponse): void {
  const requestId = requestIdOf(request.headers[requestIdHeader] as string | undefined);
  request.headers[requestIdHeader] = requestId;
  response.setHeader(requestIdHeader, requestId);
}

function urlOf({ url = '/' }: IncomingMessage): URL | undefined {
  const base = 'http://gateway';
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

function writeReadiness(response: ServerResponse, ready: boolean): void {
  writeJson(response, ready ? 200 : 503, `{"status":"${ready ? 'ready' : 'not ready'}"}`);
}

function writeTooMany(response: ServerResponse, { requestsPerMinute }: Limits, wait: number): void {
  response.setHeader('retry-after', wait);
  const error = new LimitError('requestsPerMinute', requestsPerMinute, 'more', 429);
  writeJson(response, 429, errorBody(`${error.message} Ask again in ${wait} s.`, limitDetails(error)));
}

function writeNotFound(response: ServerResponse): void {
  const { message, extensions } = codedError('NOT_FOUND', 'There is nothing here. GraphQL is at /graphql.');
  writeJson(response, 404, errorBody(message, extensions));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainTime);
    // Keep-alive connections would otherwise stay open after their last response.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
