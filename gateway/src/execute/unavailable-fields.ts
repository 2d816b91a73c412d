import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql';
import { collectFields, responseNameOf } from './collect-fields.js';
import { fragmentsOf, operationIn } from './fragments.js';
import type { ResponsePath } from './response-path.js';
import { isObjectLike, type ResultMap } from './result-map.js';

/** Returns the response names that a fetch requests of an entity of the type. */
export type RequestedFields = (typeName: string) => readonly string[];

/** Compiles the requested fields of an `_entities` field, under the names that they get in the data of the plan. */
export function compileRequestedFields(
  supergraphSchema: GraphQLSchema,
  document: DocumentNode,
  alias: string,
  renames: ReadonlyMap<string, string>,
): RequestedFields {
  const fragments = fragmentsOf(document);
  const field = operationIn(document).selectionSet.selections.find(
    (node) => node.kind === Kind.FIELD && responseNameOf(node) === alias,
  );
  const selectionSets = field?.kind === Kind.FIELD && field.selectionSet ? [field.selectionSet] : [];
  return (typeName) =>
    [...collectFields(supergraphSchema, fragments, typeName, selectionSets)].flatMap(([name, { isCertain }]) =>
      isCertain && name !== '__typename' ? [renames.get(name) ?? name] : [],
    );
}

/**
 * Returns the paths of the fields that are missing if a fetch of entities fails: of a list, each field at the first item
 * only, unless objects of other types stand above it.
 */
export function unavailableFields(
  data: ResultMap,
  targets: readonly { object: ResultMap; path: ResponsePath }[],
  requestedFields: RequestedFields,
): ResponsePath[] {
  const found = new Map<string, ResponsePath[]>();
  for (const { object, path } of targets) {
    const key = typedPath(data, path);
    if (!found.has(key)) {
      found.set(
        key,
        requestedFields(String(object['__typename'])).map((name) => [...path, name]),
      );
    }
  }
  return [...found.values()].flat();
}

/** Returns the response names of a path, each with the type of the object below it. */
function typedPath(data: ResultMap, path: ResponsePath): string {
  let value: unknown = data;
  let text = '';
  for (const segment of path) {
    value = (value as ResultMap | undefined)?.[segment];
    if (typeof segment === 'string') text += `.${segment}`;
    const typename = isObjectLike(value) ? value['__typename'] : undefined;
    if (typeof typename === 'string') text += `:${typename}`;
  }
  return text;
}
