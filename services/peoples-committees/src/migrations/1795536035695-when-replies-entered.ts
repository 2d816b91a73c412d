import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhenRepliesEntered1795536035695 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "disclosure_item" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "people_dialogue" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "recommendation_reply" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "recommendation_file" ADD "receipt_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "recommendation_file" ADD "claim_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "supervised_body_side" ADD "notice_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "supervised_body_side" ADD "report_recorded_at" TIMESTAMP WITH TIME ZONE`);
    // Rows without a time of recording count as recorded on their own day.
    for (const [table, column, day] of [
      ['disclosure_item', 'recorded_at', 'disclosed_on'],
      ['people_dialogue', 'recorded_at', 'held_on'],
      ['recommendation_reply', 'recorded_at', 'responded_on'],
      ['recommendation_file', 'receipt_recorded_at', 'received_on'],
      ['recommendation_file', 'claim_recorded_at', 'claimed_on'],
      ['supervised_body_side', 'notice_recorded_at', 'notice_came_on'],
      ['supervised_body_side', 'report_recorded_at', 'report_went_on'],
    ]) {
      await runner.query(`update ${table} set ${column} = (${day} + time '09:30') at time zone 'UTC'`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "supervised_body_side" DROP COLUMN "report_recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervised_body_side" DROP COLUMN "notice_recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_file" DROP COLUMN "claim_recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_file" DROP COLUMN "receipt_recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_reply" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "people_dialogue" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "disclosure_item" DROP COLUMN "recorded_at"`);
  }
}
