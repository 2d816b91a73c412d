import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLError } from 'graphql';
import { codedError } from '../error/error-codes.js';

/** Operations that are known before anybody asks: by the SHA-256 of their text, in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** The saved operations of a folder. Who sends a hash sends 71 bytes instead of the operation. */
export function readTrustedDocuments(folder: string): TrustedDocuments {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [documentHash(text), text];
    }),
  );
}

export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The parts of a GraphQL request that say which operation is meant. */
interface OperationReference {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * The text that a request means: its own, or that of the document that it names, by `documentId: "sha256:…"` or as
 * automatic persisted queries do. Undefined when it names one that is not known here, and may yet be sent.
 * @throws GraphQLError for a `documentId` that is not known, and for any other text when only trusted ones are answered
 */
export function documentTextOf(
  reference: OperationReference,
  trusted: TrustedDocuments,
  onlyTrusted: boolean,
): string | undefined {
  const { query, documentId } = reference;
  if (documentId !== undefined && documentId !== null) {
    const text = typeof documentId === 'string' ? trusted.get(documentId.replace(/^sha256:/, '')) : undefined;
    if (text === undefined) throw unknownDocument('No document with this documentId is known here.');
    return text;
  }
  if (typeof query === 'string') {
    if (onlyTrusted && !trusted.has(documentHash(query))) {
      throw unknownDocument('Only operations that were registered are answered here: send a documentId.');
    }
    return query;
  }
  const hash = (reference.extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)?.persistedQuery
    ?.sha256Hash;
  const text = typeof hash === 'string' ? trusted.get(hash) : undefined;
  if (text === undefined && onlyTrusted && hash !== undefined) {
    throw unknownDocument('Only operations that were registered are answered here.');
  }
  return text;
}

function unknownDocument(message: string): GraphQLError {
  return codedError('UNTRUSTED_DOCUMENT', message, { status: 400 });
}
