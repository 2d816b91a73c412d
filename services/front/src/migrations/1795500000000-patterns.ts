import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views behind `analysis/`: what repeats itself in the registers. */
export class Patterns1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
    await runner.query(`
      CREATE VIEW "recommendation_recurrence" AS
      SELECT concat_ws('~', "first_id", "again_id") AS "id", "again_issued_on" - "first_issued_on" AS "days_between", pair.*
      FROM (
        SELECT r."id" AS "again_id", r."issued_on" AS "again_issued_on", r."recipient_kind" AS "body_kind",
          r."recipient_id" AS "body_id", r."area_unit_id", r."field",
          lag(r."id") OVER earlier AS "first_id", lag(r."issued_on") OVER earlier AS "first_issued_on"
        FROM "recommendation" r
        WINDOW earlier AS (PARTITION BY r."recipient_id", r."field" ORDER BY r."issued_on", r."id")) pair
      WHERE "first_id" IS NOT NULL`);
    await runner.query(`
      CREATE VIEW "programme_partners" AS
      SELECT concat_ws('~', one."organization_id", other."organization_id", extract(year FROM a."signed_on")) AS "id",
        extract(year FROM a."signed_on")::int AS "year", one."organization_kind", one."organization_id",
        other."organization_kind" AS "partner_kind", other."organization_id" AS "partner_id",
        min(a."signed_on") AS "first_signed_on"
      FROM "coordination_agreement" a
      JOIN "party" one ON one."entry_id" = a."id"
      JOIN "party" other ON other."entry_id" = a."id" AND other."organization_id" > one."organization_id"
      WHERE a."kind" IN ('JOINT_ACTION_PROGRAMME', 'SUPERVISION_PROGRAMME', 'THEMATIC_PROGRAMME')
      GROUP BY one."organization_kind", one."organization_id", other."organization_kind", other."organization_id",
        extract(year FROM a."signed_on")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW "programme_partners", "recommendation_recurrence", "supervision_overlap"');
  }
}
