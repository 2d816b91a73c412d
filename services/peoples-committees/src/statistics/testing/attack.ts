import { isSmall } from '#kit/disclosure';
import { type Equation, possibleValues, type Unknown } from '#kit/testing';
import { type MediationFigure, outcomes, partsOf } from '../mediation.js';
import { type Cube, type CubeYear, decade, newest } from './cube.js';

/** A number that the attacker read: a figure of a unit over years, as of a day. */
export interface Seen {
  unitId: string;
  day: string;
  from: number;
  to: number;
  figure: MediationFigure;
  value: number;
}

const nameOf = ({ unitId, year, revision }: CubeYear, outcome: string): string =>
  `${unitId} ${year} ${revision} ${outcome}`;

/**
 * Returns the cells that the attacker recovers: those with fewer than three possible values. The attacker knows that
 * wards add up to their district, the threshold, and which district cells are small. Zero is published. The value of
 * a cell before a correction is a cell of its own.
 */
export function recovered(cube: Cube, seen: readonly Seen[]): string[] {
  const unknowns = new Map<string, Unknown>();
  const equations: Equation[] = [];
  for (const each of cube.years) {
    for (const outcome of outcomes) {
      const value = each[outcome];
      const ofDistrict = each.unitId === cube.districtId;
      const range = isSmall(value, 5)
        ? { least: 1, most: 4 }
        : { least: value === 0 ? 0 : 5, most: value === 0 ? 0 : 60 };
      unknowns.set(nameOf(each, outcome), ofDistrict ? range : { least: 0, most: 60 });
    }
  }
  const open = new Set([...unknowns].filter(([, { least, most }]) => least < most).map(([name]) => name));
  for (const { unitId, day, from, to, figure, value } of seen) {
    const rows = newest(cube.years, day).filter(
      (each) => each.unitId === unitId && each.year >= from && each.year <= to,
    );
    const of = rows.flatMap((row) => partsOf[figure].map((outcome) => [nameOf(row, outcome), 1] as const));
    equations.push({ of, sum: value });
  }
  equations.push(...additivity(cube));
  // Published values are not recovered values, nor are zeros of wards whose district has zero.
  for (const { of, sum } of equations) {
    if (of.length === 1) open.delete(of[0]![0]);
    if (sum === 0) for (const [name] of of) open.delete(name);
  }
  for (const each of cube.years) {
    for (const outcome of outcomes) {
      if (each.unitId !== cube.districtId && districtRow(cube, each)[outcome] === 0) open.delete(nameOf(each, outcome));
    }
  }
  for (const wardId of cube.wardIds) {
    if (seen.some(({ unitId, from, to }) => unitId === wardId && from !== to)) continue;
    const name = `${wardId} decade`;
    const rows = newest(cube.years, '9999-12-31').filter(({ unitId }) => unitId === wardId);
    unknowns.set(name, { least: 0, most: 600 });
    equations.push({ of: [...rows.map((row) => [nameOf(row, 'successful'), 1] as const), [name, -1]], sum: 0 });
    open.add(name);
  }
  const used = new Set(equations.flatMap(({ of }) => of.map(([name]) => name)));
  const knowledge = {
    unknowns: new Map([...unknowns].filter(([name]) => used.has(name))),
    equations: distinct(equations),
  };
  return [...open].filter((name) => used.has(name) && possibleValues(knowledge, name).length < 3);
}

function districtRow(cube: Cube, ward: CubeYear): CubeYear {
  return newest(
    cube.years.filter(({ unitId, year }) => unitId === cube.districtId && year === ward.year),
    ward.publishedOn,
  )[0]!;
}

/** Successes of wards add up to the district's. Wards publish no other outcome. */
function additivity(cube: Cube): Equation[] {
  return cube.years
    .filter(({ unitId }) => unitId === cube.districtId)
    .map((district) => {
      const wards = newest(cube.years, district.publishedOn).filter(
        ({ unitId, year }) => unitId !== cube.districtId && year === district.year,
      );
      const of = wards.map((ward) => [nameOf(ward, 'successful'), 1] as const);
      return { of: [...of, [nameOf(district, 'successful'), -1] as const], sum: 0 };
    });
}

function distinct(equations: readonly Equation[]): Equation[] {
  return [...new Map(equations.map((each) => [JSON.stringify(each), each])).values()];
}

/** Returns the days of observation: one after each publication. */
export function daysOf(cubes: readonly Cube[]): string[] {
  return [...new Set(cubes.flatMap(({ years }) => years.map(({ publishedOn }) => publishedOn)))].toSorted();
}

/** A publisher that suppresses by threshold alone, for comparison. */
export function seenFromThreshold(cube: Cube): Seen[] {
  const windows = [...decade.map((year) => [year, year] as const), [2010, 2019] as const];
  return daysOf([cube]).flatMap((day) =>
    windows.flatMap(([from, to]) => {
      const rows = newest(cube.years, day).filter(
        ({ unitId, year }) => unitId === cube.districtId && year >= from && year <= to,
      );
      return (Object.keys(partsOf) as MediationFigure[]).flatMap((figure): Seen[] => {
        const parts = partsOf[figure].map((outcome) => rows.reduce((sum, row) => sum + row[outcome], 0));
        if (rows.length === 0 || parts.some((part) => isSmall(part, 5))) return [];
        const value = parts.reduce((sum, part) => sum + part, 0);
        return [{ unitId: cube.districtId, day, from, to, figure, value }];
      });
    }),
  );
}
