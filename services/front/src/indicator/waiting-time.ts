/** Number of recommendations that waited `days` days, with and without a reply at the end. */
export interface Waited {
  days: number;
  answered: number;
  unanswered: number;
}

/**
 * Returns the number of days within which a share is answered, by the Kaplan-Meier estimate. `waited` is sorted by
 * days; a wait that ends on a day counts as at risk on that day. Null if the curve does not reach the share.
 */
export function daysUntilAnswered(share: number, waited: readonly Waited[]): number | null {
  let waiting = waited.reduce((all, { answered, unanswered }) => all + answered + unanswered, 0);
  let stillOpen = 1;
  for (const { days, answered, unanswered } of waited) {
    stillOpen *= 1 - answered / waiting;
    // Tolerates rounding in products of fractions.
    if (answered > 0 && stillOpen <= 1 - share + 1e-9) return days;
    waiting -= answered + unanswered;
  }
  return null;
}
