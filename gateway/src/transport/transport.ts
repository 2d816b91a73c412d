import type { DocumentNode, GraphQLFormattedError } from 'graphql';

/** What the gateway says about a request to each subgraph. */
export interface RequestFacts {
  requestId: string;
  /** Day for which the answer is to be true, `YYYY-MM-DD`. */
  asOf?: string | undefined;
  /** Day by whose end a record must have been entered, `YYYY-MM-DD`. */
  asKnownOn?: string | undefined;
  /** Fires when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** One operation for one subgraph. */
export interface SubgraphRequest {
  /** Name of the subgraph in the supergraph. */
  subgraph: string;
  /** Text of the operation, and the same parsed: the same objects each time a plan is used. */
  operation: string;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  facts: RequestFacts;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Brings an operation to a subgraph. The result is the caller's to change. */
export type Transport = (request: SubgraphRequest) => Promise<SubgraphResult>;

export type UnavailableReason = 'UNREACHABLE' | 'TIMEOUT' | 'INVALID_ANSWER';

/** A subgraph did not answer, or not in GraphQL. The message names no address. */
export class SubgraphUnavailable extends Error {
  constructor(
    readonly subgraph: string,
    readonly reason: UnavailableReason,
    /** For the log, never for a client. */
    options: ErrorOptions = {},
  ) {
    super(`${subgraph} did not answer`, options);
    this.name = 'SubgraphUnavailable';
  }
}
