/** A row of statistics: one revision of a unit's year. */
export interface Revision {
  year: number;
  revision: number;
}

/** Returns the first revision of each year, in order of publication. */
export function firstOfEachYear<R extends Revision>(revisions: readonly R[]): R[] {
  const firsts = new Map<number, R>();
  for (const each of revisions) if (!firsts.has(each.year)) firsts.set(each.year, each);
  return [...firsts.values()];
}

/** Returns the newest revision of each year, by year. */
export function newestOfEachYear<R extends Revision>(revisions: readonly R[]): R[] {
  const newest = new Map<number, R>();
  for (const each of revisions) {
    if (each.revision >= (newest.get(each.year)?.revision ?? 0)) newest.set(each.year, each);
  }
  return [...newest.values()].toSorted((one, other) => one.year - other.year);
}
