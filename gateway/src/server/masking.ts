import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../telemetry/log.js';

/** More would be what the client itself sent, said back to it. */
const longestMessage = 1000;

/** An error of ours, as the log knows it and a client does not. */
export function internalError(requestId: string): GraphQLError {
  return new GraphQLError(`The request could not be answered; the log has it as ${requestId}.`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });
}

/**
 * What a client may read of an error: GraphQL's own and ours say what the client did; of everything else only the log
 * knows. In production nothing is said of what the schema has beside what was asked.
 */
export function masking(log: Log, isProduction: boolean) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof GraphQLError) return { ...formatted, message: fit(formatted.message, isProduction) };
    log({ event: 'internal-error', error: original });
    return { message: 'The request could not be answered.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  };
}

function fit(message: string, isProduction: boolean): string {
  const said = isProduction ? message.replace(/ ?Did you mean [^?]*\?/g, '') : message;
  return said.length <= longestMessage ? said : `${said.slice(0, longestMessage)}…`;
}
