import { SubgraphUnavailable, type SubgraphResult } from '../transport/transport.js';
import type { ExecutionContext } from './execution-context.js';
import type { ResponsePath } from './response-path.js';
import type { ResultMap } from './result-map.js';
import { recordErrors, recordFailure } from './subgraph-errors.js';
import type { Representations, ResultValidator } from './validate-subgraph-result.js';

/** Place of a subgraph's result in the data of the plan. */
export interface FetchDestination {
  representations: Representations;
  /** Translates a path of the result to paths of the plan's data; all missing paths for an error without a path. */
  toPaths: (path: ResponsePath | undefined) => readonly ResponsePath[];
  /** Returns the paths of the fields that are missing if the fetch fails. */
  missingPaths: () => readonly ResponsePath[];
  merge(data: ResultMap): void;
}

/**
 * Merges a subgraph response. Never rejects: a failed fetch or merge is recorded as missing, and other fetches continue.
 */
export function mergeResponse(
  context: ExecutionContext,
  subgraph: string,
  validate: ResultValidator,
  destination: FetchDestination,
  response: Promise<SubgraphResult>,
): Promise<void> {
  const merge = ({ data, errors }: SubgraphResult): void => {
    if (errors?.length) {
      recordErrors(context, subgraph, errors, destination.toPaths, data ? [] : destination.missingPaths());
    }
    if (!data) return;
    const invalid: ResponsePath[] = [];
    validate(data, destination.representations, (path) => {
      for (const each of destination.toPaths(path)) invalid.push(each);
    });
    if (invalid.length > 0) recordFailure(context, subgraph, invalid, invalidResult(subgraph, invalid[0]!));
    destination.merge(data);
  };
  return response.then(merge).catch((error: unknown) => {
    recordFailure(context, subgraph, destination.missingPaths(), error);
  });
}

function invalidResult(subgraph: string, path: ResponsePath): SubgraphUnavailable {
  const cause = new Error(`the value at ${path.join('.')} is not of its type`);
  return new SubgraphUnavailable(subgraph, 'INVALID_ANSWER', { cause });
}
