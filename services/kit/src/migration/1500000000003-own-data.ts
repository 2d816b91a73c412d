import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mark of a database that holds rows that no load wrote: see services/kit/src/load/own-data.ts. */
export class OwnData1500000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table own_data (table_name text not null, since timestamptz not null default now())`);
    await runner.query(`
      create function mark_own_data() returns trigger language plpgsql as $$ begin
        if current_setting('civic.writes', true) is distinct from 'unmarked'
          and not exists (select from own_data) then
          insert into own_data (table_name) values (tg_table_name);
        end if;
        return null;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function mark_own_data() cascade');
    await runner.query('drop table own_data');
  }
}
