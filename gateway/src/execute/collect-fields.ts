import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The field nodes of one response name. */
export interface CollectedField {
  nodes: FieldNode[];
  /** False if every node stands in a fragment of which the schema cannot tell whether it applies. */
  isCertain: boolean;
}

/**
 * Collects the fields that selection sets request of an object type, by response name: CollectFields of the GraphQL
 * specification, for documents whose `@skip` and `@include` are already applied.
 */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  typeName: string | undefined,
  selectionSets: readonly SelectionSetNode[],
): Map<string, CollectedField> {
  const fields = new Map<string, CollectedField>();
  const collect = ({ selections }: SelectionSetNode, isCertain: boolean): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const responseName = responseNameOf(node);
        const field = fields.get(responseName);
        if (!field) fields.set(responseName, { nodes: [node], isCertain });
        else {
          field.nodes.push(node);
          field.isCertain ||= isCertain;
        }
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const applies = doesFragmentApply(schema, fragment.typeCondition?.name.value, typeName);
      if (applies !== false) collect(fragment.selectionSet, isCertain && applies === true);
    }
  };
  for (const each of selectionSets) collect(each, true);
  return fields;
}

/** DoesFragmentTypeApply of the GraphQL specification; undefined if the type of the object is not known exactly. */
export function doesFragmentApply(
  schema: GraphQLSchema,
  condition: string | undefined,
  typeName: string | undefined,
): boolean | undefined {
  if (condition === undefined || condition === typeName) return true;
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  const abstractType = schema.getType(condition);
  if (isObjectType(type)) return isAbstractType(abstractType) && schema.isSubType(abstractType, type);
  if (isInterfaceType(type) && isAbstractType(abstractType) && schema.isSubType(abstractType, type)) return true;
  return undefined;
}

export function responseNameOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** Selection sets below the nodes of one field. */
export function subselectionsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}
