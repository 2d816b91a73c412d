import { everyList, selected } from './every-list.js';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

const day = '2015-06-30';

/** Days that an answer may tell although they are still to come on its own day: `field`, or `Type.field`. */
const told: readonly string[] = [
  // When it was entered or taken: the day of knowledge is another day.
  'recordedAt',
  'receivedAt',
  // How long a unit or a body lasted, and what it passed into: these are told whatever the day.
  'validTo',
  'AdministrativeUnit.validFrom',
  'AdministrativeUnit.legallyEffectiveFrom',
  'PeoplesCommittee.validFrom',
  'FrontCommittee.validFrom',
  'TradeUnion.validFrom',
  'WomensUnion.validFrom',
  'FarmersUnion.validFrom',
  'VeteransAssociation.validFrom',
  'YouthUnion.validFrom',
  'UnitChange.changedOn',
  'UnitChange.legallyEffectiveOn',
  'UnitSuccession.changedOn',
  'UnitSuccession.legallyEffectiveOn',
  // Limits.
  'Deadline.anchorDate',
  'FarmersFundProject.dueOn',
  'Recommendation.replyDueOn',
  'Recommendation.requestedReplyBy',
  'Recommendation.requestedImplementationBy',
  // What was laid down from the first.
  'SupervisionPlanItem.plannedTo',
  'SocialCriticism.submissionOn',
  'MassMobilizationModel.startedOn',
  'CoordinationAgreement.effectiveTo',
  'CollectiveAgreement.expiresOn',
  'Party.since',
  'Party.until',
  'Term.termTo',
  'VolunteerCampaign.endedOn',
  // The window that was asked for.
  'MediationStatistics.periodEnd',
  'PetitionStatistics.periodEnd',
];

/** The days and years after the day of the answer, as `Type.field`. */
function ahead(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(ahead);
  const { __typename: type, ...fields } = value as Record<string, unknown>;
  return Object.entries(fields).flatMap(([name, each]) =>
    isDayAhead(each) || (/year$/i.test(name) && Number(each) > Number(day.slice(0, 4)))
      ? [`${String(type)}.${name}`]
      : ahead(each),
  );
}

function isDayAhead(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && value.slice(0, 10) > day;
}

const found = new Set<string>();

test.each(everyList)('$list shows nothing that happened after the day of the answer', async ({ list, fields }) => {
  for (const field of fields) {
    const operation = `{ ${list}(first: 200) { nodes { __typename ${selected(field)} } } }`;
    const { data, errors } = await graph.ask(operation, undefined, { 'as-of': day });
    expect({ field: field.name, errors }).toEqual({ field: field.name, errors: undefined });
    const days = ahead(data);
    for (const each of days) found.add(each).add(each.split('.')[1]!);
    expect(days.filter((each) => !told.includes(each) && !told.includes(each.split('.')[1]!))).toEqual([]);
  }
});

test('what may be told is told somewhere', () => {
  expect(told.filter((each) => !found.has(each))).toEqual([]);
});
