import { DatabaseError, type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { tableName } from '../read/row.js';
import type { ReceivedCopy } from './copy-sources.js';
import type { ChangeEvent } from './feed.js';

/** A change that could not be applied, with its reason. */
export interface RejectedChange {
  change: ChangeEvent;
  error: string;
}

/** SQL that applies the changes of one topic to the table of its copies. */
export class CopyWriter {
  /** Also the shape of the table and the rule of ownership: when it changes, the copies are received again. */
  readonly upsert: string;
  private readonly remove: string;
  private readonly empty: string;

  /** `owns` is the condition of `Sender.owns`. */
  constructor(database: DataSource, topic: string, table: new () => ReceivedCopy, owns = 'true') {
    const metadata = database.getMetadata(table);
    const name = tableName(metadata);
    const given = metadata.columns.filter(({ propertyName }) => !['id', 'source', 'receivedAt'].includes(propertyName));
    const columns = given.map(({ databaseName }) => `"${databaseName}"`);
    const body = given.map(
      (column) => `"${column.propertyName}" ${database.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
    );
    this.upsert =
      `insert into ${name} as c ("id", "source", "received_at", ${columns.join(', ')}) ` +
      `select n.key, $2, now(), ${given.map(({ propertyName }) => `b."${propertyName}"`).join(', ')} ` +
      `from jsonb_to_recordset($1::jsonb) as n(topic text, key text, body jsonb) ` +
      `cross join lateral jsonb_to_record(n.body) as b(${body.join(', ')}) where n.topic = '${topic}' and (${owns}) ` +
      `on conflict ("id") do update set "received_at" = now(), ` +
      `${columns.map((column) => `${column} = excluded.${column}`).join(', ')} where c."source" = $2 returning "id"`;
    this.remove = `delete from ${name} where "source" = $1 and "id" = any($2)`;
    this.empty = `delete from ${name} where "source" = $1`;
  }

  /** Applies the changes that can be, and returns the others. Must run in a transaction. */
  async write(client: PoolClient, source: string, changes: readonly ChangeEvent[]): Promise<RejectedChange[]> {
    const deleted = changes.filter(({ body }) => body === null).map(({ key }) => key);
    if (deleted.length > 0) await client.query(this.remove, [source, deleted]);
    return this.writeRows(
      client,
      source,
      changes.filter(({ body }) => body !== null),
    );
  }

  async clear(client: PoolClient, source: string): Promise<void> {
    await client.query(this.empty, [source]);
  }

  /** Halves the changes until those remain that cannot be written: a wrong one costs its own row and no other. */
  private async writeRows(
    client: PoolClient,
    source: string,
    changes: readonly ChangeEvent[],
  ): Promise<RejectedChange[]> {
    if (changes.length === 0) return [];
    await client.query('savepoint copies');
    try {
      const { rows } = await client.query<{ id: string }>(this.upsert, [JSON.stringify(changes), source]);
      await client.query('release savepoint copies');
      const written = new Set(rows.map(({ id }) => id));
      return changes
        .filter(({ key }) => !written.has(key))
        .map((change) => ({ change, error: `the row is not one of ${source}` }));
    } catch (error) {
      if (!isAboutData(error)) throw error;
      await client.query('rollback to savepoint copies; release savepoint copies');
      if (changes.length === 1) return [{ change: changes[0]!, error: error.message }];
      const middle = changes.length >> 1;
      return [
        ...(await this.writeRows(client, source, changes.slice(0, middle))),
        ...(await this.writeRows(client, source, changes.slice(middle))),
      ];
    }
  }
}

/** Cardinality violation, data exception, constraint violation, and what a trigger raises; not a lost connection or a full disk. */
function isAboutData(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && /^(21|22|23|P0)/.test(error.code ?? '');
}
