import { type Holidays, isWorkingDay, lastDayInTime } from './calendar.js';
import { computeDeadline, type DeadlineFacts, type Rulebook } from './compute.js';
import type { DeadlineRule } from './deadline-rule.entity.js';

const holidays: Holidays = new Map(
  ['2019-04-15', '2019-04-29', '2019-04-30', '2019-05-01'].map((day) => [day, 'OFF'] as const),
);

const rule = (properties: Partial<DeadlineRule>): DeadlineRule =>
  ({
    ruleKey: 'NOTICE',
    anchorEvent: 'buổi làm việc',
    anchorEventEn: 'the session',
    direction: 'BEFORE',
    amount: 15,
    unit: 'CALENDAR_DAY',
    article: 'Điều 12',
    validFrom: '2017-06-15',
    validTo: null,
    instrument: { documentNumber: '403/2017/NQLT' },
    ...properties,
  }) as DeadlineRule;

const compute = (properties: Partial<DeadlineRule>, facts: Partial<DeadlineFacts>) => {
  const book: Rulebook = { rules: [rule(properties)], holidays };
  return computeDeadline(book, { ruleKey: 'NOTICE', anchor: '2019-09-26', metOn: null, asOf: '2019-12-31', ...facts });
};

test('offices work on weekdays that are no holidays', () => {
  expect(isWorkingDay('2019-04-26', holidays)).toBe(true); // a Friday
  expect(isWorkingDay('2019-04-27', holidays)).toBe(false);
  expect(isWorkingDay('2019-04-28', holidays)).toBe(false);
  expect(isWorkingDay('2019-04-30', holidays)).toBe(false);
});

test.each([
  ['calendar days count from the day after', '2019-09-02', 'AFTER', 15, 'CALENDAR_DAY', '2019-09-17'],
  ['a last day on which offices are closed moves on', '2019-09-01', 'AFTER', 6, 'CALENDAR_DAY', '2019-09-09'],
  ['past a row of holidays too', '2019-04-20', 'AFTER', 9, 'CALENDAR_DAY', '2019-05-02'],
  ['working days pass over the week-end and holidays', '2019-04-26', 'AFTER', 2, 'WORKING_DAY', '2019-05-03'],
  ['before an anchor they are counted back', '2019-09-26', 'BEFORE', 15, 'CALENDAR_DAY', '2019-09-11'],
  ['and back over holidays', '2019-05-03', 'BEFORE', 2, 'WORKING_DAY', '2019-04-26'],
] as const)('%s', (_, anchor, direction, amount, unit, expected) => {
  expect(lastDayInTime(anchor, { direction, amount, unit }, holidays)).toBe(expected);
});

test('a make-up Saturday counts as a working day', () => {
  const swapped: Holidays = new Map([
    ['2019-04-29', 'OFF'],
    ['2019-05-04', 'WORK'],
  ]);
  const limit = { direction: 'AFTER', amount: 2, unit: 'WORKING_DAY' } as const;
  expect(lastDayInTime('2019-05-02', limit, swapped)).toBe('2019-05-04');
  expect(lastDayInTime('2019-05-02', limit, new Map())).toBe('2019-05-06');
});

test.each([
  ['met on the last day', { metOn: '2019-09-11' }, { status: 'MET', daysLate: null }],
  ['met a day after it', { metOn: '2019-09-12' }, { status: 'MET_LATE', daysLate: 1 }],
  ['not met, seen later', { asOf: '2019-09-21' }, { status: 'OVERDUE', daysLate: 10 }],
  ['not met, seen on the last day', { asOf: '2019-09-11' }, { status: 'NOT_DUE', daysLate: null }],
  ['met after the day that is asked about', { metOn: '2019-09-12', asOf: '2019-09-11' }, { status: 'NOT_DUE' }],
  ['excused', { excused: true }, { status: 'NOT_APPLICABLE_AT_THE_TIME', dueOn: null }],
])('a limit %s', (_, facts, expected) => {
  expect(compute({}, facts)).toMatchObject({ anchorDate: '2019-09-26', ...expected });
});

test('nothing is due before the event from which it is counted', () => {
  expect(compute({}, { anchor: null })).toBeUndefined();
});

test('a rule does not reach back: before its first day it is named, and does not apply', () => {
  const deadline = compute({}, { anchor: '2016-05-04' });
  expect(deadline).toMatchObject({ status: 'NOT_APPLICABLE_AT_THE_TIME', dueOn: null });
  expect(deadline!.explanation).toContain('có hiệu lực từ 15/6/2017');
});

test('of two versions the one in force on the anchor counts', () => {
  const rules = [
    rule({ amount: 20, validFrom: '2020-01-01' }),
    rule({ amount: 15, validFrom: '2017-06-15', validTo: '2019-12-31' }),
  ];
  const dueOn = (anchor: string) =>
    computeDeadline({ rules, holidays }, { ruleKey: 'NOTICE', anchor, metOn: null, asOf: '2021-01-01' })!.dueOn;
  expect(dueOn('2019-12-31')).toBe('2019-12-16');
  expect(dueOn('2020-01-01')).toBe('2019-12-12');
});

test('where no law sets a number there is no last day, and it says so', () => {
  const deadline = compute({ amount: null }, {});
  expect(deadline).toMatchObject({ status: 'NO_STATUTORY_LIMIT', dueOn: null, daysLate: null });
  expect(deadline!.explanationEn).toBe('403/2017/NQLT, Article 12 sets no number of days.');
});

test('explanations write days and articles as each language does', () => {
  const { explanation, explanationEn } = compute({ article: 'điểm c khoản 1 Điều 7' }, { metOn: '2019-09-11' })!;
  expect(explanation).toBe(
    'Điểm c khoản 1 Điều 7 văn bản số 403/2017/NQLT: 15 ngày trước buổi làm việc (26/9/2019), hạn cuối 11/9/2019.',
  );
  expect(explanationEn).toBe(
    '403/2017/NQLT, Article 7(1)(c): 15 calendar days before the session (26 September 2019), last day 11 September 2019.',
  );
});
