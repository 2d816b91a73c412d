import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units are found by a part of their name, with or without accents. */
export class NamesByIndex1795548000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index administrative_unit_name_folded on administrative_unit using gin (civic_fold(name) public.gin_trgm_ops)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index administrative_unit_name_folded');
  }
}
