import type { ObjectProjection, ProjectedField } from './projection.js';
import type { ResponsePath } from './response-path.js';
import { isObjectLike } from './result-map.js';

/**
 * Translates a path of the plan's data to response paths of the client: several if the client requests the field under
 * several response names. Returns the paths of the closest requested field above if it does not request the field.
 */
export function toResponsePaths(projection: ObjectProjection, data: unknown, path: ResponsePath): ResponsePath[] {
  const found: { path: ResponsePath; depth: number }[] = [];
  const locate = (at: ObjectProjection | undefined, value: unknown, depth: number, located: ResponsePath): void => {
    const segment = path[depth];
    if (typeof segment === 'number') {
      locate(at, Array.isArray(value) ? value[segment] : undefined, depth + 1, [...located, segment]);
      return;
    }
    const named = segment === undefined || !at ? [] : fieldsAt(at, value).filter((each) => each.planName === segment);
    // A null in a non-null position propagates before the field's other aliases are completed.
    const fields = named[0]?.isNonNull ? named.slice(0, 1) : named;
    for (const { responseName, below } of fields) {
      locate(below, isObjectLike(value) ? value[segment!] : undefined, depth + 1, [...located, responseName]);
    }
    if (fields.length === 0) found.push({ path: located, depth });
  };
  locate(projection, data, 0, []);
  const deepest = Math.max(...found.map(({ depth }) => depth));
  return found.filter(({ depth }) => depth === deepest).map((each) => each.path);
}

/** Returns the fields requested of an object; of all possible types if the object is not there. */
function fieldsAt({ fieldsOf, possibleTypes }: ObjectProjection, value: unknown): readonly ProjectedField[] {
  const typename = isObjectLike(value) ? value['__typename'] : undefined;
  const fields = typeof typename === 'string' ? fieldsOf(typename) : undefined;
  return fields ?? possibleTypes.flatMap((each) => fieldsOf(each) ?? []);
}
