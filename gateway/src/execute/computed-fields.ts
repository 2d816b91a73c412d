import type { FetchNode, FlattenNode, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInterfaceType,
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

type TypeWithFields = GraphQLObjectType | GraphQLInterfaceType;

/** Subgraph that computes a field from others of the same entity. */
interface Computation {
  /** Type of the entity in the subgraph: an interface for interface objects. */
  type: TypeWithFields;
  isInterfaceObject: boolean;
  graph: string;
  key: SelectionSetNode;
  requires: SelectionSetNode | undefined;
}

/**
 * Takes the leaves that are computed by `@requires`, or that belong to an interface object, out of a normalized operation:
 * Hive's query planner fails on some combinations of these. Their key and required fields are selected in their place, and
 * `fetches` compute them after the plan of the document. Returns undefined if there are no such fields.
 */
export function extractComputedFields(
  { supergraphSchema, subgraphs }: Supergraph,
  document: DocumentNode,
): { document: DocumentNode; fetches: PlanNode[] } | undefined {
  const operation = operationIn(document);
  const { variableDefinitions = [] } = operation;
  const fetches: FlattenNode[] = [];

  const fetchOf = (computation: Computation, node: FieldNode, path: readonly string[]): FlattenNode => {
    const { name: typeName } = computation.type;
    const variables = variablesOf(node);
    const definitions = variableDefinitions.filter(({ variable }) => variables.has(variable.name.value));
    const parameters = ['$representations: [_Any!]!', ...definitions.map((each) => print(each))];
    const fetch: FetchNode = {
      kind: 'Fetch',
      serviceName: subgraphs.find(({ graph }) => graph === computation.graph)!.name,
      operationKind: 'query',
      operation: `query(${parameters.join(', ')}) {
        _entities(representations: $representations) { ... on ${typeName} { ${print(node)} } }
      }`,
      variableUsages: [...variables],
      requires: [{ kind: 'InlineFragment', typeCondition: typeName, selections: requiresOf(requiredSet(computation)) }],
      ...(computation.isInterfaceObject && { inputRewrites: [setTypename(typeName)] }),
    };
    return { kind: 'Flatten', path: path.map((each) => ({ Field: each })), node: fetch };
  };

  const extract = (
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    path: readonly string[],
  ): SelectionSetNode => {
    const extracted = selections.flatMap((node): readonly SelectionNode[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const type = node.typeCondition ? supergraphSchema.getType(node.typeCondition.name.value) : parent;
        return [{ ...node, selectionSet: extract(node.selectionSet, type, path) }];
      }
      const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
      if (!field) return [node];
      const type = getNamedType(field.type);
      if (node.selectionSet) {
        return [{ ...node, selectionSet: extract(node.selectionSet, type, [...path, responseNameOf(node)]) }];
      }
      const computation = isLeafType(type) ? computationOf(parent as TypeWithFields, node.name.value) : undefined;
      if (!computation) return [node];
      // A required field may itself be computed, by an earlier fetch.
      const { selections: required } = extract(requiredSet(computation), parent, path);
      fetches.push(fetchOf(computation, node, path));
      return required;
    });
    return { kind: Kind.SELECTION_SET, selections: extracted };
  };

  const { selectionSet } = operationIn(inlineFragments(supergraphSchema, document));
  const rest = extract(selectionSet, supergraphSchema.getRootType(operation.operation)!, []);
  if (fetches.length === 0) return undefined;
  return { document: { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet: rest }] }, fetches };
}

/** Returns how a field is computed; undefined if it is not. An object type inherits it from an interface object. */
function computationOf(parent: TypeWithFields, name: string): Computation | undefined {
  for (const type of [parent, ...parent.getInterfaces()]) {
    const { astNode } = type.getFields()[name] ?? {};
    for (const join of astNode ? joinDirectives(astNode, 'join__field') : []) {
      const requires = stringArgument(join, 'requires');
      const graph = graphOf(join);
      const types = type.astNode ? joinDirectives(type.astNode, 'join__type') : [];
      const entity = types.find((each) => graphOf(each) === graph && stringArgument(each, 'key') !== undefined);
      if (!entity) continue;
      const isInterfaceObject = hasFlag(entity, 'isInterfaceObject');
      if (hasFlag(join, 'external') || (requires === undefined && !isInterfaceObject)) continue;
      return {
        type,
        isInterfaceObject,
        graph,
        key: selectionSetOf(stringArgument(entity, 'key')!),
        requires: requires === undefined ? undefined : selectionSetOf(requires),
      };
    }
  }
  return undefined;
}

function hasFlag({ arguments: args = [] }: ConstDirectiveNode, name: string): boolean {
  return args.some((each) => each.name.value === name && each.value.kind === Kind.BOOLEAN && each.value.value);
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function setTypename(typeName: string) {
  return { ValueSetter: { path: [{ TypenameEquals: [typeName] }, { Key: '__typename' }], setValueTo: typeName } };
}

function requiredSet({ key, requires }: Computation): SelectionSetNode {
  const selections = [typenameField, ...key.selections, ...(requires?.selections ?? [])];
  return { kind: Kind.SELECTION_SET, selections };
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
