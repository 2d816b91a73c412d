import { setMaxListeners } from 'node:events';
import { ApolloServer, type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { getOperationAST, GraphQLError, type GraphQLFormattedError, Kind, parse } from 'graphql';
import {
  createExecutor,
  type Executor,
  type GatewayResult,
  type OrganizationName,
  type Subscription,
  type ResponseExtensionOptions,
} from '../execute/executor.js';
import type { Authenticate } from '../identity/authenticate.js';
import { dateHeaders } from '../request/dates.js';
import { costGuard } from '../limits/cost.js';
import { limitGuard } from '../limits/guard.js';
import { defaultLimits, type Limits } from '../limits/limits.js';
import {
  readGraphQLParams,
  extensionsOf,
  readExtensionOptions,
  resolvePersistedDocument,
} from '../request/graphql-params.js';
import { languageOf } from '../request/language.js';
import { requestIdHeader, requestIdOf } from '../request/request-id.js';
import { DeadlineExceeded } from '../resilience/resilient.js';
import { type ResponseStream, mapSourceToResponse } from '../subscribe/response-stream.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { Log } from '../telemetry/log.js';
import type { Metrics } from '../telemetry/metrics.js';
import { withRemoteParent, withSpan } from '../telemetry/tracing.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import type { RequestContext, Subscriber, Transport } from '../transport/transport.js';
import { documentStore } from './document-store.js';
import { internalError, masking } from './masking.js';

export interface HttpRequest {
  method: string;
  headers: ReadonlyMap<string, string>;
  /** With its leading question mark, or empty. */
  search: string;
  /** Parsed JSON of a POST. */
  body: unknown;
  signal?: AbortSignal;
  /** The client takes more than one answer. */
  streams?: boolean;
}

export interface HttpResponse {
  status: number;
  headers: Iterable<readonly [string, string]>;
  body: string;
  /** Answers to a subscription; the body is empty then. */
  events?: ResponseStream;
}

/** An operation that somebody sent. */
export interface SentOperation {
  query: string;
  operationName?: string;
}

/** The gateway without a socket: GraphQL over HTTP in, an answer out. */
export interface Gateway {
  handle(request: HttpRequest): Promise<HttpResponse>;
  /** Parses, validates and plans operations, so that they are ready; what does not fit the schema is passed over. */
  warm(operations: readonly SentOperation[]): Promise<void>;
  /** The operations that were answered last. */
  recent(): readonly SentOperation[];
  stop(): Promise<void>;
}

export interface GatewayOptions {
  limits?: Limits;
  /** The organisations' names by subgraph, for what is said of a missing part. */
  organizations?: ReadonlyMap<string, OrganizationName>;
  /** Finds out who asks; without it a token is ignored. */
  authenticate?: Authenticate | undefined;
  trustedDocuments?: TrustedDocuments;
  /** Answer nothing but trusted documents. */
  onlyTrusted?: boolean;
  /** Labels of progressive overrides that are active. */
  overrideLabels?: ReadonlySet<string>;
  /** Say nothing of the schema in errors. */
  production?: boolean;
  /** Seconds for which a subgraph's answers may be kept. */
  maxAges?: ReadonlyMap<string, number>;
  /** Takes what only the log may know. */
  log?: Log;
  metrics?: Metrics | undefined;
  /** Milliseconds from which an operation is logged with its plan. */
  slowMilliseconds?: number;
  /** How subscriptions are opened, by subgraph. */
  subscribers?: ReadonlyMap<string, Subscriber>;
  executor?: Executor;
}

interface Context extends BaseContext {
  requestContext: RequestContext;
  extensionOptions: ResponseExtensionOptions;
  /** Only make the operation ready. */
  isWarming: boolean;
  /** For a client that takes more than one answer: what ends them, and the subscription once it is open. */
  stream: { end: AbortController; opened?: Subscription } | undefined;
  /** What the answer turned out to be. */
  outcome: { operation: string; maxAge: number; state: 'ok' | 'errors' | 'incomplete' | 'refused' };
}

const maximumRecent = 200;
/** An operation with its plan takes 50 to 200 KB. */
const maximumDocuments = 1000;

/** Serves a supergraph: each subgraph is called by the transport of its name. */
export async function createGateway(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  options: GatewayOptions = {},
): Promise<Gateway> {
  const { limits = defaultLimits, organizations = new Map(), maxAges = new Map(), metrics } = options;
  const { trustedDocuments = new Map(), onlyTrusted = false, production = false, log = () => undefined } = options;
  const executor =
    options.executor ??
    createExecutor(supergraph, transports, {
      limits,
      organizations,
      maxAges,
      subscribers: options.subscribers ?? new Map(),
      overrideLabels: options.overrideLabels ?? new Set(),
      ...(metrics && { onPlan: (known: boolean) => metrics.plan(known) }),
    });
  const trustedNames = new Map([...trustedDocuments.values()].map((text) => [text, operationNameOf(text)]));
  const recent = new Map<string, SentOperation>();

  const server = new ApolloServer<Context>({
    gateway: {
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema: supergraph.apiSchema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, request, operationName, context }) => {
          const { requestContext, extensionOptions, outcome, isWarming, stream } = context as Context;
          const name = operationName ?? undefined;
          if (isWarming) {
            await executor.warm(document, name);
            return {};
          }
          const variables = request.variables ?? {};
          outcome.operation = trustedNames.get(request.query ?? '') ?? 'other';
          const asked = { document, operationName: name, variables, context: requestContext, extensionOptions };
          const isSubscription = getOperationAST(document, name)?.operation === 'subscription';
          if (isSubscription && !stream) throw notStreamed();
          const result = await withSpan('execute', { 'graphql.operation.name': operationName ?? '' }, () =>
            isSubscription
              ? executor.subscribe({ ...asked, context: { ...requestContext, signal: stream!.end.signal } })
              : executor.execute(asked),
          ).catch((error: unknown) => {
            if (error instanceof GraphQLError) throw error;
            requestContext.log?.({ event: 'internal-error', error });
            throw internalError(requestContext.requestId);
          });
          if ('events' in result) {
            stream!.opened = result;
            outcome.state = 'ok';
            return {};
          }
          outcome.maxAge = result.maxAge ?? 0;
          outcome.state = result.extensions?.['incomplete'] ? 'incomplete' : result.errors ? 'errors' : 'ok';
          return asApolloResult(result);
        },
      }),
      stop: async () => undefined,
    },
    documentStore: documentStore(maximumDocuments),
    // Whoever sends an operation would register it, for everybody and in our memory: saved operations have hashes, too.
    persistedQueries: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: masking(log, production),
    plugins: [ApolloServerPluginCacheControlDisabled(), noLandingPage, costGuard(limits)],
  });
  await server.start();
  const guard = limitGuard(limits);

  async function respond(request: HttpRequest, context: Context): Promise<HttpResponse> {
    const { method, headers, search, body } = request;
    const map = new HeaderMap();
    for (const [name, value] of headers) map.set(name, value);
    // What is refused before there is a stream is said as JSON.
    if (request.streams) map.set('accept', 'application/graphql-response+json');
    const asked = resolvePersistedDocument(method, search, body, trustedDocuments, onlyTrusted);
    guard(readGraphQLParams(method, asked));
    context.extensionOptions = readExtensionOptions(method === 'GET' ? extensionsOf(search) : asked.body);
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: map, ...asked },
      context: async () => context,
    });
    const text = response.body.kind === 'complete' ? response.body.string : await joined(response.body.asyncIterator);
    const status = statusOf(response.status ?? 200, response.headers, text);
    if (status === 200) remember(asked.body);
    setCaching(response.headers, method, status, context);
    return { status, headers: response.headers, body: text };
  }

  function remember(body: unknown): void {
    const { query, operationName } = (body ?? {}) as { query?: unknown; operationName?: unknown };
    if (typeof query !== 'string') return;
    const known = { query, ...(typeof operationName === 'string' && { operationName }) };
    const key = JSON.stringify(known);
    recent.delete(key);
    recent.set(key, known);
    if (recent.size > maximumRecent) recent.delete(recent.keys().next().value!);
  }

  async function handle(request: HttpRequest): Promise<HttpResponse> {
    const { headers } = request;
    const requestId = requestIdOf(headers.get(requestIdHeader));
    const clock = startClock(limits.requestMilliseconds, request.signal);
    const started = performance.now();
    const outcome: Context['outcome'] = { operation: 'other', maxAge: 0, state: 'refused' };
    const requestLog: Log = (entry) => log({ requestId, ...entry });
    try {
      const requestContext: RequestContext = {
        requestId,
        asOf: headers.get(dateHeaders.asOf),
        asKnownOn: headers.get(dateHeaders.asKnownOn),
        caller: await options.authenticate?.(headers.get('authorization')),
        deadline: clock.deadline,
        signal: clock.signal,
        language: languageOf(headers.get('accept-language')),
        log: requestLog,
      };
      const stream = request.streams ? { end: new AbortController() } : undefined;
      const context: Context = { requestContext, extensionOptions: {}, isWarming: false, outcome, stream };
      const response = await respond(request, context);
      const { opened } = context.stream ?? {};
      return {
        ...response,
        headers: [...response.headers, [requestIdHeader, requestId]],
        ...(opened && { body: '', events: eventsOf(opened, request, context, requestLog) }),
      };
    } catch (error) {
      return refusal(error, requestId, requestLog);
    } finally {
      clock.stop();
      const milliseconds = performance.now() - started;
      metrics?.request(outcome.operation, outcome.state, milliseconds / 1000);
      if (milliseconds >= (options.slowMilliseconds ?? Infinity)) await logSlow(request, milliseconds, requestLog);
    }
  }

  /** What was checked for the request is checked for each event: who asks, and how long the answer takes. */
  function eventsOf(
    opened: Subscription,
    request: HttpRequest,
    { requestContext, stream }: Context,
    requestLog: Log,
  ): ResponseStream {
    const { end } = stream!;
    if (request.signal?.aborted) end.abort();
    request.signal?.addEventListener('abort', () => end.abort(), { once: true });
    return mapSourceToResponse(opened, {
      end,
      lifetime: limits.streamMilliseconds,
      async begin() {
        const caller = await options.authenticate?.(request.headers.get('authorization'));
        const clock = startClock(limits.requestMilliseconds, end.signal);
        return {
          context: { ...requestContext, caller, deadline: clock.deadline, signal: clock.signal },
          done: () => clock.stop(),
        };
      },
      refuse: (error) => JSON.parse(refusal(error, requestContext.requestId, requestLog).body) as GatewayResult,
    });
  }

  /** A slow operation with its plan: what was asked, never with which values. */
  async function logSlow({ body }: HttpRequest, milliseconds: number, requestLog: Log): Promise<void> {
    const { query, operationName } = (body ?? {}) as { query?: unknown; operationName?: unknown };
    const plan = typeof query === 'string' ? await explain(query, operationName).catch(() => undefined) : undefined;
    requestLog({ event: 'slow-operation', operationName, milliseconds: Math.round(milliseconds), plan });
  }

  async function explain(query: string, operationName: unknown): Promise<string[] | undefined> {
    return executor.explain(parse(query), typeof operationName === 'string' ? operationName : undefined);
  }

  return {
    handle: (request) => withRemoteParent(request.headers, () => withSpan('request', {}, () => handle(request))),
    async warm(operations) {
      for (const body of operations) {
        remember(body);
        await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: 'POST',
            headers: new HeaderMap([['content-type', 'application/json']]),
            search: '',
            body,
          },
          context: async () => ({
            requestContext: { requestId: '' },
            extensionOptions: {},
            isWarming: true,
            stream: undefined,
            outcome: { operation: '', maxAge: 0, state: 'ok' },
          }),
        });
      }
    },
    recent: () => [...recent.values()],
    stop: () => server.stop(),
  };
}

