import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The response names that an operation asks for, in each other; those of all types together. */
export type ResponseShape = ReadonlyMap<string, ResponseShape>;

type Names = Map<string, Names>;

export function responseShapeOf(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  names: Names = new Map(),
): ResponseShape {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const name = node.alias?.value ?? node.name.value;
      let below = names.get(name);
      if (!below) names.set(name, (below = new Map()));
      if (node.selectionSet) responseShapeOf(node.selectionSet, fragments, below);
      continue;
    }
    const { selectionSet } = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    responseShapeOf(selectionSet, fragments, names);
  }
  return names;
}

/**
 * A place as far as the client has asked for it: what a plan fetched for itself (a key, something to compute from) is
 * missing where that was to be put.
 */
export function toRequestedPath<Each extends string | number>(place: readonly Each[], names: ResponseShape): Each[] {
  const known: Each[] = [];
  let here: ResponseShape | undefined = names;
  for (const each of place) {
    if (typeof each === 'string') {
      here = here?.get(each);
      if (!here) return known;
    }
    known.push(each);
  }
  return known;
}
