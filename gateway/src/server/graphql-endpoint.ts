import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody } from '../error/error-response.js';
import { roundedMessage, unsafeIntegerIn } from '../json/exact-json.js';
import { checkJson } from '../limits/json.js';
import { limitDetails, LimitError, type Limits } from '../limits/limits.js';
import { clientAddress } from '../request/client-address.js';
import type { HttpResponse } from '../request/http-message.js';
import { BodyError, readBody } from '../request/read-body.js';
import type { ResponseStream } from '../subscribe/response-stream.js';
import type { ConnectionLimiter } from '../subscribe/connection-limiter.js';
import { writeEvents } from '../subscribe/write-events.js';
import type { Gateway } from './gateway.js';
import { writeJson, writeResponse } from './write-response.js';

export interface EndpointOptions {
  limits: Limits;
  connections: ConnectionLimiter;
  /** Reads the client's address from `X-Forwarded-For`. */
  trustProxy: boolean;
}

/** Milliseconds for which the rest of a refused body is read and dropped, so that its sender receives the refusal. */
const lingerTime = 500;

/** Handles GraphQL over HTTP: one response, or server-sent events if the client accepts them. */
export async function handleGraphQL(
  gateway: Pick<Gateway, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  options: EndpointOptions,
): Promise<void> {
  try {
    const acceptsEvents = /\btext\/event-stream\b/.test(request.headers.accept ?? '');
    if (acceptsEvents) await respondWithEvents(gateway, request, response, search, options);
    else await writeResponse(request, response, await call(gateway, request, response, search, options.limits));
  } catch (error) {
    refuse(request, response, error);
  }
}

async function respondWithEvents(
  gateway: Pick<Gateway, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  { limits, connections, trustProxy }: EndpointOptions,
): Promise<void> {
  let events: ResponseStream | undefined;
  const release = connections.open(clientAddress(request, trustProxy), () => void events?.return());
  response.once('close', () => {
    release();
    void events?.return();
  });
  const result = await call(gateway, request, response, search, limits, true);
  ({ events } = result);
  if (response.destroyed) return void events?.return();
  if (result.status !== 200) return writeResponse(request, response, result);
  return writeEvents(response, result.headers, events ?? [result.body]);
}

/** Reads the body and calls the gateway. The gateway's signal fires when the client disconnects. */
async function call(
  gateway: Pick<Gateway, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  limits: Limits,
  streams = false,
): Promise<HttpResponse> {
  const disconnected = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) disconnected.abort();
  });
  const body = request.method === 'POST' ? parseBody(request, await readBody(request, limits), limits) : undefined;
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method = 'GET' } = request;
  return gateway.handle({ method, headers, search, body, signal: disconnected.signal, ...(streams && { streams }) });
}

function parseBody(request: IncomingMessage, text: string, limits: Limits): unknown {
  // The GraphQL server refuses other content types, after it has checked the headers.
  if (!/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')) return text;
  checkJson(text, limits);
  const integer = unsafeIntegerIn(text);
  if (integer) throw new BodyError(400, roundedMessage(integer));
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyError(400, 'The request body is not JSON.');
  }
}

/** Writes the refusal of a request that the gateway did not handle. @throws every unexpected error */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.destroyed || response.headersSent) return;
  if (error instanceof LimitError) {
    return writeJson(response, statusOf(error), errorBody(error.message, limitDetails(error)));
  }
  if (!(error instanceof BodyError)) throw error;
  // The rest of the body is dropped, so the connection cannot carry another request.
  response.setHeader('connection', 'close');
  writeJson(response, error.status, errorBody(error.message, error.extensions));
  setTimeout(() => request.destroy(), lingerTime).unref();
  request.resume();
}

function statusOf({ extensions }: LimitError): number {
  return (extensions['http'] as { status: number }).status;
}
