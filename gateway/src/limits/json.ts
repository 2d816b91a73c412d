import { LimitError, type Limits } from './limits.js';

const code = (character: string): number => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const opening: ReadonlySet<number> = new Set(['{', '['].map(code));
const closing: ReadonlySet<number> = new Set(['}', ']'].map(code));

/**
 * Looks at JSON before it is parsed, which takes far longer for brackets in brackets than for what requests are made of.
 * The brackets of the request itself do not count.
 * @throws LimitError for brackets too deep in each other
 */
export function checkJson(text: string, { nesting }: Pick<Limits, 'nesting'>): void {
  let depth = -1;
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (isText) {
      if (character === backslash) index += 1;
      else if (character === quote) isText = false;
    } else if (character === quote) isText = true;
    else if (opening.has(character)) {
      depth += 1;
      if (depth > nesting) throw new LimitError('nesting', nesting, `at least ${depth}`);
    } else if (closing.has(character)) depth -= 1;
  }
}
