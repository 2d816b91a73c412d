import type { GraphQLFormattedError } from 'graphql';
import {
  SubgraphUnavailable,
  type RequestFacts,
  type Transport,
  type UnavailableReason,
} from '../transport/transport.js';
import type { Data } from './data.js';
import type { Place } from './path.js';

/** A part of the answer that its owner did not give. */
export interface MissingPart {
  subgraph: string;
  reason: UnavailableReason;
  /** Response paths of what is missing; an item of a list is not numbered. */
  paths: string[][];
}

/** One execution of a plan: what is known so far, and what went wrong. */
export interface Run {
  data: Data;
  errors: GraphQLFormattedError[];
  missing: Map<string, MissingPart>;
  variables: Readonly<Record<string, unknown>>;
  facts: RequestFacts;
  transports: ReadonlyMap<string, Transport>;
}

/** One step of a plan. A step without anything to wait for returns nothing. */
export type Step = (run: Run) => Promise<void> | void;

/** Notes that a subgraph gave nothing, or that the gateway could not use what it gave. */
export function noteFailure(run: Run, subgraph: string, path: string[], error: unknown): void {
  const reason: UnavailableReason = error instanceof SubgraphUnavailable ? error.reason : 'INVALID_ANSWER';
  const known = run.missing.get(subgraph);
  if (known) known.paths.push(path);
  else run.missing.set(subgraph, { subgraph, reason, paths: [path] });
  run.errors.push({
    message: `${subgraph} did not answer; this part of the answer is missing.`,
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: subgraph, reason },
  });
}

/** Takes over a subgraph's errors, at the places of the answer that they are about. */
export function noteErrors(
  run: Run,
  subgraph: string,
  errors: readonly GraphQLFormattedError[],
  placesOf: (error: GraphQLFormattedError) => readonly Place[],
): void {
  for (const { message, extensions, path, ...rest } of errors) {
    const places = placesOf({ message, ...(path && { path }), ...rest });
    for (const place of places) {
      run.errors.push({
        message,
        ...(place.length > 0 && { path: place }),
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, service: subgraph },
      });
    }
  }
}
