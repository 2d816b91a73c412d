import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { DataSource } from 'typeorm';
import { Context, type RequestContext } from '../context/context.js';
import type { ErrorCode } from '../error/error-codes.js';
import { createExecutor } from '../execute/executor.js';
import type { FeedRequest } from '../replication/feed.js';
import { feedVerifier, type VerifyReceiver } from '../replication/feed-verifier.js';
import { feedPath } from '../replication/peer.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { withRemoteParent, startTracing } from '../telemetry/tracing.js';
import { OwnDataError } from '../load/own-data.js';
import { monitoring } from './monitoring.js';
import { BodyTooLongError, readText } from './read-text.js';
import { readSubgraphSettings, SubgraphSettingError } from './subgraph-settings.js';
import { contextHeader, contextVerifier, UnsignedCallError, type Verify } from './signed-context.js';
import { type RunningSubgraph, startSubgraph } from '../subgraph/running-subgraph.js';

export interface ServeOptions {
  /** Imports the module with the subgraph's first rows: the demo data, or public facts alone. */
  importData?: () => Promise<{ demo: { loadFirst(database: DataSource, scale: string | undefined): Promise<number> } }>;
}

/** Runs a subgraph as a process of its own, by the settings of subgraph-settings.ts. */
export async function serve(subgraph: Subgraph, options: ServeOptions = {}): Promise<void> {
  try {
    await start(subgraph, options);
  } catch (error) {
    console.error(error instanceof OwnDataError || error instanceof SubgraphSettingError ? error.message : error);
    process.exit(1);
  }
}

async function start(subgraph: Subgraph, { importData }: ServeOptions): Promise<void> {
  const { url, host, port, scale, gatewayKeys, peers, peerKeys } = readSubgraphSettings(process.env);
  const stopTracing = await startTracing(subgraph.name);
  const running = await startSubgraph(subgraph, { url });
  if (importData && (scale || subgraph.publicFacts?.length)) {
    const { demo } = await importData();
    await demo.loadFirst(running.database, scale);
  }
  const feeds = new Map([[subgraph.name, running.readFeed], ...peers]);
  const { isComplete } = running.receive({ feeds });
  const server = await listen(running, port, {
    host,
    ...(gatewayKeys && { keys: gatewayKeys }),
    peerKeys,
    isReady: isComplete,
  });
  console.log(`${subgraph.name} answers on port ${port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server
        .stop()
        .then(() => running.stop())
        .then(stopTracing);
    });
  }
}

export interface ListenOptions {
  host?: string;
  /** Returns the keys shared with the gateway, read for each call; without them everybody is answered. */
  keys?: () => readonly string[];
  /** Keys of the receivers of its changes, by their name. Without one nobody receives any. */
  peerKeys?: ReadonlyMap<string, readonly string[]>;
  /** Returns true once the copies were complete. Without it the subgraph is ready when its database answers. */
  isReady?: () => boolean;
}

/**
 * Answers a running subgraph's operations over HTTP: GraphQL at any path, `GET /health`, `/ready` and `/metrics`, and
 * `POST /notices` for peers.
 */
export async function listen(
  running: RunningSubgraph,
  port: number,
  { host = '127.0.0.1', keys, peerKeys = new Map(), isReady = () => true }: ListenOptions = {},
): Promise<{ stop(): Promise<void> }> {
  const factsOf = keys ? signedFacts(contextVerifier(running.name, keys)) : factsOfHeaders;
  const verifyReceiver = feedVerifier(running.name, peerKeys);
  const monitor = monitoring(running, isReady);
  const stopping = new AbortController();
  const http = createServer();
  const apollo = apolloServer(running, http);
  await apollo.start();
  http.on('request', (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const { traceparent } = request.headers as { traceparent?: string };
    const withSignal: FactsOf = (headers) => {
      const complete = factsOf(headers);
      return (body) => ({ ...complete(body), signal: gone.signal });
    };
    const answered =
      monitor(request.url) ??
      (request.url === feedPath
        ? changes(running, request, verifyReceiver, AbortSignal.any([gone.signal, stopping.signal]))
        : withRemoteParent(traceparent, () => answer(apollo, running, request, withSignal)));
    answered.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, host, resolve);
  });
  return {
    stop() {
      // Receivers that wait for changes are answered at once.
      stopping.abort();
      return apollo.stop();
    },
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Returns the context of a request from its headers, and its body once that is read. */
type FactsOf = (headers: IncomingHttpHeaders) => (body: string) => RequestContext;

async function answer(
  apollo: ApolloServer<Context>,
  { database }: RunningSubgraph,
  request: IncomingMessage,
  factsOf: FactsOf,
): Promise<Answer> {
  let payload: string;
  let facts: RequestContext;
  // The address is not signed: what is asked stands in the body.
  if (request.method !== 'POST') return refusal(405, 'Send a POST.', 'BAD_REQUEST');
  try {
    const complete = factsOf(request.headers);
    payload = await readText(request);
    facts = complete(payload);
  } catch (error) {
    return refused(error);
  }
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method!.toUpperCase(),
      headers,
      search: new URL(request.url!, 'http://subgraph').search,
      body: payload === '' ? undefined : JSON.parse(payload),
    },
    context: async () => new Context(database, facts),
  });
  const body = response.body.kind === 'complete' ? response.body.string : '';
  return { status: response.status ?? 200, headers: Object.fromEntries(response.headers), body };
}

/** Returns a page of the changes that the receiver may read. */
async function changes(
  { readFeed }: RunningSubgraph,
  request: IncomingMessage,
  verify: VerifyReceiver,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const { receiver, complete } = verify(request.headers);
    const payload = await readText(request);
    complete(payload);
    const body = await readFeed(receiver)(JSON.parse(payload) as FeedRequest, signal);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  } catch (error) {
    return refused(error);
  }
}

/** @throws what is no refusal */
function refused(error: unknown): Answer {
  if (error instanceof UnsignedCallError) return refusal(401, error.message, 'UNAUTHENTICATED');
  if (error instanceof BodyTooLongError) return refusal(413, error.message, 'BAD_REQUEST');
  throw error;
}

function refusal(status: number, message: string, code: ErrorCode): Answer {
  const errors = [{ message, extensions: { code } }];
  return {
    status,
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ errors }),
  };
}

function signedFacts(verify: Verify): FactsOf {
  return (headers) => verify(headers[contextHeader]);
}

function factsOfHeaders(headers: IncomingHttpHeaders): (body: string) => RequestContext {
  const single = (name: string): string | undefined => headers[name] as string | undefined;
  return () => ({
    requestId: single('x-request-id') ?? '',
    asOf: single('as-of'),
    asKnownOn: single('as-known-on'),
    deadline: Number(single('timeout-ms')) > 0 ? Date.now() + Number(single('timeout-ms')) : undefined,
  });
}

/** Apollo Server whose executor is ours, with the plugins off that cost and are not used behind a gateway. */
function apolloServer(running: RunningSubgraph, http: Server): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: ourExecutor(running),
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
  });
}

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<Context>>[0]['gateway']>;

function ourExecutor({ schema, name }: RunningSubgraph): Gateway {
  const execute = createExecutor(schema, name);
  let announce: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] | undefined;
  return {
    onSchemaLoadOrUpdate(listener) {
      announce = listener;
      return () => undefined;
    },
    async load() {
      announce?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: ({ document, operationName, request, context }) =>
          execute({ document, operationName, variables: request.variables }, context as Context),
      };
    },
    async stop() {},
  };
}
