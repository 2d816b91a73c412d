import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DelegationsOfAYear1795542337043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX "IDX_d55272129c1755478e354095dd" ON "supervision_delegation" ("year",
        "established_on",
        "id",
        "proposed_on")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "IDX_d55272129c1755478e354095dd"`);
  }
}
