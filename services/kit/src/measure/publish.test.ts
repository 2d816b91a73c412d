import { publishedCount, publishedRatio } from './publish.js';

test('a small count is withheld, zero and the threshold itself are shown', () => {
  expect([0, 1, 4, 5].map((count) => publishedCount(count).value)).toEqual([0, null, null, 5]);
  expect(publishedCount(9, 10)).toEqual({ value: null, suppressed: true, reason: 'DISCLOSURE_CONTROL' });
});

test('an unknown count is null and not suppressed', () => {
  expect(publishedCount(null)).toEqual({ value: null, suppressed: false, reason: null });
});

test('a rate is withheld when what is left of it is small: 24 of 28 tells the four', () => {
  expect(publishedRatio(24, 28, 'd').suppressed).toBe(true);
  expect(publishedRatio(290, 337, 'd').value).toBeCloseTo(0.8605, 4);
});
