import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Foundation of every subgraph's database: accent folding for searches, and the mark of loaded data. */
export class Foundation1500000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The two-argument unaccent is immutable in fact, its one-argument form only stable: an index needs the former.
    await runner.query(`
      create function civic_fold(text) returns text language sql immutable strict parallel safe
      return lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)))`);
    await runner.query(`
      create table load_mark (
        scale text not null, seed text not null, rows bigint not null, loaded_at timestamptz not null default now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table load_mark');
    await runner.query('drop function civic_fold(text)');
  }
}
