import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bodies1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "rank" integer NOT NULL,
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
      CREATE TABLE "farmers_union" ("id" text NOT NULL,
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
        CONSTRAINT "PK_a4eb7dc9d85eac46a212d071c4f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_7a7e8d91267dc9542de954dc68" ON "farmers_union" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_d5d0875f223735a6fc5fba4a24" ON "farmers_union" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "farmers_union_contribution" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        "work" text,
        "work_en" text,
        "land_findings" integer,
        "sat_in_reception" boolean NOT NULL,
        CONSTRAINT "PK_153d6ab991ff59134bf9acc55a4" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_bbd0faf18f08b614dd9bd71350" ON "farmers_union_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_db81f90a1d1afd24fd1cfb372b" ON "farmers_union_contribution" ("entry_id")`);
    await runner.query(`
      CREATE TABLE "farmers_support_fund_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "fund_id" text NOT NULL,
        "year" integer NOT NULL,
        "capital" integer NOT NULL,
        "fees" integer NOT NULL,
        "added_to_capital" integer NOT NULL,
        CONSTRAINT "PK_ecb3289167dc0da07dbd8afab62" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_4f2e0536b75963b3c4389d1437" ON "farmers_support_fund_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_6ef6700f0e0e5db4108210a862" ON "farmers_support_fund_year" ("fund_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "farmers_fund_project" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "fund_id" text NOT NULL,
        "title" text NOT NULL,
        "amount" integer NOT NULL,
        "groups" integer NOT NULL,
        "started_on" date NOT NULL,
        "due_on" date NOT NULL,
        CONSTRAINT "PK_76bdfe1ec582bed4ca92c3493c7" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_a8482cb1acea46eeb702346eba" ON "farmers_fund_project" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_01ab8ce89e78b4345eff0febd5" ON "farmers_fund_project" ("fund_id")`);
    await runner.query(`
      CREATE INDEX "IDX_a26cada42590d7e5d4accb4839" ON "farmers_fund_project" ("started_on")`);
    await runner.query(`
      CREATE TABLE "farmers_support_fund" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "farmers_union_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_eba315d02e4b716513946a03be5" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_0f397ddefdcccc6fd85edb9885" ON "farmers_support_fund" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_3be03447a4f50478e53e91c524" ON "farmers_support_fund" ("farmers_union_id")`);
    await runner.query(`
      CREATE TABLE "farmers_branch" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "farmers_union_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_3e7817a4270eae8882df455f308" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_cda54931f729a5ed1c1ded3f2d" ON "farmers_branch" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_ce60153ddc8ff5d096dde5010d" ON "farmers_branch" ("farmers_union_id")`);
    await runner.query(`
      CREATE TABLE "occupational_group" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "farmers_union_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "kind" text NOT NULL,
        "trade" text NOT NULL,
        CONSTRAINT "PK_5cba3054658d1f476d595cefc71" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_4ddea60a4a7b2dc1143500ff14" ON "occupational_group" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_4f6bcfc9c0812133701943eea0" ON "occupational_group" ("farmers_union_id")`);
    await runner.query(`
      CREATE TABLE "legal_club" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "farmers_union_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "sessions" integer NOT NULL,
        CONSTRAINT "PK_11ed9f79b396573415b0b91423f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_fd350114641d2b6b3c4b2a5609" ON "legal_club" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_7b876c7d25a44553d759682fa6" ON "legal_club" ("farmers_union_id")`);
    await runner.query(`
      CREATE TABLE "farmers_union_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "year" integer NOT NULL,
        "members" integer NOT NULL,
        "households" integer NOT NULL,
        "good_households" integer NOT NULL,
        "borrowing_groups" integer NOT NULL,
        "reception_sittings" integer NOT NULL,
        CONSTRAINT "PK_6c3f38e4d919fb475d3406d27aa" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_40135461bbf2a5fde657e12c2e" ON "farmers_union_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_94bc304e8407f784a55325bd9b" ON "farmers_union_year" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_a7fc2d388773aa9dadcbb47542" ON "farmers_union_year" ("unit_id",
        "year")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_a7fc2d388773aa9dadcbb47542"`);
    await runner.query(`
      DROP INDEX "public"."IDX_94bc304e8407f784a55325bd9b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_40135461bbf2a5fde657e12c2e"`);
    await runner.query(`
      DROP TABLE "farmers_union_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_7b876c7d25a44553d759682fa6"`);
    await runner.query(`
      DROP INDEX "public"."IDX_fd350114641d2b6b3c4b2a5609"`);
    await runner.query(`
      DROP TABLE "legal_club"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4f6bcfc9c0812133701943eea0"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4ddea60a4a7b2dc1143500ff14"`);
    await runner.query(`
      DROP TABLE "occupational_group"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ce60153ddc8ff5d096dde5010d"`);
    await runner.query(`
      DROP INDEX "public"."IDX_cda54931f729a5ed1c1ded3f2d"`);
    await runner.query(`
      DROP TABLE "farmers_branch"`);
    await runner.query(`
      DROP INDEX "public"."IDX_3be03447a4f50478e53e91c524"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0f397ddefdcccc6fd85edb9885"`);
    await runner.query(`
      DROP TABLE "farmers_support_fund"`);
    await runner.query(`
      DROP INDEX "public"."IDX_a26cada42590d7e5d4accb4839"`);
    await runner.query(`
      DROP INDEX "public"."IDX_01ab8ce89e78b4345eff0febd5"`);
    await runner.query(`
      DROP INDEX "public"."IDX_a8482cb1acea46eeb702346eba"`);
    await runner.query(`
      DROP TABLE "farmers_fund_project"`);
    await runner.query(`
      DROP INDEX "public"."IDX_6ef6700f0e0e5db4108210a862"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4f2e0536b75963b3c4389d1437"`);
    await runner.query(`
      DROP TABLE "farmers_support_fund_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_db81f90a1d1afd24fd1cfb372b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_bbd0faf18f08b614dd9bd71350"`);
    await runner.query(`
      DROP TABLE "farmers_union_contribution"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d5d0875f223735a6fc5fba4a24"`);
    await runner.query(`
      DROP INDEX "public"."IDX_7a7e8d91267dc9542de954dc68"`);
    await runner.query(`
      DROP TABLE "farmers_union"`);
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
