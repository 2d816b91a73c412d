import { daysUntilAnswered } from './waiting-time.js';

const answered = (days: number, count = 1) => ({ days, answered: count, unanswered: 0 });
const unanswered = (days: number, count = 1) => ({ days, answered: 0, unanswered: count });

test('with every answer given, the median is the day by which half have it', () => {
  expect(daysUntilAnswered(0.5, [answered(10), answered(20), answered(30), answered(40)])).toBe(20);
  expect(daysUntilAnswered(0.9, [answered(10), answered(20), answered(30), answered(40)])).toBe(40);
});

test('who still waits is not dropped: four answered in ten days and six that wait have no median', () => {
  expect(daysUntilAnswered(0.5, [answered(10, 4), unanswered(200, 6)])).toBeNull();
});

test('who waits is in the sample for as long as it has waited', () => {
  // Of ten, three are answered on day 6, when one leaves; one on day 7; one leaves on day 9; one on day 10.
  const waited = [{ days: 6, answered: 3, unanswered: 1 }, answered(7), unanswered(9), answered(10), unanswered(11, 3)];
  // 1 - 3/10 = 0.7; 0.7 * (1 - 1/6) = 0.583; 0.583 * (1 - 1/4) = 0.4375.
  expect(daysUntilAnswered(0.3, waited)).toBe(6);
  expect(daysUntilAnswered(0.4, waited)).toBe(7);
  expect(daysUntilAnswered(0.42, waited)).toBe(10);
  expect(daysUntilAnswered(0.5625, waited)).toBe(10);
  expect(daysUntilAnswered(0.57, waited)).toBeNull();
  expect(daysUntilAnswered(0.9, waited)).toBeNull();
});

test('of nothing nothing is known', () => {
  expect(daysUntilAnswered(0.5, [])).toBeNull();
});
