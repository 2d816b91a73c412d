import { everyList, selected } from './every-list.js';
import { exhaustiveLimits, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph(undefined, exhaustiveLimits);
});
afterAll(() => graph.stop());

const day = '2015-06-30';

/** Fields that may return a date after the request date: `field`, or `Type.field`. */
const told: readonly string[] = [
  // Times of entry and receipt, which `asKnownOn` governs.
  'recordedAt',
  'receivedAt',
  // Validity and successors of units and organisations, returned for every request date.
  'validTo',
  'AdministrativeUnit.validFrom',
  'AdministrativeUnit.knownFrom',
  'AdministrativeUnit.legallyEffectiveFrom',
  'PeoplesCommittee.validFrom',
  'FrontCommittee.validFrom',
  'TradeUnion.validFrom',
  'WomensUnion.validFrom',
  'FarmersUnion.validFrom',
  'VeteransAssociation.validFrom',
  'YouthUnion.validFrom',
  'UnitChange.changedOn',
  'UnitChange.notBefore',
  'UnitChange.notAfter',
  'UnitChange.adoptedOn',
  'UnitChange.legallyEffectiveOn',
  'UnitSuccession.changedOn',
  'UnitSuccession.legallyEffectiveOn',
  // Limits.
  'Deadline.anchorDate',
  'FarmersFundProject.dueOn',
  'Recommendation.replyDueOn',
  'Recommendation.requestedReplyBy',
  'Recommendation.requestedImplementationBy',
  // Terms fixed at the start.
  'SupervisionPlanItem.plannedTo',
  'SocialCriticism.submissionOn',
  'MassMobilizationModel.startedOn',
  'CoordinationAgreement.effectiveTo',
  'CollectiveAgreement.expiresOn',
  'Party.since',
  'Party.until',
  'Term.termTo',
  'VolunteerCampaign.endedOn',
  // The requested period.
  'MediationStatistics.periodEnd',
  'PetitionStatistics.periodEnd',
];

/** Returns the fields that hold a date or year after the request date, as `Type.field`. */
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
