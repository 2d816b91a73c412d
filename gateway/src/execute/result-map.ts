/** An object of a result: response names and values. */
export type ResultMap = Record<string, unknown>;

export function isObjectLike(value: unknown): value is ResultMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges a result into another, fields and list items one by one. A null does not replace a value. */
export function mergeInto(target: ResultMap, source: ResultMap): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    const current = ownProperty(target, key);
    if (isObjectLike(current) && isObjectLike(value)) mergeInto(current, value);
    else if (Array.isArray(current) && Array.isArray(value) && current.length === value.length)
      mergeLists(current, value);
    else if (value !== null || current === undefined) setProperty(target, key, value);
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  source.forEach((value, index) => {
    const current = target[index];
    if (isObjectLike(current) && isObjectLike(value)) mergeInto(current, value);
    else if (Array.isArray(current) && Array.isArray(value)) mergeLists(current, value);
    else if (value !== null || current === undefined) target[index] = value;
  });
}

/** Returns a property that the object does not inherit: `constructor` and `__proto__` are valid response names. */
export function ownProperty(object: ResultMap, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a property; `__proto__` becomes an ordinary one. */
export function setProperty(object: ResultMap, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

/** Returns a deep copy, for an entity that stands at several response paths. */
export function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObjectLike(value)) return value;
  const copy: ResultMap = {};
  for (const key of Object.keys(value)) setProperty(copy, key, copyOf(value[key]));
  return copy as Value;
}
