import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import { type ResultMap, isObjectLike } from './result-map.js';
import type { TypeConditions } from './type-condition.js';

/** Applies a rewrite of the plan to data, in place: sets a value, or renames a key. */
export type Rewrite = (data: unknown) => void;

type Segment = { conditions: readonly string[] } | { key: string };

export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  conditions: TypeConditions,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, conditions));
  return (data) => {
    for (const rewrite of compiled) rewrite(data);
  };
}

function compileRewrite(rewrite: FetchRewrite, conditions: TypeConditions): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return (data) =>
      atEnd(data, segmentsOf(path), 0, conditions, (owner, key) => {
        owner[renameKeyTo] = owner[key];
        delete owner[key];
      });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return (data) =>
    atEnd(data, segmentsOf(path), 0, conditions, (owner, key) => {
      owner[key] = setValueTo;
    });
}

function segmentsOf(path: readonly ({ TypenameEquals: string[] } | { Key: string })[]): Segment[] {
  return path.map((segment) =>
    'Key' in segment ? { key: segment.Key } : { conditions: [segment.TypenameEquals].flat() },
  );
}

function atEnd(
  value: unknown,
  segments: readonly Segment[],
  depth: number,
  conditions: TypeConditions,
  change: (owner: ResultMap, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) atEnd(item, segments, depth, conditions, change);
    return;
  }
  const segment = segments[depth];
  if (!segment || !isObjectLike(value)) return;
  if ('conditions' in segment) {
    const typeName = value['__typename'];
    if (typeof typeName === 'string' && !conditions(typeName, segment.conditions)) return;
    atEnd(value, segments, depth + 1, conditions, change);
  } else if (depth === segments.length - 1) {
    if (segment.key in value) change(value, segment.key);
  } else atEnd(value[segment.key], segments, depth + 1, conditions, change);
}
