import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Statement } from './statement.js';

/**
 * Statements by owner and key. Their number is bounded: one document with a variable for its filter has as many forms as
 * the filter has subsets of fields.
 */
const statements = new LRUCache<string, Statement>({ max: 4000 });

const owners = new WeakMap<object, number>();
let lastOwner = 0;

/** Returns the statement that is cached for the owner under the key, or writes it. */
export function cachedStatement(owner: object, key: string, write: () => Statement): Statement {
  const cacheKey = `${numberOf(owner)} ${key}`;
  let statement = statements.get(cacheKey);
  if (!statement) statements.set(cacheKey, (statement = write()));
  return statement;
}

/** Caches a statement for the field's node of the parsed document. */
export function cachedWithField(info: GraphQLResolveInfo, key: string, write: () => Statement): Statement {
  // A fragment on an interface lets one node of the document be reached through several types.
  return cachedStatement(info.fieldNodes[0]!, `${key} ${info.parentType.name}`, write);
}

function numberOf(owner: object): number {
  let number = owners.get(owner);
  if (!number) owners.set(owner, (number = lastOwner += 1));
  return number;
}
