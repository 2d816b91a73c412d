import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { HttpResponse } from '../request/http-message.js';
import { requestIdHeader } from '../request/request-id.js';
import type { Log } from '../telemetry/log.js';
import { codedError } from './error-codes.js';

/** A longer message would repeat the text that the client sent. */
const longestMessage = 1000;

/** Builds the error that a client receives in place of an unexpected one, which is in the log. */
export function internalError(requestId: string): GraphQLError {
  const message = `The request could not be answered; the log has it as ${requestId}.`;
  return codedError('INTERNAL_SERVER_ERROR', message, { status: 500 });
}

/**
 * Builds the formatter of errors in a GraphQL response. Errors of GraphQL and of the gateway keep their message; all
 * others are logged and masked. In production, suggestions with names of the schema are removed.
 */
export function errorFormatter(log: Log, isProduction: boolean) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof GraphQLError) return { ...formatted, message: shortened(formatted.message, isProduction) };
    log({ event: 'internal-error', error: original });
    return { message: 'The request could not be answered.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}

function shortened(message: string, isProduction: boolean): string {
  const visible = isProduction ? message.replace(/ ?Did you mean [^?]*\?/g, '') : message;
  return visible.length <= longestMessage ? visible : `${visible.slice(0, longestMessage)}…`;
}

/** Builds the response to a request that ended by an error before it was executed. Unexpected errors are logged and masked. */
export function toErrorResponse(error: unknown, requestId: string, log: Log): HttpResponse {
  if (!(error instanceof GraphQLError)) log({ event: 'internal-error', error });
  const { message, extensions } = error instanceof GraphQLError ? error : internalError(requestId);
  const { http, ...details } = extensions as { http?: { status?: number; headers?: Map<string, string> } };
  return {
    status: http?.status ?? 400,
    headers: [
      ['content-type', 'application/json; charset=utf-8'],
      [requestIdHeader, requestId],
      ...(http?.headers ?? []),
    ],
    body: errorBody(message, details),
  };
}

/** Writes a GraphQL response that consists of one error. */
export function errorBody(message: string, extensions: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ errors: [{ message, extensions }] });
}
