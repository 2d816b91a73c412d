import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
  parseConstValue,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Rewrites a supergraph for the query planner. Returns the document itself if nothing changes.
 * - `__typename` in `@provides` is removed: the planner looks for a field of that name.
 * - A field that a subgraph requires is external to it. Some composition libraries omit this for interface objects, and
 *   the planner would fetch the field from the subgraph that requires it.
 */
export function plannerDocument(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) =>
      node.name.value === 'join__field' ? withoutProvidedTypename(node as ConstDirectiveNode) : undefined,
    ObjectTypeDefinition: { leave: withExternalFields },
    InterfaceTypeDefinition: { leave: withExternalFields },
  });
}

function withoutProvidedTypename(node: ConstDirectiveNode): ConstDirectiveNode | undefined {
  const provides = stringArgument(node, 'provides');
  if (!provides?.includes('__typename')) return undefined;
  const fields = withoutTypename(selectionSetOf(provides));
  const others = node.arguments!.filter(({ name }) => name.value !== 'provides');
  const text = fields.map(print).join(' ');
  return { ...node, arguments: fields.length > 0 ? [...others, argument('provides', JSON.stringify(text))] : others };
}

/** Removes `__typename`, and fields of which nothing else is selected. */
function withoutTypename({ selections }: SelectionSetNode): SelectionNode[] {
  return selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD && node.name.value === '__typename') return [];
    if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return [node];
    const below = withoutTypename(node.selectionSet);
    return below.length > 0 ? [{ ...node, selectionSet: { ...node.selectionSet, selections: below } }] : [];
  });
}

function withExternalFields<Type extends TypeWithFields>(type: Type): Type | undefined {
  const graphs = new Set(joinDirectives(type, 'join__type').map((each) => graphOf(each)));
  const externalTo = new Map<string, Set<string>>();
  for (const field of type.fields ?? []) {
    for (const directive of joinDirectives(field, 'join__field')) {
      const requires = stringArgument(directive, 'requires');
      if (requires === undefined) continue;
      for (const node of selectionSetOf(requires).selections) {
        if (node.kind !== Kind.FIELD || isKey(type, graphOf(directive), node.name.value)) continue;
        const external = externalTo.get(node.name.value) ?? new Set();
        externalTo.set(node.name.value, external.add(graphOf(directive)));
      }
    }
  }
  const unmarked = (field: FieldDefinitionNode): ReadonlySet<string> | undefined =>
    joinDirectives(field, 'join__field').length === 0 ? externalTo.get(field.name.value) : undefined;
  if (!type.fields?.some(unmarked)) return undefined;
  const fields = type.fields.map((field) => {
    const external = unmarked(field);
    if (!external) return field;
    const directives = [...graphs].map((graph) => joinField(graph, external.has(graph)));
    return { ...field, directives: [...(field.directives ?? []), ...directives] };
  });
  return { ...type, fields };
}

function isKey(type: TypeWithFields, graph: string, name: string): boolean {
  return joinDirectives(type, 'join__type').some((directive) => {
    const key = graphOf(directive) === graph ? stringArgument(directive, 'key') : undefined;
    return (
      key !== undefined &&
      selectionSetOf(key).selections.some((each) => each.kind === Kind.FIELD && each.name.value === name)
    );
  });
}

export function joinDirectives(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode[] {
  return directives.filter((each) => each.name.value === name);
}

/** Returns the value of a join directive's `graph`, a value of the enum `join__Graph`. */
export function graphOf({ arguments: args = [] }: ConstDirectiveNode): string {
  const value = args.find(({ name }) => name.value === 'graph')?.value;
  return value?.kind === Kind.ENUM ? value.value : '';
}

export function stringArgument({ arguments: args = [] }: ConstDirectiveNode, name: string): string | undefined {
  const value = args.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** Parses a field set of federation, such as `id size { width }`. */
export function selectionSetOf(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY) {
    return definition.selectionSet;
  }
  throw new Error(`not a field set: ${fieldSet}`);
}

function argument(name: string, value: string) {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value: parseConstValue(value) } as const;
}

function joinField(graph: string, isExternal: boolean): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [argument('graph', graph), ...(isExternal ? [argument('external', 'true')] : [])],
  };
}
