import { checkWindow, publishedYears, successRate } from './mediation.js';

const successes = [24, 26, 27, 28, 29, 30, 31, 31, 32, 32];
const totals = [28, 30, 31, 33, 34, 35, 36, 36, 37, 37];
const decade = successes.map((successful, index) => ({
  year: 2010 + index,
  successful,
  unsuccessful: totals[index]! - successful,
  inProgress: 0,
}));

test('the decade is published: 290 of 337, 86.05 % pooled and as the mean of years', () => {
  const { pooled, meanOfAnnual } = successRate(decade, 'CONCLUDED');
  expect(pooled).toMatchObject({ numerator: 290, denominator: 337, suppressed: false });
  expect(pooled.value).toBeCloseTo(0.8605, 4);
  expect(meanOfAnnual).toBeCloseTo(0.8605, 3);
});

test('four years hide their failures, their total and their rate, and show their successes', () => {
  const years = publishedYears(decade, false);
  expect(years.map(({ unsuccessful }) => unsuccessful.suppressed)).toEqual([
    ...Array(4).fill(true),
    ...Array(6).fill(false),
  ]);
  expect(years.map(({ concluded }) => concluded.value).slice(0, 5)).toEqual([null, null, null, null, 34]);
  expect(years.map(({ successful }) => successful.value)).toEqual(successes);
  expect(years[3]!.rate('CONCLUDED')).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
    suppressed: true,
  });
});

test('a ward shows no year', () => {
  expect(publishedYears(decade, true).every(({ successful }) => successful.suppressed)).toBe(true);
});

test('only a year or a decade can be asked for, and the error says which', () => {
  expect(() => checkWindow(2010, 2019)).not.toThrow();
  expect(() => checkWindow(2013, 2013)).not.toThrow();
  expect(() => checkWindow(2010, 2018)).toThrow('from: 2010, to: 2019');
});
