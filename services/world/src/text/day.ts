/** Writes a `YYYY-MM-DD` day as Vietnamese documents do: 29/6/2020. */
export function dayInVietnamese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** Writes a `YYYY-MM-DD` day in English: 29 June 2020. */
export function dayInEnglish(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month! - 1]} ${year}`;
}
