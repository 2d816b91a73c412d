import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trigram indexes for filters that find a text anywhere in a column, with or without accents. */
const texts: readonly (readonly [table: string, column: string])[] = [
  ['supervision_delegation', 'title'],
  ['recommendation', 'text'],
  ['coordination_agreement', 'title'],
  ['organization_copy', 'name'],
];

export class TextsByIndex1795548000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of texts) {
      await runner.query(
        `create index ${table}_${column}_folded on ${table} using gin (civic_fold(${column}) public.gin_trgm_ops)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of texts) await runner.query(`drop index ${table}_${column}_folded`);
  }
}
