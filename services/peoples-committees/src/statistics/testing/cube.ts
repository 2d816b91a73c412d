import { type LoadedRow, rowOf } from '#kit/demo';
import { randomFor } from '#world';
import { AdministrativeUnit } from '../../administrative-unit/administrative-unit.entity.js';
import type { MediationCounts } from '../mediation.js';
import { MediationYear } from '../statistics.entity.js';

/** One revision of a unit's year in the attacked statistics. */
export interface CubeYear extends MediationCounts {
  unitId: string;
  year: number;
  revision: number;
  publishedOn: string;
}

/** A small district of three wards over ten years, with the sums of its wards. */
export interface Cube {
  districtId: string;
  wardIds: readonly string[];
  years: readonly CubeYear[];
}

export const decade = Array.from({ length: 10 }, (_, index) => 2010 + index);

/** The worked example of the specification: three years with four failures each, among 47. */
const workedExample = {
  successful: [24, 26, 27, 28, 29, 30, 31, 31, 32, 32],
  unsuccessful: [4, 4, 4, 5, 5, 5, 5, 5, 5, 5],
};

/**
 * Generates cubes from a seed. The first is the worked example, the next two have corrections, the fourth has a small
 * ward.
 */
export function cubesOf(seed: string, count: number): Cube[] {
  return Array.from({ length: count }, (_, number) => cubeOf(seed, number));
}

function cubeOf(seed: string, number: number): Cube {
  const random = randomFor(seed, number);
  const districtId = `district-${number}`;
  const wardIds = [1, 2, 3].map((ward) => `ward-${number}-${ward}`);
  const [successes, failures, open] = [random.int(2, 12), random.int(1, 4), random.int(0, 2)];
  const wardYear = (unitId: string, year: number): CubeYear => ({
    unitId,
    year,
    revision: 1,
    publishedOn: `${year + 1}-01-20`,
    successful: random.int(0, successes),
    unsuccessful: random.int(0, failures),
    inProgress: random.int(0, open),
  });
  const years = decade.flatMap((year) => wardIds.map((id) => wardYear(id, year)));
  if (number === 0) shareWorkedExample(years);
  if (number === 1 || number === 2) {
    for (const each of years) Object.assign(each, { successful: 10, unsuccessful: 6, inProgress: 0 });
    // A small year corrected to another small number, and a year corrected to a small number.
    const [before, after] = number === 1 ? [1, 4] : [18, 3];
    for (const [ward, each] of years.slice(0, 3).entries()) {
      each.unsuccessful = ward === 0 ? before : 0;
      if (ward === 0) years.push({ ...each, unsuccessful: after, revision: 2, publishedOn: '2021-09-20' });
    }
  }
  if (number === 3) {
    // A ward with few successes and two with many.
    for (const each of years) each.successful = each.unitId !== wardIds[0] ? 9 : each.year < 2013 ? 1 : 0;
  }
  // Some years are corrected, in autumn or years later.
  if (number > 3 && number % 3 === 1) {
    const wrong = random.pick(years);
    const publishedOn = random.chance(0.5) ? `${wrong.year + 1}-09-20` : '2021-09-20';
    const corrected = { successful: random.int(0, successes), unsuccessful: random.int(0, failures) };
    years.push({ ...wrong, ...corrected, revision: 2, publishedOn });
  }
  return { districtId, wardIds, years: [...years, ...sumsOf(districtId, years)] };
}

function shareWorkedExample(years: CubeYear[]): void {
  for (const [place, counts] of years.entries()) {
    const [year, ward] = [Math.floor(place / 3), place % 3];
    const part = (whole: number): number => Math.floor((whole + ward) / 3);
    counts.successful = part(workedExample.successful[year]!);
    counts.unsuccessful = part(workedExample.unsuccessful[year]!);
  }
}

/** Returns the district's rows, one for each revision of a ward's year. */
function sumsOf(unitId: string, wards: readonly CubeYear[]): CubeYear[] {
  const revisions = new Map(wards.map((each) => [`${each.year} ${each.revision}`, each]));
  return [...revisions.values()].map(({ year, revision, publishedOn }) => {
    const parts = newest(wards, '9999-12-31').filter((each) => each.year === year);
    const then = parts.map((part) =>
      wards.find(
        (each) =>
          each.unitId === part.unitId &&
          each.year === year &&
          each.revision <= revision &&
          each.revision === Math.min(part.revision, revision),
      )!,
    );
    const sum = (outcome: keyof MediationCounts): number => then.reduce((total, each) => total + each[outcome], 0);
    return {
      unitId,
      year,
      revision,
      publishedOn,
      successful: sum('successful'),
      unsuccessful: sum('unsuccessful'),
      inProgress: sum('inProgress'),
    };
  });
}

/** Returns the newest revision of each unit's year published by the day. */
export function newest(years: readonly CubeYear[], day: string): CubeYear[] {
  const found = new Map<string, CubeYear>();
  for (const each of years) {
    const key = `${each.unitId} ${each.year}`;
    if (each.publishedOn <= day && each.revision >= (found.get(key)?.revision ?? 0)) found.set(key, each);
  }
  return [...found.values()];
}

export function* cubeRows(cubes: readonly Cube[]): Iterable<LoadedRow> {
  for (const { districtId, wardIds, years } of cubes) {
    yield unitRow(districtId, 'DISTRICT', null);
    for (const id of wardIds) yield unitRow(id, 'COMMUNE', districtId);
    for (const each of years) {
      yield rowOf(MediationYear, {
        ...each,
        id: `${each.unitId}-${each.year}-${each.revision}`,
        status: each.revision === 1 ? 'FINAL' : 'REVISED',
        teams: 10,
        mediators: 50,
        womenMediators: 20,
        provenance: 'SYNTHETIC',
      });
    }
  }
}

export function unitRow(id: string, level: 'DISTRICT' | 'COMMUNE', parentId: string | null): LoadedRow {
  return rowOf(AdministrativeUnit, {
    id,
    code: id,
    name: id,
    nameEn: id,
    type: level === 'DISTRICT' ? 'URBAN_DISTRICT' : 'WARD',
    level,
    parentId,
    knownFrom: '2000-01-01',
    validFrom: '2000-01-01',
    evidence: 'ACT_READ',
    sourceKeys: [],
    source: 'test',
  });
}
