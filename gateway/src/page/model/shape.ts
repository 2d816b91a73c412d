import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { type Label, labelOf } from './label.js';

/** Kind of the values of a field. */
export type ValueKind = 'object' | 'text' | 'number' | 'boolean' | 'date' | 'time' | 'enum' | 'id';

/** A selected field: the name of its values in the response, their kind and their labels. */
export interface Shape {
  /** Response name: the alias, or else the name of the field. */
  readonly name: string;
  readonly field: string;
  readonly label: Label;
  /** Description of the field in the schema. */
  readonly description: string;
  readonly kind: ValueKind;
  readonly isList: boolean;
  /** Name of the type, without list and non-null. */
  readonly type: string;
  /** Labels of the groupings of an aggregate, in the order of its argument `by`. */
  readonly groupings?: readonly Label[];
  readonly children: readonly Shape[];
}

const kinds: Readonly<Record<string, ValueKind>> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  LocalDate: 'date',
  DateTime: 'time',
  ID: 'id',
};

/** Returns the shapes of the root fields of an operation. `aliasLabels` has labels by alias. Fragments on several types of an interface or union are merged. */
export function shapesOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  aliasLabels: ReadonlyMap<string, Label>,
): Shape[] {
  const root = schema.getRootType(operation.operation);
  return root ? shapesIn(schema, root, operation.selectionSet, fragments, aliasLabels) : [];
}

function shapesIn(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  aliasLabels: ReadonlyMap<string, Label>,
): Shape[] {
  const found = new Map<string, Shape>();
  const add = (shape: Shape): void => {
    const other = found.get(shape.name);
    found.set(shape.name, other ? { ...other, children: merged([...other.children, ...shape.children]) } : shape);
  };
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const field = fieldOf(type, selection.name.value);
      if (field) add(shapeOf(schema, field, selection, fragments, aliasLabels));
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const within = condition && isCompositeType(condition) ? condition : type;
    for (const shape of shapesIn(schema, within, fragment.selectionSet, fragments, aliasLabels)) add(shape);
  }
  return [...found.values()];
}

function merged(shapes: readonly Shape[]): Shape[] {
  const found = new Map<string, Shape>();
  for (const shape of shapes) {
    const other = found.get(shape.name);
    found.set(shape.name, other ? { ...other, children: merged([...other.children, ...shape.children]) } : shape);
  }
  return [...found.values()];
}

function shapeOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  aliasLabels: ReadonlyMap<string, Label>,
): Shape {
  const named: GraphQLNamedType = getNamedType(field.type);
  const name = node.alias?.value ?? field.name;
  const groupings = groupingsOf(field, node);
  return {
    name,
    field: field.name,
    label: aliasLabels.get(name) ?? labelOf(node.alias ? undefined : field.description, name),
    description: field.description ?? '',
    kind: isCompositeType(named) ? 'object' : isEnumType(named) ? 'enum' : (kinds[named.name] ?? 'text'),
    isList: isListOf(field.type),
    type: named.name,
    ...(groupings.length > 0 && { groupings }),
    children:
      isCompositeType(named) && node.selectionSet
        ? shapesIn(schema, named, node.selectionSet, fragments, aliasLabels)
        : [],
  };
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function isListOf(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** Returns the labels of the enum values given as the argument `by`. */
function groupingsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Label[] {
  const argument = node.arguments?.find(({ name }) => name.value === 'by');
  const definition = field.args.find(({ name }) => name === 'by');
  const named = definition && getNamedType(definition.type);
  if (!argument || !isEnumType(named)) return [];
  return enumValuesIn(argument.value).map((value) => labelOf(named.getValue(value)?.description, value));
}

function enumValuesIn(value: ValueNode): string[] {
  if (value.kind === Kind.ENUM) return [value.value];
  return value.kind === Kind.LIST ? value.values.flatMap(enumValuesIn) : [];
}
