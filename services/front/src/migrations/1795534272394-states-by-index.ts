import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatesByIndex1795534272394 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "IDX_c39d773aaf174402d2b0126353"`);
    await runner.query(`
      CREATE INDEX "IDX_e298cf6e3391ddf75ce351cbb8" ON "target_session" ("target_id",
        "held_on",
        "recorded_at")`);
    await runner.query(`
      DROP INDEX "IDX_8a0126937b9842627c79c5741f"`);
    await runner.query(`
      DROP INDEX "IDX_303853c2819c7a720f770fb7c0"`);
    await runner.query(`
      DROP INDEX "IDX_dcf6f12ef16beca77ab124f924"`);
    await runner.query(`
      DROP INDEX "IDX_58413cf18321130e93de42969b"`);
    await runner.query(`
      CREATE INDEX "IDX_f9dfcfaa22d344590cacf43e4b" ON "criticism_event" ("subject_id",
        "occurred_on",
        "sequence",
        "recorded_at",
        "state")`);
    await runner.query(`
      CREATE INDEX "IDX_d1b3fac4c3f0fabadc41a02860" ON "follow_up_event" ("subject_id",
        "occurred_on",
        "sequence",
        "recorded_at",
        "state")`);
    await runner.query(`
      CREATE INDEX "IDX_5f4d403c129fb1b58482cf50fd" ON "recommendation" ("recipient_id",
        "field",
        "issued_on",
        "id")`);
    await runner.query(`
      CREATE INDEX "IDX_081b01fdb5917cc8ae2e841bde" ON "delegation_event" ("subject_id",
        "occurred_on",
        "sequence",
        "recorded_at",
        "state")`);
    await runner.query(`
      CREATE INDEX "IDX_12ab683010fe520569339eb468" ON "target_event" ("subject_id",
        "occurred_on",
        "sequence",
        "recorded_at",
        "state")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "IDX_e298cf6e3391ddf75ce351cbb8"`);
    await runner.query(`
      CREATE INDEX "IDX_c39d773aaf174402d2b0126353" ON "target_session" USING btree ("target_id")`);
    await runner.query(`
      DROP INDEX "IDX_12ab683010fe520569339eb468"`);
    await runner.query(`
      DROP INDEX "IDX_081b01fdb5917cc8ae2e841bde"`);
    await runner.query(`
      DROP INDEX "IDX_5f4d403c129fb1b58482cf50fd"`);
    await runner.query(`
      DROP INDEX "IDX_d1b3fac4c3f0fabadc41a02860"`);
    await runner.query(`
      DROP INDEX "IDX_f9dfcfaa22d344590cacf43e4b"`);
    await runner.query(`
      CREATE INDEX "IDX_58413cf18321130e93de42969b" ON "target_event" USING btree ("subject_id")`);
    await runner.query(`
      CREATE INDEX "IDX_dcf6f12ef16beca77ab124f924" ON "delegation_event" USING btree ("subject_id")`);
    await runner.query(`
      CREATE INDEX "IDX_303853c2819c7a720f770fb7c0" ON "follow_up_event" USING btree ("subject_id")`);
    await runner.query(`
      CREATE INDEX "IDX_8a0126937b9842627c79c5741f" ON "criticism_event" USING btree ("subject_id")`);
  }
}
