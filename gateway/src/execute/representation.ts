import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { type ResultMap, isObjectLike } from './result-map.js';
import type { TypeConditions } from './type-condition.js';

/** What a subgraph needs to know of an entity, or null when too little is known of it. */
export function representationOf(
  entity: ResultMap,
  requires: readonly RequiresSelection[],
  conditions: TypeConditions,
): ResultMap | null {
  const projected = project(entity, requires, conditions);
  if (!projected) return null;
  projected['__typename'] ??= entity['__typename'];
  return projected;
}

/** Nulls are told: a field that its owner left empty is something else than one that nobody could say. */
function project(
  entity: ResultMap,
  requires: readonly RequiresSelection[],
  conditions: TypeConditions,
): ResultMap | null {
  const result: ResultMap = {};
  const typeName = entity['__typename'];
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      const value = entity[selection.name] === undefined ? entity[name] : entity[selection.name];
      const projected = selection.selections ? projectValue(value, selection.selections, conditions) : value;
      if (projected !== undefined) result[name] = projected;
    } else if (selection.kind === 'InlineFragment') {
      if (typeof typeName !== 'string') continue;
      // Who gets an object of one of several types has to know of which.
      result['__typename'] = typeName;
      if (conditions(typeName, [selection.typeCondition])) {
        Object.assign(result, project(entity, selection.selections, conditions));
      }
    }
  }
  const isEmpty = Object.keys(result).every((name) => name === '__typename' || result[name] === null);
  return isEmpty ? null : result;
}

function projectValue(value: unknown, selections: readonly RequiresSelection[], conditions: TypeConditions): unknown {
  if (Array.isArray(value)) return value.map((item) => projectValue(item, selections, conditions));
  return isObjectLike(value) ? project(value, selections, conditions) : value;
}

/** Equal representations have equal texts, whatever the order of their names. */
export function identityOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`;
  if (!isObjectLike(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${identityOf(value[name])}`).join()}}`;
}
