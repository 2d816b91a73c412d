import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A topic has the day of the plan that has it, or of the amendment that added it. */
export class TopicsByDay1795547000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supervision_topic" ADD "planned_on" date`);
    await runner.query(`UPDATE "supervision_topic" SET "planned_on" = make_date("year", 1, 1)`);
    await runner.query(`
      UPDATE "supervision_topic" t SET "planned_on" = coalesce(a.amended_on, p.issued_on)
      FROM "supervision_plan_item" i JOIN "supervision_plan" p ON p.id = i.plan_id
      LEFT JOIN "supervision_plan_amendment" a ON a.added_item_id = i.id
      WHERE i.topic_id = t.id`);
    await runner.query(`ALTER TABLE "supervision_topic" ALTER COLUMN "planned_on" SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supervision_topic" DROP COLUMN "planned_on"`);
  }
}
