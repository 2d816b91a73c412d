import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { Fragments } from './collect-fields.js';

/** Returns the fragments of a document, by name. */
export function fragmentsOf({ definitions }: Pick<DocumentNode, 'definitions'>): Fragments {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
}

/** Returns the first operation of a document. */
export function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  return definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
}
