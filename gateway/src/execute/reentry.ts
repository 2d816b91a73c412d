import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './collect-fields.js';
import type { ExecutionContext, PlanStep } from './execution-context.js';
import { fragmentsOf, operationIn } from './fragments.js';
import { inlineFragments } from './inline-fragments.js';
import type { PlanNames } from './plan-names.js';
import type { ResponsePath } from './response-path.js';
import { copyOf, isObjectLike, mergeInto, type ResultMap } from './result-map.js';
import { recordIncomplete } from './subgraph-errors.js';

/** Selections on the query type below a field, such as `query` in the payload of a mutation. */
export interface Reentry {
  /** Response names of the plan. */
  path: readonly string[];
  /** The selections as a query of their own. */
  document: DocumentNode;
}

/**
 * Takes selections on the query type out of an operation, wherever they stand below a field: the planner plans these
 * from the root only. Returns the document itself if there are none.
 */
export function extractReentries(
  apiSchema: GraphQLSchema,
  document: DocumentNode,
  names: PlanNames,
): { document: DocumentNode; reentries: Reentry[] } {
  const operation = operationIn(document);
  const rootType = apiSchema.getRootType(operation.operation)!;
  const extractor = new Extractor(apiSchema, fragmentsOf(document), names);
  if (!extractor.reenters(operation.selectionSet, rootType)) return { document, reentries: [] };
  // A fragment may stand at several paths.
  const selectionSet = extractor.extract(operationIn(inlineFragments(apiSchema, document)).selectionSet, rootType, []);
  const reentries = [...extractor.found.values()].map(({ path, selections }): Reentry => {
    const { name: _, ...anonymous } = operation;
    const query: OperationDefinitionNode = {
      ...anonymous,
      operation: OperationTypeNode.QUERY,
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    return { path, document: { kind: Kind.DOCUMENT, definitions: [query] } };
  });
  return { document: { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] }, reentries };
}

class Extractor {
  readonly found = new Map<string, { path: readonly string[]; selections: SelectionNode[] }>();
  private readonly visited = new Set<string>();

  constructor(
    private readonly apiSchema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly names: PlanNames,
  ) {}

  reenters({ selections }: SelectionSetNode, parent: GraphQLNamedType): boolean {
    return selections.some((node) => {
      if (node.kind === Kind.FIELD) {
        const type = this.typeOf(parent, node.name.value);
        if (!node.selectionSet || !type) return false;
        return type === this.apiSchema.getQueryType() || this.reenters(node.selectionSet, type);
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (this.visited.has(node.name.value)) return false;
        this.visited.add(node.name.value);
      }
      const { selectionSet, type } = this.fragment(node, parent);
      return this.reenters(selectionSet, type);
    });
  }

  /** Returns the selection set without reentries. */
  extract({ selections }: SelectionSetNode, parent: GraphQLNamedType, path: readonly string[]): SelectionSetNode {
    const extracted = selections.map((node): SelectionNode => {
      if (node.kind === Kind.FIELD) {
        const type = this.typeOf(parent, node.name.value);
        if (!node.selectionSet || !type) return node;
        const below = [...path, this.names.responseName(node, parent.name)];
        if (type !== this.apiSchema.getQueryType()) {
          return { ...node, selectionSet: this.extract(node.selectionSet, type, below) };
        }
        const key = below.join('.');
        if (!this.found.has(key)) this.found.set(key, { path: below, selections: [] });
        this.found.get(key)!.selections.push(...node.selectionSet.selections);
        return { ...node, selectionSet: typenameAlone };
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;
      const { selectionSet, type } = this.fragment(node, parent);
      return { ...node, selectionSet: this.extract(selectionSet, type, path) };
    });
    return { kind: Kind.SELECTION_SET, selections: extracted };
  }

  private fragment(node: Exclude<SelectionNode, { kind: Kind.FIELD }>, parent: GraphQLNamedType) {
    const { typeCondition, selectionSet } =
      node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
    const type = typeCondition ? this.apiSchema.getType(typeCondition.name.value)! : parent;
    return { selectionSet, type };
  }

  private typeOf(parent: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    return field && getNamedType(field.type);
  }
}

const typenameAlone: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Compiles the execution of a reentry: its plan runs once, and its data are merged into each object at the path. */
export function compileReentry(path: readonly string[], run: PlanStep, queryType: string): PlanStep {
  return async (context) => {
    const targets = objectsAt(context.data, path, []);
    if (targets.length === 0) return;
    const inner: ExecutionContext = { ...context, data: {}, errors: [], incomplete: new Map() };
    await run(inner);
    for (const { object, path: above } of targets) {
      mergeInto(object, copyOf(inner.data));
      object['__typename'] = queryType;
      const prefixed = (below: ResponsePath = []): ResponsePath => [...above, ...below];
      for (const error of inner.errors) context.errors.push({ ...error, path: prefixed(error.path) });
      for (const part of inner.incomplete.values())
        recordIncomplete(context, { ...part, paths: part.paths.map(prefixed) });
    }
  };
}

function objectsAt(
  value: unknown,
  path: readonly string[],
  above: ResponsePath,
): { object: ResultMap; path: ResponsePath }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsAt(item, path, [...above, index]));
  if (!isObjectLike(value)) return [];
  const [name, ...rest] = path;
  if (name === undefined) return [{ object: value, path: above }];
  return objectsAt(value[name], rest, [...above, name]);
}
