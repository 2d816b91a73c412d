import { type GraphQLError, type GraphQLDirective, getDirectiveValues, type OperationDefinitionNode } from 'graphql';
import { codedError } from '../error/error-codes.js';

/** The two dates of a request. */
export interface RequestDates {
  /** Day on which the whole answer is to be true. */
  asOf?: string | undefined;
  /** Day by whose end a record must have been entered. */
  asKnownOn?: string | undefined;
}

/** Names of the request headers that say the same as the directive's arguments. */
export const dateHeaders = { asOf: 'as-of', asKnownOn: 'as-known-on' } as const;

/**
 * The request's dates, from its headers or from `@asOf` on the operation; both may say them if they agree, since one
 * answer is never of two dates.
 * @throws GraphQLError BAD_USER_INPUT for what is no date, or for two that differ
 */
export function readRequestDates(
  headers: RequestDates,
  directive: GraphQLDirective | null | undefined,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): RequestDates {
  const written = directive ? getDirectiveValues(directive, operation, variables) : undefined;
  const asOf = agreed('as-of', headers.asOf, written?.['date'] as string | undefined);
  const asKnownOn = agreed('as-known-on', headers.asKnownOn, written?.['knownOn'] as string | undefined);
  return { ...(asOf && { asOf }), ...(asKnownOn && { asKnownOn }) };
}

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/**
 * The dates as subgraphs are told them: today in Việt Nam where the request says none, so that an answer that is made
 * around midnight is of one day, whoever is asked before and after.
 */
export function withToday({ asOf, asKnownOn }: RequestDates, now = new Date()): RequestDates {
  return { asOf: asOf ?? vietnamDay.format(now), ...(asKnownOn && { asKnownOn }) };
}

function agreed(name: string, header: string | undefined, written: string | null | undefined): string | undefined {
  if (header && written && header !== written) {
    throw badInput(`The header ${name} says ${header} and the directive @asOf says ${written}: give one of them.`);
  }
  const day = header ?? written ?? undefined;
  if (day !== undefined && !isDay(day))
    throw badInput(`${name} is "${day}": write a day as YYYY-MM-DD, such as 2020-06-29.`);
  return day;
}

/** A day of the calendar: `2025-02-30` is none, and no calendar has a year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '0001';
}

function badInput(message: string): GraphQLError {
  return codedError('BAD_USER_INPUT', message, { status: 400 });
}
