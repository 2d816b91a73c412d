import { createWorld, type Unit } from '../index.js';

const { units, unitChanges, unitSources } = createWorld({ scale: 'district', seed: 'units' });
const byId = new Map(units.map((unit) => [unit.id, unit]));
const codes = new Map(units.map((unit) => [unit.id, unit.code]));

/** Returns the province-level code above a unit. */
function provinceOf(unit: Unit): string {
  return unit.parentId === null ? unit.code : provinceOf(byId.get(unit.parentId)!);
}

const ofHanoi = units.filter((unit) => provinceOf(unit) === '01');
const existing = (day: string): Unit[] =>
  ofHanoi.filter(({ knownFrom, validTo }) => knownFrom <= day && (validTo === null || validTo >= day));
const count = (all: readonly Unit[], type: Unit['type']): number => all.filter((unit) => unit.type === type).length;
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('the counts that acts and lists attest', () => {
  test.each([
    ['2008-08-01', 29, 577, [408, 147, 22]],
    ['2009-05-08', 29, 577, [401, 154, 22]],
    ['2013-12-26', 29, 577, [401, 154, 22]],
    ['2014-04-01', 30, 584, [386, 177, 21]],
    ['2019-12-31', 30, 584, [386, 177, 21]],
    ['2020-03-01', 30, 579, [383, 175, 21]],
    ['2024-12-31', 30, 579, [383, 175, 21]],
    ['2025-01-01', 30, 526, [345, 160, 21]],
    ['2025-06-30', 30, 526, [345, 160, 21]],
    ['2025-07-01', 0, 126, [75, 51, 0]],
    ['2026-11-28', 0, 126, [75, 51, 0]],
  ])('%s: %i districts and %i communes (xã, phường, thị trấn: %j)', (day, districts, communes, kinds) => {
    const now = existing(day);
    expect(now.filter(({ level }) => level === 'DISTRICT')).toHaveLength(districts);
    expect(now.filter(({ level }) => level === 'COMMUNE')).toHaveLength(communes);
    expect([count(now, 'COMMUNE'), count(now, 'WARD'), count(now, 'TOWNSHIP')]).toEqual(kinds);
  });

  test('they change on six days only', () => {
    const days = new Set(
      ofHanoi.flatMap(({ knownFrom, validTo }) => [knownFrom, ...(validTo ? [nextDay(validTo)] : [])]),
    );
    const runs = [...days]
      .filter((day) => day >= '2008-08-01')
      .sort()
      .map((day) => {
        const now = existing(day);
        const districts = now.filter(({ level }) => level === 'DISTRICT').length;
        return [day, districts, now.filter(({ level }) => level === 'COMMUNE').length];
      });
    expect(runs).toEqual([
      ['2008-08-01', 29, 577],
      ['2009-05-08', 29, 577],
      ['2014-04-01', 30, 584],
      ['2020-03-01', 30, 579],
      ['2025-01-01', 30, 526],
      ['2025-07-01', 0, 126],
    ]);
  });
});

