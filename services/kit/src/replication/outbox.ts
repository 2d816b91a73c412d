import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../context/context.js';
import { withLock } from '../database/migrate.js';
import { withTransaction } from '../database/transaction.js';
import { outboxChannel } from './outbox-listener.js';
import { OutboxTriggers } from './outbox-triggers.js';
import type { Publication } from './publication.js';

/** Most changes that receive their position at once. */
const batch = 20_000;

/**
 * Functions of the outbox itself. Positions are assigned when a reader comes, to changes that are committed: one that commits
 * late receives a later position, and a transaction that is open elsewhere holds nothing back. Whatever is locked is skipped.
 */
const functions = [
  `create function outbox_assign_positions() returns void language plpgsql as $$
   declare last bigint; assigned bigint;
   begin
     select last_position into last from outbox_feed for update skip locked;
     if not found then return; end if;
     with pending as (
       select topic, key from outbox_change where position is null
       order by changed_at, topic, key limit ${batch} for update skip locked
     ), numbered as (select topic, key, row_number() over () as number from pending)
     update outbox_change c set position = last + n.number from numbered n where c.topic = n.topic and c.key = n.key;
     get diagnostics assigned = row_count;
     if assigned > 0 then update outbox_feed set last_position = last + assigned; end if;
   end $$`,
  `create function outbox_notify() returns trigger language plpgsql as $$
   begin perform pg_notify('${outboxChannel}', ''); return null; end $$`,
  `create trigger outbox_notify after insert or update of body, receivers on outbox_change
   for each statement execute function outbox_notify()`,
];

/**
 * Installs triggers that record every write to a published table, bulk loads included, in the same transaction. When the
 * publications in the code differ from the installed ones, the triggers are recreated and rows whose event changed are sent
 * again.
 */
export async function installOutbox(database: DataSource, publications: readonly Publication[]): Promise<void> {
  const triggers = publications.map((publication) => new OutboxTriggers(database, publication));
  const wanted = createHash('sha256')
    .update([...functions, ...triggers.flatMap((each) => each.definitions())].join('\n'))
    .digest('hex');
  const { rows } = await poolOf(database).query<{ publications: string }>('select publications from outbox_feed');
  if (rows[0]!.publications === wanted) return;
  await withLock(database, () => withTransaction(database, (client) => reinstall(client, triggers, wanted)));
}

async function reinstall(client: PoolClient, triggers: readonly OutboxTriggers[], wanted: string): Promise<void> {
  await client.query(`
    do $$ declare each regprocedure; begin
      for each in select oid::regprocedure from pg_proc where proname like 'outbox\\_%'
        and pronamespace = current_schema()::regnamespace
      loop execute format('drop function %s cascade', each); end loop;
    end $$`);
  for (const definition of functions) await client.query(definition);
  for (const each of triggers) {
    for (const definition of each.definitions()) await client.query(definition);
    await client.query(each.snapshotSql());
  }
  const kept = triggers.map((each) => each.currentKeysSql()).join(' union all ');
  await client.query(
    `update outbox_change c set body = null, position = null, changed_at = clock_timestamp() where body is not null` +
      (kept ? ` and not exists (select from (${kept}) e where e.topic = c.topic and e.key = c.key)` : ''),
  );
  await client.query('update outbox_feed set publications = $1', [wanted]);
}
