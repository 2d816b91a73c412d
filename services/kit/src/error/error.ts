import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** An error of the caller. The message names the wrong value and what to do. */
export class BadUserInput extends GraphQLError {
  constructor(readonly messages: Messages) {
    super(messages.en, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, messages } });
  }

  /** Returns the same refusal under the name of the refused variable or argument. */
  under(name: string): BadUserInput {
    return new BadUserInput({ vi: `${name}: ${this.messages.vi}`, en: `${name}: ${this.messages.en}` });
  }
}

/** A message in both languages. The gateway sends the client that of the request's language. */
export interface Messages {
  vi: string;
  en: string;
}
