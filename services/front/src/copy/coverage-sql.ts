import { completeSql } from '#kit/sql';

/** Builds SQL that returns the expression if the copies of these topics are complete, and null otherwise. */
export function nullUnlessComplete(topics: readonly string[], expression: string): string {
  return `case when ${completeSql(topics)} then ${expression} end`;
}
