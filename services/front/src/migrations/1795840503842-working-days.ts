import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkingDays1795840503842 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "holiday" ADD "effect" text NOT NULL DEFAULT 'OFF'`);
    await runner.query(`
      ALTER TABLE "holiday" ADD "kind" text NOT NULL DEFAULT 'FIXED'`);
    await runner.query(`
      ALTER TABLE "holiday" ADD "source" text NOT NULL DEFAULT ''`);
    await runner.query(`
      ALTER TABLE "holiday" ADD "confidence" text NOT NULL DEFAULT 'LOW'`);
    await runner.query(`
      ALTER TABLE "holiday" ADD "note" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "holiday" DROP COLUMN "note"`);
    await runner.query(`
      ALTER TABLE "holiday" DROP COLUMN "confidence"`);
    await runner.query(`
      ALTER TABLE "holiday" DROP COLUMN "source"`);
    await runner.query(`
      ALTER TABLE "holiday" DROP COLUMN "kind"`);
    await runner.query(`
      ALTER TABLE "holiday" DROP COLUMN "effect"`);
  }
}
