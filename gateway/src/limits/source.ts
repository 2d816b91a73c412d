import { Lexer, Source, TokenKind } from 'graphql';
import { LimitError, type Limits } from './limits.js';
import { checkText } from './variables.js';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * Looks at a document token by token, before a parser does: a parser calls itself for each bracket, and works for each
 * token. What is no GraphQL is left for the parser to say.
 * @throws LimitError for too many tokens, or brackets too deep in each other; GraphQLError for text that cannot be kept
 */
export function checkSource(text: string, limits: Limits): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (;;) {
    let kind: string;
    let value: string;
    try {
      ({ kind, value } = lexer.advance());
    } catch {
      return;
    }
    if (kind === TokenKind.EOF) return;
    tokens += 1;
    if (tokens > limits.tokens) throw new LimitError('tokens', limits.tokens, `at least ${tokens}`);
    if (opening.has(kind)) {
      nesting += 1;
      if (nesting > limits.nesting) throw new LimitError('nesting', limits.nesting, `at least ${nesting}`);
    } else if (closing.has(kind)) nesting -= 1;
    else if (kind === TokenKind.STRING || kind === TokenKind.BLOCK_STRING) checkText(value);
  }
}
