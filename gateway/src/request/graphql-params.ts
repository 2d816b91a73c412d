import type { ResponseExtensionOptions } from '../execute/executor.js';
import type { GraphQLParams } from '../limits/guard.js';
import { documentTextOf, type TrustedDocuments } from '../trusted/trusted-documents.js';

/** The request with the text of the document that it names. */
export function resolvePersistedDocument(
  method: string,
  search: string,
  body: unknown,
  trusted: TrustedDocuments,
  onlyTrusted: boolean,
): { search: string; body: unknown } {
  if (trusted.size === 0 && !onlyTrusted) return { search, body };
  if (method === 'GET') {
    const parameters = new URLSearchParams(search);
    const extensions = parameters.get('extensions');
    const text = documentTextOf(
      {
        query: parameters.get('query') ?? undefined,
        documentId: parameters.get('documentId') ?? undefined,
        extensions: extensions === null ? undefined : parsed(extensions),
      },
      trusted,
      onlyTrusted,
    );
    if (text === undefined) return { search, body };
    // Whatever text came beside a name, the named one counts.
    parameters.set('query', text);
    parameters.delete('documentId');
    parameters.set('extensions', JSON.stringify(withoutHash(extensions === null ? undefined : parsed(extensions))));
    return { search: `?${parameters.toString()}`, body };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { search, body };
  const text = documentTextOf(body, trusted, onlyTrusted);
  if (text === undefined) return { search, body };
  const { extensions } = body as { extensions?: unknown };
  return { search, body: { ...body, query: text, extensions: withoutHash(extensions) } };
}

/** The request's extensions without the hash that has been looked up. */
function withoutHash(extensions: unknown): object {
  const { persistedQuery: _, ...others } = (extensions ?? {}) as { persistedQuery?: unknown };
  return others;
}

/** What the request wants to have executed; what does not make sense is left for Apollo Server to say. */
export function readGraphQLParams(method: string, { search, body }: { search: string; body: unknown }): GraphQLParams {
  if (method !== 'GET') return typeof body === 'object' && body !== null ? body : {};
  const parameters = new URLSearchParams(search);
  const variables = parameters.get('variables');
  return { query: parameters.get('query') ?? undefined, variables: variables === null ? undefined : parsed(variables) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What a GET says beside its operation, as the body of a POST would have it. */
export function extensionsOf(search: string): unknown {
  const extensions = new URLSearchParams(search).get('extensions');
  return extensions === null ? undefined : { extensions: parsed(extensions) };
}

/** `"extensions": { "sources": true, "explanation": true }` in the request. */
export function readExtensionOptions(body: unknown): ResponseExtensionOptions {
  const { sources, explanation } = ((body as { extensions?: unknown } | null)?.extensions ??
    {}) as ResponseExtensionOptions;
  return { sources: sources === true, explanation: explanation === true };
}
