/** SQL of a value that rests on copies of these topics: null while they are not whole. */
export function whenWhole(topics: readonly string[], expression: string): string {
  return (
    `case when (select bool_and(p.is_whole) from inbox_position p where p.topics && '{${topics.join()}}') ` +
    `then ${expression} end`
  );
}
