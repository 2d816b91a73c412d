import { GraphQLScalarType, type ValueNode, Kind } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { BadUserInput } from '../error/error.js';
import { quoteValue } from '../error/quote-value.js';

/** Years outside this range are typing errors; no register covers them. */
export const [earliestYear, latestYear] = [1900, 2100];

/** Calendar dates as `YYYY-MM-DD`. Refuses dates that do not exist and years out of range. */
export const LocalDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  parseValue: checkDay,
  parseLiteral: (node: ValueNode) => checkDay(node.kind === Kind.STRING ? node.value : undefined),
});

function checkDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  const years = { vi: `từ năm ${earliestYear} đến năm ${latestYear}`, en: `between ${earliestYear} and ${latestYear}` };
  throw new BadUserInput({
    vi: `${quoteValue(value, 'Giá trị')} không phải là một ngày ${years.vi}. Viết ngày theo dạng YYYY-MM-DD: 2020-06-29.`,
    en: `${quoteValue(value, 'the value')} is no day ${years.en}. Write a day as YYYY-MM-DD: 2020-06-29.`,
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (year < earliestYear || year > latestYear) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
