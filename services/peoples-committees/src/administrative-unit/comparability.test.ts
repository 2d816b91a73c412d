import { type ChangeOfUnit, comparabilityOf } from './comparability.js';

const years = (from: number, to: number) => ({ first: `${from}-01-01`, last: `${to}-12-31` });
const thanhXuanBac = { validFrom: '1997-01-01', validTo: '2025-06-30' };
const enlarged: ChangeOfUnit = { kind: 'MERGE', changedOn: '2025-01-01', side: 'TO', shares: ['WHOLE'] };
const divided: ChangeOfUnit = { kind: 'SPLIT', changedOn: '2025-07-01', side: 'FROM', shares: ['REMAINDER', 'PART'] };

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
  const haDinh = { validFrom: '2025-01-01', validTo: '2025-06-30' };
  const joined: ChangeOfUnit = { kind: 'MERGE', changedOn: '2025-01-01', side: 'TO', shares: ['WHOLE', 'WHOLE'] };
  expect(comparabilityOf(haDinh, [joined], years(2024, 2025))).toBe('COMPARABLE');
});

test('a district that ended has nothing of its level after it', () => {
  const district = { validFrom: '1997-01-01', validTo: '2025-06-30' };
  const ended: ChangeOfUnit = { kind: 'ABOLISH', changedOn: '2025-07-01', side: 'FROM', shares: ['WHOLE'] };
  expect(comparabilityOf(district, [ended], years(2020, 2024))).toBe('COMPARABLE');
  expect(comparabilityOf(district, [ended], years(2024, 2026))).toBe('BROKEN_BOUNDARY');
});