describe('the table holds together', () => {
  test('versions of one code never overlap', () => {
    const sorted = [...units].sort((a, b) => (a.code + a.knownFrom < b.code + b.knownFrom ? -1 : 1));
    const overlapping = sorted.filter((unit, index) => {
      const before = sorted[index - 1];
      return before?.code === unit.code && (before.validTo === null || before.validTo >= unit.knownFrom);
    });
    expect(overlapping).toEqual([]);
  });

  test('on every day of change the code of the parent is that of an existing unit', () => {
    for (const day of [
      '2008-08-01',
      '2009-05-08',
      '2014-04-01',
      '2020-03-01',
      '2025-01-01',
      '2025-06-30',
      '2025-07-01',
    ]) {
      const now = existing(day);
      const present = new Set(now.map(({ code }) => code));
      expect(now.filter(({ parentId }) => parentId && !present.has(codes.get(parentId)!))).toEqual([]);
    }
  });

  const partsOf = (unit: Unit, side: 'FROM' | 'TO') =>
    unitChanges.flatMap(({ on, parts, kind }) =>
      parts.filter((part) => part.side === side && part.unitId === unit.id).map((part) => ({ ...part, on, kind })),
    );

  test('every ended unit is the source of a change on the next day', () => {
    const ended = ofHanoi.filter(({ validTo }) => validTo !== null);
    const lost = ended.filter((unit) => !partsOf(unit, 'FROM').some(({ on }) => on === nextDay(unit.validTo!)));
    expect(lost.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  test('every unit whose first day is stated since 2008-08-01 is the target of a change on that day', () => {
    const stated = ofHanoi.filter(({ validFrom }) => validFrom !== null && validFrom >= '2008-08-01');
    const born = stated.filter((unit) => !partsOf(unit, 'TO').some(({ on }) => on === unit.validFrom));
    expect(born.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  test('a divided unit is whole once, or parts and one remainder', () => {
    // Cầu Diễn and Xuân Phương in 2014: how the rest was divided is not settled by the sources.
    const odd = ofHanoi
      .filter(({ code }) => code !== '00592' && code !== '00622')
      .filter((unit) => {
        const parts = partsOf(unit, 'FROM').filter(({ kind }) => kind !== 'BOUNDARY');
        return [...new Set(parts.map(({ on }) => on))].some((on) => {
          const shares = parts.filter((part) => part.on === on).map(({ share }) => share);
          const whole = shares.filter((share) => share === 'WHOLE').length;
          const remainders = shares.filter((share) => share === 'REMAINDER').length;
          return whole === 1 ? shares.length > 1 : whole > 1 || remainders !== 1;
        });
      });
    expect(odd.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  test('1286/NQ-UBTVQH15: 109 units form 56 in 20 districts', () => {
    const changes = unitChanges.filter(({ instrument }) => instrument.startsWith('1286'));
    const parts = changes.flatMap((change) => change.parts);
    const before = existing('2024-12-31');
    const code = ({ unitId }: (typeof parts)[number]): string => codes.get(unitId!)!;
    const inside = new Set(parts.map(code).filter((each) => before.some((unit) => unit.code === each)));
    const givers = ['00172', '00166', '00157', '00167'];
    const outside = new Set([...parts.filter(({ side }) => side === 'TO').map(code), ...givers]);
    const districts = new Set(before.filter((unit) => inside.has(unit.code)).map(({ parentId }) => parentId));
    expect([inside.size, outside.size, districts.size]).toEqual([109, 56, 20]);
  });

  test('2025-07-01: 327 of 526 communes moved whole, the people of 368 went to one new commune', () => {
    const old = existing('2025-06-30').filter(({ level }) => level === 'COMMUNE');
    const moved = old.map((unit) => partsOf(unit, 'FROM').filter(({ on }) => on === '2025-07-01'));
    const whole = moved.filter((parts) => parts.length === 1 && parts[0]!.share === 'WHOLE');
    const undivided = moved.filter(
      (parts) =>
        parts.some((part) => part.moved === 'PART_OF_AREA_WHOLE_POPULATION') ||
        parts.filter((part) => part.moved === 'AREA_AND_POPULATION').length === 1,
    );
    expect([old.length, whole.length, undivided.length]).toEqual([526, 327, 368]);
  });
});

describe('no field states a day that no source states', () => {
  test('575 units of Hà Nội are known from a list and have no first day', () => {
    const unknown = ofHanoi.filter(({ validFrom }) => validFrom === null);
    expect(unknown).toHaveLength(575);
    expect(unknown.filter(({ evidence }) => evidence !== 'OFFICIAL_LIST')).toEqual([]);
    expect(new Set(unknown.map(({ knownFrom }) => knownFrom))).toEqual(new Set(['2004-08-31', '2008-08-01']));
  });

  test('every unit and change names sources of the table, and its attribution names the office', () => {
    const keys = new Set(unitSources.map(({ key }) => key));
    const sourced = [...units, ...unitChanges].filter(
      ({ sourceKeys }) => sourceKeys.length > 0 && sourceKeys.every((key) => keys.has(key)),
    );
    expect(sourced).toHaveLength(units.length + unitChanges.length);
    expect(units.filter(({ source }) => !source.startsWith('Source: General Statistics Office'))).toEqual([]);
  });

  test('a change without a day has bounds', () => {
    const undated = unitChanges.filter(({ on }) => on === null);
    expect(undated.map(({ notBefore, notAfter }) => [notBefore, notAfter])).toEqual([
      ['2021-04-26', null],
      ['2021-04-26', null],
    ]);
  });
});
