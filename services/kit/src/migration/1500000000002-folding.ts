import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hyphens, dots, apostrophes and runs of spaces are one space to a search: `Sơn-La`, `H'Leo`, `P.Thanh Xuân`. */
export class Folding1500000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The same as `foldName`, which folds what is compared outside a database.
    await runner.query(String.raw`
      create or replace function civic_fold(text) returns text language sql immutable strict parallel safe
      return btrim(regexp_replace(
        lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))), '[\s.\-–''’]+', ' ', 'g'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function civic_fold(text) returns text language sql immutable strict parallel safe
      return lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)))`);
  }
}
