import { Pool } from 'undici';
import { parseExactJson } from '../json/exact-json.js';
import { contextHeader, signContext } from './signed-context.js';
import {
  SubgraphUnavailable,
  type SubgraphRequest,
  type SubgraphResult,
  type Transport,
  type UnavailableReason,
} from './transport.js';

export interface HttpTransportOptions {
  /** Milliseconds for one call, from the first byte sent to the last received. Default 15 000. */
  timeout?: number;
  /** Connections kept to the subgraph. Default 64. */
  connections?: number;
  /** Bytes of an answer that are read. Default 32 MiB. */
  maximumAnswer?: number;
  /** Returns the key shared with the subgraph, read for each call: calls carry a signed context. Without it they say the same in plain headers. */
  key?: (() => string | undefined) | undefined;
}

export interface HttpTransport {
  call: Transport;
  close(): Promise<void>;
}

/** A call under way, and how many requests wait for it. */
interface Flight {
  text: Promise<string>;
  waiting: number;
  controller: AbortController;
  /** When it gives up, in milliseconds of `Date.now()`. */
  end: number;
}

/**
 * GraphQL over HTTP, on connections that stay open. Redirects are not followed. Equal queries that are under way at the
 * same moment, for the same caller and the same dates, are sent once.
 */
export function httpTransport(
  url: string,
  { timeout = 15_000, connections = 64, maximumAnswer = 32 * 1024 * 1024, key }: HttpTransportOptions = {},
): HttpTransport {
  const { origin, pathname, search } = new URL(url);
  // A timeout of ours ends each call; undici's own are longer, and only there in case.
  const spare = timeout + 5000;
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    headersTimeout: spare,
    bodyTimeout: spare,
    connectTimeout: timeout,
    maxResponseSize: maximumAnswer,
  });
  const path = pathname + search;
  const flights = new Map<string, Flight>();

  const send = async (
    request: SubgraphRequest,
    body: string,
    controller: AbortController,
    end: number,
  ): Promise<string> => {
    const timer = setTimeout(() => controller.abort(new TimeoutError()), Math.max(0, end - Date.now()));
    try {
      const { statusCode, body: answer } = await pool.request({
        method: 'POST',
        path,
        headers: headersOf(request, body, key?.()),
        body,
        signal: controller.signal,
      });
      const refused = refusalOf(statusCode);
      if (refused) {
        // Read no further: what comes is nobody's answer. The connection goes with it.
        answer.on('error', () => undefined).destroy();
        throw new SubgraphUnavailable(request.subgraph, refused, { cause: new Error(`HTTP ${statusCode}`) });
      }
      return await answer.text();
    } catch (error) {
      if (error instanceof SubgraphUnavailable) throw error;
      throw new SubgraphUnavailable(request.subgraph, reasonOf(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };

  const fly = async (
    request: SubgraphRequest,
    body: string,
    flightKey: string | undefined,
  ): Promise<{ text: string; shared: boolean }> => {
    const { signal, deadline = Infinity } = request.context;
    const now = Date.now();
    const end = Math.min(deadline, now + timeout);
    let flight = flightKey === undefined ? undefined : flights.get(flightKey);
    // A request with much more time left does not share the call under way.
    if (flight && flight.end - now < (end - now) / 2) flight = undefined;
    const shared = flight !== undefined;
    if (!flight) {
      const controller = new AbortController();
      const started: Flight = { text: send(request, body, controller, end), waiting: 0, controller, end };
      if (flightKey !== undefined) {
        const landed = (): void => {
          if (flights.get(flightKey) === started) flights.delete(flightKey);
        };
        flights.set(flightKey, started);
        started.text.then(landed, landed);
        controller.signal.addEventListener('abort', landed, { once: true });
      }
      flight = started;
    }
    flight.waiting += 1;
    if (!signal) return { text: await flight.text, shared };
    const joined = flight;
    const leave = (): void => {
      joined.waiting -= 1;
      if (joined.waiting === 0) joined.controller.abort();
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    try {
      return { text: await flight.text, shared };
    } finally {
      signal.removeEventListener('abort', leave);
    }
  };

  const call: Transport = async (request) => {
    const { subgraph, kind, operation, operationName, variables, context } = request;
    const body = JSON.stringify({ query: operation, operationName, variables });
    const flightKey =
      kind === 'query'
        ? `${context.asOf ?? ''} ${context.asKnownOn ?? ''} ${context.caller ? JSON.stringify(context.caller) : ''} ${body}`
        : undefined;
    const { text, shared } = await fly(request, body, flightKey);
    const result = resultOf(subgraph, text);
    return shared ? { ...result, shared } : result;
  };
  return { call, close: () => pool.close() };
}

/** Headers of a call: the context, signed if the subgraph has a key. */
export function headersOf(request: SubgraphRequest, body: string, key: string | undefined): Record<string, string> {
  const { requestId, asOf, asKnownOn, traceparent, deadline } = request.context;
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-request-id': requestId,
    ...(traceparent && { traceparent }),
    ...(key
      ? { [contextHeader]: signContext(request, body, key) }
      : {
          ...(asOf && { 'as-of': asOf }),
          ...(asKnownOn && { 'as-known-on': asKnownOn }),
          ...(deadline && { 'timeout-ms': String(Math.max(0, deadline - Date.now())) }),
        }),
  };
}

/**
 * Statuses that no GraphQL answer of a subgraph has: it sends elsewhere, does not take the call as the gateway's, or what
 * stands before it could not reach it.
 */
function refusalOf(status: number): UnavailableReason | undefined {
  if (status >= 502 && status <= 504) return 'UNREACHABLE';
  return (status >= 300 && status < 400) || status === 401 || status === 403 ? 'INVALID_ANSWER' : undefined;
}

/** A body with `data` or `errors` is a GraphQL response, whatever its status. */
function resultOf(subgraph: string, text: string): SubgraphResult {
  let result: SubgraphResult | null;
  try {
    result = parseExactJson(text) as SubgraphResult | null;
  } catch (error) {
    throw new SubgraphUnavailable(subgraph, 'INVALID_ANSWER', { cause: error });
  }
  if (result === null || typeof result !== 'object' || !(isObject(result.data) || hasErrors(result))) {
    throw new SubgraphUnavailable(subgraph, 'INVALID_ANSWER');
  }
  return result;
}

const hasErrors = ({ errors }: SubgraphResult): boolean => Array.isArray(errors) && errors.length > 0;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

class TimeoutError extends Error {}

function reasonOf(error: unknown): UnavailableReason {
  if (error instanceof TimeoutError) return 'TIMEOUT';
  return reasons.get((error as { code?: string }).code) ?? 'UNREACHABLE';
}

const reasons: ReadonlyMap<string | undefined, UnavailableReason> = new Map([
  ['UND_ERR_HEADERS_TIMEOUT', 'TIMEOUT'],
  ['UND_ERR_BODY_TIMEOUT', 'TIMEOUT'],
  ['UND_ERR_CONNECT_TIMEOUT', 'TIMEOUT'],
  ['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'INVALID_ANSWER'],
]);
