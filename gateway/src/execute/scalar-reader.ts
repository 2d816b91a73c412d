import { UnsafeInteger } from '../json/exact-json.js';

/** Returns the value of a scalar; undefined if the JSON value is not one. */
type Reader = (value: unknown) => unknown;

/**
 * Returns the reader of a scalar type: result coercion of the GraphQL specification for its own scalars. Values of other
 * scalars pass, unless a number would be rounded.
 */
export function scalarReader(name: string): Reader {
  return readers.get(name) ?? readCustom;
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Int', (value) => (typeof value === 'number' && (value | 0) === value ? value : undefined)],
  ['Float', readFloat],
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Boolean', (value) => (typeof value === 'boolean' ? value : undefined)],
  ['ID', readId],
]);

function readFloat(value: unknown): number | undefined {
  const number = value instanceof UnsafeInteger ? Number(value.text) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Returns an ID as a string: many servers write a numeric one as a number. */
function readId(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof UnsafeInteger) return value.text;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

function readCustom(value: unknown): unknown {
  return isExact(value) ? value : undefined;
}

function isExact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return !(value instanceof UnsafeInteger) && Object.values(value).every(isExact);
}
