/** Where something stands in an answer: response names and list places. */
export type Place = readonly (string | number)[];

export interface Difference {
  place: Place;
  was: unknown;
  is: unknown;
}

/** Where an answer in part is another than the whole one: at the outermost place, for what is null or a list of another length. */
export function differencesOf(whole: unknown, partial: unknown, place: Place = []): Difference[] {
  if (whole === partial) return [];
  if (Array.isArray(whole) && Array.isArray(partial) && whole.length === partial.length) {
    return whole.flatMap((each, index) => differencesOf(each, partial[index], [...place, index]));
  }
  if (isObject(whole) && isObject(partial) && Object.keys(whole).join() === Object.keys(partial).join()) {
    return Object.keys(whole).flatMap((name) => differencesOf(whole[name], partial[name], [...place, name]));
  }
  return [{ place, was: whole, is: partial }];
}

/** What stands at a place, or at the null above it. */
export function standsAt(data: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (at, name) => (at === null ? null : (at as Record<string | number, unknown>)[name]),
    data,
  );
}

/** Response names of a place, without the numbers of items. */
export function namesOf(place: Place): string[] {
  return place.filter((each) => typeof each === 'string');
}

export function beginsWith(place: Place, beginning: Place): boolean {
  return beginning.every((each, index) => place[index] === each);
}

/** Whether there is a null at the end of these names, before it, or below it. */
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
