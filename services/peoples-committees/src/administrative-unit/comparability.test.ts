import { type ChangeOfUnit, comparabilityOf, type FormerPortion } from './comparability.js';

/** A change of the unit, of a known day, with these shares of former units; the first is the unit's own. */
const change = (
  kind: ChangeOfUnit['kind'],
  changedOn: string,
  side: ChangeOfUnit['side'],
  ...from: (FormerPortion['share'] | Partial<FormerPortion>)[]
): ChangeOfUnit => ({
  kind,
  changedOn,
  notBefore: changedOn,
  notAfter: changedOn,
  side,
  from: from.map((portion, index) => ({
    share: 'PART',
    moved: 'AREA_AND_POPULATION',
    isOnlyWithPeople: false,
    isMine: side === 'FROM' && index === 0,
    ...(typeof portion === 'string' ? { share: portion } : portion),
  })),
});

const years = (from: number, to: number) => ({ first: `${from}-01-01`, last: `${to}-12-31` });
const thanhXuanBac = { knownFrom: '1997-01-01', validFrom: '1997-01-01', validTo: '2025-06-30' };
const enlarged: ChangeOfUnit = change('MERGE', '2025-01-01', 'TO', 'WHOLE');
const divided: ChangeOfUnit = change('SPLIT', '2025-07-01', 'FROM', 'REMAINDER', 'PART');

test('a ward that nothing happened to is comparable with itself, whatever happened to others in March 2020', () => {
  expect(comparabilityOf(thanhXuanBac, [enlarged, divided], years(2019, 2021))).toBe('COMPARABLE');
});

test('a ward that was enlarged while it went on has another boundary before and after', () => {
  expect(comparabilityOf(thanhXuanBac, [enlarged, divided], { first: '2024-01-01', last: '2025-06-30' })).toBe(
    'BROKEN_BOUNDARY',
  );
  expect(comparabilityOf(thanhXuanBac, [enlarged], { first: '2025-01-01', last: '2025-06-30' })).toBe('COMPARABLE');
});

test('a ward that was divided is followed in part only', () => {
  expect(comparabilityOf(thanhXuanBac, [enlarged, divided], years(2024, 2026))).toBe('PARTIAL_SUCCESSION');
});

test('a ward that whole wards were joined into is comparable with all of them together', () => {
  const haDinh = { knownFrom: '2025-01-01', validFrom: '2025-01-01', validTo: '2025-06-30' };
  const joined: ChangeOfUnit = change('MERGE', '2025-01-01', 'TO', 'WHOLE', 'WHOLE');
  expect(comparabilityOf(haDinh, [joined], years(2024, 2025))).toBe('COMPARABLE');
});

test('a district that ended has nothing of its level after it', () => {
  const district = { knownFrom: '1997-01-01', validFrom: '1997-01-01', validTo: '2025-06-30' };
  const ended: ChangeOfUnit = change('ABOLISH', '2025-07-01', 'FROM', 'WHOLE');
  expect(comparabilityOf(district, [ended], years(2020, 2024))).toBe('COMPARABLE');
  expect(comparabilityOf(district, [ended], years(2024, 2026))).toBe('BROKEN_BOUNDARY');
});

describe('units whose first day no source states', () => {
  const khuongTrung = { knownFrom: '2004-08-31', validFrom: null, validTo: '2025-06-30' };

  test('are comparable within the record and unknown before it', () => {
    expect(comparabilityOf(khuongTrung, [], years(2010, 2019))).toBe('COMPARABLE');
    expect(comparabilityOf(khuongTrung, [], years(2000, 2019))).toBe('UNKNOWN');
  });
});

test('a change without a stated day makes every period that it may fall in unknown', () => {
  const coNhue1 = { knownFrom: '2014-04-01', validFrom: '2014-04-01', validTo: '2025-06-30' };
  const given: ChangeOfUnit = {
    ...change('BOUNDARY', '2021-04-26', 'FROM', 'PART'),
    changedOn: null,
    notAfter: null,
  };
  expect(comparabilityOf(coNhue1, [given], years(2015, 2020))).toBe('COMPARABLE');
  expect(comparabilityOf(coNhue1, [given], years(2019, 2022))).toBe('UNKNOWN');
  expect(comparabilityOf(coNhue1, [given], years(2023, 2024))).toBe('UNKNOWN');
});

describe('by measure', () => {
  const ward = { knownFrom: '2025-07-01', validFrom: '2025-07-01', validTo: null };
  const period = years(2024, 2026);

  test('land without people counts for area alone', () => {
    const formed = change('SPLIT', '2025-07-01', 'TO', 'WHOLE', { moved: 'AREA_ONLY' });
    expect(comparabilityOf(ward, [formed], period, 'AREA')).toBe('PARTIAL_SUCCESSION');
    expect(comparabilityOf(ward, [formed], period, 'POPULATION')).toBe('COMPARABLE');
  });

  test('a remainder with all people of the former unit is whole for population', () => {
    const formed = change('SPLIT', '2025-07-01', 'TO', { share: 'REMAINDER', isOnlyWithPeople: true });
    expect(comparabilityOf(ward, [formed], period, 'AREA')).toBe('PARTIAL_SUCCESSION');
    expect(comparabilityOf(ward, [formed], period, 'POPULATION')).toBe('COMPARABLE');
  });

  test('divided people break both', () => {
    const formed = change('SPLIT', '2025-07-01', 'TO', 'REMAINDER');
    expect(comparabilityOf(ward, [formed], period, 'POPULATION')).toBe('PARTIAL_SUCCESSION');
  });

  test('a unit that gives land without people stays one for population', () => {
    const giver = { knownFrom: '2004-08-31', validFrom: null, validTo: '2025-06-30' };
    const gave = change('BOUNDARY', '2020-03-01', 'FROM', { moved: 'AREA_ONLY' });
    expect(comparabilityOf(giver, [gave], years(2019, 2021), 'AREA')).toBe('BROKEN_BOUNDARY');
    expect(comparabilityOf(giver, [gave], years(2019, 2021), 'POPULATION')).toBe('COMPARABLE');
  });
});
