import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { isObjectLike, type ResultMap } from './result-map.js';
import type { TypeConditions } from './type-condition.js';

/** A response path of the GraphQL specification: response names and list indices. */
export type ResponsePath = readonly (string | number)[];

type PathSegment = { field: string } | { list: true } | { conditions: readonly string[] };

/** Visits each object at a path of the plan. */
export type Walk = (data: ResultMap, visit: (object: ResultMap, path: ResponsePath) => void) => void;

export function compilePath(path: readonly FlattenNodePathSegment[], conditions: TypeConditions): Walk {
  const segments = path.map(segmentOf);
  return (data, visit) => walk(data, segments, 0, [], conditions, visit);
}

/** Returns the response names of a plan's path, without lists and type conditions. */
export function fieldPathOf(path: readonly FlattenNodePathSegment[]): string[] {
  return path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

function segmentOf(segment: FlattenNodePathSegment): PathSegment {
  if (segment === '@') return { list: true };
  if ('Field' in segment) return { field: segment.Field };
  return { conditions: segment.TypeCondition };
}

function walk(
  value: unknown,
  segments: readonly PathSegment[],
  depth: number,
  path: (string | number)[],
  conditions: TypeConditions,
  visit: (object: ResultMap, path: ResponsePath) => void,
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const segment = segments[depth];
    const next = segment && 'list' in segment ? depth + 1 : depth;
    value.forEach((item, index) => {
      path.push(index);
      walk(item, segments, next, path, conditions, visit);
      path.pop();
    });
    return;
  }
  const segment = segments[depth];
  if (!isObjectLike(value)) return;
  if (!segment) visit(value, path.slice());
  else if ('field' in segment) {
    if (!Object.hasOwn(value, segment.field)) return;
    path.push(segment.field);
    walk(value[segment.field], segments, depth + 1, path, conditions, visit);
    path.pop();
  } else if ('conditions' in segment) {
    const typeName = value['__typename'];
    if (typeof typeName !== 'string' || conditions(typeName, segment.conditions)) {
      walk(value, segments, depth + 1, path, conditions, visit);
    }
  }
}

/** Returns a response path without its list indices. */
export function withoutIndices(path: ResponsePath): string[] {
  return path.filter((segment) => typeof segment === 'string');
}
