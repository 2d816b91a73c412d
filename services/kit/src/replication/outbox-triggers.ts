import type { DataSource, EntityMetadata } from 'typeorm';
import { column, tableName } from '../read/row.js';
import { bodySql, type Publication, receiversSql } from './publication.js';

/** SQL that records the changes of one published table in the outbox. */
export class OutboxTriggers {
  private readonly metadata: EntityMetadata;
  private readonly table: string;
  private readonly key: string;

  constructor(
    private readonly database: DataSource,
    private readonly publication: Publication,
  ) {
    this.metadata = database.getMetadata(publication.table);
    this.table = tableName(this.metadata);
    this.key = this.metadata.primaryColumns[0]!.propertyName;
  }

  /** Returns the functions and triggers that keep the outbox. */
  definitions(): string[] {
    const { topic, follows = [] } = this.publication;
    const own = `outbox_${this.metadata.tableName}`;
    const deleted = `select '${topic}', ${this.keyOf('o')}, '${this.metadata.tableName}', null::jsonb, '{}'::text[] from old_rows o`;
    const renamed = `${deleted} where not exists (select from new_rows n where ${this.keyOf('n')} = ${this.keyOf('o')})`;
    const truncated =
      `delete from outbox_change where topic = '${topic}' and table_name = '${this.metadata.tableName}'; ` +
      // A truncated row has no tombstone, so receivers resynchronise.
      `update outbox_feed set generation = gen_random_uuid();`;
    const changed = upsertSql(this.selectFrom('new_rows', 'n'));
    return [
      ...trigger(`${own}_insert`, this.table, 'insert', `${changed};`),
      ...trigger(`${own}_update`, this.table, 'update', `${changed}; ${upsertSql(renamed)};`),
      ...trigger(`${own}_delete`, this.table, 'delete', `${upsertSql(deleted)};`),
      ...trigger(`${own}_truncate`, this.table, 'truncate', truncated),
      ...follows.flatMap(({ table, keys }) => this.followed(`${own}_`, table, keys)),
    ];
  }

  /** Returns a statement that records every row, for a database that had rows before it published them. */
  snapshotSql(): string {
    return upsertSql(this.selectFrom(this.table, 'r'));
  }

  /** Selects the topic and key of every row that is there now. */
  currentKeysSql(): string {
    return `select '${this.publication.topic}' as topic, ${this.keyOf('r')} as key from ${this.table} r`;
  }

  private followed(prefix: string, table: new () => object, keys: (changed: string) => string): string[] {
    const metadata = this.database.getMetadata(table);
    const name = `${prefix}${metadata.tableName}`;
    const on = tableName(metadata);
    const refresh = (changed: string): string =>
      upsertSql(`${this.selectFrom(this.table, 'r')} where ${this.keyOf('r')} in (${keys(changed)})`);
    return [
      ...trigger(`${name}_insert`, on, 'insert', `${refresh('new_rows')};`),
      ...trigger(`${name}_update`, on, 'update', `${refresh('new_rows')}; ${refresh('old_rows')};`),
      ...trigger(`${name}_delete`, on, 'delete', `${refresh('old_rows')};`),
      ...trigger(`${name}_truncate`, on, 'truncate', `${this.snapshotSql()};`),
    ];
  }

  private selectFrom(rows: string, alias: string): string {
    return (
      `select '${this.publication.topic}', ${this.keyOf(alias)}, '${this.metadata.tableName}', ` +
      `${bodySql(this.publication, this.metadata, alias)}, ${receiversSql(this.publication, alias)} from ${rows} ${alias}`
    );
  }

  private keyOf(alias: string): string {
    return column(this.metadata, alias, this.key);
  }
}

/**
 * Records the selected rows as pending, without a position, if what is published of them has changed. A deleted row keeps its
 * receivers; a receiver that a row no longer names is sent a tombstone.
 */
function upsertSql(select: string): string {
  return (
    `insert into outbox_change as c (topic, key, table_name, body, receivers) ${select} on conflict (topic, key) do update ` +
    `set table_name = excluded.table_name, body = excluded.body, position = null, changed_at = clock_timestamp(), ` +
    `receivers = case when excluded.body is null then c.receivers else excluded.receivers end, ` +
    `withdrawn_from = case when excluded.body is null then c.withdrawn_from when '*' = any(excluded.receivers) then '{}' ` +
    `else array(select unnest(c.withdrawn_from || c.receivers) except select unnest(excluded.receivers)) end ` +
    `where c.body is distinct from excluded.body or excluded.body is not null and c.receivers <> excluded.receivers`
  );
}

const transitions = {
  insert: 'referencing new table as new_rows',
  update: 'referencing old table as old_rows new table as new_rows',
  delete: 'referencing old table as old_rows',
  truncate: '',
};

function trigger(name: string, table: string, event: keyof typeof transitions, work: string): string[] {
  return [
    `create function "${name}"() returns trigger language plpgsql as $$ begin ${work} return null; end $$`,
    `create trigger "${name}" after ${event} on ${table} ${transitions[event]} for each statement execute function "${name}"()`,
  ];
}
