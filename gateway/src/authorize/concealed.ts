import type { FieldNode } from 'graphql';

/** What the caller may not see, whatever else it was fetched for: a key, or something to compute from. */
export interface Concealed {
  type(typeName: string): boolean;
  field(typeName: string, node: FieldNode): boolean;
}

export const nothingConcealed: Concealed = { type: () => false, field: () => false };
