import { Client } from 'pg';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { createWorld } from '#world';
import { type Holidays, lastDayInTime } from './calendar.js';
import { dueOn } from './due-on.js';

const calendar = createWorld({ scale: 'district', seed: 'calendar' }).holidays;
const holidays: Holidays = new Map(calendar.map(({ day, effect }) => [day, effect]));

let database: FreshDatabase;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase('due_on');
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`create table holiday (day date primary key, effect text not null)`);
  await client.query(`insert into holiday select * from json_to_recordset($1) as h(day date, effect text)`, [
    JSON.stringify(calendar),
  ]);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('counted in SQL and in code, every limit has the same last day, over week-ends, Tết and swapped Saturdays', async () => {
  const { rows } = await client.query<{
    anchor: string;
    direction: 'BEFORE' | 'AFTER';
    amount: number;
    unit: 'CALENDAR_DAY' | 'WORKING_DAY';
    due: string;
  }>(
    `select to_char(anchor, 'YYYY-MM-DD') as anchor, direction, amount, unit,
       to_char(${dueOn({ anchor: 'anchor', rule: 'r' })}, 'YYYY-MM-DD') as due
     from (select d::date as anchor from generate_series('2018-12-20'::date, '2019-05-20', '1 day') d) days
     cross join (select direction, unit, amount from unnest(array['BEFORE', 'AFTER']) direction,
       unnest(array['CALENDAR_DAY', 'WORKING_DAY']) unit, unnest(array[1, 5, 7, 15, 45]) amount) r`,
  );
  expect(rows).toHaveLength(152 * 20);
  const wrong = rows.filter(
    ({ anchor, direction, amount, unit, due }) => lastDayInTime(anchor, { direction, amount, unit }, holidays) !== due,
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['five working days over Tết 2019 end after the holiday week', '2019-02-01', 'AFTER', 5, '2019-02-15'],
  ['two working days before the second day after Tết 2021', '2021-02-18', 'BEFORE', 2, '2021-02-09'],
  ['the swapped Saturday 4 May 2019 is a working day', '2019-05-02', 'AFTER', 2, '2019-05-04'],
  ['the Monday for which it was swapped is none', '2019-04-26', 'AFTER', 1, '2019-05-02'],
  ['the swapped Saturday 26 April 2025 is a working day', '2025-04-25', 'AFTER', 1, '2025-04-26'],
  ["Hùng Kings' Day 2018 was no working day", '2018-04-24', 'AFTER', 1, '2018-04-26'],
] as const)('%s', async (_, anchor, direction, amount, expected) => {
  const limit = { direction, amount, unit: 'WORKING_DAY' } as const;
  expect(lastDayInTime(anchor, limit, holidays)).toBe(expected);
  const { rows } = await client.query<{ due: string }>(
    `select to_char(${dueOn({ anchor: '$1::date', rule: 'r' })}, 'YYYY-MM-DD') as due
     from (select $2 as direction, 'WORKING_DAY' as unit, $3::int as amount) r`,
    [anchor, direction, amount],
  );
  expect(rows).toEqual([{ due: expected }]);
});

test('the calendar has every day once, with its source, from 2010 to 2026', () => {
  const years = calendar.filter(({ day }) => day < '2027-01-01');
  expect(years).toHaveLength(261);
  expect(new Set(years.map(({ day }) => day)).size).toBe(261);
  expect(years.filter(({ source }) => source === '')).toEqual([]);
  const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
  const weekdaysOff = years.filter(({ day, effect }) => effect === 'OFF' && weekday(day) % 6 !== 0);
  const madeUp = years.filter(({ day, effect }) => effect === 'WORK' && weekday(day) % 6 === 0);
  expect([weekdaysOff.length, madeUp.length]).toEqual([193, 21]);
});
