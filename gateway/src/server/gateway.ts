import { HeaderMap } from '@apollo/server';
import { getOperationAST, GraphQLError, Kind, parse } from 'graphql';
import { codedError } from '../error/error-codes.js';
import { internalError, toErrorResponse } from '../error/error-response.js';
import type { GatewayResult } from '../execute/build-response.js';
import {
  createExecutor,
  type Executor,
  type OrganizationName,
  type ResponseExtensionOptions,
  type Subscription,
} from '../execute/executor.js';
import type { Authenticate } from '../identity/authenticate.js';
import { limitGuard } from '../limits/guard.js';
import { defaultLimits, type Limits } from '../limits/limits.js';
import { dateHeaders } from '../request/dates.js';
import { type Deadline, startDeadline } from '../request/deadline.js';
import {
  readExtensionOptions,
  readGraphQLParams,
  resolvePersistedDocument,
  withDocument,
} from '../request/graphql-params.js';
import type { HttpRequest, HttpResponse } from '../request/http-message.js';
import { languageOf } from '../request/language.js';
import { requestIdHeader, requestIdOf } from '../request/request-id.js';
import { type ResponseStream, mapSourceToResponse } from '../subscribe/response-stream.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { Log } from '../telemetry/log.js';
import type { Metrics, RequestOutcome } from '../telemetry/metrics.js';
import { withRemoteParent, withSpan } from '../telemetry/tracing.js';
import type { TrustedDocuments } from '../trusted/trusted-documents.js';
import type { RequestContext, Subscriber, Transport } from '../transport/transport.js';
import { type ShellResponse, startApolloShell, type ValidOperation } from './apollo-shell.js';
import { createOperationCache, sentOperation, type SentOperation } from './operation-cache.js';

/** The gateway without a socket: takes GraphQL-over-HTTP requests and returns responses. */
export interface Gateway {
  handle(request: HttpRequest): Promise<HttpResponse>;
  /** Parses, validates and plans operations before they are requested. Operations that do not fit the schema are skipped. */
  warm(operations: readonly SentOperation[]): Promise<void>;
  /** Returns the operations that were answered last. */
  recent(): readonly SentOperation[];
  stop(): Promise<void>;
}

export interface GatewayOptions {
  limits?: Limits;
  /** Names of organisations by subgraph, for messages about a missing part. */
  organizations?: ReadonlyMap<string, OrganizationName>;
  /** Verifies the caller's token; without it a token is ignored. */
  authenticate?: Authenticate | undefined;
  trustedDocuments?: TrustedDocuments;
  /** Refuses every document that is not trusted. */
  onlyTrusted?: boolean;
  /** Labels of progressive overrides that are active. */
  overrideLabels?: ReadonlySet<string>;
  /** Removes names of the schema from error messages. */
  production?: boolean;
  /** Seconds for which responses of a subgraph may be cached. */
  maxAges?: ReadonlyMap<string, number>;
  log?: Log;
  metrics?: Metrics | undefined;
  /** Milliseconds from which an operation is logged with its plan. */
  slowMilliseconds?: number;
  /** Opens subscriptions, by subgraph. */
  subscribers?: ReadonlyMap<string, Subscriber>;
  executor?: Executor;
}

/** State of one request from its arrival to its response. */
interface RequestState {
  requestId: string;
  log: Log;
  deadline: Deadline;
  started: number;
  outcome: RequestOutcome;
  /** Name of a saved operation, or `other`. */
  operation: string;
  /** Seconds for which the response may be cached. */
  maxAge: number;
  /** For a client that accepts a stream: ends the subscription. */
  end: AbortController | undefined;
  /** The subscription, once it is open. */
  subscription?: Subscription;
}

