const millisecondsOfDay = 86_400_000;

/** `YYYY-MM-DD` that many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** The same day, or the Monday after a weekend: offices do not meet on one. */
export function workday(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** When an office entered something in its register: that day's afternoon in Việt Nam, or some days later. */
export function recordedAt(day: string, daysLater = 0): string {
  return `${addDays(day, daysLater)}T09:30:00.000Z`;
}
