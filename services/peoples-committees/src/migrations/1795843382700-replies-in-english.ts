import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RepliesInEnglish1795843382700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "recommendation_reply" ADD "text_en" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "recommendation_reply" DROP COLUMN "text_en"`);
  }
}
