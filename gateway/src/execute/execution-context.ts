import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext, Subscriber, Transport, UnavailableReason } from '../transport/transport.js';
import type { ResponsePath } from './response-path.js';
import type { ResultMap } from './result-map.js';

/** State of one execution of a plan. Paths are those of the plan's data until `build-response.ts` translates them. */
export interface ExecutionContext {
  data: ResultMap;
  errors: RecordedError[];
  /** Fields that subgraphs did not return, by subgraph. */
  incomplete: Map<string, RecordedIncompletePart>;
  /** Undefined unless the request asks for `extensions.sources`. */
  sources: FetchTrace[] | undefined;
  /** Coerced variable values, under their names in plans. */
  variables: Readonly<Record<string, unknown>>;
  requestContext: RequestContext;
  transports: ReadonlyMap<string, Transport>;
  subscribers: ReadonlyMap<string, Subscriber>;
  /** Returns the name of a subgraph's organisation, in the language of the request. */
  nameOf: (subgraph: string) => string;
}

/** Step of a plan. Returns undefined if there is nothing to wait for. */
export type PlanStep = (context: ExecutionContext) => Promise<void> | void;

export interface RecordedError extends GraphQLFormattedError {
  /** The response has this error once for a field, at its first list item. */
  isOncePerField?: boolean;
}

export interface RecordedIncompletePart extends Omit<IncompletePart, 'paths'> {
  paths: ResponsePath[];
}

/** Fields that a subgraph did not return, an entry of `extensions.incomplete`. */
export interface IncompletePart {
  subgraph: string;
  /** Name of the organisation, in the language of the request. */
  organization: string;
  reason: UnavailableReason;
  /** Start of the outage, in ISO 8601. */
  since: string;
  /** Seconds after which a retry is sensible; undefined if unknown. */
  retryAfter?: number;
  /** Response paths of the fields, without list indices. */
  paths: string[][];
}

/** A call to a subgraph, an entry of `extensions.sources`. */
export interface FetchTrace {
  subgraph: string;
  organization: string;
  /** Response paths of the requested fields, without list indices. */
  paths: string[][];
  milliseconds: number;
  /** The response was shared with an equal call already in flight. */
  cached: boolean;
}
