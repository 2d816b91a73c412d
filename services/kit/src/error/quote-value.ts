const plain = /^[\p{L}\p{M}\p{N} _,.'~|-]{0,60}$/u;
/** The gateway masks a message that looks like an address or a statement, and counts it against the subgraph. */
const looksInternal = /\d\.\d|\b(select|insert|update|delete|with)\b/i;

/** Quotes a caller's value for a message. Returns `otherwise` for a value that is long or not plain text. */
export function quoteValue(value: unknown, otherwise: string): string {
  const text = String(value);
  return plain.test(text) && !looksInternal.test(text) ? JSON.stringify(text) : otherwise;
}
