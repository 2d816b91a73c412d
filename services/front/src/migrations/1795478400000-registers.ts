import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registers1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "post" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "rank" integer NOT NULL,
        "kind" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "seats" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_be5fda3aac270b134ff9c21cdee" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_817e413ad1801b60b3b7095aa8" ON "post" ("organization_id")`);
    await runner.query(`
      CREATE TABLE "term" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "label" text NOT NULL,
        "term_from" date NOT NULL,
        "term_to" date,
        CONSTRAINT "PK_55b0479f0743f2e5d5ec414821e" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_84286166fe0d54338621ee6e1a" ON "term" ("organization_id")`);
    await runner.query(`
      CREATE TABLE "party" ("id" text NOT NULL,
        "entry_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "organization_kind" text NOT NULL,
        "organization_id" text NOT NULL,
        "role" text NOT NULL,
        "since" date NOT NULL,
        "until" date,
        "seats" jsonb NOT NULL,
        CONSTRAINT "PK_e6189b3d533e140bb33a6d2cec1" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_859561741bc9e5582059a124d0" ON "party" ("entry_id")`);
    await runner.query(`
      CREATE INDEX "IDX_b2aa2afa21ddc005afb880c030" ON "party" ("organization_id",
        "entry_id")`);
    await runner.query(`
      CREATE TABLE "agreement_review" ("id" text NOT NULL,
        "agreement_id" text NOT NULL,
        "kind" text NOT NULL,
        "period_from" date NOT NULL,
        "period_to" date NOT NULL,
        "held_on" date NOT NULL,
        "document_number" text NOT NULL,
        "findings" text NOT NULL,
        "outcome" text NOT NULL,
        CONSTRAINT "PK_11048f5bcb8efac9ffd76ff980b" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_5291c5fd5c25337effe2567f88" ON "agreement_review" ("agreement_id")`);
    await runner.query(`
      CREATE TABLE "coordination_agreement" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "document_number" text NOT NULL,
        "signed_on" date NOT NULL,
        "effective_from" date NOT NULL,
        "effective_to" date,
        "lapsed_on" date,
        "term_label" text,
        "level" text NOT NULL,
        "area_unit_ids" text array NOT NULL,
        "contents" jsonb NOT NULL,
        "review_cycle" text,
        "supersedes_id" text,
        "amends_id" text,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_52500acdc8547b633887feced39" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_441e16f9931221fc5091258d78" ON "coordination_agreement" ("signed_on")`);
    await runner.query(`
      CREATE INDEX "IDX_f0b0193ae28a4d7388f3023d1e" ON "coordination_agreement" ("supersedes_id")`);
    await runner.query(`
      CREATE INDEX "IDX_f471ae96b0a1be5c197c21c190" ON "coordination_agreement" ("kind",
        "signed_on")`);
    await runner.query(`
      CREATE TABLE "board_year" ("id" text NOT NULL,
        "board_id" text NOT NULL,
        "year" integer NOT NULL,
        "supervisions" integer NOT NULL,
        "recommendations_to_party" integer NOT NULL,
        "recommendations_to_authorities" integer NOT NULL,
        "recommendations_to_others" integer NOT NULL,
        "answered_in_time" integer NOT NULL,
        CONSTRAINT "PK_e6a0329dd32b46dee36c94ddb09" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_ae4d2f6a334d2f6cf303bcb510" ON "board_year" ("board_id")`);
    await runner.query(`
      CREATE TABLE "peoples_inspection_board" ("id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "area_unit_id" text NOT NULL,
        "members_count" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_9cc5e62cbedf055aef4e1122e82" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_e8a1bb632cded1a21cadb6ebe3" ON "peoples_inspection_board" ("area_unit_id")`);
    await runner.query(`
      CREATE TABLE "community_investment_supervision_board" ("id" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "area_unit_id" text NOT NULL,
        "members_count" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "provenance" text NOT NULL,
        "project" text NOT NULL,
        CONSTRAINT "PK_7996431e0d22eaa0e8685c6953e" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_497a67c53762a57ec751fccd5f" ON "community_investment_supervision_board" ("area_unit_id")`);
    await runner.query(`
      CREATE TABLE "front_work_committee" ("id" text NOT NULL,
        "front_committee_id" text NOT NULL,
        "number" integer NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "head_title" text NOT NULL,
        "members_count" integer NOT NULL,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_bbdef92d23777738dfc088a3dbf" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_9449c89ee36111883646191a9d" ON "front_work_committee" ("front_committee_id")`);
    await runner.query(`
      CREATE TABLE "front_committee" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "short_name" text NOT NULL,
        "level" text NOT NULL,
        "unit_id" text,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "predecessor_ids" text array NOT NULL DEFAULT '{}',
        "successor_ids" text array NOT NULL DEFAULT '{}',
        "provenance" text NOT NULL,
        CONSTRAINT "PK_0bbfa99889f591575e872259305" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_62a224e04b0f63bc17e9aae0c7" ON "front_committee" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_b7f83d39605bb073f5eb384f06" ON "front_committee" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "voter_opinion_digest" ("id" text NOT NULL,
        "front_committee_id" text NOT NULL,
        "area_unit_id" text NOT NULL,
        "period_from" date NOT NULL,
        "period_to" date NOT NULL,
        "issued_on" date NOT NULL,
        "document_number" text NOT NULL,
        "meetings" integer NOT NULL,
        "topics" jsonb NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_70cf42371f43aec337a755fb7db" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_a6797b35f56fc31b12a7fbe2f6" ON "voter_opinion_digest" ("issued_on")`);
    await runner.query(`
      CREATE INDEX "IDX_1a12da44dbf783d239e4b6aa43" ON "voter_opinion_digest" ("area_unit_id",
        "issued_on")`);
    await runner.query(`
      CREATE TABLE "published_source" ("id" text NOT NULL,
        "title" text NOT NULL,
        "publisher" text NOT NULL,
        "published_at" text NOT NULL,
        "document" text NOT NULL,
        CONSTRAINT "PK_1f07087b8cd9855c1c0cd1e5fe9" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "published_claim" ("id" text NOT NULL,
        "number" integer NOT NULL,
        "statement" text NOT NULL,
        "statement_en" text NOT NULL,
        "reading" text NOT NULL,
        "measures" text array NOT NULL,
        "expectations" jsonb NOT NULL,
        "area_id" text NOT NULL,
        "period_from" date NOT NULL,
        "period_to" date NOT NULL,
        "why_not_reproducible" text,
        "why_not_reproducible_vi" text,
        "source_id" text NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_bbbe97c68450b2615478e58086c" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "legal_instrument_review" ("id" text NOT NULL,
        "instrument_id" text NOT NULL,
        "kind" text NOT NULL,
        "period_from" date NOT NULL,
        "period_to" date NOT NULL,
        "held_on" date NOT NULL,
        "area_unit_id" text NOT NULL,
        "source" text NOT NULL,
        CONSTRAINT "PK_a4a9b1dfab706d2a4302613fc5d" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_f4feaa96252cddcf7d688fa02b" ON "legal_instrument_review" ("instrument_id")`);
    await runner.query(`
      CREATE TABLE "legal_instrument" ("id" text NOT NULL,
        "key" text NOT NULL,
        "document_number" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "valid_from" date,
        "valid_to" date,
        "confidence" text NOT NULL,
        "source" text NOT NULL,
        CONSTRAINT "PK_063b00e6cb034a11fa24abd6b90" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE UNIQUE INDEX "IDX_4b9da8b76d3eb9f7647afe6ab7" ON "legal_instrument" ("key")`);
    await runner.query(`
      CREATE TABLE "deadline_rule" ("id" text NOT NULL,
        "rule_key" text NOT NULL,
        "anchor_event" text NOT NULL,
        "anchor_event_en" text NOT NULL,
        "direction" text NOT NULL,
        "amount" integer,
        "unit" text NOT NULL,
        "duty_bearer" text NOT NULL,
        "duty_bearer_en" text NOT NULL,
        "instrument_id" text NOT NULL,
        "article" text NOT NULL,
        "applies_to_form" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        CONSTRAINT "PK_0ac54b0651f1224656d6fcaffae" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE TABLE "holiday" ("day" date NOT NULL,
        "name" text NOT NULL,
        "name_en" text NOT NULL,
        CONSTRAINT "PK_69a30a3d801b624a1e6845468ac" PRIMARY KEY ("day"))`);
    await runner.query(`
      CREATE TABLE "criticism_event" ("id" text NOT NULL,
        "subject_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "occurred_on" date NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "by_kind" text NOT NULL,
        "by_id" text NOT NULL,
        "document_id" text,
        "note" text,
        "state" text NOT NULL,
        CONSTRAINT "PK_732948c1789c84efbd520db30a5" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_8a0126937b9842627c79c5741f" ON "criticism_event" ("subject_id")`);
    await runner.query(`
      CREATE TABLE "criticism_point" ("id" text NOT NULL,
        "criticism_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "subject" text NOT NULL,
        "position" text NOT NULL,
        "outcome_given" text,
        "answered_on" date,
        "reason_given" text,
        CONSTRAINT "PK_53f67d5eede0709a3b8cc4e5820" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_be834e32a4fc46675c9823ce1e" ON "criticism_point" ("criticism_id")`);
    await runner.query(`
      CREATE TABLE "social_criticism" ("id" text NOT NULL,
        "draft_title" text NOT NULL,
        "draft_title_en" text NOT NULL,
        "field" text NOT NULL,
        "form" text,
        "host_kind" text NOT NULL,
        "host_id" text NOT NULL,
        "level" text NOT NULL,
        "drafting_body_kind" text NOT NULL,
        "drafting_body_id" text NOT NULL,
        "area_unit_id" text NOT NULL,
        "planned_on" date NOT NULL,
        "draft_received_on" date,
        "submission_on" date,
        "opinion_number" text,
        "opinion_on" date,
        "replied_on" date,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_a985b01a71530adeb885d79e9e3" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_5af9e70abf485c71ef60d5e824" ON "social_criticism" ("drafting_body_id")`);
    await runner.query(`
      CREATE INDEX "IDX_948f94edfd073966e08e508b7e" ON "social_criticism" ("area_unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_2f88e6b26ad26b415a05a270a9" ON "social_criticism" ("planned_on")`);
    await runner.query(`
      CREATE INDEX "IDX_9766037ba6b637c87857ee41a1" ON "social_criticism" ("host_id",
        "planned_on")`);
    await runner.query(`
      CREATE TABLE "peoples_council" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "short_name" text NOT NULL,
        "level" text NOT NULL,
        "unit_id" text,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "predecessor_ids" text array NOT NULL DEFAULT '{}',
        "successor_ids" text array NOT NULL DEFAULT '{}',
        "provenance" text NOT NULL,
        CONSTRAINT "PK_71fa0299f15c0ff4a1b53966e0e" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_aed08963542c7a07c865f6ee3f" ON "peoples_council" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_82347f87be0052dd3858d472bc" ON "peoples_council" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "party_committee" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "short_name" text NOT NULL,
        "level" text NOT NULL,
        "unit_id" text,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "predecessor_ids" text array NOT NULL DEFAULT '{}',
        "successor_ids" text array NOT NULL DEFAULT '{}',
        "provenance" text NOT NULL,
        CONSTRAINT "PK_5cf35644863b627a5e8f65ede61" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_0b95f7c3b372bc4adda72ad05a" ON "party_committee" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_342a9d646d0e0ca7dd76e6417e" ON "party_committee" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "employer" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "name" text COLLATE "vi-x-icu" NOT NULL,
        "name_en" text NOT NULL,
        "short_name" text NOT NULL,
        "level" text NOT NULL,
        "unit_id" text,
        "parent_id" text,
        "valid_from" date NOT NULL,
        "valid_to" date,
        "predecessor_ids" text array NOT NULL DEFAULT '{}',
        "successor_ids" text array NOT NULL DEFAULT '{}',
        "provenance" text NOT NULL,
        CONSTRAINT "PK_74029e6b1f17a4c7c66d43cfd34" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_cd65986c1bfe819caafbc65827" ON "employer" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_9e91ce9aab235b637cfea607d3" ON "employer" ("parent_id")`);
    await runner.query(`
      CREATE TABLE "inspection_event" ("id" text NOT NULL,
        "kind" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "held_on" date NOT NULL,
        "inspector_kind" text NOT NULL,
        "inspector_id" text NOT NULL,
        "inspected_kind" text NOT NULL,
        "inspected_id" text NOT NULL,
        "led_by_office" text NOT NULL,
        "offices_present" text array NOT NULL,
        "area_unit_id" text NOT NULL,
        "source" text,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_6f3615677ff2a8c0291986b07b2" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_0f0e82cd9c3546da3c8d657647" ON "inspection_event" ("held_on")`);
    await runner.query(`
      CREATE TABLE "model_recognition" ("id" text NOT NULL,
        "model_id" text NOT NULL,
        "level" text NOT NULL,
        "recognized_on" date NOT NULL,
        "decision" text NOT NULL,
        CONSTRAINT "PK_8dc231f9584722060b5a8bd0c61" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_1c3aec0254f3ef42c3265365da" ON "model_recognition" ("model_id")`);
    await runner.query(`
      CREATE TABLE "mass_mobilization_model" ("id" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "kind" text NOT NULL,
        "field" text NOT NULL,
        "tags" text array NOT NULL,
        "area_unit_id" text NOT NULL,
        "level" text NOT NULL,
        "lead_kind" text NOT NULL,
        "registered_on" date NOT NULL,
        "started_on" date NOT NULL,
        "ended_on" date,
        "status" text NOT NULL,
        "criteria" text array NOT NULL,
        "outputs" text array NOT NULL,
        "replication_of_id" text,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_88f48ead4d7813c18a9709879ca" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_4b1c1336a2df61573310ebb6c5" ON "mass_mobilization_model" ("started_on")`);
    await runner.query(`
      CREATE INDEX "IDX_64d31c0b9d04c544a77042e487" ON "mass_mobilization_model" ("area_unit_id",
        "started_on")`);
    await runner.query(`
      CREATE TABLE "delegation_document" ("id" text NOT NULL,
        "delegation_id" text NOT NULL,
        "target_id" text,
        "sequence" integer NOT NULL,
        "kind" text NOT NULL,
        "document_number" text NOT NULL,
        "title" text NOT NULL,
        "issued_on" date NOT NULL,
        "issuer_kind" text NOT NULL,
        "issuer_id" text NOT NULL,
        CONSTRAINT "PK_55855573e94bc444fffc89ed262" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_ceac7ef9b51c7a4568c0bb96d9" ON "delegation_document" ("delegation_id")`);
    await runner.query(`
      CREATE TABLE "delegation_event" ("id" text NOT NULL,
        "subject_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "occurred_on" date NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "by_kind" text NOT NULL,
        "by_id" text NOT NULL,
        "document_id" text,
        "note" text,
        "state" text NOT NULL,
        CONSTRAINT "PK_69777e2a59a23aaeb9feab93ec4" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_dcf6f12ef16beca77ab124f924" ON "delegation_event" ("subject_id")`);
    await runner.query(`
      CREATE TABLE "supervision_topic" ("id" text NOT NULL,
        "year" integer NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "field" text NOT NULL,
        "form" text NOT NULL,
        "host_kind" text NOT NULL,
        "host_id" text NOT NULL,
        "co_host_refs" jsonb NOT NULL,
        "independence" text NOT NULL,
        "area_unit_id" text NOT NULL,
        CONSTRAINT "PK_0ce5e5e0b910ffce84440c71577" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_7ddd71331dd2144679721444c1" ON "supervision_topic" ("year")`);
    await runner.query(`
      CREATE INDEX "IDX_8e17a715c363c00c0f1d2fe985" ON "supervision_topic" ("area_unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_2b41b6d4aef39bb66b4a8b10a2" ON "supervision_topic" ("host_id",
        "year")`);
    await runner.query(`
      CREATE TABLE "supervision_plan_item" ("id" text NOT NULL,
        "plan_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "topic_id" text NOT NULL,
        "form" text NOT NULL,
        "planned_from" date NOT NULL,
        "planned_to" date NOT NULL,
        "host_kind" text NOT NULL,
        "host_id" text NOT NULL,
        "co_host_refs" jsonb NOT NULL,
        "supervised_refs" jsonb NOT NULL,
        "unforeseen" boolean NOT NULL,
        "withdrawn_on" date,
        CONSTRAINT "PK_b0941ddbfa23d6dfe6a3ad5fa83" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_dc8a7b135132e4d3870a59ba97" ON "supervision_plan_item" ("plan_id")`);
    await runner.query(`
      CREATE TABLE "target_event" ("id" text NOT NULL,
        "subject_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "occurred_on" date NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "by_kind" text NOT NULL,
        "by_id" text NOT NULL,
        "document_id" text,
        "note" text,
        "state" text NOT NULL,
        CONSTRAINT "PK_c1654f5153b1559e57d0aa1af31" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_58413cf18321130e93de42969b" ON "target_event" ("subject_id")`);
    await runner.query(`
      CREATE TABLE "target_session" ("id" text NOT NULL,
        "target_id" text NOT NULL,
        "held_on" date NOT NULL,
        "is_field_survey" boolean NOT NULL,
        "minutes_document_id" text,
        CONSTRAINT "PK_e7cad4920f96f82f645438e33e3" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_c39d773aaf174402d2b0126353" ON "target_session" ("target_id")`);
    await runner.query(`
      CREATE INDEX "IDX_20ff9c30c1d1fac77c21e115a7" ON "target_session" ("held_on")`);
    await runner.query(`
      CREATE TABLE "supervision_target" ("id" text NOT NULL,
        "delegation_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "body_kind" text NOT NULL,
        "body_id" text NOT NULL,
        "body_level" text NOT NULL,
        "unit_id" text NOT NULL,
        "scheduled_on" date array NOT NULL,
        "first_scheduled_on" date NOT NULL,
        "notice_sent_on" date,
        "report_received_on" date,
        "excused_reason" text,
        CONSTRAINT "PK_897fcc8b5cf2b9f4b60d13a4cf1" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_bf2c9499ec6195e9b427123031" ON "supervision_target" ("delegation_id")`);
    await runner.query(`
      CREATE INDEX "IDX_17f2721626d705482e096a1549" ON "supervision_target" ("unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_25a7fbd3d9fcd7ef75e1d4c007" ON "supervision_target" ("body_id",
        "first_scheduled_on")`);
    await runner.query(`
      CREATE TABLE "follow_up_event" ("id" text NOT NULL,
        "subject_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "occurred_on" date NOT NULL,
        "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "by_kind" text NOT NULL,
        "by_id" text NOT NULL,
        "document_id" text,
        "note" text,
        "state" text NOT NULL,
        CONSTRAINT "PK_84ddc94147870649eff1ccdc862" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_303853c2819c7a720f770fb7c0" ON "follow_up_event" ("subject_id")`);
    await runner.query(`
      CREATE TABLE "recommendation_assignment" ("id" text NOT NULL,
        "recommendation_id" text NOT NULL,
        "body_kind" text NOT NULL,
        "body_id" text NOT NULL,
        "assigned_from" date NOT NULL,
        "assigned_to" date,
        "reason" text NOT NULL,
        CONSTRAINT "PK_fa0e1e59c81edb014e3b3deba39" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_83a5d284ce3c2e24a9aa250710" ON "recommendation_assignment" ("recommendation_id")`);
    await runner.query(`
      CREATE INDEX "IDX_43cf3041a34cbabc14957c998f" ON "recommendation_assignment" ("body_id",
        "recommendation_id")`);
    await runner.query(`
      CREATE TABLE "recommendation_reminder" ("id" text NOT NULL,
        "recommendation_id" text NOT NULL,
        "number" integer NOT NULL,
        "sent_on" date NOT NULL,
        "document_number" text NOT NULL,
        CONSTRAINT "PK_a60c596b8307bdd93b92f25142b" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_24d63b15683c30461755a19324" ON "recommendation_reminder" ("recommendation_id")`);
    await runner.query(`
      CREATE TABLE "recommendation_escalation" ("id" text NOT NULL,
        "recommendation_id" text NOT NULL,
        "step" text NOT NULL,
        "escalated_on" date NOT NULL,
        "to_kind" text NOT NULL,
        "to_id" text NOT NULL,
        "document_number" text NOT NULL,
        CONSTRAINT "PK_cd1b3957f58793a8985c6e9cdb8" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_8f7dfec311b9e00422635c9a1c" ON "recommendation_escalation" ("recommendation_id")`);
    await runner.query(`
      CREATE TABLE "recommendation" ("id" text NOT NULL,
        "delegation_id" text NOT NULL,
        "target_id" text NOT NULL,
        "sequence" integer NOT NULL,
        "document_number" text NOT NULL,
        "text" text NOT NULL,
        "text_en" text NOT NULL,
        "kind" text NOT NULL,
        "field" text NOT NULL,
        "priority" boolean NOT NULL,
        "is_multi_year" boolean NOT NULL,
        "issued_on" date NOT NULL,
        "issuer_kind" text NOT NULL,
        "issuer_id" text NOT NULL,
        "recipient_kind" text NOT NULL,
        "recipient_id" text NOT NULL,
        "also_sent_to_refs" jsonb NOT NULL DEFAULT '[]',
        "area_unit_id" text NOT NULL,
        "requested_reply_by" date,
        "requested_implementation_by" date,
        "verified_on" date,
        "verification_result" text,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_17cb51984a6627ef2ce7370e23c" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_88ef857b0890d0f0ae417094c9" ON "recommendation" ("delegation_id")`);
    await runner.query(`
      CREATE INDEX "IDX_01d55164eb1cd7814bbb51258b" ON "recommendation" ("issued_on")`);
    await runner.query(`
      CREATE INDEX "IDX_cdd19019c3d4bef0b70618b3fb" ON "recommendation" ("recipient_id",
        "issued_on")`);
    await runner.query(`
      CREATE INDEX "IDX_089f205dbedafc693ff0396615" ON "recommendation" ("issuer_id",
        "issued_on")`);
    await runner.query(`
      CREATE INDEX "IDX_5942d9114653b4d7f7bae2704d" ON "recommendation" ("area_unit_id",
        "issued_on")`);
    await runner.query(`
      CREATE TABLE "supervision_delegation" ("id" text NOT NULL,
        "title" text NOT NULL,
        "title_en" text NOT NULL,
        "year" integer NOT NULL,
        "field" text NOT NULL,
        "ground" text NOT NULL,
        "host_kind" text NOT NULL,
        "host_id" text NOT NULL,
        "hosting_basis" text NOT NULL,
        "independence" text NOT NULL,
        "registration" text NOT NULL,
        "level" text NOT NULL,
        "area_unit_id" text NOT NULL,
        "unforeseen" boolean NOT NULL,
        "purpose" text NOT NULL,
        "document_number" text,
        "proposed_on" date NOT NULL,
        "established_on" date,
        "topic_id" text,
        "plan_item_id" text,
        "follow_up_of_id" text,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_6721d4474d10a86c1f5d3df5967" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_9e49da181b84f33f2249e5afd9" ON "supervision_delegation" ("field")`);
    await runner.query(`
      CREATE INDEX "IDX_4328eef5532f82f35bab45489b" ON "supervision_delegation" ("proposed_on")`);
    await runner.query(`
      CREATE INDEX "IDX_e1579d160be24064698403f8c5" ON "supervision_delegation" ("established_on")`);
    await runner.query(`
      CREATE INDEX "IDX_da956069f4dbf0e82fdfc7cf8a" ON "supervision_delegation" ("topic_id")`);
    await runner.query(`
      CREATE INDEX "IDX_9b0f9183b11ed37b774f4b9d4c" ON "supervision_delegation" ("plan_item_id")`);
    await runner.query(`
      CREATE INDEX "IDX_5d414a44c97951031483272712" ON "supervision_delegation" ("follow_up_of_id")`);
    await runner.query(`
      CREATE INDEX "IDX_be2413f97457470cd3a710b6fb" ON "supervision_delegation" ("year",
        "independence")`);
    await runner.query(`
      CREATE INDEX "IDX_4bfeff1f553c9b34b7600c496b" ON "supervision_delegation" ("area_unit_id",
        "established_on")`);
    await runner.query(`
      CREATE INDEX "IDX_032cfc6a8e3bac73fd65abfba0" ON "supervision_delegation" ("host_id",
        "established_on")`);
    await runner.query(`
      CREATE TABLE "front_contribution" ("id" text NOT NULL,
        "organization_id" text NOT NULL,
        "entry_id" text NOT NULL,
        "seats" jsonb NOT NULL,
        "work" text,
        "work_en" text,
        CONSTRAINT "PK_4e17f49b177da1c2e50096c4692" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_d108c540531c67117d535384b3" ON "front_contribution" ("organization_id")`);
    await runner.query(`
      CREATE INDEX "IDX_3684875e6e7d09a3b98d8db5fe" ON "front_contribution" ("entry_id")`);
    await runner.query(`
      CREATE TABLE "supervision_plan_amendment" ("id" text NOT NULL,
        "plan_id" text NOT NULL,
        "amended_on" date NOT NULL,
        "document_number" text NOT NULL,
        "reason" text NOT NULL,
        "added_item_id" text,
        "withdrawn_item_id" text,
        CONSTRAINT "PK_8b8ffce170d9161da3e4feb0b19" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_5de3945965a4b7bf98823372bd" ON "supervision_plan_amendment" ("plan_id")`);
    await runner.query(`
      CREATE TABLE "supervision_plan" ("id" text NOT NULL,
        "issuer_kind" text NOT NULL,
        "issuer_id" text NOT NULL,
        "plan_year" integer NOT NULL,
        "document_number" text NOT NULL,
        "issued_on" date NOT NULL,
        "agreed_with_refs" jsonb NOT NULL,
        "area_unit_id" text NOT NULL,
        "provenance" text NOT NULL,
        CONSTRAINT "PK_ab11e0888cb3fdf4e026499bd6e" PRIMARY KEY ("id"))`);
    await runner.query(`
      CREATE INDEX "IDX_6b8e063b153af171f2221284d6" ON "supervision_plan" ("plan_year")`);
    await runner.query(`
      CREATE INDEX "IDX_8302f3f9ee98e7fe6f2ec7d66e" ON "supervision_plan" ("area_unit_id")`);
    await runner.query(`
      CREATE INDEX "IDX_973f45bdfd13e72db9053cde12" ON "supervision_plan" ("issuer_id",
        "plan_year")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "public"."IDX_973f45bdfd13e72db9053cde12"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8302f3f9ee98e7fe6f2ec7d66e"`);
    await runner.query(`
      DROP INDEX "public"."IDX_6b8e063b153af171f2221284d6"`);
    await runner.query(`
      DROP TABLE "supervision_plan"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5de3945965a4b7bf98823372bd"`);
    await runner.query(`
      DROP TABLE "supervision_plan_amendment"`);
    await runner.query(`
      DROP INDEX "public"."IDX_3684875e6e7d09a3b98d8db5fe"`);
    await runner.query(`
      DROP INDEX "public"."IDX_d108c540531c67117d535384b3"`);
    await runner.query(`
      DROP TABLE "front_contribution"`);
    await runner.query(`
      DROP INDEX "public"."IDX_032cfc6a8e3bac73fd65abfba0"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4bfeff1f553c9b34b7600c496b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_be2413f97457470cd3a710b6fb"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5d414a44c97951031483272712"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9b0f9183b11ed37b774f4b9d4c"`);
    await runner.query(`
      DROP INDEX "public"."IDX_da956069f4dbf0e82fdfc7cf8a"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e1579d160be24064698403f8c5"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4328eef5532f82f35bab45489b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9e49da181b84f33f2249e5afd9"`);
    await runner.query(`
      DROP TABLE "supervision_delegation"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5942d9114653b4d7f7bae2704d"`);
    await runner.query(`
      DROP INDEX "public"."IDX_089f205dbedafc693ff0396615"`);
    await runner.query(`
      DROP INDEX "public"."IDX_cdd19019c3d4bef0b70618b3fb"`);
    await runner.query(`
      DROP INDEX "public"."IDX_01d55164eb1cd7814bbb51258b"`);
    await runner.query(`
      DROP INDEX "public"."IDX_88ef857b0890d0f0ae417094c9"`);
    await runner.query(`
      DROP TABLE "recommendation"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8f7dfec311b9e00422635c9a1c"`);
    await runner.query(`
      DROP TABLE "recommendation_escalation"`);
    await runner.query(`
      DROP INDEX "public"."IDX_24d63b15683c30461755a19324"`);
    await runner.query(`
      DROP TABLE "recommendation_reminder"`);
    await runner.query(`
      DROP INDEX "public"."IDX_43cf3041a34cbabc14957c998f"`);
    await runner.query(`
      DROP INDEX "public"."IDX_83a5d284ce3c2e24a9aa250710"`);
    await runner.query(`
      DROP TABLE "recommendation_assignment"`);
    await runner.query(`
      DROP INDEX "public"."IDX_303853c2819c7a720f770fb7c0"`);
    await runner.query(`
      DROP TABLE "follow_up_event"`);
    await runner.query(`
      DROP INDEX "public"."IDX_25a7fbd3d9fcd7ef75e1d4c007"`);
    await runner.query(`
      DROP INDEX "public"."IDX_17f2721626d705482e096a1549"`);
    await runner.query(`
      DROP INDEX "public"."IDX_bf2c9499ec6195e9b427123031"`);
    await runner.query(`
      DROP TABLE "supervision_target"`);
    await runner.query(`
      DROP INDEX "public"."IDX_20ff9c30c1d1fac77c21e115a7"`);
    await runner.query(`
      DROP INDEX "public"."IDX_c39d773aaf174402d2b0126353"`);
    await runner.query(`
      DROP TABLE "target_session"`);
    await runner.query(`
      DROP INDEX "public"."IDX_58413cf18321130e93de42969b"`);
    await runner.query(`
      DROP TABLE "target_event"`);
    await runner.query(`
      DROP INDEX "public"."IDX_dc8a7b135132e4d3870a59ba97"`);
    await runner.query(`
      DROP TABLE "supervision_plan_item"`);
    await runner.query(`
      DROP INDEX "public"."IDX_2b41b6d4aef39bb66b4a8b10a2"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8e17a715c363c00c0f1d2fe985"`);
    await runner.query(`
      DROP INDEX "public"."IDX_7ddd71331dd2144679721444c1"`);
    await runner.query(`
      DROP TABLE "supervision_topic"`);
    await runner.query(`
      DROP INDEX "public"."IDX_dcf6f12ef16beca77ab124f924"`);
    await runner.query(`
      DROP TABLE "delegation_event"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ceac7ef9b51c7a4568c0bb96d9"`);
    await runner.query(`
      DROP TABLE "delegation_document"`);
    await runner.query(`
      DROP INDEX "public"."IDX_64d31c0b9d04c544a77042e487"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4b1c1336a2df61573310ebb6c5"`);
    await runner.query(`
      DROP TABLE "mass_mobilization_model"`);
    await runner.query(`
      DROP INDEX "public"."IDX_1c3aec0254f3ef42c3265365da"`);
    await runner.query(`
      DROP TABLE "model_recognition"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0f0e82cd9c3546da3c8d657647"`);
    await runner.query(`
      DROP TABLE "inspection_event"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9e91ce9aab235b637cfea607d3"`);
    await runner.query(`
      DROP INDEX "public"."IDX_cd65986c1bfe819caafbc65827"`);
    await runner.query(`
      DROP TABLE "employer"`);
    await runner.query(`
      DROP INDEX "public"."IDX_342a9d646d0e0ca7dd76e6417e"`);
    await runner.query(`
      DROP INDEX "public"."IDX_0b95f7c3b372bc4adda72ad05a"`);
    await runner.query(`
      DROP TABLE "party_committee"`);
    await runner.query(`
      DROP INDEX "public"."IDX_82347f87be0052dd3858d472bc"`);
    await runner.query(`
      DROP INDEX "public"."IDX_aed08963542c7a07c865f6ee3f"`);
    await runner.query(`
      DROP TABLE "peoples_council"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9766037ba6b637c87857ee41a1"`);
    await runner.query(`
      DROP INDEX "public"."IDX_2f88e6b26ad26b415a05a270a9"`);
    await runner.query(`
      DROP INDEX "public"."IDX_948f94edfd073966e08e508b7e"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5af9e70abf485c71ef60d5e824"`);
    await runner.query(`
      DROP TABLE "social_criticism"`);
    await runner.query(`
      DROP INDEX "public"."IDX_be834e32a4fc46675c9823ce1e"`);
    await runner.query(`
      DROP TABLE "criticism_point"`);
    await runner.query(`
      DROP INDEX "public"."IDX_8a0126937b9842627c79c5741f"`);
    await runner.query(`
      DROP TABLE "criticism_event"`);
    await runner.query(`
      DROP TABLE "holiday"`);
    await runner.query(`
      DROP TABLE "deadline_rule"`);
    await runner.query(`
      DROP INDEX "public"."IDX_4b9da8b76d3eb9f7647afe6ab7"`);
    await runner.query(`
      DROP TABLE "legal_instrument"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f4feaa96252cddcf7d688fa02b"`);
    await runner.query(`
      DROP TABLE "legal_instrument_review"`);
    await runner.query(`
      DROP TABLE "published_claim"`);
    await runner.query(`
      DROP TABLE "published_source"`);
    await runner.query(`
      DROP INDEX "public"."IDX_1a12da44dbf783d239e4b6aa43"`);
    await runner.query(`
      DROP INDEX "public"."IDX_a6797b35f56fc31b12a7fbe2f6"`);
    await runner.query(`
      DROP TABLE "voter_opinion_digest"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b7f83d39605bb073f5eb384f06"`);
    await runner.query(`
      DROP INDEX "public"."IDX_62a224e04b0f63bc17e9aae0c7"`);
    await runner.query(`
      DROP TABLE "front_committee"`);
    await runner.query(`
      DROP INDEX "public"."IDX_9449c89ee36111883646191a9d"`);
    await runner.query(`
      DROP TABLE "front_work_committee"`);
    await runner.query(`
      DROP INDEX "public"."IDX_497a67c53762a57ec751fccd5f"`);
    await runner.query(`
      DROP TABLE "community_investment_supervision_board"`);
    await runner.query(`
      DROP INDEX "public"."IDX_e8a1bb632cded1a21cadb6ebe3"`);
    await runner.query(`
      DROP TABLE "peoples_inspection_board"`);
    await runner.query(`
      DROP INDEX "public"."IDX_ae4d2f6a334d2f6cf303bcb510"`);
    await runner.query(`
      DROP TABLE "board_year"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f471ae96b0a1be5c197c21c190"`);
    await runner.query(`
      DROP INDEX "public"."IDX_f0b0193ae28a4d7388f3023d1e"`);
    await runner.query(`
      DROP INDEX "public"."IDX_441e16f9931221fc5091258d78"`);
    await runner.query(`
      DROP TABLE "coordination_agreement"`);
    await runner.query(`
      DROP INDEX "public"."IDX_5291c5fd5c25337effe2567f88"`);
    await runner.query(`
      DROP TABLE "agreement_review"`);
    await runner.query(`
      DROP INDEX "public"."IDX_b2aa2afa21ddc005afb880c030"`);
    await runner.query(`
      DROP INDEX "public"."IDX_859561741bc9e5582059a124d0"`);
    await runner.query(`
      DROP TABLE "party"`);
    await runner.query(`
      DROP INDEX "public"."IDX_84286166fe0d54338621ee6e1a"`);
    await runner.query(`
      DROP TABLE "term"`);
    await runner.query(`
      DROP INDEX "public"."IDX_817e413ad1801b60b3b7095aa8"`);
    await runner.query(`
      DROP TABLE "post"`);
  }
}
