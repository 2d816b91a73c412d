import { type SubgraphResult, SubgraphUnavailable } from '../transport/transport.js';
import { type UnavailableField, unavailableAt } from './unavailable-fields.js';
import type { ResponsePath } from './response-path.js';
import { noteFailure, type ExecutionContext } from './execution-context.js';

/** Takes an answer in. Whatever goes wrong with that, too, is said to be missing, and stops nobody else's answer. */
export function mergeResponse(
  context: ExecutionContext,
  subgraph: string,
  missing: () => readonly UnavailableField[],
  answer: Promise<SubgraphResult>,
  take: (result: SubgraphResult) => void,
): Promise<void> {
  return answer.then(take).catch((error: unknown) => {
    for (const each of missing()) noteFailure(context, subgraph, each, error);
  });
}

/** What a subgraph answered with values of a wrong type: one error for each field, however many items have it. */
export class InvalidFieldReporter {
  private readonly known = new Set<string>();

  constructor(
    private readonly context: ExecutionContext,
    private readonly subgraph: string,
  ) {}

  note(place: ResponsePath): void {
    const missing = unavailableAt(place);
    const { path } = missing;
    const key = path.join('.');
    if (this.known.has(key)) return;
    this.known.add(key);
    const cause = new Error(`the value at ${place.join('.')} is not of its type`);
    noteFailure(
      this.context,
      this.subgraph,
      missing,
      new SubgraphUnavailable(this.subgraph, 'INVALID_ANSWER', { cause }),
    );
  }
}
