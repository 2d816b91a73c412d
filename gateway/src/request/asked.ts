import type { Wants } from '../execute/executor.js';
import { textOf, type TrustedDocuments } from '../trusted/trusted-documents.js';

/** The request with the text of the document that it names. */
export function withText(
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
    const text = textOf(
      {
        query: parameters.get('query') ?? undefined,
        documentId: parameters.get('documentId') ?? undefined,
        extensions: extensions === null ? undefined : parsed(extensions),
      },
      trusted,
      onlyTrusted,
    );
    if (text !== undefined && !parameters.has('query')) {
      parameters.set('query', text);
      parameters.delete('documentId');
      return { search: `?${parameters.toString()}`, body };
    }
    return { search, body };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { search, body };
  const text = textOf(body, trusted, onlyTrusted);
  return text !== undefined && !('query' in body) ? { search, body: { ...body, query: text } } : { search, body };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** `"extensions": { "sources": true, "explanation": true }` in the request. */
export function wantsOf(body: unknown): Wants {
  const { sources, explanation } = ((body as { extensions?: unknown } | null)?.extensions ?? {}) as Wants;
  return { sources: sources === true, explanation: explanation === true };
}