/** What GraphQL finds wrong with a request that HTTP finds right. */
const graphqlCodes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Who accepts `application/json` alone learns of GraphQL's errors from the body, under status 200 (GraphQL over HTTP, 6.4.1). */
function statusOf(status: number, headers: HeaderMap, body: string): number {
  if (status !== 400 || !headers.get('content-type')?.startsWith('application/json')) return status;
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return graphqlCodes.has(errors?.[0]?.extensions?.code ?? '') ? 200 : status;
}

/** What the client may keep: the answer to a GET, as long as the organisations that gave it say; never a caller's own. */
function setCaching(headers: HeaderMap, method: string, status: number, { requestContext, outcome }: Context): void {
  if (method !== 'GET' || status !== 200 || outcome.maxAge <= 0 || requestContext.caller)
    headers.set('cache-control', 'no-store');
  else headers.set('cache-control', `public, max-age=${outcome.maxAge}`);
  headers.set('vary', 'origin, accept, accept-encoding, accept-language, authorization, as-of, as-known-on');
}

function notStreamed(): GraphQLError {
  return new GraphQLError(
    'Subscriptions are answered over server-sent events (accept: text/event-stream) and over WebSocket (graphql-transport-ws).',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 406 } } },
  );
}

function operationNameOf(text: string): string {
  const definition = parse(text, { noLocation: true }).definitions[0];
  return (definition?.kind === Kind.OPERATION_DEFINITION && definition.name?.value) || 'unnamed';
}

