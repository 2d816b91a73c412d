import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import type { Fragments } from './collect-fields.js';

interface RootSelections {
  /** `__schema` and `__type`, which the gateway executes on the API schema. */
  introspection: readonly SelectionNode[];
  /** Fields of subgraphs. */
  subgraph: readonly SelectionNode[];
}

const introspectionFields: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Splits the root selections of an operation. The root's `__typename` is in neither part: `projection.ts` adds it. */
export function splitRootSelections(selections: readonly SelectionNode[], fragments: Fragments): RootSelections {
  const introspection: SelectionNode[] = [];
  const subgraph: SelectionNode[] = [];
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      if (introspectionFields.has(node.name.value)) introspection.push(node);
      else if (node.name.value !== '__typename') subgraph.push(node);
      continue;
    }
    const { typeCondition, selectionSet } = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    const inner = splitRootSelections(selectionSet.selections, fragments);
    const narrowed = (part: readonly SelectionNode[]): SelectionNode[] =>
      part.length === 0
        ? []
        : [
            {
              kind: Kind.INLINE_FRAGMENT,
              ...(typeCondition && { typeCondition }),
              directives: node.directives ?? [],
              selectionSet: { kind: Kind.SELECTION_SET, selections: part },
            },
          ];
    introspection.push(...narrowed(inner.introspection));
    subgraph.push(...narrowed(inner.subgraph));
  }
  return { introspection, subgraph };
}

/** Returns a document with this operation alone, its selections replaced, without the gateway's own directives. */
export function documentFor(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
): DocumentNode {
  const directives = operation.directives?.filter(({ name }) => name.value !== 'asOf') ?? [];
  const narrowed = { ...operation, directives, selectionSet: { ...operation.selectionSet, selections } };
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [narrowed, ...fragments] };
}
