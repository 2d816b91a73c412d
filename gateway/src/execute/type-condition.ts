import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** Whether an object of the named type is of one of the conditions: the same type, or what it implements or belongs to. */
export type TypeConditions = (typeName: string, conditions: readonly string[]) => boolean;

/** Answers from the supergraph's schema, remembering what was asked. */
export function typeConditions(schema: GraphQLSchema): TypeConditions {
  const known = new Map<string, boolean>();
  const satisfies = (typeName: string, condition: string): boolean => {
    if (typeName === condition) return true;
    const key = `${typeName} ${condition}`;
    let answer = known.get(key);
    if (answer === undefined) {
      const type = schema.getType(typeName);
      const abstract = schema.getType(condition);
      answer = isAbstractType(abstract) && isObjectType(type) && schema.isSubType(abstract, type);
      // A name that is no type's is not remembered: a subgraph can say any number of them.
      if (type) known.set(key, answer);
    }
    return answer;
  };
  return (typeName, conditions) => conditions.some((condition) => satisfies(typeName, condition));
}

/** What a plan is compiled against. */
export interface PlanSchema {
  /** The schema of the whole supergraph. */
  supergraphSchema: GraphQLSchema;
  conditions: TypeConditions;
}
