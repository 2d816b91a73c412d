import type { ClaimCount, ClaimMeasure } from '#kit';
import { verdictOf } from './verdict.js';

const count = (measure: ClaimMeasure, value: number | null): ClaimCount => ({
  measure,
  value,
  numerator: null,
  denominator: null,
  detail: null,
});
const eightToTen = {
  expectations: [{ measure: 'TOPICS_PER_YEAR' as const, min: 8, max: 10 }],
  whyNotReproducible: null,
};

test('a claim about every year matches when each year is within the bounds', () => {
  const within = [8, 9, 10].map((value) => count('TOPICS_PER_YEAR', value));
  expect(verdictOf(eightToTen, within)).toBe('MATCH');
  expect(verdictOf(eightToTen, [...within, count('TOPICS_PER_YEAR', 11)])).toBe('MISMATCH');
});

test('nothing counted, or something unknown, is no match', () => {
  expect(verdictOf(eightToTen, [])).toBe('MISMATCH');
  expect(verdictOf(eightToTen, [count('TOPICS_PER_YEAR', null)])).toBe('MISMATCH');
});

test('a claim about a quality is not reproducible, whatever was counted in its place', () => {
  const quality = { expectations: [], whyNotReproducible: 'it is an opinion' };
  expect(verdictOf(quality, [count('ACTIVE_AGREEMENTS', 20)])).toBe('NOT_REPRODUCIBLE');
});
