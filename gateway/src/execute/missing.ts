import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode } from 'graphql';
import type { Data } from './data.js';
import type { Place } from './path.js';
import type { TypeConditions } from './type-condition.js';

/** A field that a client does not get: its path without the numbers of items, and one place where it is missing. */
export interface Missing {
  path: string[];
  place: Place;
}

/** A field that a subgraph is asked for of an entity, for objects of the condition. */
interface Asked {
  name: string;
  condition: string | undefined;
}

/** What a subgraph is asked for under a field of its operation, under the names that clients know. */
export function askedOf(document: DocumentNode, root: string, renamed: ReadonlyMap<string, string>): Asked[] {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const field = operation?.selectionSet.selections.find(
    (node) => node.kind === Kind.FIELD && (node.alias?.value ?? node.name.value) === root,
  );
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const asked: Asked[] = [];
  const collect = (nodes: readonly SelectionNode[], condition: string | undefined): void => {
    for (const node of nodes) {
      if (node.kind === Kind.FIELD) {
        if (node.name.value === '__typename') continue;
        const name = node.alias?.value ?? node.name.value;
        asked.push({ name: renamed.get(name) ?? name, condition });
        continue;
      }
      // A plan names what it asks for twice.
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      collect(fragment.selectionSet.selections, fragment.typeCondition?.name.value ?? condition);
    }
  };
  if (field?.kind === Kind.FIELD) collect(field.selectionSet?.selections ?? [], undefined);
  return asked;
}

/** Names that a plan gives to fields for itself, with those that clients gave them. */
export function renamedBy(rewrites: readonly FetchRewrite[] | undefined): ReadonlyMap<string, string> {
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
export function asClientsKnow(place: Place, renamed: ReadonlyMap<string, string>): Place {
  return renamed.size === 0
    ? place
    : place.map((each) => (typeof each === 'string' ? (renamed.get(each) ?? each) : each));
}

/** What is missing of entities when nothing comes of them: each field once, at the first place where it belongs. */
export function missingOf(
  targets: readonly { object: Data; place: Place }[],
  asked: readonly Asked[],
  conditions: TypeConditions,
): Missing[] {
  const missing = new Map<string, Missing>();
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
export function missingAt(place: Place): Missing {
  return { path: place.filter((each) => typeof each === 'string'), place };
}
