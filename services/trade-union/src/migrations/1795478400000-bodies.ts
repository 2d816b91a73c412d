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
        "chaired_by_law" boolean NOT NULL,
        "labour_findings" integer,
        CONSTRAINT "PK_a0bcfa788aa692da992fd466e3f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_3d81bced3a4f513b73d4b1b23c" ON "trade_union_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_91add95ccf980303ad35de0c4d" ON "trade_union_contribution" ("entry_id")`);
    await runner.query(`
      CREATE TABLE "trade_union_year" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "year" integer NOT NULL,
        "period_start" date NOT NULL,
        "period_end" date NOT NULL,
        "members" integer,
        "grassroots_unions" integer,
        "collective_stoppages" integer,
        "enterprises" integer,
        "enterprises_with_agreement" integer,
        "public_bodies" integer,
        "public_bodies_with_conference" integer,
        "enterprises_with_conference" integer,
        "source" text,
        CONSTRAINT "PK_5f2e8b97c6a080afa0f1e7ad20d" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_eec5b9dd88c27ebee2ce866999" ON "trade_union_year" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_d0bf9fbd806403ef508acaa31b" ON "trade_union_year" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_ed721648483a5e34d678888c34" ON "trade_union_year" ("unit_id",
        "period_start")`);
    await runner.query(`
      CREATE TABLE "collective_agreement" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "grassroots_union_id" text NOT NULL,
        "scope" text NOT NULL,
        "signed_on" date NOT NULL,
        "expires_on" date NOT NULL,
        "beneficiaries" integer NOT NULL,
        CONSTRAINT "PK_8fb89e6695413f38096f307af19" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_3ce912f053a31a3deee5c90433" ON "collective_agreement" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_c14006d77d9ec9800407f136dd" ON "collective_agreement" ("grassroots_union_id")`);
    await runner.query(`
      CREATE INDEX "IDX_bce0563bcddcb9da39e112fdd4" ON "collective_agreement" ("signed_on")`);
    await runner.query(`
      CREATE TABLE "workplace_dialogue" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "grassroots_union_id" text NOT NULL,
        "kind" text NOT NULL,
        "held_on" date NOT NULL,
        "matters_raised" integer NOT NULL,
        "matters_agreed" integer NOT NULL,
        CONSTRAINT "PK_be1b7887a70ce68cafe41934f8f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_ba903849d33f8170dc1b30b817" ON "workplace_dialogue" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_b91f11ad6bff0cd315b498a6bd" ON "workplace_dialogue" ("grassroots_union_id")`);
    await runner.query(`
      CREATE INDEX "IDX_43ce9c0f4e2c80ad6b53fec114" ON "workplace_dialogue" ("held_on")`);
    await runner.query(`
      CREATE TABLE "worker_conference" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "grassroots_union_id" text NOT NULL,
        "kind" text NOT NULL,
        "held_on" date NOT NULL,
        CONSTRAINT "PK_8776c7aff8e27d60b612ec8a41d" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_4b53fc7baa781773ba95473e86" ON "worker_conference" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_d1c194a7f80d4ce3c976ad6931" ON "worker_conference" ("grassroots_union_id")`);
    await runner.query(`
      CREATE INDEX "IDX_471381d599b84c60df8ea08c93" ON "worker_conference" ("held_on")`);
    await runner.query(`
      CREATE TABLE "agency_inspection_board" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "grassroots_union_id" text NOT NULL,
        "members_count" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "recommendations" integer NOT NULL,
        CONSTRAINT "PK_199930256bac2698310b09cb77f" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_76148e49fb9a1bf48234c08fb0" ON "agency_inspection_board" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_12a0a7b1d89998bbc671d0a2fd" ON "agency_inspection_board" ("grassroots_union_id")`);
    await runner.query(`
      CREATE TABLE "grassroots_union" ("id" text NOT NULL,
        "unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "sector" text NOT NULL,
        "members" integer NOT NULL,
        "trade_union_id" text NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_189d16832f6024a49a5ea54fbf8" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_c99e5be4550296cdfe50f94591" ON "grassroots_union" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_c64eed762b9f428542ce00b0cf" ON "grassroots_union" ("trade_union_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_c64eed762b9f428542ce00b0cf"`);
    await runner.query(`
      DROP INDEX "public"."IDX_c99e5be4550296cdfe50f94591"`);
    await runner.query(`
      DROP TABLE "grassroots_union"`);
    await runner.query(`
      DROP INDEX "public"."IDX_12a0a7b1d89998bbc671d0a2fd"`);
    await runner.query(`
      DROP INDEX "public"."IDX_76148e49fb9a1bf48234c08fb0"`);
    await runner.query(`
      DROP TABLE "agency_inspection_board"`);
    await runner.query(`
      DROP INDEX "public"."IDX_471381d599b84c60df8ea08c93"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d1c194a7f80d4ce3c976ad6931"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4b53fc7baa781773ba95473e86"`);
    await runner.query(`
      DROP TABLE "worker_conference"`);
    await runner.query(`
      DROP INDEX "public"."IDX_43ce9c0f4e2c80ad6b53fec114"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b91f11ad6bff0cd315b498a6bd"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ba903849d33f8170dc1b30b817"`);
    await runner.query(`
      DROP TABLE "workplace_dialogue"`);
    await runner.query(`
      DROP INDEX "public"."IDX_bce0563bcddcb9da39e112fdd4"`);
    await runner.query(`
      DROP INDEX "public"."IDX_c14006d77d9ec9800407f136dd"`);
    await runner.query(`
      DROP INDEX "public"."IDX_3ce912f053a31a3deee5c90433"`);
    await runner.query(`
      DROP TABLE "collective_agreement"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ed721648483a5e34d678888c34"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d0bf9fbd806403ef508acaa31b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_eec5b9dd88c27ebee2ce866999"`);
    await runner.query(`
      DROP TABLE "trade_union_year"`);
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
