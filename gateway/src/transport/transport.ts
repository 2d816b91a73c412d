import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Caller } from '../identity/caller.js';

/** Context of a request that the gateway sends to each subgraph. */
export interface RequestContext {
  requestId: string;
  /** Day for which the answer is to be true, `YYYY-MM-DD`. */
  asOf?: string | undefined;
  /** Day by whose end a record must have been entered, `YYYY-MM-DD`. */
  asKnownOn?: string | undefined;
  /** Caller; undefined for the public. */
  caller?: Caller | undefined;
  /** When the answer is due, in milliseconds of `Date.now()`; without end when undefined. */
  deadline?: number | undefined;
  /** W3C trace context, when the request is traced. */
  traceparent?: string | undefined;
  /** Language of the words around the data: Vietnamese unless the client prefers English. */
  language?: 'vi' | 'en' | undefined;
  /** Takes what only the log may know. */
  log?: ((entry: Record<string, unknown>) => void) | undefined;
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** One operation for one subgraph. */
export interface SubgraphRequest {
  /** Name of the subgraph in the supergraph. */
  subgraph: string;
  /** A query changes nothing, and may be sent again. */
  kind: 'query' | 'mutation' | 'subscription';
  /** Text of the operation, and the same parsed: the same objects each time a plan is used. */
  operation: string;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  context: RequestContext;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** It answers an equal call that was under way, too. */
  shared?: boolean;
}

/** Brings an operation to a subgraph. The result is the caller's to change. */
export type Transport = (request: SubgraphRequest) => Promise<SubgraphResult>;

/**
 * Opens a subscription at a subgraph: an event a result, until the subgraph completes it. It throws SubgraphUnavailable
 * when the subgraph cannot be reached, or is lost.
 */
export type Subscriber = (request: SubgraphRequest) => AsyncIterable<SubgraphResult>;

/** Reasons for which a subgraph returned no usable response, with their meaning for docs/errors.md. */
export const unavailableReasons = {
  UNREACHABLE: 'No connection, or the connection was lost.',
  TIMEOUT: 'No response in time.',
  INVALID_ANSWER: 'The response is not GraphQL, or a value has the wrong type.',
  FAILED: 'The organisation answered that it could not.',
  OVERLOADED: 'Too many calls to the organisation are in progress.',
  SUSPENDED: 'It failed so often that the gateway does not call it for some seconds.',
} as const;

export type UnavailableReason = keyof typeof unavailableReasons;

export interface UnavailableDetails {
  /** For the log, never for a client. */
  cause?: unknown;
  /** Since when it has not answered; the moment of this call when undefined. */
  since?: Date | undefined;
  /** Seconds after which it makes sense to ask again. */
  retryAfter?: number | undefined;
}

/** A subgraph did not answer, or not in GraphQL. The message names no address. */
export class SubgraphUnavailable extends Error {
  readonly since: Date | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly subgraph: string,
    readonly reason: UnavailableReason,
    { cause, since, retryAfter }: UnavailableDetails = {},
  ) {
    super(`${subgraph} did not answer`, { cause });
    this.name = 'SubgraphUnavailable';
    this.since = since;
    this.retryAfter = retryAfter;
  }
}
