import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bodies1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "kind" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "seats" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_817e413ad1801b60b3b7095aa8" ON "post" ("organization_id")`);
    await runner.query(`
      CREATE TABLE "term" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "label" text NOT NULL,
        "term_from" date NOT NULL,
        "term_to" date,
        CONSTRAINT "PK_55b0479f0743f2e5d5ec414821e" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_84286166fe0d54338621ee6e1a" ON "term" ("organization_id")`);
    await runner.query(`
      CREATE TABLE "trade_union" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "short_name" text NOT NULL,
        "level" text NOT NULL,
        "unit_id" text,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "predecessor_ids" text array NOT NULL DEFAULT '{}',
        "successor_ids" text array NOT NULL DEFAULT '{}',
        "provenance" text NOT NULL,
        CONSTRAINT "PK_84a48ec105abc481f4170738d50" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_1d2ad6265e1031831635c4e0a5" ON "trade_union" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_188ec5c65c862a2883e21ac958" ON "trade_union" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "trade_union_contribution" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        "work" text,
        "work_en" text,
        CONSTRAINT "PK_a0bcfa788aa692da992fd466e3f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_3d81bced3a4f513b73d4b1b23c" ON "trade_union_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_91add95ccf980303ad35de0c4d" ON "trade_union_contribution" ("entry_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_91add95ccf980303ad35de0c4d"`);
    await runner.query(`
      DROP INDEX "public"."IDX_3d81bced3a4f513b73d4b1b23c"`);
    await runner.query(`
      DROP TABLE "trade_union_contribution"`);
    await runner.query(`
      DROP INDEX "public"."IDX_188ec5c65c862a2883e21ac958"`);
    await runner.query(`
      DROP INDEX "public"."IDX_1d2ad6265e1031831635c4e0a5"`);
    await runner.query(`
      DROP TABLE "trade_union"`);
    await runner.query(`
      DROP INDEX "public"."IDX_84286166fe0d54338621ee6e1a"`);
    await runner.query(`
      DROP TABLE "term"`);
    await runner.query(`
      DROP INDEX "public"."IDX_817e413ad1801b60b3b7095aa8"`);
    await runner.query(`
      DROP TABLE "post"`);
  }
}
