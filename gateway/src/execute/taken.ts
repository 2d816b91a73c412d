import { type SubgraphResult, SubgraphUnavailable } from '../transport/transport.js';
import { type Missing, missingAt } from './missing.js';
import type { Place } from './path.js';
import { noteFailure, type Run } from './run.js';

/** Takes an answer in. Whatever goes wrong with that, too, is said to be missing, and stops nobody else's answer. */
export function taken(
  run: Run,
  subgraph: string,
  missing: () => readonly Missing[],
  answer: Promise<SubgraphResult>,
  take: (result: SubgraphResult) => void,
): Promise<void> {
  return answer.then(take).catch((error: unknown) => {
    for (const each of missing()) noteFailure(run, subgraph, each, error);
  });
}

/** What a subgraph answered with values of a wrong type: one error for each field, however many items have it. */
export class WrongParts {
  private readonly known = new Set<string>();

  constructor(
    private readonly run: Run,
    private readonly subgraph: string,
  ) {}

  note(place: Place): void {
    const missing = missingAt(place);
    const { path } = missing;
    const key = path.join('.');
    if (this.known.has(key)) return;
    this.known.add(key);
    const cause = new Error(`the value at ${place.join('.')} is not of its type`);
    noteFailure(this.run, this.subgraph, missing, new SubgraphUnavailable(this.subgraph, 'INVALID_ANSWER', { cause }));
  }
}
