/** An object of an answer under construction. */
export type ResultMap = Record<string, unknown>;

export function isObjectLike(value: unknown): value is ResultMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts what a subgraph says of an object into what is known of it; lists are merged item by item. */
export function mergeInto(target: ResultMap, source: ResultMap): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    // Its own, not what it inherits: `__proto__` is a name like any other in JSON.
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isObjectLike(known) && isObjectLike(value)) mergeInto(known, value);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length)
      mergeLists(target, key, known, value);
    else if (value !== null || known === undefined) define(target, key, value);
  }
}

function mergeLists(target: ResultMap, key: string, known: unknown[], value: unknown[]): void {
  value.forEach((item, index) => {
    const before = known[index];
    if (isObjectLike(before) && isObjectLike(item)) mergeInto(before, item);
    else if (Array.isArray(before) && Array.isArray(item)) mergeLists(target, key, before, item);
    else if (item !== null || before === undefined) known[index] = item;
  });
}

/** A subgraph's JSON may name a property `__proto__`: it becomes a property like any other. */
function define(target: ResultMap, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

/** A copy that shares nothing, for an entity that stands in several places of an answer. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObjectLike(value)) return value;
  const copy: ResultMap = {};
  for (const key of Object.keys(value)) define(copy, key, copyOf(value[key]));
  return copy as Value;
}
