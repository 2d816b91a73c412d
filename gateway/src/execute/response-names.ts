import type { ObjectProjection, ProjectedField } from './projection.js';
import type { ResponsePath } from './response-path.js';
import { isObjectLike } from './result-map.js';

/**
 * Translates a path of the plan's data to response paths of the client: several if the client requests the field under
 * several response names, and shorter ones if it does not request the field at all.
 */
export function toResponsePaths(projection: ObjectProjection, data: unknown, path: ResponsePath): ResponsePath[] {
  const found = new Map<string, ResponsePath>();
  const locate = (at: ObjectProjection | undefined, value: unknown, depth: number, located: ResponsePath): void => {
    const segment = path[depth];
    if (typeof segment === 'number') {
      locate(at, Array.isArray(value) ? value[segment] : undefined, depth + 1, [...located, segment]);
      return;
    }
    const fields = segment === undefined || !at ? [] : fieldsAt(at, value).filter((each) => each.planName === segment);
    for (const { responseName, below } of fields) {
      locate(below, isObjectLike(value) ? value[segment!] : undefined, depth + 1, [...located, responseName]);
    }
    if (fields.length === 0) found.set(located.join('.'), located);
  };
  locate(projection, data, 0, []);
  return [...found.values()];
}

/** Returns the fields requested of an object; of all possible types if the object is not there. */
function fieldsAt({ fieldsOf, possibleTypes }: ObjectProjection, value: unknown): readonly ProjectedField[] {
  const typename = isObjectLike(value) ? value['__typename'] : undefined;
  const fields = typeof typename === 'string' ? fieldsOf(typename) : undefined;
  return fields ?? possibleTypes.flatMap((each) => fieldsOf(each) ?? []);
}
