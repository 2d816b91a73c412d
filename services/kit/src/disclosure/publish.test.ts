import { meanOfShown, publishedCount, publishedRatio } from './publish.js';

test('a small count is withheld, zero and the threshold itself are shown', () => {
  expect([0, 1, 4, 5].map((count) => publishedCount(count).value)).toEqual([0, null, null, 5]);
  expect(publishedCount(9, 10)).toMatchObject({ value: null, suppressed: true, reason: 'DISCLOSURE_CONTROL' });
});

test('an unknown count is null and not suppressed', () => {
  expect(publishedCount(null)).toMatchObject({ value: null, suppressed: false, reason: null });
});

test('a rate is withheld when what is left of it is small: 24 of 28 tells the four', () => {
  expect(publishedRatio(24, 28, 'd').suppressed).toBe(true);
  expect(publishedRatio(290, 337, 'd').value).toBeCloseTo(0.8605, 4);
});

test('the mean of rates leaves out what is withheld, and says how many years those are', () => {
  const rates = [publishedRatio(24, 28, 'd'), publishedRatio(30, 40, 'd'), publishedRatio(20, 40, 'd')];
  expect(meanOfShown(rates)).toEqual({ mean: 0.625, yearsCounted: 2, yearsWithheld: 1 });
});
