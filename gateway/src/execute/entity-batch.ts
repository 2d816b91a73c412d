import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import type { ExecutionContext } from './execution-context.js';
import { keyRenames, renameKeys } from './key-renames.js';
import { identityOf, representationOf } from './representation.js';
import { compilePath, type ResponsePath } from './response-path.js';
import { copyOf, isObjectLike, mergeInto, type ResultMap } from './result-map.js';
import { compileRewrites } from './rewrite.js';
import type { TypeConditions } from './type-condition.js';

/** Entities for one `_entities` field: distinct representations, and the objects that each of them completes. */
export interface EntityBatch {
  representations: ResultMap[];
  targets: { object: ResultMap; index: number; path: ResponsePath }[];
}

/** Collects the entities at the paths of an `_entities` field, each distinct representation once. */
export type CollectEntities = (context: ExecutionContext) => EntityBatch;

export function compileCollectEntities(
  { paths, requires, inputRewrites }: EntityBatchAlias,
  conditions: TypeConditions,
): CollectEntities {
  const walks = paths.map((path) => compilePath(path, conditions));
  const rewrite = compileRewrites(inputRewrites, conditions);
  return (context) => {
    const batch: EntityBatch = { representations: [], targets: [] };
    const indices = new Map<string, number>();
    const visit = (object: ResultMap, path: ResponsePath): void => {
      if (typeof object['__typename'] !== 'string') return;
      const representation = representationOf(object, requires, conditions);
      if (!representation) return;
      rewrite?.(representation);
      batch.targets.push({ object, index: indexOf(representation, batch.representations, indices), path });
    };
    for (const walk of walks) walk(context.data, visit);
    return batch;
  };
}

function indexOf(representation: ResultMap, list: ResultMap[], indices: Map<string, number>): number {
  const identity = identityOf(representation);
  let index = indices.get(identity);
  if (index === undefined) indices.set(identity, (index = list.push(representation) - 1));
  return index;
}

/** Appends the representations to a variable that an earlier `_entities` field uses as well. */
export function appendRepresentations(variable: ResultMap[], { representations, targets }: EntityBatch): EntityBatch {
  const indices = new Map(variable.map((representation, index) => [identityOf(representation), index]));
  const shared = representations.map((each) => indexOf(each, variable, indices));
  return {
    representations: variable,
    targets: targets.map((target) => ({ ...target, index: shared[target.index]! })),
  };
}

/** Compiles the merge of entities into their objects. */
export function compileMergeEntities({ outputRewrites }: EntityBatchAlias, conditions: TypeConditions) {
  const rewrite = compileRewrites(outputRewrites, conditions);
  return ({ targets }: EntityBatch, entities: unknown): void => {
    if (!Array.isArray(entities)) return;
    rewrite?.(entities);
    const used = new Set<number>();
    for (const { object, index } of targets) {
      const entity: unknown = entities[index];
      if (!isObjectLike(entity)) continue;
      // Later fetches may complete the objects differently, so that no two of them share the entity.
      mergeInto(object, used.has(index) ? copyOf(entity) : entity);
      used.add(index);
    }
  };
}

/** Translates a path below an `_entities` field to the paths of the objects; undefined if it names no entity. */
export function compileEntityPaths({ outputRewrites }: EntityBatchAlias) {
  const renames = keyRenames(outputRewrites);
  return ({ targets }: EntityBatch, [, index, ...rest]: ResponsePath): ResponsePath[] | undefined => {
    if (typeof index !== 'number') return undefined;
    const below = renameKeys(rest, renames);
    return targets.filter((target) => target.index === index).map(({ path }) => [...path, ...below]);
  };
}