interface Clock {
  deadline: number;
  signal: AbortSignal;
  stop(): void;
}

/** One signal for both reasons to stop: the client is gone, or the time is over. */
function startClock(milliseconds: number, gone: AbortSignal | undefined): Clock {
  const controller = new AbortController();
  // Every call to a subgraph listens.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(
    () => controller.abort(new DeadlineExceeded('The time for the request is over.')),
    milliseconds,
  );
  const leave = (): void => controller.abort(gone?.reason);
  gone?.addEventListener('abort', leave, { once: true });
  return {
    deadline: Date.now() + milliseconds,
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      gone?.removeEventListener('abort', leave);
    },
  };
}

function refusal(error: unknown, requestId: string, log: Log): HttpResponse {
  if (!(error instanceof GraphQLError)) log({ event: 'internal-error', error });
  const { message, extensions: all } = error instanceof GraphQLError ? error : internalError(requestId);
  const { http, ...extensions } = all as { http?: { status?: number; headers?: Map<string, string> } };
  return {
    status: http?.status ?? 400,
    headers: [
      ['content-type', 'application/json; charset=utf-8'],
      [requestIdHeader, requestId],
      ...(http?.headers ?? []),
    ],
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  };
}

/** Apollo's formatter takes errors of graphql-js. */
function asApolloResult({ data, errors, extensions }: GatewayResult) {
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map(asGraphQLError) }),
    ...(extensions && { extensions }),
  };
}

function asGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

const noLandingPage: ApolloServerPlugin<Context> = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html: '' }) }),
};

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
