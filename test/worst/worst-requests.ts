import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { costOf } from '../../gateway/src/limits/cost.js';
import { checkDocumentSize } from '../../gateway/src/limits/document-size.js';
import { type Limits, LimitError } from '../../gateway/src/limits/limits.js';
import { checkSource } from '../../gateway/src/limits/source.js';

/** A request that uses the limits up. */
export interface WorstRequest {
  family: string;
  name: string;
  query: string;
}

/** A list of the root, and the type of its items. */
interface RootList {
  field: GraphQLField<unknown, unknown>;
  item: GraphQLObjectType;
}

/** Generates requests that use the limits up: each field of each list of the root, as often as the limits allow. */
export function* worstRequests(schema: GraphQLSchema, limits: Limits): Generator<WorstRequest> {
  const fits = (query: string): boolean => isWithin(schema, limits, query);
  for (const { field, item } of rootLists(schema)) {
    for (const below of Object.values(item.getFields())) {
      for (const [family, selected] of selections(below)) {
        const query = mostTimes(99, fits, (times) => {
          const aliases = Array.from({ length: times }, (_, index) => `a${index}: ${selected}`).join(' ');
          return `{ ${called(field, { first: '500' }, `{ nodes { ${aliases} } }`)} }`;
        });
        if (query) yield { family, name: `${field.name} × ${below.name}`, query };
      }
    }
  }
  yield* rootRequests(schema, fits);
  yield* introspectionRequests(fits);
}

/** Requests with as many fields at the root as the limits allow. */
function* rootRequests(schema: GraphQLSchema, fits: (query: string) => boolean): Generator<WorstRequest> {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    for (const [family, selected] of selections(field)) {
      const query = mostTimes(30, fits, (times) => {
        const aliases = Array.from({ length: times }, (_, index) => `a${index}: ${selected}`).join(' ');
        return `{ ${aliases} }`;
      });
      if (query) yield { family: `root ${family}`, name: field.name, query };
    }
  }
}

function* introspectionRequests(fits: (query: string) => boolean): Generator<WorstRequest> {
  const shapes = [
    'types { name fields { name type { name fields { name } } } }',
    'types { name description fields(includeDeprecated: true) { name description args { name description type { name kind ofType { name kind ofType { name } } } } } }',
    'types { possibleTypes { name interfaces { name } fields { name } } }',
    'types { inputFields { name type { name inputFields { name } } } enumValues { name description } }',
    'directives { name args { name type { name fields { name } } } }',
  ];
  for (const shape of shapes) {
    const query = mostTimes(30, fits, (times) => {
      const aliases = Array.from({ length: times }, (_, index) => `a${index}: __schema { ${shape} }`).join(' ');
      return `{ ${aliases} }`;
    });
    if (query) yield { family: 'introspection', name: shape.slice(0, 60), query };
  }
}

function rootLists(schema: GraphQLSchema): RootList[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
    const item = nodes && getNamedType(nodes.type);
    return isObjectType(item) ? [{ field, item }] : [];
  });
}

/** Returns ways to select a field: plain, with all filters, with a forged cursor. */
function selections(field: GraphQLField<unknown, unknown>): [family: string, selected: string][] {
  const type = getNamedType(field.type);
  const below = isCompositeType(type) ? selectionsBelow(field) : [''];
  const [first = '', ...others] = below;
  const plain: [string, string][] = [[below.length > 1 ? 'list' : 'field', called(field, {}, first)]];
  for (const other of others) plain.push(['list with items', called(field, {}, other)]);
  if (has(field, 'filter')) {
    const filter = sampleOf(field.args.find(({ name }) => name === 'filter')!.type);
    plain.push(['list with filters', called(field, { filter }, first)]);
  }
  if (has(field, 'after')) plain.push(['error', called(field, { after: '"x"' }, first)]);
  return plain;
}

const has = ({ args }: GraphQLField<unknown, unknown>, name: string): boolean => args.some((arg) => arg.name === name);

function selectionsBelow(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isInterfaceType(type)) return ['{ __typename }'];
  const fields = type.getFields();
  if (fields['nodes'] && fields['totalCount']) return ['{ totalCount }', `{ nodes ${leafOf(fields['nodes'])} }`];
  return [leafOf(field)];
}

function leafOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const leaf = fields.find((each) => !isCompositeType(getNamedType(each.type)) && !each.args.some(isRequiredArgument));
  return `{ ${leaf?.name ?? '__typename'} }`;
}

function called(field: GraphQLField<unknown, unknown>, given: Record<string, string>, selection: string): string {
  const args = argumentsOf(field, given);
  return `${field.name}${args ? `(${args})` : ''} ${selection}`;
}

/** Writes the given arguments that the field has, and samples of those that it requires. */
function argumentsOf(field: GraphQLField<unknown, unknown>, given: Record<string, string>): string {
  const written = field.args.flatMap((arg: GraphQLArgument) => {
    const value = given[arg.name] ?? (isRequiredArgument(arg) ? sampleOf(arg.type) : undefined);
    return value === undefined ? [] : [`${arg.name}: ${value}`];
  });
  return written.join(', ');
}

/** Writes a value of the type: every field of an input object, every value of an enum in a list. */
function sampleOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = getNullableType(nullable.ofType) as GraphQLInputType;
    const values = isEnumType(item) ? item.getValues().map(({ name }) => name) : [sampleOf(item)];
    return `[${values.join(', ')}]`;
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).map((field) => `${field.name}: ${sampleOf(field.type)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return samples[(nullable as { name: string }).name] ?? '"a"';
}

const samples: Readonly<Record<string, string>> = {
  Int: '2015',
  Float: '1.5',
  Boolean: 'true',
  LocalDate: '"2015-06-01"',
};

function mostTimes(
  most: number,
  fits: (query: string) => boolean,
  queryOf: (times: number) => string,
): string | undefined {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(queryOf(middle))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? undefined : queryOf(low);
}

function isWithin(schema: GraphQLSchema, limits: Limits, query: string): boolean {
  try {
    checkSource(query, limits);
    const document = parse(query);
    checkDocumentSize(document, limits);
    const operation = document.definitions[0]!;
    return operation.kind === 'OperationDefinition' && costOf(schema, document, operation, {}, limits) <= limits.cost;
  } catch (error) {
    if (error instanceof LimitError) return false;
    throw error;
  }
}
