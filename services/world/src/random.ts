/** Computes two 32-bit hashes of a text; not for cryptographic use. */
function hash(text: string): [number, number] {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x2c1b3c6d);
    a ^= a >>> 15;
    b = Math.imul(b ^ code, 0x297a2d39);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (b >>> 16), 0x7feb352d);
  b = Math.imul(b ^ (a >>> 15), 0x846ca68b);
  return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 15)) >>> 0];
}

const separator = '\u001f';

/** Builds an opaque id with a prefix for its kind. It depends on the natural key alone. */
export function opaqueId(prefix: string, ...naturalKey: readonly (string | number)[]): string {
  const key = naturalKey.join(separator);
  const [a, b] = hash(`${prefix}${separator}${key}`);
  const [c] = hash(`${key}${separator}${prefix}`);
  return `${prefix}_${a.toString(36)}${b.toString(36)}${c.toString(36)}`;
}

/** Random stream that depends on its key alone. */
export interface Random {
  /** Returns an integer between both bounds, inclusive. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Returns `count` different elements, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Creates the random stream of a key. Other streams do not affect it. */
export function randomFor(seed: string, ...key: readonly (string | number)[]): Random {
  let [state] = hash(`${seed}${separator}${key.join(separator)}`);
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    sample(list, count) {
      const left = list.map((_, index) => index);
      while (left.length > count) left.splice(int(0, left.length - 1), 1);
      return left.map((index) => list[index]!);
    },
  };
}
