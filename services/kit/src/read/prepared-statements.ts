import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';

/** Bounds of what is kept of statements that callers can invent: each new operation and each form of a filter is one. */
export const statementLimits = {
  /** Texts that are remembered, by number and by characters. */
  texts: 5000,
  characters: 20_000_000,
  /** Prepared statements of one connection; each holds a plan in the server's memory. */
  prepared: 300,
};

/** Times that a text was sent. */
const uses = new LRUCache<string, number>({
  max: statementLimits.texts,
  maxSize: statementLimits.characters,
  sizeCalculation: (_, text) => text.length,
});

/** Counts a use of the text. Returns true from the second on: a text that never comes again is not worth a plan. */
export function isRepeated(text: string): boolean {
  const before = uses.get(text) ?? 0;
  uses.set(text, before + 1);
  return before > 0;
}

interface Prepared {
  names: LRUCache<string, string>;
  last: number;
}

const preparedOf = new WeakMap<PoolClient, Prepared>();

/**
 * Returns the name of the text's prepared statement on this connection, which must be idle. The least recently used of
 * too many is closed, ahead of the next query and in its round trip.
 */
export function preparedName(client: PoolClient, text: string): string {
  let prepared = preparedOf.get(client);
  if (!prepared) preparedOf.set(client, (prepared = { names: namesOf(client), last: 0 }));
  let name = prepared.names.get(text);
  if (!name) prepared.names.set(text, (name = `s${(prepared.last += 1)}`));
  return name;
}

function namesOf(client: PoolClient): LRUCache<string, string> {
  // `pg` has no method to close a prepared statement; its connection has the message, and the list of what is parsed.
  const { connection } = client as unknown as {
    connection: { parsedStatements: Record<string, string>; close(message: { type: 'S'; name: string }): void };
  };
  return new LRUCache<string, string>({
    max: statementLimits.prepared,
    dispose: (name, _, reason) => {
      if (reason !== 'evict') return;
      delete connection.parsedStatements[name];
      connection.close({ type: 'S', name });
    },
  });
}
