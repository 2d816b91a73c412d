import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger function of the search entries of units; `since` is the column of the first day on which a unit is found. */
const searchEntryOfUnits = (since: string): string => `
  create or replace function search_put_unit_copy() returns trigger language plpgsql as $work$ begin
    insert into search_entry (id, kind, area_ids, successor_ids, name, words, letters, type, level, parent_id, since,
      valid_from, valid_to)
    select t.id, 'ADMINISTRATIVE_UNIT', array[t.id], t.successor_ids, t.name, ' ' || search_words(t.name) || ' ',
      ' ' || search_letters(t.name) || ' ', t.type,
      array_position(array['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'BASE'], t.level) - 1, t.parent_id, t.${since},
      t.valid_from, t.valid_to
    from changed t
    on conflict (id) do update set area_ids = excluded.area_ids, successor_ids = excluded.successor_ids,
      name = excluded.name, words = excluded.words, letters = excluded.letters, type = excluded.type,
      level = excluded.level, parent_id = excluded.parent_id, since = excluded.since, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to;
    return null; end $work$`;

/** Copies of units tell the first day of operation from the first day on which the record has the unit. */
export class UnitsAsAttested1795841906775 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_badc94dee6bc46b61db4e8659a"`);
    await runner.query(`
      ALTER TABLE "unit_copy" ADD "known_from" date`);
    await runner.query(`
      UPDATE "unit_copy" SET "known_from" = "valid_from"`);
    await runner.query(`
      ALTER TABLE "unit_copy" ALTER COLUMN "known_from" SET NOT NULL`);
    await runner.query(`
      ALTER TABLE "unit_copy" ALTER COLUMN "valid_from" DROP NOT NULL`);
    await runner.query(`
      CREATE INDEX "IDX_7214685c8ee5abf84f8d704fa2" ON "unit_copy" ("code",
        "known_from")`);
    await runner.query(searchEntryOfUnits('known_from'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(searchEntryOfUnits('valid_from'));
    await runner.query(`
      UPDATE "unit_copy" SET "valid_from" = "known_from" WHERE "valid_from" IS NULL`);
    await runner.query(`
      DROP INDEX "public"."IDX_7214685c8ee5abf84f8d704fa2"`);
    await runner.query(`
      ALTER TABLE "unit_copy" ALTER COLUMN "valid_from" SET NOT NULL`);
    await runner.query(`
      ALTER TABLE "unit_copy" DROP COLUMN "known_from"`);
    await runner.query(`
      CREATE INDEX "IDX_badc94dee6bc46b61db4e8659a" ON "unit_copy" USING btree ("code",
        "valid_from")`);
  }
}
