import {
  type DocumentNode,
  type FieldNode,
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
  visit,
} from 'graphql';
import type { Fragments } from './collect-fields.js';
import { fragmentsOf } from './fragments.js';
import { type PlanNames, planVariable } from './plan-names.js';

/**
 * Rewrites an operation for the planner: response names and variables become those of the plan (`plan-names.ts`),
 * fragments on a union become fragments on its object types, and a selection set that may turn out empty requests
 * `__typename`. Expects `@skip` and `@include` to be applied.
 */
export function normalizeOperation(apiSchema: GraphQLSchema, document: DocumentNode, names: PlanNames): DocumentNode {
  const writer = new Writer(apiSchema, fragmentsOf(document), names);
  const definitions = document.definitions.flatMap((each): (OperationDefinitionNode | FragmentDefinitionNode)[] => {
    if (each.kind === Kind.OPERATION_DEFINITION) {
      return [{ ...each, selectionSet: writer.set(each.selectionSet, apiSchema.getRootType(each.operation)!) }];
    }
    if (each.kind !== Kind.FRAGMENT_DEFINITION) return [];
    const type = apiSchema.getType(each.typeCondition.name.value)!;
    // A fragment on a union is written out wherever it is spread.
    return isUnionType(type) ? [] : [{ ...each, selectionSet: writer.set(each.selectionSet, type) }];
  });
  return renameVariables({ kind: Kind.DOCUMENT, definitions: withoutUnused(definitions) });
}

const typenameField: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

class Writer {
  constructor(
    private readonly apiSchema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly names: PlanNames,
  ) {}

  set({ selections }: SelectionSetNode, parent: GraphQLNamedType): SelectionSetNode {
    const written = selections.flatMap((node) => this.selection(node, parent));
    const hasField = written.some((node) => node.kind === Kind.FIELD);
    return { kind: Kind.SELECTION_SET, selections: hasField ? written : [...written, typenameField] };
  }

  private selection(node: SelectionNode, parent: GraphQLNamedType): SelectionNode[] {
    if (node.kind === Kind.FIELD) return [this.field(node, parent)];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition ? this.apiSchema.getType(fragment.typeCondition.name.value)! : parent;
    if (isUnionType(condition)) return this.onObjects(node, fragment.selectionSet, parent, condition);
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    return [{ ...node, selectionSet: this.set(node.selectionSet, condition) }];
  }

  private field(node: FieldNode, parent: GraphQLNamedType): FieldNode {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const type = fields[node.name.value]?.type;
    const name = this.names.responseName(node, parent.name);
    const { alias: _, ...unaliased } = node;
    return {
      ...unaliased,
      ...(name !== node.name.value && { alias: { kind: Kind.NAME, value: name } }),
      ...(node.selectionSet && type && { selectionSet: this.set(node.selectionSet, getNamedType(type)) }),
    };
  }

  private onObjects(
    { directives = [] }: FragmentSpreadNode | InlineFragmentNode,
    selectionSet: SelectionSetNode,
    parent: GraphQLNamedType,
    condition: GraphQLNamedType,
  ): SelectionNode[] {
    const possible = (type: GraphQLNamedType) =>
      isAbstractType(type) ? this.apiSchema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const members = new Set(possible(condition));
    return possible(parent)
      .filter((type) => members.has(type))
      .map((type) => ({
        kind: Kind.INLINE_FRAGMENT,
        directives,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
        selectionSet: this.set(selectionSet, type),
      }));
  }
}

function renameVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    Variable: (node) => ({ ...node, name: { ...node.name, value: planVariable(node.name.value) } }),
  });
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
