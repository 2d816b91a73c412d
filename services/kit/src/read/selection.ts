import { isAbstractType, isObjectType, Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Fields of one object type that a request asks for, by field name, with every selection set found under that name. */
export type Selection = Map<string, SelectionSetNode[]>;

type Request = Pick<GraphQLResolveInfo, 'fragments' | 'schema'>;

/** Returns the selections of the resolved field on `typeName`, through fragments on it or on its interfaces. */
export function selectionOf(info: GraphQLResolveInfo, typeName: string): Selection {
  return collect(selectionSets(info.fieldNodes), typeName, info);
}

/** The same, one level down. */
export function collect(sets: readonly SelectionSetNode[], typeName: string, request: Request): Selection {
  const selection: Selection = new Map();
  for (const set of sets) collectInto(selection, set, typeName, request);
  return selection;
}

function collectInto(selection: Selection, set: SelectionSetNode, typeName: string, request: Request): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const found = selection.get(node.name.value);
      const nested = node.selectionSet ? [node.selectionSet] : [];
      if (found) found.push(...nested);
      else selection.set(node.name.value, nested);
    } else {
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? request.fragments[node.name.value]! : node;
      const condition = fragment.typeCondition?.name.value;
      if (!condition || applies(condition, typeName, request)) {
        collectInto(selection, fragment.selectionSet, typeName, request);
      }
    }
  }
}

function applies(condition: string, typeName: string, { schema }: Request): boolean {
  if (condition === typeName) return true;
  const abstract = schema.getType(condition);
  const object = schema.getType(typeName);
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}

function selectionSets(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}
