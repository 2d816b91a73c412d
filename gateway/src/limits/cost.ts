import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { fragmentsOf } from '../execute/fragments.js';
import { argumentReader, type ArgumentReader, type Variables } from './argument-reader.js';
import { weights } from './cost-weights.js';
import { introspectionSizes } from './introspection.js';
import { checkLimit, type Limits } from './limits.js';

/**
 * Returns the cost of a valid operation: the weights of its fields, each multiplied by the number of its parents. A
 * requested size (`first: 50`) holds for the first list below it, as for the `nodes` of a connection; a list without a
 * requested size has `assumedListSize` items. Introspection is counted by the sizes of the schema.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: Pick<Limits, 'assumedListSize'>,
): number {
  const counter = new CostCounter(schema, document, argumentReader(operation, variables), limits.assumedListSize);
  const root = schema.getRootType(operation.operation)!;
  return Math.ceil(counter.selectionSet(operation.selectionSet, root, undefined));
}

class CostCounter {
  private readonly fragments: ReturnType<typeof fragmentsOf>;
  private readonly fragmentCosts = new Map<string, number>();
  private readonly introspection;
  private readonly roots: ReadonlySet<unknown>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly args: ArgumentReader,
    private readonly assumedListSize: number,
  ) {
    this.fragments = fragmentsOf(document);
    this.introspection = introspectionSizes(schema);
    this.roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  }

  /** `size` is the requested size of the first list below. */
  selectionSet(set: SelectionSetNode, type: GraphQLNamedType, size: number | undefined): number {
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += this.field(node, type, size);
      else if (node.kind === Kind.FRAGMENT_SPREAD) cost += this.fragment(node.name.value, size);
      else {
        const condition = node.typeCondition && this.schema.getType(node.typeCondition.name.value);
        cost += this.selectionSet(node.selectionSet, condition ?? type, size);
      }
    }
    return cost;
  }

  /** Counts each fragment once for each size, so that nested fragments do not multiply the work of counting. */
  private fragment(name: string, size: number | undefined): number {
    const key = `${name} ${size ?? ''}`;
    let cost = this.fragmentCosts.get(key);
    if (cost === undefined) {
      const { selectionSet, typeCondition } = this.fragments.get(name)!;
      cost = this.selectionSet(selectionSet, this.schema.getType(typeCondition.name.value)!, size);
      this.fragmentCosts.set(key, cost);
    }
    return cost;
  }

  private field(node: FieldNode, parent: GraphQLNamedType, size: number | undefined): number {
    const field = fieldOf(parent, node.name.value);
    if (!field) return weights.value;
    const type = getNamedType(field.type);
    if (type.name.startsWith('__') || parent.name.startsWith('__'))
      return this.introspectionField(node, parent, field, type);
    const own = (this.roots.has(parent) ? weights.rootField : 0) + this.argumentCost(node, field);
    if (!node.selectionSet || !isCompositeType(type))
      return own + (isSpecifiedScalarType(type) ? weights.value : weights.checkedValue);
    const requested = this.args.sizeOf(node, field);
    const isList = isListType(getNullableType(field.type));
    const items = isList ? (requested ?? size ?? this.assumedListSize) : 1;
    const below = this.selectionSet(node.selectionSet, type, isList ? undefined : requested);
    const object = isAbstractType(type) ? weights.abstractObject : weights.object;
    return own + weights.value + items * (object + below);
  }

  private argumentCost(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    if (field.args.length === 0) return 0;
    return weights.fieldWithArguments + weights.argumentValue * this.args.valuesOf(node);
  }

  private introspectionField(
    node: FieldNode,
    parent: GraphQLNamedType,
    { name }: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType,
  ): number {
    if (!node.selectionSet) return weights.introspection;
    const items = this.introspection.get(`${parent.name}.${name}`) ?? 1;
    return weights.introspection + items * this.selectionSet(node.selectionSet, type, undefined);
  }
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** Checks the cost of an operation that is valid, before it is planned. */
export function costGuard(limits: Limits): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request }) {
        checkLimit(limits, 'cost', costOf(schema, document, operation!, request.variables ?? {}, limits));
      },
    }),
  };
}
