import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhenEntered1795520601245 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "deadline_extension" ("id" text NOT NULL,
        "rule_key" text NOT NULL,
        "subject_id" text NOT NULL,
        "extended_to" date NOT NULL,
        "basis" text NOT NULL,
        "granted_on" date NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_3be4c5bba67ab6df021e3c4f7b2" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_0b7af77361d2144eaedf93d517" ON "deadline_extension" ("subject_id")`);
    await runner.query(`
      ALTER TABLE "delegation_document" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "target_session" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "supervision_target" ADD "schedule_set_on" date array NOT NULL DEFAULT '{}'`);
    await runner.query(`
      ALTER TABLE "supervision_target" ADD "schedule_recorded_at" TIMESTAMP WITH TIME ZONE array NOT NULL DEFAULT '{}'`);
    await runner.query(`
      ALTER TABLE "recommendation_assignment" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "recommendation_reminder" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "recommendation_escalation" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "recommendation" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    // Rows without a time of recording count as recorded on their own day.
    for (const [table, day] of [
      ['delegation_document', 'issued_on'],
      ['target_session', 'held_on'],
      ['recommendation', 'issued_on'],
      ['recommendation_assignment', 'assigned_from'],
      ['recommendation_reminder', 'sent_on'],
      ['recommendation_escalation', 'escalated_on'],
    ]) {
      await runner.query(`update ${table} set recorded_at = (${day} + time '09:30') at time zone 'UTC'`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "recommendation" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_escalation" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_reminder" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_assignment" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervision_target" DROP COLUMN "schedule_recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervision_target" DROP COLUMN "schedule_set_on"`);
    await runner.query(`
      ALTER TABLE "target_session" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "delegation_document" DROP COLUMN "recorded_at"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0b7af77361d2144eaedf93d517"`);
    await runner.query(`
      DROP TABLE "deadline_extension"`);
  }
}
