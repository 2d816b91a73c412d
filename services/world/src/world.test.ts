import {
  createWorld,
  isValid,
  type OrganizationKind,
  type SupervisionDelegation,
  type Unit,
  type World,
} from './index.js';

const seed = 'thanh-xuan-2020';
const world = createWorld({ scale: 'district', seed });
const delegations = [...world.delegations()];
const allTopics = [...world.topics()];
const allPlans = [...world.plans()];
const district = world.unitByCode('009', '2020-06-29')!;
const years = Array.from({ length: 10 }, (_, index) => 2010 + index);

const civic = new Set([
  'FATHERLAND_FRONT',
  'TRADE_UNION',
  'WOMENS_UNION',
  'FARMERS_UNION',
  'VETERANS_ASSOCIATION',
  'YOUTH_UNION',
]);
const coordinating = ({ parties }: SupervisionDelegation) => parties.filter(({ role }) => role === 'COORDINATING');
const independent = (delegation: SupervisionDelegation): boolean =>
  delegation.host.kind === 'FATHERLAND_FRONT' &&
  coordinating(delegation).every(({ organization }) => civic.has(organization.kind));
const ofDistrictFront = delegations.filter(
  ({ areaUnitId, host, level }) =>
    areaUnitId === district.id && host.kind === 'FATHERLAND_FRONT' && level === 'DISTRICT',
);

/** Fails with the delegations that break a rule, by title and day. */
function breaking(is: (delegation: SupervisionDelegation) => boolean): string[] {
  return delegations.filter((each) => !is(each)).map(({ title, establishedOn }) => `${title} (${establishedOn})`);
}

describe('the published claims', () => {
  test.each(years)('%i has 8 to 10 joint topics and 3 to 5 independent delegations of the district Front', (year) => {
    const topics = allTopics.filter(({ year: of, areaUnitId }) => of === year && areaUnitId === district.id);
    expect(topics.length).toBeGreaterThanOrEqual(8);
    expect(topics.length).toBeLessThanOrEqual(10);
    expect(topics.every(({ coHosts }) => coHosts.some(({ kind }) => !civic.has(kind)))).toBe(true);
    const own = ofDistrictFront.filter((each) => each.year === year && independent(each));
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.length).toBeLessThanOrEqual(5);
    expect(own.every(({ parties }) => parties.some(({ role }) => role === 'PARTICIPANT'))).toBe(true);
  });

  test("independent delegations supervise People's Committees only, in the three fields of the article", () => {
    const own = ofDistrictFront.filter(({ year }) => year <= 2019).filter(independent);
    expect(new Set(own.flatMap(({ targets }) => targets.map(({ body }) => body.kind)))).toEqual(
      new Set(['PEOPLES_COMMITTEE']),
    );
    expect(new Set(own.map(({ field }) => field))).toEqual(
      new Set(['SOCIO_ECONOMIC', 'PEOPLES_LIVELIHOOD', 'GRASSROOTS_DEMOCRACY']),
    );
  });
});

