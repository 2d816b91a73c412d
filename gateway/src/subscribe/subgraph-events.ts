import { Agent, type Dispatcher } from 'undici';
import { parseExactJson } from '../json/exact-json.js';
import { headersOf } from '../transport/http.js';
import {
  SubgraphUnavailable,
  type SubgraphRequest,
  type SubgraphResult,
  type Subscriber,
} from '../transport/transport.js';
import { readEvents } from './read-events.js';

/** Milliseconds within which a subgraph must accept a subscription. */
const openingTime = 15_000;

export interface SubgraphEvents {
  subscribe: Subscriber;
  close(): Promise<void>;
}

/**
 * Opens subscriptions on a subgraph over server-sent events, each on a connection of its own (`graphql-sse`, distinct
 * connections mode). The gateway reads no faster than its client, so that back pressure reaches the subgraph.
 */
export function subgraphEvents(url: string, key: () => string | undefined): SubgraphEvents {
  const { origin, pathname, search } = new URL(url);
  // The next event may take long. TCP, or the lifetime of the subscription, detects a subgraph that is gone.
  const agent = new Agent({ headersTimeout: openingTime, connectTimeout: openingTime, bodyTimeout: 0 });

  async function open(request: SubgraphRequest): Promise<Dispatcher.ResponseData> {
    const { operation, operationName, variables } = request;
    const body = JSON.stringify({ query: operation, operationName, variables });
    return agent.request({
      origin,
      path: pathname + search,
      method: 'POST',
      headers: { ...headersOf(request, body, key()), accept: 'text/event-stream' },
      body,
      signal: request.context.signal,
    });
  }

  async function* subscribe(request: SubgraphRequest): AsyncGenerator<SubgraphResult> {
    const lost = (cause: unknown): SubgraphUnavailable =>
      new SubgraphUnavailable(request.subgraph, 'UNREACHABLE', { cause });
    const invalid = (cause: unknown): SubgraphUnavailable =>
      new SubgraphUnavailable(request.subgraph, 'INVALID_ANSWER', { cause });
    const { statusCode, headers, body } = await open(request).catch((error: unknown) => {
      throw lost(error);
    });
    if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/event-stream')) {
      await body.dump();
      throw invalid(new Error(`HTTP ${statusCode} without events`));
    }
    try {
      for await (const { event, data } of readEvents(body)) {
        if (event === 'complete') return;
        if (event === 'next') yield resultOf(data);
      }
    } catch (error) {
      throw error instanceof SyntaxError ? invalid(error) : lost(error);
    } finally {
      body.destroy();
    }
    throw lost(new Error('the connection ended before the subscription was complete'));
  }

  return { subscribe, close: () => agent.destroy() };
}

/** Parses an execution result. @throws SyntaxError if the text is not one */
function resultOf(data: string): SubgraphResult {
  const result = parseExactJson(data) as SubgraphResult | null;
  if (
    typeof result !== 'object' ||
    result === null ||
    (typeof result.data !== 'object' && !Array.isArray(result.errors))
  )
    throw new SyntaxError('an event that is no result');
  return result;
}