/** Creates the gateway of a supergraph. Each subgraph is called by the transport of its name. */
export async function createGateway(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  options: GatewayOptions = {},
): Promise<Gateway> {
  const { limits = defaultLimits, metrics, authenticate, slowMilliseconds = Infinity } = options;
  const { trustedDocuments = new Map(), onlyTrusted = false, production = false, log = () => undefined } = options;
  const executor = options.executor ?? executorOf(supergraph, transports, options);
  const trustedNames = new Map([...trustedDocuments.values()].map((text) => [text, operationNameOf(text)]));
  const operations = createOperationCache();
  const checkLimits = limitGuard(limits);
  const apollo = await startApolloShell(supergraph.apiSchema, { limits, log, production });

  /** The life of a request, in order. Each step may end it by throwing a GraphQLError. */
  async function handle(request: HttpRequest): Promise<HttpResponse> {
    const state = startRequest(request, limits, log); // request id, deadline
    try {
      const context = await createRequestContext(request, state, authenticate); // caller, dates, language
      const params = readGraphQLParams(request);
      const document = resolvePersistedDocument(params, trustedDocuments, onlyTrusted); // hash -> text
      checkLimits({ ...params, query: document ?? params.query }); // size of text, selections and variables
      const resolved = withDocument(request, document);
      // Apollo Server parses and validates, checks the cost, and calls `execute` with the operation.
      const response = await apollo.respond({ ...resolved, headers: shellHeaders(request) }, (operation) =>
        execute(operation, context, state, readExtensionOptions(params)),
      );
      if (response.status === 200) operations.add(resolved.body);
      return toHttpResponse(response, request, context, state); // caching, response stream
    } catch (error) {
      return toErrorResponse(error, state.requestId, state.log);
    } finally {
      await endRequest(request, state); // metrics, slow operations
    }
  }

  /** Executes a valid operation. execute/executor.ts plans it and calls the subgraphs. */
  async function execute(
    operation: ValidOperation,
    context: RequestContext,
    state: RequestState,
    extensionOptions: ResponseExtensionOptions,
  ): Promise<GatewayResult> {
    const { document, operationName, text } = operation;
    state.operation = trustedNames.get(text) ?? 'other';
    const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription';
    if (isSubscription && !state.end) throw notStreamed();
    const args = { ...operation, context, extensionOptions };
    const result = await withSpan('execute', { 'graphql.operation.name': operationName ?? '' }, () =>
      isSubscription
        ? executor.subscribe({ ...args, context: { ...context, signal: state.end!.signal } })
        : executor.execute(args),
    ).catch((error: unknown) => {
      if (error instanceof GraphQLError) throw error;
      state.log({ event: 'internal-error', error });
      throw internalError(state.requestId);
    });
    if ('events' in result) {
      state.subscription = result;
      state.outcome = 'ok';
      return {};
    }
    state.maxAge = result.maxAge ?? 0;
    state.outcome = result.extensions?.['incomplete'] ? 'incomplete' : result.errors ? 'errors' : 'ok';
    return result;
  }

  function toHttpResponse(
    { status, headers, body }: ShellResponse,
    request: HttpRequest,
    context: RequestContext,
    state: RequestState,
  ): HttpResponse {
    const isCacheable = request.method === 'GET' && status === 200 && state.maxAge > 0 && !context.caller;
    headers.set('cache-control', isCacheable ? `public, max-age=${state.maxAge}` : 'no-store');
    headers.set('vary', 'origin, accept, accept-encoding, accept-language, authorization, as-of, as-known-on');
    headers.set(requestIdHeader, state.requestId);
    if (!state.subscription) return { status, headers, body };
    return { status, headers, body: '', events: streamOf(state.subscription, request, context, state) };
  }

  /** Maps the events of a subscription to responses. The caller's token is verified again for each event. */
  function streamOf(
    subscription: Subscription,
    request: HttpRequest,
    context: RequestContext,
    { end, requestId, log: requestLog }: RequestState,
  ): ResponseStream {
    if (request.signal?.aborted) end!.abort();
    request.signal?.addEventListener('abort', () => end!.abort(), { once: true });
    return mapSourceToResponse(subscription, {
      end: end!,
      lifetime: limits.streamMilliseconds,
      async begin() {
        const caller = await authenticate?.(request.headers.get('authorization'));
        const deadline = startDeadline(limits.requestMilliseconds, end!.signal);
        return {
          context: { ...context, caller, deadline: deadline.at, signal: deadline.signal },
          done: () => deadline.clear(),
        };
      },
      refuse: (error) => JSON.parse(toErrorResponse(error, requestId, requestLog).body) as GatewayResult,
    });
  }

  async function endRequest(request: HttpRequest, state: RequestState): Promise<void> {
    state.deadline.clear();
    const milliseconds = performance.now() - state.started;
    metrics?.request(state.operation, state.outcome, milliseconds / 1000);
    if (milliseconds >= slowMilliseconds) await logSlowOperation(request.body, milliseconds, state.log);
  }

  /** Logs a slow operation with its plan, without the values of its variables. */
  async function logSlowOperation(body: unknown, milliseconds: number, requestLog: Log): Promise<void> {
    const sent = sentOperation(body);
    const explain = async (): Promise<string[] | undefined> =>
      sent && executor.explain(parse(sent.query), sent.operationName);
    const plan = await explain().catch(() => undefined);
    const { operationName } = (body ?? {}) as { operationName?: unknown };
    requestLog({ event: 'slow-operation', operationName, milliseconds: Math.round(milliseconds), plan });
  }

  return {
    handle: (request) => withRemoteParent(request.headers, () => withSpan('request', {}, () => handle(request))),
    async warm(sent) {
      for (const body of sent) {
        operations.add(body);
        const headers = new HeaderMap([['content-type', 'application/json']]);
        await apollo.respond({ method: 'POST', headers, search: '', body }, async ({ document, operationName }) => {
          await executor.warm(document, operationName);
          return {};
        });
      }
    },
    recent: () => operations.list(),
    stop: () => apollo.stop(),
  };
}

