import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';
import { column, tableName } from '../read/row.js';
import { bodySql, type Publication } from './publication.js';

/**
 * Puts triggers on the published tables, so that every write, of one row or of a bulk load, leaves its notices in the same
 * transaction and none can forget to. They follow the code: when it publishes something else than the database does,
 * they are made anew, and rows whose notice changes by it are sent again.
 */
export async function installOutbox(database: DataSource, publications: readonly Publication[]): Promise<void> {
  const triggers = publications.map((publication) => new OutboxTriggers(database, publication));
  const wanted = createHash('sha256')
    .update(triggers.flatMap((each) => each.definitions()).join('\n'))
    .digest('hex');
  const { rows } = await poolOf(database).query<{ publications: string }>('select publications from outbox_feed');
  if (rows[0]!.publications === wanted) return;
  await withLock(database, async () => {
    const client = await poolOf(database).connect();
    try {
      await client.query('begin');
      await reinstall(client, triggers, wanted);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  });
}

async function reinstall(client: PoolClient, triggers: readonly OutboxTriggers[], wanted: string): Promise<void> {
  await client.query(`
    do $$ declare each regprocedure; begin
      for each in select oid::regprocedure from pg_proc where proname like 'outbox\\_%'
        and pronamespace = current_schema()::regnamespace
      loop execute format('drop function %s cascade', each); end loop;
    end $$`);
  for (const each of triggers) {
    for (const definition of each.definitions()) await client.query(definition);
    await client.query(each.snapshotSql());
  }
  const kept = triggers.map((each) => each.currentKeysSql()).join(' union all ');
  await client.query(
    `update outbox_notice n set body = null, change = default, sequence = default where body is not null` +
      (kept ? ` and not exists (select from (${kept}) e where e.topic = n.topic and e.key = n.key)` : ''),
  );
  await client.query('update outbox_feed set publications = $1', [wanted]);
}

/** SQL of one publication. */
class OutboxTriggers {
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

  /** The functions and triggers that keep the outbox. */
  definitions(): string[] {
    const { topic, follows = [] } = this.publication;
    const own = `outbox_${this.metadata.tableName}`;
    const gone = `select '${topic}', ${this.keyOf('o')}, '${this.metadata.tableName}', null::jsonb from old_rows o`;
    const renamed = `${gone} where not exists (select from new_rows n where ${this.keyOf('n')} = ${this.keyOf('o')})`;
    const truncated =
      `delete from outbox_notice where topic = '${topic}' and origin = '${this.metadata.tableName}'; ` +
      // What is sent from now on is another story: receivers start over.
      `update outbox_feed set id = gen_random_uuid();`;
    return [
      ...trigger(`${own}_insert`, this.table, 'insert', `${upsertSql(this.selectFrom('new_rows', 'n'))};`),
      ...trigger(
        `${own}_update`,
        this.table,
        'update',
        `${upsertSql(this.selectFrom('new_rows', 'n'))}; ${upsertSql(renamed)};`,
      ),
      ...trigger(`${own}_delete`, this.table, 'delete', `${upsertSql(gone)};`),
      ...trigger(`${own}_truncate`, this.table, 'truncate', truncated),
      ...follows.flatMap(({ table, keys }) => {
        const followed = this.database.getMetadata(table);
        const refresh = (changed: string): string =>
          upsertSql(`${this.selectFrom(this.table, 'r')} where ${this.keyOf('r')} in (${keys(changed)})`);
        const name = `${own}_${followed.tableName}`;
        const on = tableName(followed);
        return [
          ...trigger(`${name}_insert`, on, 'insert', `${refresh('new_rows')};`),
          ...trigger(`${name}_update`, on, 'update', `${refresh('new_rows')}; ${refresh('old_rows')};`),
          ...trigger(`${name}_delete`, on, 'delete', `${refresh('old_rows')};`),
          ...trigger(`${name}_truncate`, on, 'truncate', `${this.snapshotSql()};`),
        ];
      }),
    ];
  }

  /** Puts every row there, for a database that had rows before it published them. */
  snapshotSql(): string {
    return upsertSql(this.selectFrom(this.table, 'r'));
  }

  currentKeysSql(): string {
    return `select '${this.publication.topic}' as topic, ${this.keyOf('r')} as key from ${this.table} r`;
  }

  private selectFrom(rows: string, alias: string): string {
    return (
      `select '${this.publication.topic}', ${this.keyOf(alias)}, '${this.metadata.tableName}', ` +
      `${bodySql(this.publication, this.metadata, alias)} from ${rows} ${alias}`
    );
  }

  private keyOf(alias: string): string {
    return column(this.metadata, alias, this.key);
  }
}

/** A row written without a change of what is published of it is no news. */
function upsertSql(select: string): string {
  return (
    `insert into outbox_notice (topic, key, origin, body) ${select} on conflict (topic, key) do update ` +
    `set origin = excluded.origin, body = excluded.body, change = excluded.change, sequence = excluded.sequence ` +
    `where outbox_notice.body is distinct from excluded.body`
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
