import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same overlaps, from one pass over the targets, and from those of one body alone where only that is asked. */
export class OverlapsInOnePass1795534300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW "supervision_overlap"');
    await runner.query(`
      CREATE VIEW "supervision_overlap" AS
      SELECT concat_ws('~', "body_id", "year", "field", "host_kinds"[one.n], "host_kinds"[other.n]) AS "id",
        "year", "field", "body_kind", "body_id", "unit_id",
        ARRAY["host_kinds"[one.n], "host_kinds"[other.n]] AS "host_kinds",
        greatest("sinces"[one.n], "sinces"[other.n]) AS "since"
      FROM (
        SELECT "body_kind", "body_id", "year", "field", min("unit_id") AS "unit_id",
          array_agg("host_kind" ORDER BY "host_kind") AS "host_kinds", array_agg("since" ORDER BY "host_kind") AS "sinces"
        FROM (
          SELECT t."body_kind", t."body_id", min(t."unit_id") AS "unit_id", d."year", d."field", d."host_kind",
            min(d."established_on") AS "since"
          FROM "supervision_delegation" d JOIN "supervision_target" t ON t."delegation_id" = d."id"
          WHERE d."established_on" IS NOT NULL
          GROUP BY t."body_kind", t."body_id", d."year", d."field", d."host_kind") hosted
        GROUP BY "body_kind", "body_id", "year", "field"
        HAVING count(*) > 1) body
      CROSS JOIN LATERAL generate_subscripts("host_kinds", 1) one(n)
      JOIN LATERAL generate_subscripts("host_kinds", 1) other(n) ON other.n > one.n`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW "supervision_overlap"');
    await runner.query(`
      CREATE VIEW "supervision_overlap" AS
      WITH "hosted" AS (
        SELECT t."body_kind", t."body_id", min(t."unit_id") AS "unit_id", d."year", d."field", d."host_kind",
          min(d."established_on") AS "since"
        FROM "supervision_delegation" d JOIN "supervision_target" t ON t."delegation_id" = d."id"
        WHERE d."established_on" IS NOT NULL
        GROUP BY t."body_kind", t."body_id", d."year", d."field", d."host_kind")
      SELECT concat_ws('~', one."body_id", one."year", one."field", one."host_kind", other."host_kind") AS "id",
        one."year", one."field", one."body_kind", one."body_id", one."unit_id",
        ARRAY[one."host_kind", other."host_kind"] AS "host_kinds", greatest(one."since", other."since") AS "since"
      FROM "hosted" one
      JOIN "hosted" other ON other."body_id" = one."body_id" AND other."year" = one."year"
        AND other."field" = one."field" AND other."host_kind" > one."host_kind"`);
  }
}
