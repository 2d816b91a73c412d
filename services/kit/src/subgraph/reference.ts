import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context/context.js';
import { loadRow } from '../read/loader.js';

/** Resolver of an entity reference. */
export type Reference = (
  key: { id: string } & Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** Builds the reference resolver of an entity with its own table; null if the row does not exist. */
export function byId(table: new () => object): Reference {
  return ({ id }, context, info) => loadRow(context, info, table, id);
}

/** Reference resolver of another owner's entity: returns the key. */
export const keyOnly: Reference = (key) => key;
