type Reader = (value: unknown) => string | number | boolean | undefined;

/**
 * Reads a value of JSON as the named scalar, by the specification's results of each; undefined for what is none. No
 * reader for a scalar of the graph's own: what its values look like is for its owner to say.
 */
export function scalarReader(name: string): Reader | undefined {
  return readers.get(name);
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Int', (value) => (typeof value === 'number' && (value | 0) === value ? value : undefined)],
  ['Float', (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)],
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['ID', readId],
]);

/** Many servers write a numeric id as a number; a client always gets a string. */
function readId(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
