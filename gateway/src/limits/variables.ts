import { codedError } from '../error/error-codes.js';
import { checkLimit, type Limits, LimitError } from './limits.js';

/**
 * Walks a request's variables, without calling itself: what reads them later does.
 * @throws LimitError for values too deep in each other, or too many; GraphQLError for text that no database can hold
 */
export function checkVariables(variables: unknown, limits: Limits): void {
  if (typeof variables !== 'object' || variables === null) return;
  let level: unknown[] = [variables];
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    let holdsMore = false;
    for (const value of level) {
      if (typeof value === 'string') checkText(value);
      if (typeof value !== 'object' || value === null) continue;
      holdsMore = true;
      const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
      values += inside.length;
      if (values > limits.variableValues)
        throw new LimitError('variableValues', limits.variableValues, `at least ${values}`);
      for (const each of inside) next.push(each);
    }
    if (holdsMore) checkLimit(limits, 'nesting', depth);
    level = next;
  }
}

/** @throws GraphQLError for the character NUL, which is text to GraphQL and to JSON, and to no database */
export function checkText(text: string): void {
  if (!text.includes('\0')) return;
  throw codedError('BAD_USER_INPUT', 'A text holds the character NUL (U+0000): leave it out.', { status: 400 });
}
