/** Builds SQL that returns the expression if the copies of these topics are complete, and null otherwise. */
export function nullUnlessComplete(topics: readonly string[], expression: string): string {
  return (
    `case when (select bool_and(p.is_complete) from inbox_position p where p.topics && '{${topics.join()}}') ` +
    `then ${expression} end`
  );
}
