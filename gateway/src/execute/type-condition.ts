import type { GraphQLSchema } from 'graphql';
import { doesFragmentApply } from './collect-fields.js';

/** Returns whether an object of the named type satisfies one of the type conditions. */
export type TypeConditions = (typeName: string, conditions: readonly string[]) => boolean;

/** Compiles type conditions against the supergraph schema. Results are cached. */
export function typeConditions(schema: GraphQLSchema): TypeConditions {
  const cache = new Map<string, boolean>();
  const satisfies = (typeName: string, condition: string): boolean => {
    if (typeName === condition) return true;
    const key = `${typeName} ${condition}`;
    let result = cache.get(key);
    if (result === undefined) {
      result = doesFragmentApply(schema, condition, typeName) === true;
      // Names of unknown types are not cached: a subgraph can return any number of them.
      if (schema.getType(typeName)) cache.set(key, result);
    }
    return result;
  };
  return (typeName, conditions) => conditions.some((condition) => satisfies(typeName, condition));
}

/** Schema that a plan is compiled against. */
export interface PlanSchema {
  supergraphSchema: GraphQLSchema;
  conditions: TypeConditions;
}
