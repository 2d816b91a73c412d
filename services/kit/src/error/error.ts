import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** The caller asked for something that cannot be: the message names the offender and what to do. */
export class BadUserInput extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
  }
}
