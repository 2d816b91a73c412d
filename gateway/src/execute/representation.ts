import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { type Data, isData } from './data.js';
import type { TypeConditions } from './type-condition.js';

/** What a subgraph needs to know of an entity, or null when too little is known of it. */
export function representationOf(
  entity: Data,
  requires: readonly RequiresSelection[],
  conditions: TypeConditions,
): Data | null {
  const projected = project(entity, requires, conditions);
  if (!projected) return null;
  projected['__typename'] ??= entity['__typename'];
  return projected;
}

function project(entity: Data, requires: readonly RequiresSelection[], conditions: TypeConditions): Data | null {
  const result: Data = {};
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      const value = entity[selection.name] === undefined ? entity[name] : entity[selection.name];
      const projected = selection.selections ? projectValue(value, selection.selections, conditions) : value;
      if (projected !== null && projected !== undefined) result[name] = projected;
    } else if (selection.kind === 'InlineFragment') {
      const typeName = entity['__typename'];
      if (typeof typeName !== 'string' || !conditions(typeName, [selection.typeCondition])) continue;
      Object.assign(result, project(entity, selection.selections, conditions));
    }
  }
  const names = Object.keys(result);
  return names.length === 0 || (names.length === 1 && result['__typename'] !== undefined) ? null : result;
}

function projectValue(value: unknown, selections: readonly RequiresSelection[], conditions: TypeConditions): unknown {
  if (Array.isArray(value)) return value.map((item) => projectValue(item, selections, conditions));
  return isData(value) ? project(value, selections, conditions) : value;
}

/** Equal representations have equal texts, whatever the order of their names. */
export function identityOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`;
  if (!isData(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${identityOf(value[name])}`).join()}}`;
}
