import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists are filtered by, with or without accents, wherever it stands in the text: indexes of three letters each. */
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
