import type { ClaimCount } from '#kit';
import type { ClaimExpectation, ClaimVerdict } from './published-claim.entity.js';

export interface Judged {
  expectations: readonly ClaimExpectation[];
  /** Null if the claim can be counted. */
  whyNotReproducible: string | null;
}

/**
 * Returns MATCH if every count of an expected measure lies within its bounds and each measure has a count. A claim
 * about a quality is NOT_REPRODUCIBLE, even with proxy counts.
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
