import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './fragments.js';

/**
 * The same operation, written so that the planner can plan it: fragments on a union become fragments on its objects, and
 * an object of which perhaps nothing is asked is asked for its type. Its conditions are decided already.
 */
export function expandUnionFragments(apiSchema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const writer = new Writer(apiSchema, fragmentsOf(document));
  const definitions = document.definitions.flatMap((each): (OperationDefinitionNode | FragmentDefinitionNode)[] => {
    if (each.kind === Kind.OPERATION_DEFINITION) {
      return [{ ...each, selectionSet: writer.set(each.selectionSet, apiSchema.getRootType(each.operation)!) }];
    }
    if (each.kind !== Kind.FRAGMENT_DEFINITION) return [];
    const type = apiSchema.getType(each.typeCondition.name.value)!;
    // One on a union is written out wherever it is spread.
    return isUnionType(type) ? [] : [{ ...each, selectionSet: writer.set(each.selectionSet, type) }];
  });
  return { kind: Kind.DOCUMENT, definitions: withoutUnused(definitions) };
}

const typeName: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

class Writer {
  constructor(
    private readonly apiSchema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  set({ selections }: SelectionSetNode, parent: GraphQLNamedType): SelectionSetNode {
    const written = selections.flatMap((node) => this.selection(node, parent));
    const isCertain = written.some((node) => node.kind === Kind.FIELD);
    return { kind: Kind.SELECTION_SET, selections: isCertain ? written : [...written, typeName] };
  }

  private selection(node: SelectionNode, parent: GraphQLNamedType): SelectionNode[] {
    if (node.kind === Kind.FIELD) {
      const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
      const type = fields[node.name.value]?.type;
      return [
        node.selectionSet && type ? { ...node, selectionSet: this.set(node.selectionSet, getNamedType(type)) } : node,
      ];
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition ? this.apiSchema.getType(fragment.typeCondition.name.value)! : parent;
    if (isUnionType(condition)) return this.onObjects(node, fragment.selectionSet, parent, condition);
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    return [{ ...node, selectionSet: this.set(node.selectionSet, condition) }];
  }

  private onObjects(
    { directives = [] }: FragmentSpreadNode | InlineFragmentNode,
    selectionSet: SelectionSetNode,
    parent: GraphQLNamedType,
    condition: GraphQLNamedType,
  ): SelectionNode[] {
    const possible = (type: GraphQLNamedType) =>
      isAbstractType(type) ? this.apiSchema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const wanted = new Set(possible(condition));
    return possible(parent)
      .filter((type) => wanted.has(type))
      .map((type) => ({
        kind: Kind.INLINE_FRAGMENT,
        directives,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
        selectionSet: this.set(selectionSet, type),
      }));
  }
}

function withoutUnused(
  definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
): (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const byName = fragmentsOf({ definitions });
  const used = new Set<string>();
  const follow = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind !== Kind.FRAGMENT_SPREAD) {
        if (node.selectionSet) follow(node.selectionSet);
      } else if (!used.has(node.name.value)) {
        used.add(node.name.value);
        follow(byName.get(node.name.value)!.selectionSet);
      }
    }
  };
  for (const each of definitions) if (each.kind === Kind.OPERATION_DEFINITION) follow(each.selectionSet);
  return definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION || used.has(each.name.value));
}
