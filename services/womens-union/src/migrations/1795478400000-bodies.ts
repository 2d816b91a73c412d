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
      CREATE TABLE "womens_union" ("id" text NOT NULL,
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
        CONSTRAINT "PK_7364e9321ebc6d1be48f0880b07" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_244daef036a17aafab7f180692" ON "womens_union" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_6d3957bdd1967c9f0e1458ee01" ON "womens_union" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "womens_branch" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "womens_union_id" text NOT NULL,
        "number" integer NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "groups" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_be96b141d2c58a195e31ae31433" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_6767e8bdcd84d99c3d15312334" ON "womens_branch" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_441d4b33dbcdaec7ad1f5ef117" ON "womens_branch" ("womens_union_id")`);
    await runner.query(`
      CREATE TABLE "womens_union_contribution" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        "work" text,
        "work_en" text,
        "women_seats" integer NOT NULL,
        "gender_findings" integer,
        CONSTRAINT "PK_e5348e84613fcb03282e9ab0285" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_06f0fce287d0c9d174ff659a5e" ON "womens_union_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_e2defd27eeba0d8da9e293eb11" ON "womens_union_contribution" ("entry_id")`);
    await runner.query(`
      CREATE TABLE "womens_union_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "year" integer NOT NULL,
        "members" integer NOT NULL,
        "branches" integer NOT NULL,
        "leaders" integer NOT NULL,
        "women_leaders" integer NOT NULL,
        "mediators" integer NOT NULL,
        CONSTRAINT "PK_9f0eb8f7797cbfe652d9457dd9b" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_e42a318e8f9daf754ebd3f460f" ON "womens_union_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_07531ea726d8cf8c71c8752bca" ON "womens_union_year" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_d687930cc853a9c3201b1b74c7" ON "womens_union_year" ("unit_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "safe_address_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "year" integer NOT NULL,
        "address_count" integer NOT NULL,
        "support_count" integer NOT NULL,
        CONSTRAINT "PK_f93d6c428498d2b0821215b7235" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_876e9f2b705f9289df62d0ebe0" ON "safe_address_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_cba2a1c0020932f28268c41384" ON "safe_address_year" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_56a9a19c8e587e522aa0c0f099" ON "safe_address_year" ("unit_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "women_entrepreneurship_programme" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "title" text NOT NULL,
        "started_on" date NOT NULL,
        "ended_on" date,
        "businesses_supported" integer NOT NULL,
        "loans" integer NOT NULL,
        "loan_total" integer NOT NULL,
        CONSTRAINT "PK_2a479710cdc119d80886844b094" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_e7a7e7fdad7a4f136ebb9c187c" ON "women_entrepreneurship_programme" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_00df190024e2c6f16656c3ffbb" ON "women_entrepreneurship_programme" ("started_on")`);
    await runner.query(`
      CREATE TABLE "gender_review" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "draft_title" text NOT NULL,
        "drafted_by" text NOT NULL,
        "reviewed_on" date NOT NULL,
        "points_raised" integer NOT NULL,
        "points_accepted" integer NOT NULL,
        CONSTRAINT "PK_1cda81de65ded4a4e0411df8e89" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_95827d5e0478ace8b1bd1d7c8b" ON "gender_review" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_4e80b789fb1fb91e02306e1b2d" ON "gender_review" ("reviewed_on")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_4e80b789fb1fb91e02306e1b2d"`);
    await runner.query(`
      DROP INDEX "public"."IDX_95827d5e0478ace8b1bd1d7c8b"`);
    await runner.query(`
      DROP TABLE "gender_review"`);
    await runner.query(`
      DROP INDEX "public"."IDX_00df190024e2c6f16656c3ffbb"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e7a7e7fdad7a4f136ebb9c187c"`);
    await runner.query(`
      DROP TABLE "women_entrepreneurship_programme"`);
    await runner.query(`
      DROP INDEX "public"."IDX_56a9a19c8e587e522aa0c0f099"`);
    await runner.query(`
      DROP INDEX "public"."IDX_cba2a1c0020932f28268c41384"`);
    await runner.query(`
      DROP INDEX "public"."IDX_876e9f2b705f9289df62d0ebe0"`);
    await runner.query(`
      DROP TABLE "safe_address_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d687930cc853a9c3201b1b74c7"`);
    await runner.query(`
      DROP INDEX "public"."IDX_07531ea726d8cf8c71c8752bca"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e42a318e8f9daf754ebd3f460f"`);
    await runner.query(`
      DROP TABLE "womens_union_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e2defd27eeba0d8da9e293eb11"`);
    await runner.query(`
      DROP INDEX "public"."IDX_06f0fce287d0c9d174ff659a5e"`);
    await runner.query(`
      DROP TABLE "womens_union_contribution"`);
    await runner.query(`
      DROP INDEX "public"."IDX_441d4b33dbcdaec7ad1f5ef117"`);
    await runner.query(`
      DROP INDEX "public"."IDX_6767e8bdcd84d99c3d15312334"`);
    await runner.query(`
      DROP TABLE "womens_branch"`);
    await runner.query(`
      DROP INDEX "public"."IDX_6d3957bdd1967c9f0e1458ee01"`);
    await runner.query(`
      DROP INDEX "public"."IDX_244daef036a17aafab7f180692"`);
    await runner.query(`
      DROP TABLE "womens_union"`);
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
