/** An integer of a JSON text that a JavaScript number cannot represent exactly. */
export class UnsafeInteger {
  constructor(readonly text: string) {}
}

/** Parses JSON without rounding. An integer beyond 2^53 becomes an `UnsafeInteger`. @throws SyntaxError */
export function parseExactJson(text: string): unknown {
  if (unsafeIntegerIn(text) === undefined) return JSON.parse(text) as unknown;
  const marked = text.replace(tokens, (token) => (isUnsafe(token) ? `{"${marker}":"${token}"}` : token));
  return JSON.parse(marked, (_, value: unknown) => {
    const integer = (value as Record<string, string> | null)?.[marker];
    return integer === undefined ? value : new UnsafeInteger(integer);
  });
}

/** Returns the first integer beyond 2^53 of a JSON text; undefined if there is none. */
export function unsafeIntegerIn(text: string): string | undefined {
  if (!/\d{16}/.test(text)) return undefined;
  return text.match(tokens)?.find(isUnsafe);
}

/** Returns the message for a client that sent such an integer. */
export function roundedMessage(integer: string): string {
  return `The integer ${integer} cannot be passed on exactly: send it as a string.`;
}

/** Strings and numbers. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function isUnsafe(token: string): boolean {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}

/** Property of a marked integer. No subgraph knows the name, so that none can fake one. */
const marker = `unsafe-integer-${crypto.randomUUID()}`;
