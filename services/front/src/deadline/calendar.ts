import { addDays } from '#kit/text';
import type { DayUnit, DeadlineDirection } from './deadline.enum.js';

/** Effect of each day of the public calendar. A day that it lacks is a working day from Monday to Friday. */
export type Holidays = ReadonlyMap<string, 'OFF' | 'WORK'>;

/** Returns true if offices work on the day. A make-up Saturday or Sunday is a working day. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const effect = holidays.get(day);
  if (effect) return effect === 'WORK';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * Computes the last day in time. After an anchor, day 1 is the day that follows it, and a last day on which offices are
 * closed moves to the next working day (Civil Code 2015, art. 147-148). Before an anchor, the days are counted back.
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
