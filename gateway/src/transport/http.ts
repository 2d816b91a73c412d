import { Pool } from 'undici';
import { contextHeader, signContext } from './signed-context.js';
import { SubgraphUnavailable, type SubgraphRequest, type SubgraphResult, type Transport } from './transport.js';

export interface HttpTransportOptions {
  /** Milliseconds for one call, from the first byte sent to the last received. Default 15 000. */
  timeout?: number;
  /** Connections kept to the subgraph. Default 64. */
  connections?: number;
  /** Bytes of an answer that are read. Default 32 MiB. */
  maximumAnswer?: number;
  /** Shared with the subgraph: calls carry a signed context. Without it they say the same in plain headers. */
  key?: string | undefined;
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

  const send = async (request: SubgraphRequest, body: string, controller: AbortController): Promise<string> => {
    const { deadline } = request.facts;
    const left = deadline === undefined ? timeout : Math.min(timeout, deadline - Date.now());
    const timer = setTimeout(() => controller.abort(new TimeoutError()), Math.max(0, left));
    try {
      const { statusCode, body: answer } = await pool.request({
        method: 'POST',
        path,
        headers: headersOf(request, body, key),
        body,
        signal: controller.signal,
      });
      if (statusCode >= 300 && statusCode < 400) {
        await answer.dump();
        throw new SubgraphUnavailable(request.subgraph, 'INVALID_ANSWER', { cause: new Error(`HTTP ${statusCode}`) });
      }
      return await answer.text();
    } catch (error) {
      if (error instanceof SubgraphUnavailable) throw error;
      throw new SubgraphUnavailable(request.subgraph, isTimeout(error) ? 'TIMEOUT' : 'UNREACHABLE', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };

  const fly = async (
    request: SubgraphRequest,
    body: string,
    flightKey: string | undefined,
  ): Promise<{ text: string; shared: boolean }> => {
    const { signal } = request.facts;
    let flight = flightKey === undefined ? undefined : flights.get(flightKey);
    const shared = flight !== undefined;
    if (!flight) {
      const controller = new AbortController();
      flight = { text: send(request, body, controller), waiting: 0, controller };
      if (flightKey !== undefined) {
        const landed = (): void => void flights.delete(flightKey);
        flights.set(flightKey, flight);
        flight.text.then(landed, landed);
      }
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
    const { subgraph, kind, operation, operationName, variables, facts } = request;
    const body = JSON.stringify({ query: operation, operationName, variables });
    const flightKey =
      kind === 'query'
        ? `${facts.asOf ?? ''} ${facts.asKnownOn ?? ''} ${facts.caller ? JSON.stringify(facts.caller) : ''} ${body}`
        : undefined;
    const { text, shared } = await fly(request, body, flightKey);
    const result = resultOf(subgraph, text);
    return shared ? { ...result, shared } : result;
  };
  return { call, close: () => pool.close() };
}

/** What the gateway says with an operation: signed, where the subgraph has a key. */
export function headersOf(request: SubgraphRequest, body: string, key: string | undefined): Record<string, string> {
  const { requestId, asOf, asKnownOn, traceparent } = request.facts;
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-request-id': requestId,
    ...(traceparent && { traceparent }),
    ...(key
      ? { [contextHeader]: signContext(request, body, key) }
      : { ...(asOf && { 'as-of': asOf }), ...(asKnownOn && { 'as-known-on': asKnownOn }) }),
  };
}

/** Whatever the status, an answer with `data` or `errors` is GraphQL's. */
function resultOf(subgraph: string, text: string): SubgraphResult {
  let result: SubgraphResult | null;
  try {
    result = JSON.parse(text) as SubgraphResult | null;
  } catch (error) {
    throw new SubgraphUnavailable(subgraph, 'INVALID_ANSWER', { cause: error });
  }
  if (result === null || typeof result !== 'object' || !(isObject(result.data) || Array.isArray(result.errors))) {
    throw new SubgraphUnavailable(subgraph, 'INVALID_ANSWER');
  }
  return result;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

class TimeoutError extends Error {}

function isTimeout(error: unknown): boolean {
  const { code } = error as { code?: string };
  return (
    error instanceof TimeoutError ||
    code === 'UND_ERR_HEADERS_TIMEOUT' ||
    code === 'UND_ERR_BODY_TIMEOUT' ||
    code === 'UND_ERR_CONNECT_TIMEOUT'
  );
}
