import { isDay } from './instant.js';

test('a day is one of the calendar', () => {
  expect(['2020-02-29', '1997-01-01'].every(isDay)).toBe(true);
  expect(['2021-02-29', '2020-6-29', '2020-06-29T00:00', 'today', ''].some(isDay)).toBe(false);
});
