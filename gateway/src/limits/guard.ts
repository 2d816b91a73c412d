import { type DocumentNode, parse } from 'graphql';
import type { Limits } from './limits.js';
import { checkDocumentSize } from './document-size.js';
import { checkSource } from './source.js';
import { checkVariables } from './variables.js';

/** Operation of a request, independent of its transport. */
export interface GraphQLParams {
  query?: unknown;
  variables?: unknown;
}

/** @throws GraphQLError for what is more than may be asked, before anything is done for it */
export type Guard = (demand: GraphQLParams) => void;

/** Texts that were checked are known by their own: as many are kept. */
const maximumCached = 2000;

/**
 * Limits that are checked before what they protect: text before the parser, shape before validation, variables before
 * they are read. What is no GraphQL is left for others to say. The cost is checked later, when the document is valid.
 */
export function limitGuard(limits: Limits): Guard {
  const cached = new Set<string>();
  return ({ query, variables }) => {
    if (typeof query === 'string' && !cached.has(query)) {
      checkSource(query, limits);
      const document = parsed(query);
      if (document) checkDocumentSize(document, limits);
      if (cached.size >= maximumCached) cached.clear();
      // A long text would cost more to keep than to read again.
      if (query.length < 10_000) cached.add(query);
    }
    checkVariables(variables, limits);
  };
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
}
