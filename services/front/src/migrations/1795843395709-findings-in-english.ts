import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingsInEnglish1795843395709 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "agreement_review" ADD "findings_en" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "agreement_review" DROP COLUMN "findings_en"`);
  }
}
