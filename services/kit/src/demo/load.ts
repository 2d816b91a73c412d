import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, EntityMetadata } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';

/** A row on its way into the database. Properties left out take the column's default. */
export interface LoadedRow {
  table: Function;
  row: object;
}

/** Pairs rows with the table they go to, typed. */
export function rowOf<Row extends object>(
  table: new () => Row,
  row: { [Property in keyof Row]?: Row[Property] | null },
): LoadedRow {
  return { table, row };
}

/** What a database was loaded with, so that a second start knows that there is nothing to do. */
export interface LoadMark {
  scale: string;
  seed: string;
  rows: number;
}

export interface LoadOptions {
  tables: readonly Function[];
  mark: Omit<LoadMark, 'rows'>;
  /** Leave a database that was loaded before as it is, whatever it was loaded with. */
  onlyIfEmpty?: boolean;
  onRows?: (rows: number) => void;
}

const batchSize = 5000;

/**
 * Replaces what the tables hold by the given rows, in one transaction: readers see all of the old or all of the new, and
 * a load that fails leaves the old. Returns how many rows went in.
 */
export async function load(database: DataSource, rows: Iterable<LoadedRow>, options: LoadOptions): Promise<number> {
  return withLock(database, async () => {
    const client = await poolOf(database).connect();
    try {
      await client.query('begin');
      const count = await replace(client, database, rows, options);
      await client.query('commit');
      // An index answers without its table only where a vacuum has seen the rows.
      await client.query('vacuum analyze');
      return count;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  });
}

async function replace(
  client: PoolClient,
  database: DataSource,
  rows: Iterable<LoadedRow>,
  { tables, mark, onlyIfEmpty, onRows }: LoadOptions,
): Promise<number> {
  const marked = await client.query('select 1 from load_mark');
  if (onlyIfEmpty && marked.rows.length > 0) return 0;
  const writers = tables.map((table) => new TableWriter(client, database.getMetadata(table)));
  const byTable = new Map<Function, TableWriter>(tables.map((table, index) => [table, writers[index]!]));
  await client.query(`truncate load_mark, ${writers.map((writer) => writer.name).join(', ')}`);

  let count = 0;
  const flush = async (): Promise<void> => {
    // In the order of the tables, so that a row never comes before the one it points at.
    for (const writer of writers) await writer.flush();
    onRows?.(count);
  };
  for (const { table, row } of rows) {
    const writer = byTable.get(table);
    if (!writer) throw new Error(`${table.name} is not among the tables of this subgraph`);
    writer.add(row as Record<string, unknown>);
    count += 1;
    if (count % batchSize === 0) await flush();
  }
  await flush();
  await client.query('insert into load_mark (scale, seed, rows) values ($1, $2, $3)', [mark.scale, mark.seed, count]);
  return count;
}

/** Collects rows of one table and sends them by COPY. */
class TableWriter {
  readonly name: string;
  private readonly columns: { property: string; write: (value: unknown) => string }[];
  private readonly statement: string;
  private lines: string[] = [];

  constructor(
    private readonly client: PoolClient,
    metadata: EntityMetadata,
  ) {
    this.name = `"${metadata.tableName}"`;
    const stored = metadata.columns.filter((column) => column.isInsert && !column.isVirtualProperty);
    this.columns = stored.map((column) => ({
      property: column.propertyName,
      write: column.isArray ? arrayField : String(column.type).startsWith('json') ? jsonField : plainField,
    }));
    this.statement = `copy ${this.name} (${stored.map((column) => `"${column.databaseName}"`).join(', ')}) from stdin`;
  }

  add(row: Record<string, unknown>): void {
    this.lines.push(
      this.columns
        .map(({ property, write }) => {
          const value = row[property];
          return value === null || value === undefined ? '\\N' : write(value);
        })
        .join('\t'),
    );
  }

  async flush(): Promise<void> {
    if (this.lines.length === 0) return;
    const stream = this.client.query(copyFrom(this.statement));
    const finished = once(stream, 'finish');
    stream.end(`${this.lines.join('\n')}\n`);
    this.lines = [];
    await finished;
  }
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character]!);
}

function plainField(value: unknown): string {
  return typeof value === 'string' ? escape(value) : String(value);
}

function jsonField(value: unknown): string {
  return escape(JSON.stringify(value));
}

function arrayField(value: unknown): string {
  const elements = (value as unknown[]).map((element) => `"${String(element).replace(/["\\]/g, '\\$&')}"`);
  return escape(`{${elements.join(',')}}`);
}
