import { type GraphQLSchema, isEnumType } from 'graphql';
import { type Label, labelOf } from './label.js';
import { type Question, readQuestion } from './question.js';

/** Everything that the page knows before it sends a query. */
export interface Catalogue {
  readonly questions: readonly Question[];
  /** Labels of enum values, by enum and value. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}

/** Builds the catalogue of saved operations, given by name. */
export function catalogueOf(schema: GraphQLSchema, operations: ReadonlyMap<string, string>): Catalogue {
  return {
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
