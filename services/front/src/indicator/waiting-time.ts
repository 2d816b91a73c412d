/** How many waited so many days: until an answer came, or so far, or until nobody waited any more. */
export interface Waited {
  days: number;
  answered: number;
  unanswered: number;
}

/**
 * The days within which a share of all is answered, by the Kaplan-Meier estimate; `waited` is in the order of days. Who
 * stops waiting on a day still waited on it. Null where the curve does not come so far.
 */
export function daysUntilAnswered(share: number, waited: readonly Waited[]): number | null {
  let waiting = waited.reduce((all, { answered, unanswered }) => all + answered + unanswered, 0);
  let stillOpen = 1;
  for (const { days, answered, unanswered } of waited) {
    stillOpen *= 1 - answered / waiting;
    // One half of rounding: products of fractions that should be exactly the share.
    if (answered > 0 && stillOpen <= 1 - share + 1e-9) return days;
    waiting -= answered + unanswered;
  }
  return null;
}
