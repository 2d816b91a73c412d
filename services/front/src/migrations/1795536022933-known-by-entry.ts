import type { MigrationInterface, QueryRunner } from 'typeorm';

const afternoonOf = (day: string): string => `(${day} + time '09:30') at time zone 'UTC'`;

/** Rows without a time of recording count as recorded on their own day. The updates depend on this order. */
const days: readonly (readonly [table: string, entry: string, from?: string])[] = [
  [
    'coordination_agreement',
    `recorded_at = ${afternoonOf('t.signed_on')}, lapse_recorded_at = ${afternoonOf('t.lapsed_on')}`,
  ],
  ['agreement_review', `recorded_at = ${afternoonOf('t.held_on')}`],
  ['mass_mobilization_model', `recorded_at = ${afternoonOf('t.registered_on')}`],
  ['model_recognition', `recorded_at = ${afternoonOf('t.recognized_on')}`],
  ['party', `recorded_at = ${afternoonOf('t.since')}`],
  // A party from the first is known with the agreement or model that names it, before that begins.
  [
    'party',
    'recorded_at = a.recorded_at',
    'coordination_agreement a where a.id = t.entry_id and t.since <= a.effective_from',
  ],
  [
    'party',
    'recorded_at = m.recorded_at',
    'mass_mobilization_model m where m.id = t.entry_id and t.since <= m.started_on',
  ],
  ['supervision_plan', `recorded_at = ${afternoonOf('t.issued_on')}`],
  ['supervision_plan_amendment', `recorded_at = ${afternoonOf('t.amended_on')}`],
  [
    'supervision_plan_item',
    `recorded_at = p.recorded_at, withdrawal_recorded_at = ${afternoonOf('t.withdrawn_on')}`,
    'supervision_plan p where p.id = t.plan_id',
  ],
  ['supervision_plan_item', 'recorded_at = a.recorded_at', 'supervision_plan_amendment a where a.added_item_id = t.id'],
  ['supervision_topic', `recorded_at = ${afternoonOf('make_date(t.year, 1, 1)')}`],
  ['supervision_topic', 'recorded_at = i.recorded_at', 'supervision_plan_item i where i.topic_id = t.id'],
  ['social_criticism', `recorded_at = ${afternoonOf('t.planned_on')}`],
  [
    'criticism_point',
    `recorded_at = ${afternoonOf('coalesce(c.opinion_on, c.planned_on)')}, answer_recorded_at = ${afternoonOf('t.answered_on')}`,
    'social_criticism c where c.id = t.criticism_id',
  ],
  ['voter_opinion_digest', `recorded_at = ${afternoonOf('t.issued_on')}`],
  ['inspection_event', `recorded_at = ${afternoonOf('t.held_on')}`],
  ['legal_instrument_review', `recorded_at = ${afternoonOf('t.held_on')}`],
  ['board_year', `recorded_at = least(now(), ${afternoonOf('make_date(t.year, 12, 31)')})`],
  ['reply_copy', `recorded_at = ${afternoonOf('t.responded_on')}`],
];

async function takeForEnteredOnItsDay(runner: QueryRunner): Promise<void> {
  for (const [table, entry, from] of days) {
    await runner.query(`update ${table} t set ${entry}${from ? ` from ${from}` : ''}`);
  }
}

export class KnownByEntry1795536022933 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_b2aa2afa21ddc005afb880c030"`);
    await runner.query(`
      ALTER TABLE "party" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "agreement_review" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "coordination_agreement" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "coordination_agreement" ADD "lapse_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "legal_instrument_review" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "criticism_point" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "criticism_point" ADD "answer_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "social_criticism" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "supervision_topic" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "supervision_plan_item" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "supervision_plan_item" ADD "withdrawal_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "model_recognition" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "mass_mobilization_model" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "board_year" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "voter_opinion_digest" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "reply_copy" ADD "recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "recommendation_file_copy" ADD "receipt_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "recommendation_file_copy" ADD "claim_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "target_side_copy" ADD "notice_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "target_side_copy" ADD "report_recorded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`
      ALTER TABLE "inspection_event" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "supervision_plan_amendment" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await runner.query(`
      ALTER TABLE "supervision_plan" ADD "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`);
    await takeForEnteredOnItsDay(runner);
    await runner.query(`
      CREATE INDEX "IDX_b7e1647ed913e479971dcb3e80" ON "party" ("organization_id",
        "entry_id",
        "recorded_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_b7e1647ed913e479971dcb3e80"`);
    await runner.query(`
      ALTER TABLE "supervision_plan" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervision_plan_amendment" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "inspection_event" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "target_side_copy" DROP COLUMN "report_recorded_at"`);
    await runner.query(`
      ALTER TABLE "target_side_copy" DROP COLUMN "notice_recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_file_copy" DROP COLUMN "claim_recorded_at"`);
    await runner.query(`
      ALTER TABLE "recommendation_file_copy" DROP COLUMN "receipt_recorded_at"`);
    await runner.query(`
      ALTER TABLE "reply_copy" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "voter_opinion_digest" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "board_year" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "mass_mobilization_model" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "model_recognition" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervision_plan_item" DROP COLUMN "withdrawal_recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervision_plan_item" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "supervision_topic" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "social_criticism" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "criticism_point" DROP COLUMN "answer_recorded_at"`);
    await runner.query(`
      ALTER TABLE "criticism_point" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "legal_instrument_review" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "coordination_agreement" DROP COLUMN "lapse_recorded_at"`);
    await runner.query(`
      ALTER TABLE "coordination_agreement" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "agreement_review" DROP COLUMN "recorded_at"`);
    await runner.query(`
      ALTER TABLE "party" DROP COLUMN "recorded_at"`);
    await runner.query(`
      CREATE INDEX "IDX_b2aa2afa21ddc005afb880c030" ON "party" ("organization_id",
        "entry_id")`);
  }
}
