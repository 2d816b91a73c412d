import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import { type DocumentNode, Kind, type SelectionNode } from 'graphql';
import type { ResultMap } from './result-map.js';
import { fragmentsOf } from './fragments.js';
import type { ResponsePath } from './response-path.js';
import type { TypeConditions } from './type-condition.js';

/** A field that a client does not get: its path without the numbers of items, and one place where it is missing. */
export interface UnavailableField {
  path: string[];
  place: ResponsePath;
}

/** A field that a subgraph is asked for of an entity, for objects of the condition. */
interface Asked {
  name: string;
  condition: string | undefined;
}

/** What a subgraph is asked for under a field of its operation, under the names that clients know. */
export function requestedFields(document: DocumentNode, root: string, renamed: ReadonlyMap<string, string>): Asked[] {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const field = operation?.selectionSet.selections.find(
    (node) => node.kind === Kind.FIELD && (node.alias?.value ?? node.name.value) === root,
  );
  const fragments = fragmentsOf(document);
  const asked: Asked[] = [];
  const collect = (nodes: readonly SelectionNode[], condition: string | undefined): void => {
    for (const node of nodes) {
      if (node.kind === Kind.INLINE_FRAGMENT)
        collect(node.selectionSet.selections, node.typeCondition?.name.value ?? condition);
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const { typeCondition, selectionSet } = fragments.get(node.name.value)!;
        collect(selectionSet.selections, typeCondition.name.value);
      } else if (node.kind === Kind.FIELD && node.name.value !== '__typename') {
        const name = node.alias?.value ?? node.name.value;
        asked.push({ name: renamed.get(name) ?? name, condition });
      }
    }
  };
  if (field?.kind === Kind.FIELD) collect(field.selectionSet?.selections ?? [], undefined);
  return asked;
}

/** Names that a plan gives to fields for itself, with those that clients gave them. */
export function keyRenames(rewrites: readonly FetchRewrite[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    (rewrites ?? []).flatMap((rewrite): [string, string][] => {
      if (!('KeyRenamer' in rewrite)) return [];
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      const last = path.at(-1);
      return last && 'Key' in last ? [[last.Key, renameKeyTo]] : [];
    }),
  );
}

/** A place under the names that clients know. */
export function toResponseNames(place: ResponsePath, renamed: ReadonlyMap<string, string>): ResponsePath {
  return renamed.size === 0
    ? place
    : place.map((each) => (typeof each === 'string' ? (renamed.get(each) ?? each) : each));
}

/** What is missing of entities when nothing comes of them: each field once, at the first place where it belongs. */
export function unavailableFields(
  targets: readonly { object: ResultMap; place: ResponsePath }[],
  asked: readonly Asked[],
  conditions: TypeConditions,
): UnavailableField[] {
  const missing = new Map<string, UnavailableField>();
  for (const { object, place } of targets) {
    const above = place.filter((each) => typeof each === 'string');
    for (const { name, condition } of asked) {
      const path = [...above, name];
      const key = path.join('.');
      if (missing.has(key)) continue;
      if (condition === undefined || conditions(String(object['__typename']), [condition]))
        missing.set(key, { path, place: [...place, name] });
    }
  }
  return [...missing.values()];
}

/** A field at a place, whatever its number. */
export function unavailableAt(place: ResponsePath): UnavailableField {
  return { path: place.filter((each) => typeof each === 'string'), place };
}
