import type { FetchNode, FlattenNode, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { graphOf, joinDirectives, selectionSetOf, stringArgument } from '../supergraph/planner-document.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { responseNameOf } from './collect-fields.js';
import { operationIn } from './fragments.js';
import { inlineFragments } from './inline-fragments.js';

/** A leaf field with `@requires`, below another field with `@requires`. */
interface ComputedField {
  path: readonly string[];
  node: FieldNode;
  typeName: string;
  /** Name of the subgraph that computes the field. */
  serviceName: string;
  key: SelectionSetNode;
  requires: SelectionSetNode;
}

/**
 * Takes fields with `@requires` below other fields with `@requires` out of a normalized operation, for the query planner,
 * which fails if the outer field requires fields of several subgraphs. What they require is selected in their place, and
 * `fetches` computes them after the plan of the document. Returns undefined if there are no such fields.
 */
export function extractComputedFields(
  { supergraphSchema, subgraphs }: Supergraph,
  document: DocumentNode,
): { document: DocumentNode; fetches: PlanNode[] } | undefined {
  const inlined = inlineFragments(document);
  const operation = operationIn(inlined);
  const found: ComputedField[] = [];

  const extract = (
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    path: readonly string[],
    isBelowComputed: boolean,
  ): SelectionSetNode => {
    const extracted = selections.flatMap((node): readonly SelectionNode[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition ? supergraphSchema.getType(node.typeCondition.name.value) : parent;
        return [{ ...node, selectionSet: extract(node.selectionSet, type, path, isBelowComputed) }];
      }
      const computed = isObjectType(parent) ? computedField(parent, node, path) : undefined;
      if (computed && isBelowComputed && computed.isLeaf) {
        found.push(computed);
        return [...computed.key.selections, ...computed.requires.selections];
      }
      if (!node.selectionSet || !isObjectType(parent)) return [node];
      const type = getNamedType(parent.getFields()[node.name.value]?.type);
      const below = extract(node.selectionSet, type, [...path, responseNameOf(node)], isBelowComputed || !!computed);
      return [{ ...node, selectionSet: below }];
    });
    return { kind: Kind.SELECTION_SET, selections: extracted };
  };

  const computedField = (
    parent: GraphQLObjectType,
    node: FieldNode,
    path: readonly string[],
  ): (ComputedField & { isLeaf: boolean }) | undefined => {
    const field = parent.getFields()[node.name.value];
    if (!field?.astNode || !parent.astNode) return undefined;
    const join = joinDirectives(field.astNode, 'join__field').find((each) => stringArgument(each, 'requires'));
    if (!join) return undefined;
    const types = joinDirectives(parent.astNode, 'join__type').filter((each) => graphOf(each) === graphOf(join));
    const key = types.flatMap((each) => stringArgument(each, 'key') ?? [])[0];
    const serviceName = subgraphs.find(({ graph }) => graph === graphOf(join))?.name;
    if (key === undefined || serviceName === undefined) return undefined;
    return {
      path,
      node,
      typeName: parent.name,
      serviceName,
      key: selectionSetOf(key),
      requires: selectionSetOf(stringArgument(join, 'requires')!),
      isLeaf: isLeafType(getNamedType(field.type)),
    };
  };

  const rootType = supergraphSchema.getRootType(operation.operation)!;
  const selectionSet = extract(operation.selectionSet, rootType, [], false);
  if (found.length === 0) return undefined;
  const definitions = operation.variableDefinitions ?? [];
  const fetches = found.map((field): FlattenNode => {
    const variables = variablesOf(field.node);
    const used = definitions.filter(({ variable }) => variables.has(variable.name.value));
    return fetchOf(field, ['$representations: [_Any!]!', ...used.map((each) => print(each))], [...variables]);
  });
  return { document: { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] }, fetches };
}

function fetchOf(
  { path, node, typeName, serviceName, key, requires }: ComputedField,
  variables: string[],
  variableUsages: string[],
): FlattenNode {
  const operation = `query(${variables.join(', ')}) {
    _entities(representations: $representations) { ... on ${typeName} { ${print(node)} } }
  }`;
  const typename: RequiresSelection = { kind: 'Field', name: '__typename' };
  const selections = [typename, ...requiresOf(key), ...requiresOf(requires)];
  const fetch: FetchNode = {
    kind: 'Fetch',
    serviceName,
    operationKind: 'query',
    operation,
    variableUsages,
    requires: [{ kind: 'InlineFragment', typeCondition: typeName, selections }],
  };
  return { kind: 'Flatten', path: path.map((each) => ({ Field: each })), node: fetch };
}

function requiresOf({ selections }: SelectionSetNode): RequiresSelection[] {
  return selections.flatMap((node): RequiresSelection[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = node.selectionSet ? requiresOf(node.selectionSet) : [];
    if (node.kind === Kind.FIELD) {
      return [{ kind: 'Field', name: node.name.value, ...(node.selectionSet && { selections: below }) }];
    }
    return [{ kind: 'InlineFragment', typeCondition: node.typeCondition!.name.value, selections: below }];
  });
}

function variablesOf(node: FieldNode): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
