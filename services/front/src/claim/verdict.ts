import type { ClaimCount } from '#kit';
import type { ClaimExpectation, ClaimVerdict } from './published-claim.entity.js';

export interface Judged {
  expectations: readonly ClaimExpectation[];
  /** Null when the claim can be counted. */
  whyNotReproducible: string | null;
}

/**
 * Whether the counts are what a claim says: every count of an expected measure lies within its bounds, and there is at
 * least one. A claim about a quality is not reproducible, whatever stands in for it.
 */
export function verdictOf({ expectations, whyNotReproducible }: Judged, counts: readonly ClaimCount[]): ClaimVerdict {
  if (whyNotReproducible !== null) return 'NOT_REPRODUCIBLE';
  const holds = expectations.every(({ measure, min, max }) => {
    const found = counts.filter((count) => count.measure === measure);
    return (
      found.length > 0 &&
      found.every(({ value }) => value !== null && (min === null || value >= min) && (max === null || value <= max))
    );
  });
  return holds ? 'MATCH' : 'MISMATCH';
}
