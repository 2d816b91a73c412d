import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, EntityMetadata } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';
import { withTransaction } from '../database/transaction.js';
import { ownDataOf, refuseOwnData, unmarkedWrites } from './own-data.js';

/** A row to load. Missing properties take the column's default. */
export interface LoadedRow {
  table: Function;
  row: object;
}

/** Builds a typed row for a table. */
export function rowOf<Row extends object>(
  table: new () => Row,
  row: { [Property in keyof Row]?: Row[Property] | null },
): LoadedRow {
  return { table, row };
}

/** Mark of the last load of a database. A later start finds it and loads nothing. */
export interface LoadMark {
  scale: string;
  seed: string;
  rows: number;
}

export interface LoadOptions {
  tables: readonly Function[];
  mark: Omit<LoadMark, 'rows'>;
  /** Name of the subgraph, for messages. */
  owner: string;
  /** Leaves a database that was loaded before as it is, whatever it was loaded with. */
  onlyIfEmpty?: boolean;
  /** Treatment of a database that holds rows that the organisation entered: an error, no load, or their loss. */
  ownData: 'refuse' | 'keep' | 'discard';
  onRows?: (rows: number) => void;
}

const batchSize = 5000;

/** Scale of a load of public facts alone. */
export const publicFacts = 'none';

const startWithout = 'Start without demo data: npm start -- --empty, or DEMO_DATA= for a subgraph of its own.';

/**
 * Replaces the rows of the tables by the given rows, in one transaction: readers see all of the old or all of the new, and
 * a load that fails leaves the old. Returns the number of rows loaded.
 * @throws OwnDataError if the database holds rows that an organisation entered, unless these are to be discarded
 */
export async function load(database: DataSource, rows: Iterable<LoadedRow>, options: LoadOptions): Promise<number> {
  return withLock(database, async () => {
    const count = await withTransaction(database, (client) => replace(client, database, rows, options));
    // Index-only scans need a vacuum after the load.
    if (count > 0) await poolOf(database).query('vacuum analyze');
    return count;
  });
}

async function replace(
  client: PoolClient,
  database: DataSource,
  rows: Iterable<LoadedRow>,
  { tables, mark, owner, onlyIfEmpty, ownData, onRows }: LoadOptions,
): Promise<number> {
  const { rows: marks } = await client.query<LoadMark>('select scale, seed, rows::int from load_mark');
  // Public facts alone give way to demo data, which contain them.
  if (onlyIfEmpty && marks.some(({ scale }) => scale !== publicFacts || scale === mark.scale)) return 0;
  if (ownData === 'keep' && (await ownDataOf(client))) return 0;
  if (ownData === 'refuse') await refuseOwnData(client, owner, onlyIfEmpty ? startWithout : undefined);
  await client.query(unmarkedWrites);
  await client.query('delete from own_data');
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
