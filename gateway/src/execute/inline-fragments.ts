import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { doesFragmentApply } from './collect-fields.js';
import { fragmentsOf, operationIn } from './fragments.js';

/**
 * Returns a document of one operation without named fragments, and without fragments whose type condition always holds or
 * never holds.
 */
export function inlineFragments(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const operation = operationIn(document);
  const fragments = fragmentsOf(document);
  const inlined = ({ selections }: SelectionSetNode, parent: GraphQLNamedType): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.flatMap((node): readonly SelectionNode[] => {
      if (node.kind === Kind.FIELD) {
        const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value]?.type : null;
        if (!node.selectionSet || !type) return [node];
        return [{ ...node, selectionSet: inlined(node.selectionSet, getNamedType(type)) }];
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const { typeCondition, selectionSet } = fragment;
      const applies = doesFragmentApply(schema, typeCondition?.name.value, parent.name);
      if (applies === false) return [];
      if (applies) return inlined(selectionSet, parent).selections;
      const type = schema.getType(typeCondition!.name.value)!;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: typeCondition!, selectionSet: inlined(selectionSet, type) }];
    }),
  });
  const selectionSet = inlined(operation.selectionSet, schema.getRootType(operation.operation)!);
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}
