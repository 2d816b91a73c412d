import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { supergraph } from './graph.js';

export type Field = ReturnType<GraphQLObjectType['getFields']>[string];

const roots = Object.values(supergraph.apiSchema.getQueryType()!.getFields());

/** Lists of the graph without required arguments, each with its arguments and the fields of its items. */
export const everyList = roots.flatMap((list) => {
  const nodes = fieldsOf(list.type).find(({ name }) => name === 'nodes');
  const isPaged = list.args.some(({ name }) => name === 'first') && !list.args.some(isRequiredArgument);
  return nodes && isPaged ? [{ list: list.name, args: list.args, fields: fieldsOf(nodes.type) }] : [];
});

/** Returns each order of a list as its argument. */
export function ordersOf({ args }: { args: readonly GraphQLArgument[] }): string[] {
  return inputsOf(args, 'orderBy').flatMap(({ name, type }) =>
    name === 'field' ? valuesOf(type).map((value) => `orderBy: { field: ${value} }`) : [],
  );
}

/** Returns the filters of a list by enum, Boolean, number or date, each as its argument. */
export function filtersOf({ args }: { args: readonly GraphQLArgument[] }): string[] {
  return inputsOf(args, 'filter').flatMap(({ name, type }) =>
    (name.startsWith('year') ? ['2019'] : valuesOf(type)).map((value) => `filter: { ${name}: ${value} }`),
  );
}

/** Every count and every aggregate, by each of its groupings. */
export const everyGrouping = roots.flatMap(({ name, args, type }) => {
  const told = fieldsOf(type).some((field) => field.name === 'groups')
    ? 'total groups { value keys { value } }'
    : fieldsOf(type)
        .map((field) => (isLeafType(getNamedType(field.type)) ? field.name : measured(field)))
        .join(' ');
  return args
    .filter((arg) => arg.name === 'by')
    .flatMap((arg) => valuesOf(arg.type))
    .map((by) => ({ name, by, operation: `{ ${name}(by: ${by}) { ${told} } }` }));
});

function measured({ name, type }: Field): string {
  const groups = fieldsOf(type).some((field) => field.name === 'groups') ? 'groups { numerator denominator }' : '';
  return `${name} { numerator denominator ${groups} }`;
}

function inputsOf(args: readonly GraphQLArgument[], name: string): readonly Pick<GraphQLArgument, 'name' | 'type'>[] {
  const type = getNamedType(args.find((each) => each.name === name)?.type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

function valuesOf(type: GraphQLArgument['type']): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  if (named.name === 'Int') return ['2'];
  if (named.name === 'LocalDate') return ['"2019-06-28"'];
  return named.name === 'Boolean' ? ['true', 'false'] : [];
}

/** Values of required arguments, by name. */
export const requiredValues: Readonly<Record<string, string>> = {
  year: '2015',
  from: '2010',
  to: '2019',
  rate: 'SETTLEMENT_RATE',
};

/** Returns a field with the leaf fields below it; for a list, those of its items. */
export function selected(field: Field): string {
  const values = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${requiredValues[name]}`);
  const asked = values.length > 0 ? `${field.name}(${values.join(' ')})` : field.name;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return asked;
  if (isUnionType(type)) return `${asked} { __typename }`;
  const below = fieldsOf(type).filter(
    ({ name, type: of, args }) => (isLeafType(getNamedType(of)) && !args.some(isRequiredArgument)) || name === 'nodes',
  );
  return `${asked} { __typename ${below.map(selected).join(' ')} }`;
}

function fieldsOf(type: GraphQLOutputType): Field[] {
  const named = getNamedType(type);
  return 'getFields' in named ? Object.values(named.getFields()) : [];
}
