import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import { codedError } from '../error/error-codes.js';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface RootSelections {
  /** What the gateway answers from the schema. */
  own: readonly SelectionNode[];
  /** What subgraphs answer. */
  asked: readonly SelectionNode[];
}

const introspection: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Parts the root of an operation, through its fragments. `__typename` is in neither part: the operation's kind says it. */
export function splitRootSelections(selections: readonly SelectionNode[], fragments: Fragments): RootSelections {
  const own: SelectionNode[] = [];
  const asked: SelectionNode[] = [];
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      if (introspection.has(node.name.value)) own.push(node);
      else if (node.name.value !== '__typename') asked.push(node);
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
    own.push(...narrowed(inner.own));
    asked.push(...narrowed(inner.asked));
  }
  return { own, asked };
}

/** The document with this operation alone, narrowed to these root selections, without directives of the gateway's own. */
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

/**
 * The document with each object's type name under its own name, by which the gateway tells objects apart; aliases of it
 * are given in the answer.
 * @throws GraphQLError for another field under that name
 */
export function unaliasTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field(node): FieldNode | undefined {
      if (node.name.value === '__typename') {
        if (!node.alias) return undefined;
        const { alias: _, ...plain } = node;
        return plain;
      }
      if (node.alias?.value !== '__typename') return undefined;
      const message = `${node.name.value} cannot be called __typename: choose another alias.`;
      throw codedError('BAD_USER_INPUT', message, { nodes: node });
    },
  });
}
