import { addDays } from '#kit/text';

export { addDays };

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Returns the later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Returns the earlier of two days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** Returns the day itself, or the following Monday for a weekend. */
export function workday(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** Returns the instant of an entry in a register: 16:30 in Việt Nam, `daysLater` days after the day. */
export function recordedAt(day: string, daysLater = 0): string {
  return `${addDays(day, daysLater)}T09:30:00.000Z`;
}
