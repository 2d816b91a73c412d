import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isAbstractType,
  isObjectType,
  type GraphQLField,
} from 'graphql';

/** How many items a field of introspection has, by its coordinate: on average over the schema. */
export type IntrospectionSizes = ReadonlyMap<string, number>;

const cached = new WeakMap<GraphQLSchema, IntrospectionSizes>();

/** Counted once for each schema. A field that is not listed has one item. */
export function introspectionSizes(schema: GraphQLSchema): IntrospectionSizes {
  let sizes = cached.get(schema);
  if (!sizes) cached.set(schema, (sizes = count(schema)));
  return sizes;
}

function count(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(fieldsOf);
  const directives = schema.getDirectives();
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  const interfaces = types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []));
  const possible = types.flatMap((type) => (isAbstractType(type) ? schema.getPossibleTypes(type) : []));
  // Types that many fields have may be larger than others.
  const reached = fields.flatMap(({ type }) => fieldsOf(getNamedType(type)));
  const each = (total: number, among: number): number => total / Math.max(1, among);
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', directives.length],
    ['__Type.fields', Math.max(each(fields.length, types.length), each(reached.length, fields.length))],
    ['__Type.inputFields', each(inputs.length, types.length)],
    ['__Type.enumValues', each(values.length, types.length)],
    ['__Type.interfaces', each(interfaces.length, types.length)],
    ['__Type.possibleTypes', each(possible.length, types.length)],
    ['__Field.args', each(fields.flatMap(({ args }) => args).length, fields.length)],
    ['__Directive.args', each(directives.flatMap(({ args }) => args).length, directives.length)],
    // Of the types that are written, about each second one wraps another: a list, or one that is never null.
    ['__Type.ofType', 0.5],
  ]);
}

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}
