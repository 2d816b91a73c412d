import { isValidOn, sql } from '#kit/sql';

/** Input of `dueOn`: the rule and the anchor, as SQL. */
interface DueOn {
  anchor: string;
  /** Alias of a row of `deadline_rule`. */
  rule: string;
}

/**
 * Builds SQL for the last day in time, equal to `lastDayInTime`, for conditions on many rows. Working days are
 * searched in three times as many days plus two months, which covers the longest holidays.
 */
export function dueOn({ anchor, rule }: DueOn): string {
  const step = `case ${rule}.direction when 'AFTER' then 1 else -1 end`;
  const works = (day: string): string =>
    `coalesce((select h.effect = 'WORK' from holiday h where h.day = ${day}), extract(isodow from ${day}) < 6)`;
  const working =
    `(select w.day from (select ${anchor} + ${step} * n as day, n from generate_series(1, ${rule}.amount * 3 + 60) n) w ` +
    `where ${works('w.day')} order by w.n offset ${rule}.amount - 1 limit 1)`;
  const counted = `case ${rule}.unit when 'WORKING_DAY' then ${working} else ${anchor} + ${step} * ${rule}.amount end`;
  const rolled =
    `(select c.day + n from (select ${counted} as day) c, generate_series(0, 60) n ` +
    `where ${works('(c.day + n)')} order by n limit 1)`;
  return `case ${rule}.direction when 'AFTER' then ${rolled} else ${counted} end`;
}

/** Builds SQL that joins, as `as`, the version of a rule in force on a day that sets a number of days. */
export function ruleInForce(ruleKey: string, day: string, as: string): string {
  return sql`
    join lateral (
      select r.*
      from deadline_rule r
      where r.rule_key = '${ruleKey}'
        and r.amount is not null
        and ${isValidOn('r', day)}
      order by r.valid_from
      limit 1
    ) ${as} on true`;
}
