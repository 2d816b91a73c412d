import { dayOf, yearOf } from '../calendar.js';
import { lastDay } from '../delegation/area-context.js';
import { isValid } from '../unit/unit-table.js';
import type { Organization, World } from '../world.type.js';

const cache = new WeakMap<World, Map<string, readonly Organization[]>>();

/** Returns the organisations directly below one. */
function organizationsBelow(world: World, { id, kind }: Organization): readonly Organization[] {
  const ofWorld = cache.get(world) ?? new Map<string, readonly Organization[]>();
  cache.set(world, ofWorld);
  let found = ofWorld.get(id);
  if (!found) {
    found = [...world.organizations(kind)].filter(({ parentId }) => parentId === id);
    ofWorld.set(id, found);
  }
  return found;
}

/**
 * Returns the counts of an organisation for a year. Those of a commune are its own; those of a district are the sums of the
 * communes below it that existed at the end of the year.
 */
export function sumOfCommunes<Counts extends Readonly<Record<string, number>>>(
  world: World,
  organization: Organization,
  year: number,
  countsOf: (commune: Organization) => Counts,
): Counts {
  if (organization.level === 'COMMUNE') return countsOf(organization);
  const communes = organizationsBelow(world, organization).filter((each) => isValid(each, dayOf(year, 12, 31)));
  const sums: Record<string, number> = Object.fromEntries(Object.keys(countsOf(organization)).map((key) => [key, 0]));
  for (const commune of communes) {
    for (const [key, count] of Object.entries(countsOf(commune))) sums[key] = (sums[key] ?? 0) + count;
  }
  return sums as Counts;
}

/** Returns the members of an organisation in a year, after steady growth to the number of today or of its end. */
export function membersIn(year: number, now: number, { validTo }: Organization): number {
  const last = validTo ?? lastDay;
  const lastFullYear = last.slice(5) === '12-31' ? yearOf(last) : yearOf(last) - 1;
  return Math.round(now * (1 - 0.012 * (lastFullYear - year)));
}
