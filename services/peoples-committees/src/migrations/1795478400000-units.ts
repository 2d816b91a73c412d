import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Units1795478400000 implements MigrationInterface {
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
      CREATE TABLE "peoples_committee" ("id" text NOT NULL,
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
        CONSTRAINT "PK_94ad0a28b1bafc3bcf1bbe093bb" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_b836f74a55376fa499b2002cf6" ON "peoples_committee" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_490e7511fa1da751d368347a0c" ON "peoples_committee" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "specialised_unit" ("id" text NOT NULL,
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
        CONSTRAINT "PK_74fc508010a702de4c2e21c92a2" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_d469f5878bee144a0d80dacc29" ON "specialised_unit" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_7781a029dc9f856665bbb10a62" ON "specialised_unit" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "unit_change_part" ("id" text NOT NULL,
        "change_id" text NOT NULL,
        "side" text NOT NULL,
        "unit_id" text NOT NULL,
        "share" text,
        CONSTRAINT "PK_82d32262920ffe4e7758778de67" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_5172a5efe04ccafeb5d8cab684" ON "unit_change_part" ("change_id",
        "side")`);
    await runner.query(`
      CREATE INDEX "IDX_e6124818a0ddf4f0606f4630d6" ON "unit_change_part" ("unit_id",
        "side")`);
    await runner.query(`
      CREATE TABLE "unit_change" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "changed_on" date NOT NULL,
        "legally_effective_on" date,
        "instrument" text NOT NULL,
        "confidence" text NOT NULL,
        "source" text NOT NULL,
        CONSTRAINT "PK_8cc0235238ee8850591bef6637f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_f7cac3afde25cba6973c3b4070" ON "unit_change" ("changed_on")`);
    await runner.query(`
      CREATE TABLE "administrative_unit" ("id" text NOT NULL,
        "code" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "type" text NOT NULL,
        "level" text NOT NULL,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "legally_effective_from" date,
        "legal_basis" text,
        "source" text NOT NULL,
        CONSTRAINT "PK_b51e6902d8f65da24c6fbd9e672" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_db244f85a61c38434ea8882664" ON "administrative_unit" ("name")`);
    await runner.query(`
      CREATE INDEX "IDX_0160c361e50e8d2a18053bc6bd" ON "administrative_unit" ("level")`);
    await runner.query(`
      CREATE INDEX "IDX_41adb91475f08a58f907023c66" ON "administrative_unit" ("parent_id")`);
    await runner.query(`
      CREATE UNIQUE INDEX "IDX_8bedd26c5f899c6a0d6ebf2f5a" ON "administrative_unit" ("code",
        "valid_from")`);
    await runner.query(`
      CREATE TABLE "disclosure_item" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "topic" text NOT NULL,
        "form" text NOT NULL,
        "decided_on" date NOT NULL,
        "disclosed_on" date NOT NULL,
        "on_time" boolean NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_893f5713365e00113ff0cd51591" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_fc8d1c3224e8332259ffb5801b" ON "disclosure_item" ("decided_on")`);
    await runner.query(`
      CREATE INDEX "IDX_848f326ec5da884f718bc20cb1" ON "disclosure_item" ("unit_id",
        "decided_on")`);
    await runner.query(`
      CREATE TABLE "people_dialogue" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "held_on" date NOT NULL,
        "topic" text NOT NULL,
        "questions" integer NOT NULL,
        "answered" integer NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_4c486f5f78b5d005d7a72996175" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_dd6a7f70ea31368cf71529b106" ON "people_dialogue" ("held_on")`);
    await runner.query(`
      CREATE INDEX "IDX_89b8e497dffc190492fb8675c3" ON "people_dialogue" ("unit_id",
        "held_on")`);
    await runner.query(`
      CREATE TABLE "recommendation_reply" ("id" text NOT NULL,
        "recommendation_id" text NOT NULL,
        "body_kind" text NOT NULL,
        "body_id" text NOT NULL,
        "number" integer NOT NULL,
        "position" text NOT NULL,
        "responded_on" date NOT NULL,
        "document_number" text NOT NULL,
        "text" text NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_bffc21932dae5716f0b8938218f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_d4f55c077dfa62a2880b51a295" ON "recommendation_reply" ("recommendation_id")`);
    await runner.query(`
      CREATE INDEX "IDX_9bcac4561423427834823dd637" ON "recommendation_reply" ("responded_on")`);
    await runner.query(`
      CREATE INDEX "IDX_9a28193dcbe762cb7e436c582f" ON "recommendation_reply" ("body_id",
        "responded_on")`);
    await runner.query(`
      CREATE TABLE "recommendation_file" ("recommendation_id" text NOT NULL,
        "received_on" date,
        "claimed_on" date,
        "evidence" jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT "PK_65a6bc1974eff8dfd9896a2ebb4" PRIMARY KEY ("recommendation_id"))`);
    await runner.query(`
      CREATE TABLE "supervised_body_side" ("target_id" text NOT NULL,
        "body_id" text NOT NULL,
        "notice_came_on" date,
        "report_went_on" date,
        "report_number" text,
        "sessions" jsonb NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_28b6eabc19e965126de76bbe567" PRIMARY KEY ("target_id"))`);
    await runner.query(`
      CREATE TABLE "petition_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "year" integer NOT NULL,
        "revision" integer NOT NULL,
        "published_on" date NOT NULL,
        "status" text NOT NULL,
        "provenance" text NOT NULL,
        "opening" integer NOT NULL,
        "received" integer NOT NULL,
        "transferred" integer NOT NULL,
        "withdrawn" integer NOT NULL,
        "settled" integer NOT NULL,
        "settled_on_time" integer NOT NULL,
        "due" integer NOT NULL,
        "handled" integer NOT NULL,
        "complaints" integer NOT NULL,
        "denunciations" integer NOT NULL,
        "suggestions" integer NOT NULL,
        CONSTRAINT "PK_75f4ad7db0742b1f97d0d2f9741" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_ba29e4c1833ef308857b0b4141" ON "petition_year" ("unit_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "mediation_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "year" integer NOT NULL,
        "revision" integer NOT NULL,
        "published_on" date NOT NULL,
        "status" text NOT NULL,
        "provenance" text NOT NULL,
        "successful" integer NOT NULL,
        "unsuccessful" integer NOT NULL,
        "in_progress" integer NOT NULL,
        "teams" integer NOT NULL,
        "mediators" integer NOT NULL,
        "women_mediators" integer NOT NULL,
        CONSTRAINT "PK_e8216d83c89260f73882c6cbfea" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_e4e622ded961c304b7a892122e" ON "mediation_year" ("unit_id",
        "year")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_e4e622ded961c304b7a892122e"`);
    await runner.query(`
      DROP TABLE "mediation_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ba29e4c1833ef308857b0b4141"`);
    await runner.query(`
      DROP TABLE "petition_year"`);
    await runner.query(`
      DROP TABLE "supervised_body_side"`);
    await runner.query(`
      DROP TABLE "recommendation_file"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9a28193dcbe762cb7e436c582f"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9bcac4561423427834823dd637"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d4f55c077dfa62a2880b51a295"`);
    await runner.query(`
      DROP TABLE "recommendation_reply"`);
    await runner.query(`
      DROP INDEX "public"."IDX_89b8e497dffc190492fb8675c3"`);
    await runner.query(`
      DROP INDEX "public"."IDX_dd6a7f70ea31368cf71529b106"`);
    await runner.query(`
      DROP TABLE "people_dialogue"`);
    await runner.query(`
      DROP INDEX "public"."IDX_848f326ec5da884f718bc20cb1"`);
    await runner.query(`
      DROP INDEX "public"."IDX_fc8d1c3224e8332259ffb5801b"`);
    await runner.query(`
      DROP TABLE "disclosure_item"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8bedd26c5f899c6a0d6ebf2f5a"`);
    await runner.query(`
      DROP INDEX "public"."IDX_41adb91475f08a58f907023c66"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0160c361e50e8d2a18053bc6bd"`);
    await runner.query(`
      DROP INDEX "public"."IDX_db244f85a61c38434ea8882664"`);
    await runner.query(`
      DROP TABLE "administrative_unit"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f7cac3afde25cba6973c3b4070"`);
    await runner.query(`
      DROP TABLE "unit_change"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e6124818a0ddf4f0606f4630d6"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5172a5efe04ccafeb5d8cab684"`);
    await runner.query(`
      DROP TABLE "unit_change_part"`);
    await runner.query(`
      DROP INDEX "public"."IDX_7781a029dc9f856665bbb10a62"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d469f5878bee144a0d80dacc29"`);
    await runner.query(`
      DROP TABLE "specialised_unit"`);
    await runner.query(`
      DROP INDEX "public"."IDX_490e7511fa1da751d368347a0c"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b836f74a55376fa499b2002cf6"`);
    await runner.query(`
      DROP TABLE "peoples_committee"`);
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
