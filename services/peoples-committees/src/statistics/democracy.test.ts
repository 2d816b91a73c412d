import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let committees: TestSubgraph;
beforeAll(async () => {
  committees = await loadedSubgraph(demo);
});
afterAll(() => committees.stop());

test.each([
  ['disclosure_item', 'disclosureItems', 'disclosures', 'disclosed_on'],
  ['people_dialogue', 'peopleDialogues', 'dialoguesHeld', 'held_on'],
] as const)(
  'a row of %s that was entered in November was neither listed nor counted before',
  async (table, list, counted, day) => {
    const [{ id, unit }] = await committees.running.database.query<[{ id: string; unit: string }]>(
      `select id, unit_id as unit from ${table} where ${day} between '2018-03-01' and '2018-09-30'
       ${table === 'disclosure_item' ? "and on_time and decided_on >= '2018-01-01'" : ''} order by id limit 1`,
    );
    const seen = async (asKnownOn: string) => {
      const { listed, unitOf } = await committees.ask<{
        listed: { nodes: { id: string }[] };
        unitOf: { grassrootsDemocracy: Record<string, number> & { disclosuresOnTime: { numerator: number } } };
      }>(
        `{ listed: ${list}(first: 500, filter: { unitId: "${unit}" }) { nodes { id } }
         unitOf: administrativeUnit(id: "${unit}") { grassrootsDemocracy(year: 2018) {
           disclosures dialoguesHeld disclosuresOnTime { numerator } } } }`,
        { asOf: '2018-12-31', asKnownOn },
      );
      const { grassrootsDemocracy: numbers } = unitOf;
      return {
        listed: listed.nodes.some((node) => node.id === id),
        count: numbers[counted]!,
        onTime: numbers.disclosuresOnTime.numerator,
      };
    };
    await recordedLate(committees, { table, where: `id = '${id}'`, recordedAt: '2018-11-15T02:00:00Z' }, async () => {
      const [before, after] = [await seen('2018-11-14'), await seen('2018-11-15')];
      expect([before.listed, after.listed]).toEqual([false, true]);
      expect(before.count).toBe(after.count - 1);
      expect(before.onTime).toBe(after.onTime - (table === 'disclosure_item' ? 1 : 0));
    });
  },
);
