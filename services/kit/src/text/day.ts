const millisecondsOfDay = 86_400_000;

/** Adds a number of days, which may be negative, to a `YYYY-MM-DD` date. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
