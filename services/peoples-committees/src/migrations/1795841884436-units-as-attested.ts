import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First days become null unless a source states them; `known_from` keeps the day from which the record has a unit. */
export class UnitsAsAttested1795841884436 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_8bedd26c5f899c6a0d6ebf2f5a"`);
    await runner.query(`
      CREATE TABLE "unit_source" ("key" text NOT NULL,
        "title" text NOT NULL,
        "address" text NOT NULL,
        "attests" text NOT NULL,
        CONSTRAINT "PK_be8037fa37335440bd3a28e171a" PRIMARY KEY ("key"))`);
    await runner.query(`
      ALTER TABLE "unit_change_part" ADD "moved" text`);
    await runner.query(`
      ALTER TABLE "unit_change_part" ADD "outside" text`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "not_before" date`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "not_after" date`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "adopted_on" date`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "evidence" text`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "source_keys" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "note" text`);
    // Rows of before keep their day, their source as a note, and their degree of evidence.
    await runner.query(`
      UPDATE "unit_change" SET "not_before" = "changed_on", "not_after" = "changed_on", "note" = "source",
        "evidence" = CASE "confidence" WHEN 'READ_IN_TEXT' THEN 'ACT_READ' ELSE 'INFERRED' END`);
    await runner.query(`
      ALTER TABLE "unit_change" ALTER COLUMN "not_before" SET NOT NULL, ALTER COLUMN "evidence" SET NOT NULL,
        DROP COLUMN "confidence", DROP COLUMN "source"`);
    await runner.query(`
      ALTER TABLE "administrative_unit" ADD "known_from" date, ADD "evidence" text`);
    await runner.query(`
      UPDATE "administrative_unit" SET "known_from" = "valid_from", "evidence" = 'INFERRED'`);
    await runner.query(`
      ALTER TABLE "administrative_unit" ALTER COLUMN "known_from" SET NOT NULL, ALTER COLUMN "evidence" SET NOT NULL`);
    await runner.query(`
      ALTER TABLE "administrative_unit" ADD "note" text`);
    await runner.query(`
      ALTER TABLE "administrative_unit" ADD "source_keys" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`
      DROP INDEX "public"."IDX_e6124818a0ddf4f0606f4630d6"`);
    await runner.query(`
      ALTER TABLE "unit_change_part" ALTER COLUMN "unit_id" DROP NOT NULL`);
    await runner.query(`
      ALTER TABLE "unit_change" ALTER COLUMN "changed_on" DROP NOT NULL`);
    await runner.query(`
      ALTER TABLE "administrative_unit" ALTER COLUMN "valid_from" DROP NOT NULL`);
    await runner.query(`
      CREATE INDEX "IDX_e6124818a0ddf4f0606f4630d6" ON "unit_change_part" ("unit_id",
        "side")`);
    await runner.query(`
      CREATE UNIQUE INDEX "IDX_d10c9e26140c7172ae4bc79b59" ON "administrative_unit" ("code",
        "known_from")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_d10c9e26140c7172ae4bc79b59"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e6124818a0ddf4f0606f4630d6"`);
    await runner.query(`
      UPDATE "administrative_unit" SET "valid_from" = "known_from" WHERE "valid_from" IS NULL`);
    await runner.query(`
      UPDATE "unit_change" SET "changed_on" = "not_before" WHERE "changed_on" IS NULL`);
    await runner.query(`
      DELETE FROM "unit_change_part" WHERE "unit_id" IS NULL`);
    await runner.query(`
      ALTER TABLE "administrative_unit" ALTER COLUMN "valid_from" SET NOT NULL`);
    await runner.query(`
      ALTER TABLE "unit_change" ALTER COLUMN "changed_on" SET NOT NULL`);
    await runner.query(`
      ALTER TABLE "unit_change_part" ALTER COLUMN "unit_id" SET NOT NULL`);
    await runner.query(`
      CREATE INDEX "IDX_e6124818a0ddf4f0606f4630d6" ON "unit_change_part" USING btree ("side",
        "unit_id")`);
    await runner.query(`
      ALTER TABLE "administrative_unit" DROP COLUMN "source_keys"`);
    await runner.query(`
      ALTER TABLE "administrative_unit" DROP COLUMN "note"`);
    await runner.query(`
      ALTER TABLE "administrative_unit" DROP COLUMN "evidence"`);
    await runner.query(`
      ALTER TABLE "administrative_unit" DROP COLUMN "known_from"`);
    await runner.query(`
      ALTER TABLE "unit_change" ADD "source" text, ADD "confidence" text`);
    await runner.query(`
      UPDATE "unit_change" SET "source" = coalesce("note", ''),
        "confidence" = CASE "evidence" WHEN 'ACT_READ' THEN 'READ_IN_TEXT' ELSE 'INFERRED' END`);
    await runner.query(`
      ALTER TABLE "unit_change" ALTER COLUMN "source" SET NOT NULL, ALTER COLUMN "confidence" SET NOT NULL`);
    await runner.query(`
      ALTER TABLE "unit_change" DROP COLUMN "note"`);
    await runner.query(`
      ALTER TABLE "unit_change" DROP COLUMN "source_keys"`);
    await runner.query(`
      ALTER TABLE "unit_change" DROP COLUMN "evidence"`);
    await runner.query(`
      ALTER TABLE "unit_change" DROP COLUMN "adopted_on"`);
    await runner.query(`
      ALTER TABLE "unit_change" DROP COLUMN "not_after"`);
    await runner.query(`
      ALTER TABLE "unit_change" DROP COLUMN "not_before"`);
    await runner.query(`
      ALTER TABLE "unit_change_part" DROP COLUMN "outside"`);
    await runner.query(`
      ALTER TABLE "unit_change_part" DROP COLUMN "moved"`);
    await runner.query(`
      DROP TABLE "unit_source"`);
    await runner.query(`
      CREATE UNIQUE INDEX "IDX_8bedd26c5f899c6a0d6ebf2f5a" ON "administrative_unit" USING btree ("code",
        "valid_from")`);
  }
}
