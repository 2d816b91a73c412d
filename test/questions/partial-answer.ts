/** A response path: response names and list indices. */
export type ResponsePath = readonly (string | number)[];

export interface Difference {
  path: ResponsePath;
  was: unknown;
  is: unknown;
}

/** Returns the outermost response paths at which a partial response differs from the complete one. */
export function differencesOf(whole: unknown, partial: unknown, path: ResponsePath = []): Difference[] {
  if (whole === partial) return [];
  if (Array.isArray(whole) && Array.isArray(partial) && whole.length === partial.length) {
    return whole.flatMap((each, index) => differencesOf(each, partial[index], [...path, index]));
  }
  if (isObject(whole) && isObject(partial) && Object.keys(whole).join() === Object.keys(partial).join()) {
    return Object.keys(whole).flatMap((name) => differencesOf(whole[name], partial[name], [...path, name]));
  }
  return [{ path, was: whole, is: partial }];
}

/** Returns the value at a path, or the null above it. */
export function standsAt(data: unknown, path: ResponsePath): unknown {
  return path.reduce<unknown>(
    (at, name) => (at === null ? null : (at as Record<string | number, unknown>)[name]),
    data,
  );
}

/** Returns the response names of a path, without list indices. */
export function namesOf(path: ResponsePath): string[] {
  return path.filter((each) => typeof each === 'string');
}

export function beginsWith(path: ResponsePath, beginning: ResponsePath): boolean {
  return beginning.every((each, index) => path[index] === each);
}

/** Returns true if there is a null at the end of these names, above it, or below it. */
export function leadsToNull(data: unknown, names: readonly string[]): boolean {
  if (data === null) return true;
  if (Array.isArray(data)) return data.some((each) => leadsToNull(each, names));
  if (!isObject(data)) return false;
  const [first, ...rest] = names;
  if (first === undefined) return Object.values(data).some((each) => leadsToNull(each, []));
  return Object.hasOwn(data, first) && leadsToNull(data[first], rest);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
