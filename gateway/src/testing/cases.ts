import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { readServerSettings } from '../server/server-settings.js';
import { type GatewayHost, startGatewayHost, type GatewayHostOptions } from '../server/gateway-host.js';
import type { RequestContext } from '../transport/transport.js';
import { fixtureOf } from './fixture.js';

/** Cases change; what they are called is known to somebody else. */
interface Happening {
  /** Subscriptions that the owner of cases opened and ended, and events that it sent. */
  begun: number;
  ended: number;
  sent: number;
  /** Requests that the owner of names received. */
  context: RequestContext[];
  /** True while the owner of names does not answer. */
  fail: boolean;
}

export const happening: Happening = { begun: 0, ended: 0, sent: 0, context: [], fail: false };

async function* changes(
  count: number,
  payload: string,
  signal: AbortSignal,
): AsyncGenerator<{ changed: { id: string; text: string } }> {
  happening.begun += 1;
  try {
    for (let index = 1; index <= count; index += 1) {
      happening.sent += 1;
      yield { changed: { id: String(index), text: payload } };
    }
    if (count === 0) {
      // Nothing happens, for as long as anybody listens.
      while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    happening.ended += 1;
  }
}

const neverAborted = new AbortController().signal;

export const subgraphs = {
  cases: {
    typeDefs: `
      scalar LocalDate
      type Query { case(id: ID!): Case day: LocalDate }
      type Mutation { close(id: ID!): Case }
      type Subscription { changed(count: Int!, size: Int = 0): Case }
      type Case @key(fields: "id") { id: ID! text: String }`,
    resolvers: {
      Query: { case: (_: unknown, { id }: { id: string }) => ({ id }), day: () => null },
      Mutation: { close: (_: unknown, { id }: { id: string }) => ({ id }) },
      Subscription: {
        changed: {
          subscribe: (_: unknown, { count, size }: { count: number; size: number }, context?: RequestContext) =>
            changes(count, 'x'.repeat(size), context?.signal ?? neverAborted),
        },
      },
    },
  },
  names: {
    typeDefs: 'type Case @key(fields: "id") { id: ID! name: String }',
    resolvers: {
      Case: {
        name: ({ id }: { id: string }, _: unknown, context: RequestContext) => {
          happening.context.push(context);
          if (happening.fail) throw new Error('names are gone');
          return `case ${id}`;
        },
      },
    },
  },
};

let served: GatewayHost | undefined;

/** Stops what `serve` began, and forgets what happened. */
export async function stop(): Promise<void> {
  await served?.close();
  served = undefined;
  await until(() => happening.ended === happening.begun);
  Object.assign(happening, { begun: 0, ended: 0, sent: 0, context: [], fail: false });
}

/** Address of the gateway, without its scheme. */
export const address = (): string => `127.0.0.1:${served!.port}/graphql`;

/** A gateway before both owners, in this process. */
export async function serve(
  options: Partial<GatewayHostOptions> = {},
  env: Record<string, string> = {},
): Promise<GatewayHost> {
  const { supergraph, transports, subscribers } = fixtureOf(subgraphs);
  served = await startGatewayHost({
    supergraph,
    port: 0,
    settings: readServerSettings({ LOG_LEVEL: 'silent', ...env }),
    local: transports,
    localSubscribers: subscribers,
    operations: '/nowhere',
    ...options,
  });
  return served;
}

export interface Result {
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}
export type Listen = (query: string, headers?: Record<string, string>) => AsyncIterableIterator<Result>;

export const overEvents: Listen = (query, headers = {}) =>
  createSseClient({ url: `http://${address()}`, headers, retryAttempts: 0 }).iterate({
    query,
  }) as AsyncIterableIterator<Result>;

export const overSocket: Listen = (query, headers = {}) =>
  createSocketClient({
    url: `ws://${address()}`,
    webSocketImpl: WebSocket,
    connectionParams: headers,
    retryAttempts: 0,
  }).iterate({ query }) as AsyncIterableIterator<Result>;

export async function all(results: AsyncIterable<Result>): Promise<Result[]> {
  const found: Result[] = [];
  for await (const result of results) found.push(result);
  return found;
}

export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

export const raw = (query: string): { url: string; init: RequestInit } => ({
  url: `http://${address()}`,
  init: {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  },
});

/** A client that goes away when it is told. */
export function leaving(listen: Listen): { changes: (query: string) => Promise<void>; stop: () => void } {
  let results: AsyncIterableIterator<Result> | undefined;
  return {
    async changes(query) {
      results = listen(query);
      for await (const result of results) void result;
    },
    stop: () => void results?.return?.(),
  };
}
