import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { supergraph } from './graph.js';

export type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** The lists of the graph that need no argument, each with the fields of its items. */
export const everyList = Object.values(supergraph.api.getQueryType()!.getFields()).flatMap((list) => {
  const nodes = fieldsOf(list.type).find(({ name }) => name === 'nodes');
  const isPaged = list.args.some(({ name }) => name === 'first') && !list.args.some(isRequiredArgument);
  return nodes && isPaged ? [{ list: list.name, fields: fieldsOf(nodes.type) }] : [];
});

/** What is given for arguments that a field requires. */
const given: Readonly<Record<string, string>> = { year: '2015', from: '2010', to: '2019', rate: 'SETTLEMENT_RATE' };

/** A field with the plain fields below it, in a list those of its items. */
export function selected(field: Field): string {
  const values = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${given[name]}`);
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
