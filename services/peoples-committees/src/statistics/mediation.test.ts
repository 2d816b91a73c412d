import { checkWindow, type MediationCounts, wardsAreShown, withheldOfDecade } from './mediation.js';
import type { Revision } from './revision.js';

const decade = Array.from({ length: 10 }, (_, index) => 2010 + index);
const yearsOf = (counts: (year: number) => Partial<MediationCounts>): (MediationCounts & Revision)[] =>
  decade.map((year) => ({ year, revision: 1, successful: 20, unsuccessful: 8, inProgress: 0, ...counts(year) }));

test('only a year or a decade can be asked for, and the error says which', () => {
  expect(() => checkWindow(2010, 2019)).not.toThrow();
  expect(() => checkWindow(2013, 2013)).not.toThrow();
  expect(() => checkWindow(2010, 2018)).toThrow('from: 2010, to: 2019');
});

test('a decade comes out with its tenth year: before, a year would be the difference of two decades', () => {
  const years = yearsOf(() => ({}));
  expect(withheldOfDecade(years.slice(0, 9)).successful.decade).toBe(true);
  expect(withheldOfDecade(years).successful.decade).toBe(false);
});

test('a correction withholds its year where it is small, and the decade from then on', () => {
  const years = yearsOf(() => ({}));
  const corrected = { ...years[3]!, revision: 2, unsuccessful: 3 };
  const { unsuccessful, successful } = withheldOfDecade([...years, corrected]);
  expect(unsuccessful).toEqual({ years: new Set([2013]), decade: true });
  expect(successful).toEqual({ years: new Set(), decade: false });
});

test('a year that was withheld stays so when it is corrected to a greater number', () => {
  const years = yearsOf((year) => (year === 2013 ? { unsuccessful: 3 } : {}));
  const corrected = { ...years[3]!, revision: 2, unsuccessful: 9 };
  expect(withheldOfDecade([...years, corrected]).unsuccessful).toEqual({ years: new Set([2013, 2014]), decade: true });
});

test('wards show their decade all or none: a small one hides the others, which add up to the district', () => {
  const ward = yearsOf(() => ({ successful: 2 }));
  const small = yearsOf((year) => ({ successful: year === 2010 ? 3 : 0 }));
  expect(wardsAreShown([ward, ward, ward])).toBe(true);
  expect(wardsAreShown([ward, ward, small])).toBe(false);
  expect(wardsAreShown([ward, ward, ward.slice(1)])).toBe(false);
});

test('wards show no decade where their years would follow from it: all of the district’s in one year', () => {
  const inOneYear = yearsOf((year) => ({ successful: year === 2010 ? 20 : 0 }));
  expect(wardsAreShown([inOneYear, inOneYear])).toBe(false);
});
