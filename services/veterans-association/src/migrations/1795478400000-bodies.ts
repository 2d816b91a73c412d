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
      CREATE TABLE "veterans_association" ("id" text NOT NULL,
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
        CONSTRAINT "PK_af8b9f5d784e943e997286eeedb" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_57df40e061f8d02408bed1cf77" ON "veterans_association" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_5e4e5c6f2de9f993f13b4a1d2d" ON "veterans_association" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "veterans_association_contribution" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        "work" text,
        "work_en" text,
        "persuasion_meetings" integer,
        "under_own_duty" boolean NOT NULL,
        CONSTRAINT "PK_197f70fefabda9865679edefd81" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_1e7790e85e1649271fa9bdbe36" ON "veterans_association_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_88ca87a2f7ecc262742545e083" ON "veterans_association_contribution" ("entry_id")`);
    await runner.query(`
      CREATE TABLE "solidarity_fund_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "fund_id" text NOT NULL,
        "year" integer NOT NULL,
        "contributions" integer NOT NULL,
        "spent" integer NOT NULL,
        "houses" integer NOT NULL,
        CONSTRAINT "PK_03182f43f7c721edaeff1bd8b7e" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_f5ed7f644c79e5ce30dc8ad342" ON "solidarity_fund_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_30a9e2d611a4837fb3a780d048" ON "solidarity_fund_year" ("fund_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "solidarity_fund" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "veterans_association_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_c6a57e72ccab2f88635facf7ebe" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_3f097a7e14cd820de86f0bf512" ON "solidarity_fund" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_0a69558c40921097a1a9d70ff9" ON "solidarity_fund" ("veterans_association_id")`);
    await runner.query(`
      CREATE TABLE "veterans_branch" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "veterans_association_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "in_agency" boolean NOT NULL,
        CONSTRAINT "PK_4bc1d2f3d8b7c1b0258bfc5b8b5" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_63546528314e102b414e4832bf" ON "veterans_branch" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_faf7c10ee6f4970217a32d5c3f" ON "veterans_branch" ("veterans_association_id")`);
    await runner.query(`
      CREATE TABLE "former_servicemen_club" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "veterans_association_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "kind" text NOT NULL,
        CONSTRAINT "PK_42bb7ea71732354dc5ec7341204" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_8172672e7f97540359ccfbec49" ON "former_servicemen_club" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_74f26809c565748ef6961df01b" ON "former_servicemen_club" ("veterans_association_id")`);
    await runner.query(`
      CREATE TABLE "self_managed_security_group" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "veterans_association_id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "members" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "households" integer NOT NULL,
        "patrols_per_month" integer NOT NULL,
        CONSTRAINT "PK_3305bd8076fbf85ef05020cf1d6" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_805764b5a5df628ee16906f68d" ON "self_managed_security_group" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_879ee30b3366e2f130d77dafac" ON "self_managed_security_group" ("veterans_association_id")`);
    await runner.query(`
      CREATE TABLE "veterans_association_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "year" integer NOT NULL,
        "members" integer NOT NULL,
        "clubs" integer NOT NULL,
        "houses" integer NOT NULL,
        "mediations" integer NOT NULL,
        CONSTRAINT "PK_48cab4b9e0d0ffd63242b95551a" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_82fcb7445638db5b4274ca04bc" ON "veterans_association_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_b1ff44cf49de2a2b5853311636" ON "veterans_association_year" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_bbf4113936ed1e5be14fc8fcd7" ON "veterans_association_year" ("unit_id",
        "year")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_bbf4113936ed1e5be14fc8fcd7"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b1ff44cf49de2a2b5853311636"`);
    await runner.query(`
      DROP INDEX "public"."IDX_82fcb7445638db5b4274ca04bc"`);
    await runner.query(`
      DROP TABLE "veterans_association_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_879ee30b3366e2f130d77dafac"`);
    await runner.query(`
      DROP INDEX "public"."IDX_805764b5a5df628ee16906f68d"`);
    await runner.query(`
      DROP TABLE "self_managed_security_group"`);
    await runner.query(`
      DROP INDEX "public"."IDX_74f26809c565748ef6961df01b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8172672e7f97540359ccfbec49"`);
    await runner.query(`
      DROP TABLE "former_servicemen_club"`);
    await runner.query(`
      DROP INDEX "public"."IDX_faf7c10ee6f4970217a32d5c3f"`);
    await runner.query(`
      DROP INDEX "public"."IDX_63546528314e102b414e4832bf"`);
    await runner.query(`
      DROP TABLE "veterans_branch"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0a69558c40921097a1a9d70ff9"`);
    await runner.query(`
      DROP INDEX "public"."IDX_3f097a7e14cd820de86f0bf512"`);
    await runner.query(`
      DROP TABLE "solidarity_fund"`);
    await runner.query(`
      DROP INDEX "public"."IDX_30a9e2d611a4837fb3a780d048"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f5ed7f644c79e5ce30dc8ad342"`);
    await runner.query(`
      DROP TABLE "solidarity_fund_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_88ca87a2f7ecc262742545e083"`);
    await runner.query(`
      DROP INDEX "public"."IDX_1e7790e85e1649271fa9bdbe36"`);
    await runner.query(`
      DROP TABLE "veterans_association_contribution"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5e4e5c6f2de9f993f13b4a1d2d"`);
    await runner.query(`
      DROP INDEX "public"."IDX_57df40e061f8d02408bed1cf77"`);
    await runner.query(`
      DROP TABLE "veterans_association"`);
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
