import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CollateTitles1795521656825 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "coordination_agreement" ALTER COLUMN "title" TYPE text COLLATE "vi-x-icu"`);
    await runner.query(`
      ALTER TABLE "mass_mobilization_model" ALTER COLUMN "title" TYPE text COLLATE "vi-x-icu"`);
    await runner.query(`
      ALTER TABLE "supervision_topic" ALTER COLUMN "title" TYPE text COLLATE "vi-x-icu"`);
    await runner.query(`
      ALTER TABLE "supervision_delegation" ALTER COLUMN "title" TYPE text COLLATE "vi-x-icu"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "supervision_delegation" ALTER COLUMN "title" TYPE text COLLATE pg_catalog."default"`);
    await runner.query(`
      ALTER TABLE "supervision_topic" ALTER COLUMN "title" TYPE text COLLATE pg_catalog."default"`);
    await runner.query(`
      ALTER TABLE "mass_mobilization_model" ALTER COLUMN "title" TYPE text COLLATE pg_catalog."default"`);
    await runner.query(`
      ALTER TABLE "coordination_agreement" ALTER COLUMN "title" TYPE text COLLATE pg_catalog."default"`);
  }
}
