import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Copies1795519358609 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "reply_copy" ("id" text NOT NULL,
        "source" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "recommendation_id" text NOT NULL,
        "body_kind" text NOT NULL,
        "body_id" text NOT NULL,
        "number" integer NOT NULL,
        "position" text NOT NULL,
        "responded_on" date NOT NULL,
        CONSTRAINT "PK_f3d0a3033f498ea5228d8b1528b" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_cddbb843bf7a124fe228bdbc68" ON "reply_copy" ("source")`);
    await runner.query(`
      CREATE INDEX "IDX_b2c9cb8b0c7766b6abd0627b0c" ON "reply_copy" ("recommendation_id",
        "responded_on")`);
    await runner.query(`
      CREATE TABLE "recommendation_file_copy" ("id" text NOT NULL,
        "source" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "received_on" date,
        "claimed_on" date,
        CONSTRAINT "PK_0c8d43f34b148b3bbbe597ee998" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_8a3283e4a95a8c42c40011135a" ON "recommendation_file_copy" ("source")`);
    await runner.query(`
      CREATE TABLE "target_side_copy" ("id" text NOT NULL,
        "source" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "body_id" text NOT NULL,
        "notice_came_on" date,
        "report_went_on" date,
        "attended_on" date array NOT NULL DEFAULT '{}',
        CONSTRAINT "PK_ed36a0ec047bedc65666e7c8853" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_ee32e61a871ec7bb9a3a1f4ad3" ON "target_side_copy" ("source")`);
    await runner.query(`
      CREATE INDEX "IDX_5a4ff800f35b7b7ff0d5e0c494" ON "target_side_copy" ("body_id")`);
    await runner.query(`
      CREATE TABLE "contribution_copy" ("id" text NOT NULL,
        "source" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        CONSTRAINT "PK_2d2e74f97ea2eaf12867a2453a5" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_83b2da26867eb4a216164f61af" ON "contribution_copy" ("source")`);
    await runner.query(`
      CREATE INDEX "IDX_0ec3531920dced5234f82cf30a" ON "contribution_copy" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_7f7e822208eea9ffa20adb6fd4" ON "contribution_copy" ("entry_id",
        "organization_id")`);
    await runner.query(`
      CREATE TABLE "organization_copy" ("id" text NOT NULL,
        "source" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
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
        "chief_post_title" text,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_589ac1dd63b8c15c600680a02d4" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_469037dfb51aa9e1752dc2261c" ON "organization_copy" ("source")`);
    await runner.query(`
      CREATE INDEX "IDX_aead14b691919b4721179dbab3" ON "organization_copy" ("name")`);
    await runner.query(`
      CREATE INDEX "IDX_fc544767181635e8a45e539d60" ON "organization_copy" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_7e7cfcb041092e1d0ebb460462" ON "organization_copy" ("parent_id")`);
    await runner.query(`
      CREATE INDEX "IDX_eda6974078f9a06d729f0574e5" ON "organization_copy" ("kind",
        "level")`);
    await runner.query(`
      CREATE TABLE "unit_copy" ("id" text NOT NULL,
        "source" text NOT NULL,
        "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "code" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "type" text NOT NULL,
        "level" text NOT NULL,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "predecessor_ids" text array NOT NULL DEFAULT '{}',
        "successor_ids" text array NOT NULL DEFAULT '{}',
        CONSTRAINT "PK_8b741ecd1ee22ee57e1439f096d" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_f2c273f2b8d62ba48ff69b3213" ON "unit_copy" ("source")`);
    await runner.query(`
      CREATE INDEX "IDX_eb9de7dbc0078ac81f1cc012df" ON "unit_copy" ("name")`);
    await runner.query(`
      CREATE INDEX "IDX_ac6057fa3ae7a5e614135bd7ef" ON "unit_copy" ("parent_id")`);
    await runner.query(`
      CREATE INDEX "IDX_badc94dee6bc46b61db4e8659a" ON "unit_copy" ("code",
        "valid_from")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_badc94dee6bc46b61db4e8659a"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ac6057fa3ae7a5e614135bd7ef"`);
    await runner.query(`
      DROP INDEX "public"."IDX_eb9de7dbc0078ac81f1cc012df"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f2c273f2b8d62ba48ff69b3213"`);
    await runner.query(`
      DROP TABLE "unit_copy"`);
    await runner.query(`
      DROP INDEX "public"."IDX_eda6974078f9a06d729f0574e5"`);
    await runner.query(`
      DROP INDEX "public"."IDX_7e7cfcb041092e1d0ebb460462"`);
    await runner.query(`
      DROP INDEX "public"."IDX_fc544767181635e8a45e539d60"`);
    await runner.query(`
      DROP INDEX "public"."IDX_aead14b691919b4721179dbab3"`);
    await runner.query(`
      DROP INDEX "public"."IDX_469037dfb51aa9e1752dc2261c"`);
    await runner.query(`
      DROP TABLE "organization_copy"`);
    await runner.query(`
      DROP INDEX "public"."IDX_7f7e822208eea9ffa20adb6fd4"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0ec3531920dced5234f82cf30a"`);
    await runner.query(`
      DROP INDEX "public"."IDX_83b2da26867eb4a216164f61af"`);
    await runner.query(`
      DROP TABLE "contribution_copy"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5a4ff800f35b7b7ff0d5e0c494"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ee32e61a871ec7bb9a3a1f4ad3"`);
    await runner.query(`
      DROP TABLE "target_side_copy"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8a3283e4a95a8c42c40011135a"`);
    await runner.query(`
      DROP TABLE "recommendation_file_copy"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b2c9cb8b0c7766b6abd0627b0c"`);
    await runner.query(`
      DROP INDEX "public"."IDX_cddbb843bf7a124fe228bdbc68"`);
    await runner.query(`
      DROP TABLE "reply_copy"`);
  }
}
