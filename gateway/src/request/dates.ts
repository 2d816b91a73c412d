import { type GraphQLDirective, getDirectiveValues, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import { codedError, type hintCodes } from '../error/error-codes.js';

/** The two dates of a request, `YYYY-MM-DD`. */
export interface RequestDates {
  /** Valid time: the day on which the whole response is true. */
  asOf?: string | undefined;
  /** System time: records are used if they were recorded by the end of this day. */
  asKnownOn?: string | undefined;
}

/** Request headers with the meaning of the arguments of `@asOf`. */
export const dateHeaders = { asOf: 'as-of', asKnownOn: 'as-known-on' } as const;

/**
 * Reads the dates from the request headers and from `@asOf` on the operation. A date may be in both if they agree.
 * @throws GraphQLError BAD_USER_INPUT, status 400, for a text that is not a date, and for two dates that differ
 */
export function readRequestDates(
  headers: RequestDates & { language?: 'vi' | 'en' | undefined },
  directive: GraphQLDirective | null | undefined,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): RequestDates {
  const args = directive ? getDirectiveValues(directive, operation, variables) : undefined;
  const { language = 'vi' } = headers;
  const asOf = readDate('as-of', headers.asOf, args?.['date'] as string | null | undefined, language);
  const asKnownOn = readDate(
    'as-known-on',
    headers.asKnownOn,
    args?.['knownOn'] as string | null | undefined,
    language,
  );
  return { ...(asOf && { asOf }), ...(asKnownOn && { asKnownOn }) };
}

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Adds today in Việt Nam as the default of `asOf`, so that all subgraphs answer for one day, also around midnight. */
export function withToday({ asOf, asKnownOn }: RequestDates, now = new Date()): RequestDates {
  return { asOf: asOf ?? vietnamDay.format(now), ...(asKnownOn && { asKnownOn }) };
}

/** A remark on a valid request, in `extensions.hints`. */
export interface Hint {
  code: keyof typeof hintCodes;
  message: string;
}

/** Returns a hint for each date after today in Việt Nam. */
export function hintsFor({ asOf, asKnownOn }: RequestDates, language: 'vi' | 'en', now = new Date()): Hint[] {
  const today = vietnamDay.format(now);
  const ahead = { [dateHeaders.asOf]: asOf, [dateHeaders.asKnownOn]: asKnownOn };
  return Object.entries(ahead).flatMap(([name, day]) =>
    day !== undefined && day > today ? [{ code: 'DATE_AHEAD', message: phrases[language](name, day, today) }] : [],
  );
}

const phrases = {
  vi: (name: string, day: string, today: string) =>
    `${name} là ${day}, sau hôm nay (${today}): câu trả lời chỉ gồm những gì đã ghi nhận đến hôm nay.`,
  en: (name: string, day: string, today: string) =>
    `${name} is ${day}, which is after today (${today}): the response contains what is recorded by today.`,
};

function readDate(
  name: string,
  header: string | undefined,
  argument: string | null | undefined,
  language: 'vi' | 'en',
): string | undefined {
  if (header && argument && header !== argument) throw badDate(refusals.twoDates[language](name, header, argument));
  const date = header ?? argument ?? undefined;
  if (date === undefined || isDay(date)) return date;
  throw badDate(refusals.noDate[language](name, date));
}

const refusals = {
  twoDates: {
    vi: (name: string, header: string, argument: string) =>
      `Tiêu đề ${name} là ${header}, còn chỉ thị @asOf là ${argument}: chỉ nêu một ngày.`,
    en: (name: string, header: string, argument: string) =>
      `The header ${name} says ${header} and the directive @asOf says ${argument}: give one of them.`,
  },
  noDate: {
    vi: (name: string, date: string) => `${name} là "${date}": viết ngày theo dạng YYYY-MM-DD, ví dụ 2020-06-29.`,
    en: (name: string, date: string) => `${name} is "${date}": write a day as YYYY-MM-DD, such as 2020-06-29.`,
  },
};

/** Returns true for a day of the Gregorian calendar from year 1 on, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '0001';
}

function badDate(message: string): GraphQLError {
  return codedError('BAD_USER_INPUT', message, { status: 400 });
}
