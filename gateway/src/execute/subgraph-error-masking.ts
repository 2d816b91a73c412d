import type { GraphQLFormattedError } from 'graphql';
import { clientSafeCodes } from '../error/error-codes.js';
import { withClientVariables } from './plan-names.js';

/** Maximum length of a message for a client. */
const longest = 500;

/** Patterns of internal details: addresses, files, stacks, SQL, and names of plans. */
const inner = [
  /\b[a-z][a-z+.-]*:\/\//i,
  /\b\d{1,3}(\.\d{1,3}){3}\b/,
  /\[[0-9a-f:]*:[0-9a-f:]*\]|(^|[\s(])[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,7}($|[\s),.])/i,
  /\b(localhost|[\w-]+(\.[\w-]+)*):\d{2,5}\b/,
  /\bE(CONN|HOST|NOTFOUND|AI_|PIPE|TIMEDOUT)\w*/,
  /\bat .*[\w>)]+ ?\(?.*:\d+:\d+\)?/,
  /(^|[\s'"(])(\/[\w.-]+){2,}|[A-Z]:\\/,
  /\b(select|insert|update|delete|with)\b[\s\S]*\b(from|into|set|where)\b/i,
  /\b(relation|column|constraint|role|database) "/i,
  /\b_entities\b|\b_Any\b|representations|__batch_reps|_internal_qp|\b__field\d/,
  /\b(password|secret|token|bearer)\s*[=:]/i,
  /[\r\n]/,
];

/** Returns whether a client may read the message: one plain sentence, with a code that is meant for clients. */
export function isClientSafe(code: unknown, message: unknown): message is string {
  return (
    clientSafeCodes.has(code) &&
    typeof message === 'string' &&
    message.length <= longest &&
    !inner.some((sign) => sign.test(message))
  );
}

/**
 * Returns the message of a subgraph's error for a client, or undefined if it is not safe. A subgraph that speaks both
 * languages sends them as `extensions.messages`; otherwise `message` is used in every language.
 */
export function clientMessage(error: GraphQLFormattedError | null, language: 'vi' | 'en'): string | undefined {
  const { code, messages } = error?.extensions ?? {};
  const translated = (messages as Partial<Record<string, unknown>> | null | undefined)?.[language];
  const message = [translated, error?.message].find((each) => isClientSafe(code, each)) as string | undefined;
  return message && withClientVariables(message);
}

/** Returns the subgraphs whose copies are incomplete, for the code `COPIES_INCOMPLETE`. Unknown names are left out. */
export function missingSources(
  { code, sources }: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, unknown>,
): string[] {
  return code === 'COPIES_INCOMPLETE' && Array.isArray(sources)
    ? sources.filter((each): each is string => typeof each === 'string' && known.has(each))
    : [];
}
