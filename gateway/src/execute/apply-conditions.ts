import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

/** Values of the variables in `@skip` and `@include`, in one request. */
export type ConditionValues = Readonly<Record<string, boolean>>;

/** Returns the names of the variables in `@skip` and `@include`. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

/** Returns the values of these variables, with the operation's defaults. */
export function conditionValuesOf(
  names: readonly string[],
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): ConditionValues {
  return Object.fromEntries(
    names.map((name) => {
      const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      const { defaultValue } = definition ?? {};
      const otherwise = defaultValue?.kind === Kind.BOOLEAN && defaultValue.value;
      return [name, (Object.hasOwn(given, name) ? given[name] : otherwise) === true];
    }),
  );
}

/** Applies `@skip` and `@include`: removes skipped selections, and fragments without selections. */
export function applySkipInclude(document: DocumentNode, conditionValues: ConditionValues): DocumentNode {
  let current: DocumentNode = visit(document, {
    Field: (node) => applyToNode(node, conditionValues),
    FragmentSpread: (node) => applyToNode(node, conditionValues),
    InlineFragment: {
      enter: (node) => applyToNode(node, conditionValues),
      leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined),
    },
  });
  for (;;) {
    const empty = new Set(
      current.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION && each.selectionSet.selections.length === 0 ? [each.name.value] : [],
      ),
    );
    if (empty.size === 0) return current;
    current = visit(current, {
      FragmentDefinition: { leave: (node) => (empty.has(node.name.value) ? null : undefined) },
      FragmentSpread: (node) => (empty.has(node.name.value) ? null : undefined),
      InlineFragment: { leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined) },
    });
  }
}

/** Returns null if the node is skipped, undefined if it has no conditions, and otherwise the node without them. */
function applyToNode<Node extends SelectionNode>(
  node: Node,
  conditionValues: ConditionValues,
): Node | null | undefined {
  const conditions = node.directives?.filter((each) => conditionOf(each)) ?? [];
  if (conditions.length === 0) return undefined;
  const isAsked = conditions.every((each) => {
    const value = conditionOf(each)!;
    const holds =
      value.kind === Kind.VARIABLE ? conditionValues[value.name.value] === true : 'value' in value && value.value;
    return holds === (each.name.value === 'include');
  });
  return isAsked ? { ...node, directives: node.directives!.filter((each) => !conditionOf(each)) } : null;
}

function conditionOf({ name, arguments: given }: DirectiveNode) {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  return given?.find((each) => each.name.value === 'if')?.value;
}
