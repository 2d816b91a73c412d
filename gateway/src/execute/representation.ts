import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { isObjectLike, type ResultMap } from './result-map.js';
import type { TypeConditions } from './type-condition.js';

/**
 * Returns the representation of an entity for a fetch: its type, its key, and the fields in `requires`, nulls included.
 * Returns null if all of these are null or missing, so that the subgraph could not identify the entity.
 */
export function representationOf(
  entity: ResultMap,
  requires: readonly RequiresSelection[],
  conditions: TypeConditions,
): ResultMap | null {
  const fields = select(entity, requires, conditions);
  const names = Object.keys(fields).filter((name) => name !== '__typename');
  const isIdentified = names.some((name) => fields[name] !== null) || isKeylessType(entity, requires, conditions);
  return isIdentified ? { ...fields, __typename: fields['__typename'] ?? entity['__typename'] } : null;
}

/** Returns whether the fetch requires no more than `__typename` of the entity: its type has one entity. */
function isKeylessType(entity: ResultMap, requires: readonly RequiresSelection[], conditions: TypeConditions): boolean {
  const applying = requires.filter(
    (each) => each.kind === 'InlineFragment' && conditions(String(entity['__typename']), [each.typeCondition]),
  );
  const fields = applying.flatMap((each) => (each.kind === 'InlineFragment' ? each.selections : []));
  return fields.length > 0 && fields.every((each) => each.kind === 'Field' && each.name === '__typename');
}

function select(object: ResultMap, requires: readonly RequiresSelection[], conditions: TypeConditions): ResultMap {
  const selected: ResultMap = {};
  const typename = object['__typename'];
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      const value = object[selection.name] === undefined ? object[name] : object[selection.name];
      if (value !== undefined) {
        selected[name] = selection.selections ? selectBelow(value, selection.selections, conditions) : value;
      }
    } else if (selection.kind === 'InlineFragment') {
      if (typeof typename !== 'string') continue;
      // A subgraph identifies an object of an abstract type by its `__typename`.
      selected['__typename'] = typename;
      if (conditions(typename, [selection.typeCondition])) {
        Object.assign(selected, select(object, selection.selections, conditions));
      }
    }
  }
  return selected;
}

function selectBelow(value: unknown, selections: readonly RequiresSelection[], conditions: TypeConditions): unknown {
  if (Array.isArray(value)) return value.map((item) => selectBelow(item, selections, conditions));
  return isObjectLike(value) ? select(value, selections, conditions) : value;
}

/** Returns a text that is equal for equal representations, in any order of their properties. */
export function identityOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`;
  if (!isObjectLike(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${identityOf(value[name])}`).join()}}`;
}