describe('every delegation', () => {
  test('has one host, which does not supervise itself', () => {
    expect(breaking(({ parties }) => parties.filter(({ role }) => role === 'LEAD').length === 1)).toEqual([]);
    expect(breaking(({ host, targets }) => targets.every(({ body }) => body.id !== host.id))).toEqual([]);
  });

  test('gives notice before a session, and holds it after it was established and before it reports', () => {
    expect(
      breaking(({ targets, establishedOn, documents }) => {
        const report = documents.find(({ kind }) => kind === 'SUPERVISION_REPORT');
        return targets.every(({ sessions, noticeSentOn }) =>
          sessions.every(
            ({ heldOn }) =>
              heldOn >= establishedOn! && noticeSentOn! <= heldOn && (!report || report.issuedOn >= heldOn),
          ),
        );
      }),
    ).toEqual([]);
  });

  test('supervises bodies that exist on the day of the session', () => {
    expect(
      breaking(({ targets }) =>
        targets.every(
          ({ body, unitId, sessions }) =>
            body.kind === 'EMPLOYER' || sessions.every(({ heldOn }) => isValid(world.unit(unitId), heldOn)),
        ),
      ),
    ).toEqual([]);
  });

  test('is hosted since July 2025 by the Front, by agreement with it, or by a right that a law gives', () => {
    expect(
      breaking(
        ({ establishedOn, hostingBasis }) => (establishedOn ?? '') < '2025-07-01' || hostingBasis !== 'AT_VFF_REQUEST',
      ),
    ).toEqual([]);
  });

  test('is answered by who holds the recommendation, and not before it was received', () => {
    expect(
      breaking(({ recommendations }) =>
        recommendations.every(({ replies, receivedOn, assignments }) =>
          replies.every(
            ({ by, respondedOn }) =>
              respondedOn >= receivedOn! &&
              assignments.some(
                ({ body, assignedFrom, assignedTo }) =>
                  body.id === by.id &&
                  assignedFrom <= respondedOn &&
                  (assignedTo === null || assignedTo >= respondedOn),
              ),
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('numbers its documents once for an issuer, a year and a type, but for its letters', () => {
    const seen = new Map<string, number>();
    for (const { documents } of delegations) {
      for (const { issuer, issuedOn, documentNumber, kind } of documents) {
        if (kind === 'REMINDER') continue;
        const key = `${issuer.id} ${issuedOn.slice(0, 4)} ${documentNumber}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });
});

describe('what goes wrong on purpose is there', () => {
  const targets = delegations.flatMap((delegation) => delegation.targets);
  const recommendations = delegations.flatMap((delegation) => delegation.recommendations);
  const late = ({ noticeSentOn, sessions }: (typeof targets)[number]): boolean =>
    sessions.length > 0 &&
    Date.parse(sessions[0]!.heldOn) - Date.parse(noticeSentOn!) < 15 * 86_400_000 &&
    sessions[0]!.heldOn > '2017-06-15';
  test.each([
    ['a late notice', () => targets.some(late)],
    [
      'a missing report',
      () => targets.some(({ sessions, reportReceivedOn }) => sessions.length > 0 && !reportReceivedOn),
    ],
    ['an excused body', () => targets.some(({ excusedReason }) => excusedReason)],
    ['a session that was moved', () => targets.some(({ scheduledOn }) => scheduledOn.length > 1)],
    [
      'a recommendation without a reply',
      () => recommendations.some(({ replies, reminders }) => replies.length === 0 && reminders.length > 1),
    ],
    [
      'one claimed and never verified',
      () => recommendations.some(({ claimedImplementation, verification }) => claimedImplementation && !verification),
    ],
    [
      'one refused, then accepted after dialogue',
      () =>
        recommendations.some(
          ({ replies }) => replies[0]?.position === 'REJECTED_WITH_REASONS' && replies[1]?.position === 'ACCEPTED',
        ),
    ],
    [
      'one inherited by a successor',
      () =>
        recommendations.some(({ assignments }) => assignments.some(({ reason }) => reason === 'UNIT_REORGANISATION')),
    ],
    [
      'one superseded',
      () => recommendations.some(({ followUp }) => followUp.some(({ state }) => state === 'CLOSED_SUPERSEDED')),
    ],
    [
      'a delegation of a trade union at an employer',
      () =>
        delegations.some(
          ({ host, targets: [target] }) => host.kind === 'TRADE_UNION' && target!.body.kind === 'EMPLOYER',
        ),
    ],
    [
      'one that a law lets a union run by itself',
      () => delegations.some(({ registration }) => registration === 'SELF_DECLARED'),
    ],
    ['a supervision again', () => delegations.some(({ followUpOfId }) => followUpOfId)],
    [
      'a plan that came late',
      () => allPlans.some(({ issuedOn, planYear }) => issuedOn >= `${planYear}-01-01` && planYear < 2025),
    ],
    [
      'an unforeseen and a withdrawn item',
      () =>
        allPlans.some(({ amendments }) => amendments.some(({ addedItemId }) => addedItemId)) &&
        allPlans.some(({ items }) => items.some(({ withdrawnOn }) => withdrawnOn)),
    ],
    [
      'a three-party regulation that lapsed with the district',
      () =>
        [...world.agreements()].some(
          ({ kind, parties, lapsedOn }) =>
            kind === 'WORK_REGULATION' && parties.length === 3 && lapsedOn === '2025-06-30',
        ),
    ],
    [
      'a ward without a trade union',
      () => ![...world.organizations('TRADE_UNION')].some(({ name }) => name.endsWith('phường Thanh Xuân Nam')),
    ],
  ])('%s', (_, occurs) => {
    expect(occurs()).toBeTruthy();
  });
});

test('predecessors and successors of organisations are one relation, read from both ends', () => {
  const kinds = [...civic, 'PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL'] as OrganizationKind[];
  const organizations = kinds.flatMap((kind) => [...world.organizations(kind)]);
  // Organisations outside the scale of the world are named, and have no rows.
  const ids = new Set(organizations.map(({ id }) => id));
  const present = (others: readonly string[]): string[] => others.filter((other) => ids.has(other));
  const forwards = organizations.flatMap(({ id, successorIds }) =>
    present(successorIds).map((other) => `${id} ${other}`),
  );
  const backwards = organizations.flatMap(({ id, predecessorIds }) =>
    present(predecessorIds).map((other) => `${other} ${id}`),
  );
  expect(backwards.toSorted()).toEqual(forwards.toSorted());
  expect(forwards.length).toBeGreaterThan(100);
});

test('the same seed tells the same story, also as part of a bigger world', () => {
  const ids = (of: World, unit: Unit): string[] =>
    [...of.delegations()].filter(({ areaUnitId }) => areaUnitId === unit.id).map(({ id, title }) => `${id} ${title}`);
  const province = createWorld({ scale: 'province', seed });
  expect(ids(province, district)).toEqual(ids(world, district));
  expect(ids(world, district).length).toBeGreaterThan(100);
});

test('all text is composed Vietnamese, and names no person', () => {
  const text = JSON.stringify([...world.agreements(), ...world.models(), ...delegations.slice(0, 200)]);
  expect(text.normalize('NFC') === text).toBe(true);
  const addressed = /(?<!\p{L})(ông|bà|đồng chí|anh|chị) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu;
  expect(text.match(addressed)).toBeNull();
});
