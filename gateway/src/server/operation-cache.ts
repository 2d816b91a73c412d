/** An operation as a client sends it. */
export interface SentOperation {
  query: string;
  operationName?: string;
}

/** Operations that have been answered, so that the next supergraph can plan them before it serves requests. */
export interface OperationCache {
  /** Records the operation of a request body; a body without a text is ignored. */
  add(body: unknown): void;
  /** Returns the operations in the order of their last use. */
  list(): readonly SentOperation[];
}

const maximumOperations = 200;

/** Keeps the most recently used operations. */
export function createOperationCache(): OperationCache {
  const operations = new Map<string, SentOperation>();
  return {
    add(body) {
      const operation = sentOperation(body);
      if (!operation) return;
      const key = JSON.stringify(operation);
      operations.delete(key);
      operations.set(key, operation);
      if (operations.size > maximumOperations) operations.delete(operations.keys().next().value!);
    },
    list: () => [...operations.values()],
  };
}

/** Returns the operation of a request body, or undefined if it has no text. */
export function sentOperation(body: unknown): SentOperation | undefined {
  const { query, operationName } = (body ?? {}) as { query?: unknown; operationName?: unknown };
  if (typeof query !== 'string') return undefined;
  return { query, ...(typeof operationName === 'string' && { operationName }) };
}
