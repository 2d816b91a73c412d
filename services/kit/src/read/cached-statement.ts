import type { GraphQLResolveInfo } from 'graphql';
import type { Statement } from './statement.js';

const statements = new WeakMap<object, Map<string, Statement>>();

/** Returns the statement that is cached for the owner under the key, or writes it; it lives as long as its owner. */
export function cachedStatement(owner: object, key: string, write: () => Statement): Statement {
  let cached = statements.get(owner);
  if (!cached) statements.set(owner, (cached = new Map()));
  let statement = cached.get(key);
  if (!statement) cached.set(key, (statement = write()));
  return statement;
}

/** Caches a statement with the field's node of the parsed document. */
export function cachedWithField(info: GraphQLResolveInfo, key: string, write: () => Statement): Statement {
  // A fragment on an interface lets one node of the document be reached through several types.
  return cachedStatement(info.fieldNodes[0]!, `${key} ${info.parentType.name}`, write);
}
