import { Client } from 'pg';
import { type FreshDatabase, freshDatabase } from '#kit/testing';
import { lastDayInTime } from './calendar.js';
import { dueOn } from './due-on.js';

let database: FreshDatabase;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase('due_on');
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('counted in SQL and in code, every limit has the same last day, over week-ends, Tết and new holidays', async () => {
  // Tết 2019, nine days with the week-ends, and the days around 30 April.
  const holidays = ['02-04', '02-05', '02-06', '02-07', '02-08', '04-15', '04-29', '04-30', '05-01'].map(
    (day) => `2019-${day}`,
  );
  await client.query(`create table holiday (day date primary key)`);
  await client.query(`insert into holiday select unnest($1::date[])`, [holidays]);
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
    ({ anchor, direction, amount, unit, due }) =>
      lastDayInTime(anchor, { direction, amount, unit }, new Set(holidays)) !== due,
  );
  expect(wrong).toEqual([]);
});
