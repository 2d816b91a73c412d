import { Pool } from 'undici';
import { type RequestFacts, SubgraphUnavailable, type SubgraphResult, type Transport } from './transport.js';

export interface HttpTransportOptions {
  /** Milliseconds for one call, from the first byte sent to the last received. Default 15 000. */
  timeout?: number;
  /** Connections kept to the subgraph. Default 64. */
  connections?: number;
}

export interface HttpTransport {
  call: Transport;
  close(): Promise<void>;
}

/** GraphQL over HTTP, on connections that stay open. Redirects are not followed. */
export function httpTransport(
  url: string,
  { timeout = 15_000, connections = 64 }: HttpTransportOptions = {},
): HttpTransport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  const path = pathname + search;

  const call: Transport = async ({ subgraph, operation, operationName, variables, facts }) => {
    const body = JSON.stringify({ query: operation, operationName, variables });
    let text: string;
    try {
      const response = await pool.request({
        method: 'POST',
        path,
        headers: headersOf(facts),
        body,
        signal: facts.signal
          ? AbortSignal.any([facts.signal, AbortSignal.timeout(timeout)])
          : AbortSignal.timeout(timeout),
      });
      text = await response.body.text();
    } catch (error) {
      throw new SubgraphUnavailable(subgraph, isTimeout(error) ? 'TIMEOUT' : 'UNREACHABLE', { cause: error });
    }
    return resultOf(subgraph, text);
  };
  return { call, close: () => pool.close() };
}

function headersOf({ requestId, asOf, asKnownOn }: RequestFacts): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-request-id': requestId,
    ...(asOf && { 'as-of': asOf }),
    ...(asKnownOn && { 'as-known-on': asKnownOn }),
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
  if (result === null || typeof result !== 'object' || !(result.data || Array.isArray(result.errors))) {
    throw new SubgraphUnavailable(subgraph, 'INVALID_ANSWER');
  }
  return result;
}

function isTimeout(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'TimeoutError' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
}
