import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** Reads arguments of fields for the cost of an operation. */
export interface ArgumentReader {
  /** Returns the requested number of items; undefined if no argument states one. */
  sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined;
  /** Returns the number of scalars, lists and input objects in the arguments, variables included. */
  valuesOf(node: FieldNode): number;
}

/** Arguments that state the size of a list. */
const sizes = ['first', 'last', 'limit'] as const;

export function argumentReader(operation: OperationDefinitionNode, variables: Variables): ArgumentReader {
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [variable.name.value, defaultValue]),
  );
  const variableCounts = new Map<string, number>();

  const intOf = (value: ValueNode | undefined): number =>
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? Number(variables[value.name.value] ?? intOf(defaults.get(value.name.value)))
        : NaN;

  const countOf = (value: ValueNode): number => {
    if (value.kind === Kind.VARIABLE) return variableCount(value.name.value);
    if (value.kind === Kind.LIST) return value.values.reduce((count, each) => count + countOf(each), 1);
    if (value.kind === Kind.OBJECT) return value.fields.reduce((count, each) => count + countOf(each.value), 1);
    return 1;
  };

  const variableCount = (name: string): number => {
    let count = variableCounts.get(name);
    if (count === undefined) {
      const value = variables[name];
      const otherwise = defaults.get(name);
      count = value === undefined && otherwise ? countOf(otherwise) : countOfJson(value);
      variableCounts.set(name, count);
    }
    return count;
  };

  return {
    sizeOf(node, { args }) {
      for (const name of sizes) {
        const definition = args.find((each) => each.name === name);
        if (!definition) continue;
        const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
        const size = value ? intOf(value) : Number(definition.defaultValue ?? NaN);
        if (size >= 0) return size;
        if (value && definition.defaultValue !== undefined) return Number(definition.defaultValue);
      }
      return undefined;
    },
    valuesOf: (node) => (node.arguments ?? []).reduce((count, { value }) => count + countOf(value), 0),
  };
}

/** Counts a variable's values. limits/variables.ts has checked their number and depth. */
function countOfJson(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((count: number, each) => count + countOfJson(each), 1);
}
