import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { fragmentsOf } from '../execute/fragments.js';
import { introspectionSizes } from './introspection.js';
import { checkLimit, type Limits } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;

/** Arguments that say how long a list will be. */
const sizes = ['first', 'last', 'limit'] as const;

/**
 * The cost of a valid operation: one for each field, and what is below a list once for each of its items. A size that is
 * asked for (`first: 50`) holds for the first list below it, as the `nodes` of a connection. What the gateway answers from
 * the schema itself is counted by the schema's own sizes.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  { assumedListSize }: Pick<Limits, 'assumedListSize'>,
): number {
  const fragments = fragmentsOf(document);
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );
  const cached = new Map<string, number>();
  const introspection = introspectionSizes(schema);

  const requestedSize = (node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined => {
    for (const name of sizes) {
      const definition = field.args.find((each) => each.name === name);
      if (!definition) continue;
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      if (!value) {
        if (typeof definition.defaultValue === 'number') return definition.defaultValue;
        continue;
      }
      const size =
        value.kind === Kind.INT
          ? Number(value.value)
          : value.kind === Kind.VARIABLE
            ? Number(variables[value.name.value] ?? defaults.get(value.name.value) ?? definition.defaultValue)
            : NaN;
      if (size >= 0) return size;
    }
    return undefined;
  };

  const costOfSet = (set: SelectionSetNode, type: GraphQLNamedType, sized: number | undefined): number => {
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += costOfField(node, type, sized);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition && schema.getType(node.typeCondition.name.value);
        cost += costOfSet(node.selectionSet, condition ?? type, sized);
      } else {
        const key = `${node.name.value} ${sized ?? ''}`;
        let fragmentCost = cached.get(key);
        if (fragmentCost === undefined) {
          const fragment = fragments.get(node.name.value)!;
          fragmentCost = costOfSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)!, sized);
          cached.set(key, fragmentCost);
        }
        cost += fragmentCost;
      }
    }
    return cost;
  };

  const costOfField = (node: FieldNode, parent: GraphQLNamedType, sized: number | undefined): number => {
    const field = fieldOf(parent, node.name.value);
    if (!field || !node.selectionSet) return 1;
    const type = getNamedType(field.type);
    if (type.name.startsWith('__')) {
      const size = introspection.get(`${parent.name}.${field.name}`) ?? 1;
      return 1 + size * costOfSet(node.selectionSet, type, undefined);
    }
    const requested = requestedSize(node, field);
    const isList = isListType(getNullableType(field.type));
    const items = isList ? (requested ?? sized ?? assumedListSize) : 1;
    const below = isCompositeType(type) ? costOfSet(node.selectionSet, type, isList ? undefined : requested) : 0;
    return 1 + items * below;
  };

  const root = schema.getRootType(operation.operation)!;
  return Math.ceil(costOfSet(operation.selectionSet, root, undefined));
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** Checks the cost when the document is valid and its variables are known, before it is planned. */
export function costGuard(limits: Limits): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request }) {
        checkLimit(limits, 'cost', costOf(schema, document, operation!, request.variables ?? {}, limits));
      },
    }),
  };
}
