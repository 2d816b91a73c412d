import type { DocumentNode } from 'graphql';

/** Where Apollo Server keeps parsed and valid documents. Their plans hang on them, and are forgotten with them. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
  readonly size: number;
}

/** Keeps the documents that were asked for last, at most `maximum` of them. */
export function documentStore(maximum: number): DocumentStore {
  const documents = new Map<string, DocumentNode>();
  return {
    async get(key) {
      const document = documents.get(key);
      if (document) {
        documents.delete(key);
        documents.set(key, document);
      }
      return document;
    },
    async set(key, document) {
      documents.set(key, document);
      if (documents.size > maximum) documents.delete(documents.keys().next().value!);
    },
    delete: async (key) => documents.delete(key),
    get size() {
      return documents.size;
    },
  };
}
