import {
  getNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Label, labelOf } from './label.js';
import { type Question, readQuestion } from './question.js';

/** Everything that the page knows before it sends a query. */
export interface Catalogue {
  readonly questions: readonly Question[];
  /** Labels of enum values, by enum and value. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, Label>>>>;
  /** A query for the provenance of one row of each list; undefined if no list has one. */
  readonly provenanceQuery?: string;
}

/** Builds the catalogue of saved operations, given by name. */
export function catalogueOf(schema: GraphQLSchema, operations: ReadonlyMap<string, string>): Catalogue {
  const provenanceQuery = queryForProvenance(schema);
  return {
    ...(provenanceQuery && { provenanceQuery }),
    questions: [...operations].map(([name, text]) => readQuestion(schema, name, text)),
    enums: enumLabels(schema),
  };
}

function enumLabels(schema: GraphQLSchema): Catalogue['enums'] {
  const enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));
  return Object.fromEntries(
    enums.map((type) => [
      type.name,
      Object.fromEntries(type.getValues().map(({ name, description }) => [name, labelOf(description, name)])),
    ]),
  );
}

/** Labels of every field, input field and enum value: by type, then by name. */
export type SchemaLabels = Readonly<Record<string, Readonly<Record<string, Label>>>>;

/** Returns the labels of the whole schema, for front ends: each type with its fields or values. */
export function labelsOfSchema(schema: GraphQLSchema): SchemaLabels {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const fields = types.flatMap((type): [string, Record<string, Label>][] => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const members = Object.values(type.getFields());
    return [
      [type.name, Object.fromEntries(members.map(({ name, description }) => [name, labelOf(description, name)]))],
    ];
  });
  return { ...Object.fromEntries(fields), ...enumLabels(schema) };
}

/** Lists that the query for provenance asks, so that it stays cheap. */
const mostProbes = 12;

function queryForProvenance(schema: GraphQLSchema): string | undefined {
  const probes = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args, type }) => {
    const page = getNamedType(type);
    const nodes = isObjectType(page) ? page.getFields()['nodes'] : undefined;
    const node = nodes && getNamedType(nodes.type);
    const hasProvenance = isObjectType(node) && node.getFields()['provenance'] !== undefined;
    const isPaged = args.some((arg) => arg.name === 'first') && !args.some(isRequiredArgument);
    return hasProvenance && isPaged ? [`${name}(first: 1) { nodes { provenance } }`] : [];
  });
  return probes.length > 0 ? `{ ${probes.slice(0, mostProbes).join(' ')} }` : undefined;
}
