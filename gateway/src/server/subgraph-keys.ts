/** Keys that the gateway shares with subgraphs, by name; they may change while the process runs. */
export type SubgraphKeys = Pick<ReadonlyMap<string, string>, 'get'>;

/**
 * Reads the keys from the text `front=…,youth-union=…` of a reader, at each use. A later text that is not of this form is
 * ignored, and the last keys stay in use.
 * @throws Error if the first text is not of this form
 */
export function subgraphKeysOf(read: () => string | undefined): SubgraphKeys {
  let text = read() ?? '';
  let keys = parseKeys(text);
  return {
    get(name) {
      const next = read() ?? '';
      if (next !== text) {
        text = next;
        keys = tryParse(next) ?? keys;
      }
      return keys.get(name);
    },
  };
}

function parseKeys(text: string): ReadonlyMap<string, string> {
  const entries = text.split(/[,\n]/).map((entry) => entry.trim());
  return new Map(
    entries
      .filter((entry) => entry !== '')
      .map((entry) => {
        const at = entry.indexOf('=');
        const key = entry.slice(at + 1);
        if (at < 1 || key.length < 16)
          throw new Error('SUBGRAPH_KEYS is to be name=key,name=key, with keys of 16 characters or more.');
        return [entry.slice(0, at), key];
      }),
  );
}

function tryParse(text: string): ReadonlyMap<string, string> | undefined {
  try {
    return parseKeys(text);
  } catch {
    return undefined;
  }
}
