import { codedError } from '../error/error-codes.js';
import type { ResponseExtensionOptions } from '../execute/executor.js';
import { roundedMessage, unsafeIntegerIn } from '../json/exact-json.js';
import { documentTextOf, type TrustedDocuments } from '../trusted/trusted-documents.js';
import type { HttpRequest } from './http-message.js';

/** Parameters of a GraphQL-over-HTTP request, as sent: Apollo Server reports values of a wrong type. */
export interface GraphQLParams {
  query?: unknown;
  documentId?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

type ParamSource = Pick<HttpRequest, 'method' | 'search' | 'body'>;

/** Reads the parameters from the query string of a GET, or from the body. Returns no parameters for a body of another form. */
export function readGraphQLParams({ method, search, body }: ParamSource): GraphQLParams {
  if (method !== 'GET') return isParams(body) ? body : {};
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    variables: parsed(parameters.get('variables')),
    extensions: parsed(parameters.get('extensions')),
  };
}

/**
 * Returns the text that the request sent or named. Returns undefined if it names a document that may yet be sent, or if
 * there are no trusted documents. A name takes precedence over a text beside it.
 * @throws GraphQLError UNTRUSTED_DOCUMENT for a document that is not trusted where only those are executed
 */
export function resolvePersistedDocument(
  params: GraphQLParams,
  trusted: TrustedDocuments,
  onlyTrusted: boolean,
): string | undefined {
  return trusted.size === 0 && !onlyTrusted ? undefined : documentTextOf(params, trusted, onlyTrusted);
}

/** Returns the request with the text, if there is one, in place of the name of its document. */
export function withDocument({ method, search, body }: ParamSource, text: string | undefined): ParamSource {
  if (text === undefined) return { method, search, body };
  const rest = withoutHash(readGraphQLParams({ method, search, body }).extensions);
  if (method !== 'GET') return { method, search, body: { ...(body as object), query: text, extensions: rest } };
  const parameters = new URLSearchParams(search);
  parameters.set('query', text);
  parameters.delete('documentId');
  parameters.set('extensions', JSON.stringify(rest));
  return { method, search: `?${parameters.toString()}`, body };
}

/** Reads `"extensions": { "sources": true, "explanation": true }`. */
export function readExtensionOptions({ extensions }: GraphQLParams): ResponseExtensionOptions {
  const { sources, explanation } = (extensions ?? {}) as ResponseExtensionOptions;
  return { sources: sources === true, explanation: explanation === true };
}

function isParams(body: unknown): body is GraphQLParams {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function withoutHash(extensions: unknown): object {
  const { persistedQuery: _, ...others } = (extensions ?? {}) as { persistedQuery?: unknown };
  return others;
}

function parsed(json: string | null): unknown {
  if (json === null) return undefined;
  const integer = unsafeIntegerIn(json);
  if (integer) throw codedError('BAD_USER_INPUT', roundedMessage(integer), { status: 400 });
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
