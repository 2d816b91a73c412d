import { addDays } from '#world';
import type { DayUnit, DeadlineDirection } from './deadline.enum.js';

/** Days on which offices are closed, other than Saturdays and Sundays. */
export type Holidays = ReadonlySet<string>;

export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/**
 * Returns the last day in time. After an anchor, day 1 is the next day, and a last day on which offices are closed
 * moves to the next working day (Civil Code 2015, art. 147-148). Before an anchor, days are counted backwards.
 */
export function lastDayInTime(
  anchor: string,
  { direction, amount, unit }: { direction: DeadlineDirection; amount: number; unit: DayUnit },
  holidays: Holidays,
): string {
  const step = direction === 'AFTER' ? 1 : -1;
  let day = anchor;
  if (unit === 'CALENDAR_DAY') day = addDays(anchor, step * amount);
  else {
    for (let left = amount; left > 0;) {
      day = addDays(day, step);
      if (isWorkingDay(day, holidays)) left -= 1;
    }
  }
  while (direction === 'AFTER' && !isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
