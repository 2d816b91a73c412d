import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, operationIn } from './fragments.js';

/** Returns a document of one operation with each fragment spread written out as an inline fragment. */
export function inlineFragments(document: DocumentNode): DocumentNode {
  const operation = operationIn(document);
  const fragments = fragmentsOf(document);
  const inlined = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((node): SelectionNode => {
      if (node.kind !== Kind.FRAGMENT_SPREAD) {
        return node.selectionSet ? { ...node, selectionSet: inlined(node.selectionSet) } : node;
      }
      const { typeCondition, selectionSet } = fragments.get(node.name.value)!;
      const { directives = [] } = node;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: inlined(selectionSet) };
    }),
  });
  const selectionSet = inlined(operation.selectionSet);
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}
