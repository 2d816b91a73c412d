import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context/context.js';
import { loadRow } from '../read/loader.js';

/** Resolves an entity that another subgraph points at. */
export type Reference = (
  key: { id: string } & Record<string, unknown>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** The reference of an entity that is a row of a table of its own: null where there is no such row. */
export function byId(table: new () => object): Reference {
  return ({ id }, context, info) => loadRow(context, info, table, id);
}

/** The reference of somebody else's entity, to which we only add fields: the key is all that we know of it. */
export const keyOnly: Reference = (key) => key;
