import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements are looked up by the units in which they apply: an index of the elements of an array. */
export class AgreementsByArea1795540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index coordination_agreement_area_unit_ids on coordination_agreement using gin (area_unit_ids)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index coordination_agreement_area_unit_ids');
  }
}
