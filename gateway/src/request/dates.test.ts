import { isDay, withToday } from './dates.js';

test('a day is one of the calendar', () => {
  expect(['2020-02-29', '1997-01-01'].every(isDay)).toBe(true);
  expect(['2021-02-29', '2020-6-29', '2020-06-29T00:00', 'today', '', '0000-01-01'].some(isDay)).toBe(false);
});

test('who says no day is answered for today in Việt Nam, which begins seven hours before that of Greenwich', () => {
  expect(withToday({}, new Date('2026-06-29T16:59:59Z'))).toEqual({ asOf: '2026-06-29' });
  expect(withToday({}, new Date('2026-06-29T17:00:00Z'))).toEqual({ asOf: '2026-06-30' });
  expect(withToday({ asOf: '2020-01-01', asKnownOn: '2021-01-01' })).toEqual({
    asOf: '2020-01-01',
    asKnownOn: '2021-01-01',
  });
});
