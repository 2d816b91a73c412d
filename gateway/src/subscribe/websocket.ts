import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayResult } from '../execute/build-response.js';
import { dateHeaders } from '../request/dates.js';
import { roundedMessage, unsafeIntegerIn } from '../json/exact-json.js';
import { LimitError, type Limits } from '../limits/limits.js';
import type { RateLimit } from '../limits/rate.js';
import type { Gateway } from '../server/gateway.js';
import type { ResponseStream } from './response-stream.js';
import type { ConnectionLimiter } from './connection-limiter.js';
import { pingTime } from './write-events.js';

export interface SocketOptions {
  limits: Limits;
  limitRate: RateLimit;
  connections: ConnectionLimiter;
  /** Origins whose pages may connect, besides the gateway's own. */
  origins: ReadonlySet<string>;
  clientOf: (request: IncomingMessage) => string;
  /** Returns false while the gateway starts or stops. */
  isReady: () => boolean;
}

/** Maximum number of bytes that a client has not read. */
const maximumUnread = 16 * 1024 * 1024;

/** Keys of the `connection_init` payload that become headers of each operation. */
const headerKeys = ['authorization', 'accept-language', ...Object.values(dateHeaders)];

type Params = Record<string, unknown> | undefined;

interface Connection {
  request: IncomingMessage;
  /** Fires when the socket is closed. */
  gone: AbortSignal;
}

/**
 * Serves GraphQL over WebSocket (`graphql-transport-ws`) at `/graphql`. Each operation is handled as a POST, with headers
 * from the `connection_init` payload.
 */
export function listenForSockets(server: Server, gateway: Pick<Gateway, 'handle'>, options: SocketOptions): void {
  const { limits, limitRate, connections, origins, clientOf, isReady } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, handleProtocols });

  const protocol = makeServer<Params, Connection>({
    async onSubscribe({ connectionParams, extra, subscriptions }, _, { query, operationName, variables, extensions }) {
      const open = Object.keys(subscriptions).length;
      if (open > limits.operationsPerSocket) {
        return [new LimitError('operationsPerSocket', limits.operationsPerSocket, open)];
      }
      if ((await limitRate(clientOf(extra.request))) !== undefined) {
        return [new LimitError('requestsPerMinute', limits.requestsPerMinute, 'more')];
      }
      const { body, events } = await gateway.handle({
        method: 'POST',
        headers: headersOf(extra.request, connectionParams),
        search: '',
        body: {
          query,
          ...(operationName && { operationName }),
          ...(variables && { variables }),
          ...(extensions && { extensions }),
        },
        signal: extra.gone,
        streams: true,
      });
      const answer = events ?? (JSON.parse(body) as GatewayResult);
      const refused = 'next' in answer || answer.data !== undefined ? undefined : answer.errors;
      return refused ? refused.map(asError) : argumentsFor(answer);
    },
    execute: ({ contextValue }) => contextValue as never,
    onNext: (_context, _id, _payload, _arguments, result) => result,
    onError: (_context, _id, _payload, errors) => errors.map((error) => error.toJSON()),
  });

  const connect = (socket: WebSocket, request: IncomingMessage): void => {
    const gone = new AbortController();
    const stopPings = keepAlive(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => sendTo(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage(take) {
          socket.on('message', (data) => {
            if (socket.bufferedAmount > maximumUnread) return socket.terminate();
            // `graphql-ws` closes the socket on a protocol error. Other errors are internal.
            const text = String(data as Buffer);
            const integer = unsafeIntegerIn(text);
            if (integer) return socket.close(4400, roundedMessage(integer));
            take(text).catch(() => socket.close(1011, 'Internal error'));
          });
        },
      },
      { request, gone: gone.signal },
    );
    // `ws` closes the socket itself after a message that is too long or invalid.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      stopPings();
      gone.abort();
      void closed(code, String(reason));
    });
  };

  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    if (!isReady()) return refuse(stream, 503, 'Service Unavailable');
    const path = (request.url ?? '').split('?')[0];
    if (path !== '/graphql' || !handleProtocols(request.headers['sec-websocket-protocol'] ?? '')) {
      return refuse(stream, 400, 'Bad Request');
    }
    if (!isAllowed(request, origins)) return refuse(stream, 403, 'Forbidden');
    let socket: WebSocket | undefined;
    let release: () => void;
    try {
      release = connections.open(clientOf(request), () => socket && leave(socket));
    } catch {
      return refuse(stream, 429, 'Too Many Requests');
    }
    stream.once('close', release);
    sockets.handleUpgrade(request, stream, head, (opened) => {
      socket = opened;
      connect(opened, request);
    });
  });
}

/** Sends a message. Resolves when it is written to the socket, so that a slow client slows only its own stream. */
function sendTo(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Terminates a socket whose client does not answer a ping before the next one. Returns a function that stops this. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingTime);
  return () => clearInterval(timer);
}

/** Returns whether a page of this origin may connect. Clients other than browsers send no origin. */
function isAllowed({ headers: { origin, host } }: IncomingMessage, origins: ReadonlySet<string>): boolean {
  if (origin === undefined || origins.has('*') || origins.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Milliseconds within which a client must acknowledge the close. */
const farewellTime = 2000;

function leave(socket: WebSocket): void {
  socket.close(1001, 'The gateway stops.');
  setTimeout(() => socket.terminate(), farewellTime).unref();
}

function refuse(stream: Duplex, status: number, reason: string): void {
  stream.end(`HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

function headersOf({ headers }: IncomingMessage, params: Params): Map<string, string> {
  const result = new Map([['content-type', 'application/json']]);
  const payload = new Map(Object.entries(params ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of headerKeys) {
    const value = payload.get(name) ?? headers[name];
    if (typeof value === 'string') result.set(name, value);
  }
  return result;
}

/** Returns execution arguments for `graphql-ws`, with a response that exists already. */
function argumentsFor(answer: ResponseStream | GatewayResult): never {
  return { document: anyQuery, contextValue: answer } as never;
}

const anyQuery = parse('{ __typename }');

function asError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}
