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
      CREATE TABLE "youth_union" ("id" text NOT NULL,
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
        CONSTRAINT "PK_da2db55e7f38818348dd517e805" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_5bff59ab60ce912f9b672bcc89" ON "youth_union" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_47791be58e48f108d305a783bd" ON "youth_union" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "volunteer_campaign" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "youth_union_id" text NOT NULL,
        "title" text NOT NULL,
        "started_on" date NOT NULL,
        "kind" text NOT NULL,
        "ended_on" date NOT NULL,
        "volunteers" integer NOT NULL,
        "volunteer_days" integer NOT NULL,
        CONSTRAINT "PK_a20b2d5c04ae60c86bc4bd1f075" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_a77f8b2fa020d84e6a88c5c9dc" ON "volunteer_campaign" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_9d074367c573f0ae2b49a33444" ON "volunteer_campaign" ("youth_union_id")`);
    await runner.query(`
      CREATE INDEX "IDX_5b398358ad7ad8c999140a49d2" ON "volunteer_campaign" ("started_on")`);
    await runner.query(`
      CREATE TABLE "youth_project" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "youth_union_id" text NOT NULL,
        "title" text NOT NULL,
        "started_on" date NOT NULL,
        "level" text NOT NULL,
        "value" integer NOT NULL,
        "completion_day" date,
        CONSTRAINT "PK_e6a42fb4445016ee59a5d70a9b7" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_61f822055ba19e30f90a60f835" ON "youth_project" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_3b38702a236d8106a0027b2043" ON "youth_project" ("youth_union_id")`);
    await runner.query(`
      CREATE INDEX "IDX_861c2944bc5cad5b1fdeead5e2" ON "youth_project" ("started_on")`);
    await runner.query(`
      CREATE TABLE "youth_branch" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "youth_union_id" text NOT NULL,
        "kind" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "member_count" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_7bc05981bed695d20a9de715b9a" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_f47b1dd1076d78b583c6e25fc5" ON "youth_branch" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_b4adb46a6bfe42fa74a34f7f47" ON "youth_branch" ("youth_union_id")`);
    await runner.query(`
      CREATE TABLE "youth_union_contribution" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        "work" text,
        "work_en" text,
        "survey_answers" integer,
        CONSTRAINT "PK_8c8d5708a3636985b026b991662" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_63f18c511849b649ab6b17adbd" ON "youth_union_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_bf9a6d3711cf795c00906bf814" ON "youth_union_contribution" ("entry_id")`);
    await runner.query(`
      CREATE TABLE "related_youth_organization" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "kind" text NOT NULL,
        "year" integer NOT NULL,
        "groups" integer NOT NULL,
        "member_count" integer NOT NULL,
        CONSTRAINT "PK_816713ebb666cb2f3e69964f988" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_177ba33a68d77d91614c66eedf" ON "related_youth_organization" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_ca5ddaff74f28edd1e769992d2" ON "related_youth_organization" ("unit_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "youth_union_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "year" integer NOT NULL,
        "members" integer NOT NULL,
        "branches" integer NOT NULL,
        "volunteer_days" integer NOT NULL,
        "projects" integer NOT NULL,
        CONSTRAINT "PK_a261f4ba9cb3b5ba299cc34f46a" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_d324ecd6769801316b90f6e5db" ON "youth_union_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_430606c075bb6241c5c09a3886" ON "youth_union_year" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_b14d3b3412a28ae019e2c4aeae" ON "youth_union_year" ("unit_id",
        "year")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_b14d3b3412a28ae019e2c4aeae"`);
    await runner.query(`
      DROP INDEX "public"."IDX_430606c075bb6241c5c09a3886"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d324ecd6769801316b90f6e5db"`);
    await runner.query(`
      DROP TABLE "youth_union_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ca5ddaff74f28edd1e769992d2"`);
    await runner.query(`
      DROP INDEX "public"."IDX_177ba33a68d77d91614c66eedf"`);
    await runner.query(`
      DROP TABLE "related_youth_organization"`);
    await runner.query(`
      DROP INDEX "public"."IDX_bf9a6d3711cf795c00906bf814"`);
    await runner.query(`
      DROP INDEX "public"."IDX_63f18c511849b649ab6b17adbd"`);
    await runner.query(`
      DROP TABLE "youth_union_contribution"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b4adb46a6bfe42fa74a34f7f47"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f47b1dd1076d78b583c6e25fc5"`);
    await runner.query(`
      DROP TABLE "youth_branch"`);
    await runner.query(`
      DROP INDEX "public"."IDX_861c2944bc5cad5b1fdeead5e2"`);
    await runner.query(`
      DROP INDEX "public"."IDX_3b38702a236d8106a0027b2043"`);
    await runner.query(`
      DROP INDEX "public"."IDX_61f822055ba19e30f90a60f835"`);
    await runner.query(`
      DROP TABLE "youth_project"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5b398358ad7ad8c999140a49d2"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9d074367c573f0ae2b49a33444"`);
    await runner.query(`
      DROP INDEX "public"."IDX_a77f8b2fa020d84e6a88c5c9dc"`);
    await runner.query(`
      DROP TABLE "volunteer_campaign"`);
    await runner.query(`
      DROP INDEX "public"."IDX_47791be58e48f108d305a783bd"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5bff59ab60ce912f9b672bcc89"`);
    await runner.query(`
      DROP TABLE "youth_union"`);
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