function startRequest(request: HttpRequest, limits: Limits, log: Log): RequestState {
  const requestId = requestIdOf(request.headers.get(requestIdHeader));
  return {
    requestId,
    log: (entry) => log({ requestId, ...entry }),
    deadline: startDeadline(limits.requestMilliseconds, request.signal),
    started: performance.now(),
    outcome: 'refused',
    operation: 'other',
    maxAge: 0,
    end: request.streams ? new AbortController() : undefined,
  };
}

async function createRequestContext(
  { headers }: HttpRequest,
  { requestId, deadline, log }: RequestState,
  authenticate: Authenticate | undefined,
): Promise<RequestContext> {
  return {
    requestId,
    asOf: headers.get(dateHeaders.asOf),
    asKnownOn: headers.get(dateHeaders.asKnownOn),
    caller: await authenticate?.(headers.get('authorization')),
    deadline: deadline.at,
    signal: deadline.signal,
    language: languageOf(headers.get('accept-language')),
    log,
  };
}

function executorOf(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  { limits, organizations, maxAges, subscribers, overrideLabels, metrics }: GatewayOptions,
): Executor {
  return createExecutor(supergraph, transports, {
    ...(limits && { limits }),
    ...(organizations && { organizations }),
    ...(maxAges && { maxAges }),
    ...(subscribers && { subscribers }),
    ...(overrideLabels && { overrideLabels }),
    ...(metrics && { onPlan: (isCached: boolean) => metrics.plan(isCached) }),
  });
}

/** Copies the headers for Apollo Server. Errors before a stream opens are sent as JSON. */
function shellHeaders({ headers, streams }: HttpRequest): HeaderMap {
  const map = new HeaderMap(headers);
  if (streams) map.set('accept', 'application/graphql-response+json');
  return map;
}

function notStreamed(): GraphQLError {
  return codedError(
    'OPERATION_RESOLUTION_FAILURE',
    'Subscriptions are answered over server-sent events (accept: text/event-stream) and over WebSocket (graphql-transport-ws).',
    { status: 406 },
  );
}

function operationNameOf(text: string): string {
  const definition = parse(text, { noLocation: true }).definitions[0];
  return (definition?.kind === Kind.OPERATION_DEFINITION && definition.name?.value) || 'unnamed';
}
