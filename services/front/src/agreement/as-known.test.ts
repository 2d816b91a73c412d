import { type TestSubgraph, recordedLate, loadedSubgraph } from '#kit/testing';
import { demo } from '../data/demo.js';

let front: TestSubgraph;
let agreement: { id: string; lead: string; partner: string; partnerKind: string };

beforeAll(async () => {
  front = await loadedSubgraph(demo);
  await front.running.database.query(
    'update inbox_position set is_complete = true, generation = gen_random_uuid(), taken_at = now()',
  );
  // A programme of three on food safety, signed on 20 March 2016.
  [agreement] = await front.running.database.query<[typeof agreement]>(
    `select a.id, min(p.organization_id) filter (where p.role = 'LEAD') as lead,
       min(p.organization_id) filter (where p.role = 'COORDINATING') as partner,
       min(p.organization_kind) filter (where p.role = 'COORDINATING') as "partnerKind"
     from coordination_agreement a join party p on p.entry_id = a.id
     where a.kind = 'THEMATIC_PROGRAMME' and a.signed_on = '2016-03-20' group by a.id limit 1`,
  );
});
afterAll(() => front.stop());

const march = '2016-03-20';

/** Runs the test with the agreement recorded on 10 May 2016. */
const inMay = (test: () => Promise<void>): Promise<void> =>
  recordedLate(
    front,
    { table: 'coordination_agreement', where: `id = '${agreement.id}'`, recordedAt: '2016-05-10T02:00:00Z' },
    test,
  );

interface Seen {
  one: { id: string } | null;
  list: { nodes: { id: string }[]; totalCount: number };
  aggregate: { total: number };
  counts: { key: string; count: number }[];
  network: { agreements: number; edges: { one: { id: string }; other: { id: string }; agreements: number }[] };
}

const whatIsSeen = (asOf: string, asKnownOn?: string): Promise<Seen> =>
  front.ask<Seen>(
    `{ one: coordinationAgreement(id: "${agreement.id}") { id recordedAt }
       list: coordinationAgreements(first: 500, filter: { active: true, kind: [THEMATIC_PROGRAMME], partyId: "${agreement.lead}" }) { totalCount nodes { id } }
       aggregate: coordinationAgreementAggregate(by: [KIND, PARTY], filter: { kind: [THEMATIC_PROGRAMME] }) { total }
       counts: coordinationAgreementCounts(by: KIND, filter: { kind: [THEMATIC_PROGRAMME] }) { key count }
       network: coordinationNetwork(kinds: [THEMATIC_PROGRAMME], delegations: false) {
         agreements edges { one { id } other { id } agreements } } }`,
    { asOf, ...(asKnownOn && { asKnownOn }) },
  );

/** Number of agreements that tie the two parties. */
const tied = ({ network }: Seen): number =>
  network.edges.find(
    ({ one, other }) => [one.id, other.id].sort().join() === [agreement.lead, agreement.partner].sort().join(),
  )?.agreements ?? 0;

/** Loads the IDs of the agreements on the organisation's own type. */
async function onItsParty(asKnownOn: string): Promise<string[]> {
  const { _entities: entities } = await front.ask<{
    _entities: { coordinationAgreements: { nodes: { id: string }[] } }[];
  }>(
    `{ _entities(representations: [{ __typename: "WomensUnion", id: "${agreement.lead}" }]) {
       ... on WomensUnion { coordinationAgreements(first: 500) { nodes { id } } } } }`,
    { asOf: '2016-04-30', asKnownOn },
  );
  return entities[0]!.coordinationAgreements.nodes.map(({ id }) => id);
}

describe('an agreement that was signed in March and entered in May', () => {
  test('is not known in March and April: not in the list, the numbers, the network, nor by its id', async () => {
    await inMay(async () => {
      const [april, may] = [await whatIsSeen('2016-04-30', '2016-04-30'), await whatIsSeen('2016-04-30', '2016-05-10')];
      expect(april.one).toBeNull();
      expect(may.one).toMatchObject({ id: agreement.id, recordedAt: '2016-05-10T02:00:00.000Z' });
      const ids = ({ list }: Seen): string[] => list.nodes.map(({ id }) => id);
      expect(ids(april)).not.toContain(agreement.id);
      expect(ids(may)).toEqual(expect.arrayContaining([agreement.id]));
      expect(april.list.totalCount).toBe(may.list.totalCount - 1);
      expect(april.aggregate.total).toBe(may.aggregate.total - 1);
      expect((april.counts[0]?.count ?? 0) + 1).toBe(may.counts[0]!.count);
      expect(april.network.agreements).toBe(may.network.agreements - 1);
      expect(tied(april)).toBe(tied(may) - 1);
    });
  });

  test('is in the response of its own day without asKnownOn', async () => {
    await inMay(async () => {
      const seen = await whatIsSeen(march);
      expect(seen.one).not.toBeNull();
      expect(seen.list.nodes.map(({ id }) => id)).toContain(agreement.id);
    });
  });

  test('hangs on its party from May on', async () => {
    await inMay(async () => {
      expect(await onItsParty('2016-04-30')).not.toContain(agreement.id);
      expect(await onItsParty('2016-05-10')).toContain(agreement.id);
    });
  });

  test('is found by search from May on', async () => {
    const found = async (asKnownOn: string): Promise<string[]> => {
      const { search } = await front.ask<{ search: { nodes: { id: string }[] } }>(
        '{ search(text: "vệ sinh an toàn thực phẩm", kinds: [COORDINATION_AGREEMENT], first: 100, includeFormer: true) { nodes { id } } }',
        { asOf: '2016-04-30', asKnownOn },
      );
      return search.nodes.map(({ id }) => id);
    };
    await inMay(async () => {
      expect(await found('2016-04-30')).not.toContain(agreement.id);
      expect(await found('2016-05-10')).toContain(agreement.id);
    });
  });

  test('makes no partners before, and the day of the first signature is one that was known', async () => {
    interface Pair {
      id: string;
      firstSignedOn: string;
      programmes: { id: string }[];
    }
    const pairs = async (asKnownOn: string): Promise<Pair[]> => {
      const { programmePartners } = await front.ask<{ programmePartners: { nodes: Pair[] } }>(
        `{ programmePartners(first: 500, filter: { yearFrom: 2016, yearTo: 2016, organizationId: "${agreement.lead}" }) {
           nodes { id firstSignedOn programmes { id } } } }`,
        { asOf: '2016-04-30', asKnownOn },
      );
      return programmePartners.nodes;
    };
    // The programmes of January were recorded later still.
    const others = { table: 'coordination_agreement', where: `signed_on between '2016-01-01' and '2016-02-28'` };
    await recordedLate(front, { ...others, recordedAt: '2016-06-10T02:00:00Z' }, () =>
      inMay(async () => {
        expect(await pairs('2016-04-30')).toEqual([]);
        const may = await pairs('2016-05-10');
        expect(may.length).toBeGreaterThan(0);
        for (const { firstSignedOn, programmes } of may) {
          expect([firstSignedOn, programmes]).toEqual([march, [{ id: agreement.id }]]);
        }
        const june = await pairs('2016-06-10');
        expect(june.some(({ firstSignedOn }) => firstSignedOn < march)).toBe(true);
      }),
    );
  });
});

test('a party that was entered later than the agreement is none of it before', async () => {
  const parties = async (asKnownOn: string): Promise<number> => {
    const { one } = await front.ask<{ one: { parties: unknown[] } }>(
      `{ one: coordinationAgreement(id: "${agreement.id}") { parties { role } } }`,
      { asOf: '2016-12-31', asKnownOn },
    );
    return one.parties.length;
  };
  const where = `entry_id = '${agreement.id}' and organization_id = '${agreement.partner}'`;
  await recordedLate(front, { table: 'party', where, recordedAt: '2016-09-01T02:00:00Z' }, async () => {
    expect(await parties('2016-08-31')).toBe((await parties('2016-09-01')) - 1);
    const tie = async (asKnownOn: string): Promise<number> => tied(await whatIsSeen('2016-12-31', asKnownOn));
    expect(await tie('2016-08-31')).toBe((await tie('2016-09-01')) - 1);
    const { list } = await whatIsSeen('2016-12-31', '2016-08-31');
    expect(list.nodes.map(({ id }) => id)).toContain(agreement.id);
    const ofPartner = async (asKnownOn: string) => {
      type Groups = { groups: { keys: { value: string }[]; value: number }[] };
      const { listed, byParty, byKind } = await front.ask<{
        listed: { nodes: { id: string }[] };
        byParty: Groups;
        byKind: Groups;
      }>(
        `{ listed: coordinationAgreements(first: 500, filter: { partyId: "${agreement.partner}" }) { nodes { id } }
           byParty: coordinationAgreementAggregate(by: [PARTY], filter: { kind: [THEMATIC_PROGRAMME] }) {
             groups { keys { value } value } }
           byKind: coordinationAgreementAggregate(by: [PARTY_KIND], filter: { kind: [THEMATIC_PROGRAMME] }) {
             groups { keys { value } value } } }`,
        { asOf: '2016-12-31', asKnownOn },
      );
      const ofGroup = ({ groups }: Groups, of: string): number =>
        groups.find(({ keys }) => keys[0]!.value === of)?.value ?? 0;
      return {
        listed: listed.nodes.some(({ id }) => id === agreement.id),
        count: ofGroup(byParty, agreement.partner),
        ofKind: ofGroup(byKind, agreement.partnerKind),
      };
    };
    const [before, after] = [await ofPartner('2016-08-31'), await ofPartner('2016-09-01')];
    expect(before).toEqual({ listed: false, count: after.count - 1, ofKind: after.ofKind - 1 });
    expect(after.listed).toBe(true);
  });
});

test('a review that was entered in the autumn is not among those of the summer', async () => {
  const [{ id, review, held }] = await front.running.database.query<[{ id: string; review: string; held: string }]>(
    `select agreement_id as id, id as review, to_char(held_on, 'YYYY-MM-DD') as held from agreement_review where held_on between '2018-01-01' and '2018-08-01' limit 1`,
  );
  const reviews = async (asKnownOn: string): Promise<string[]> => {
    const { one } = await front.ask<{ one: { reviews: { id: string }[] } }>(
      `{ one: coordinationAgreement(id: "${id}") { reviews { id } } }`,
      { asOf: held, asKnownOn },
    );
    return one.reviews.map((each) => each.id);
  };
  await recordedLate(
    front,
    { table: 'agreement_review', where: `id = '${review}'`, recordedAt: '2018-10-01T02:00:00Z' },
    async () => {
      expect(await reviews('2018-09-30')).not.toContain(review);
      expect(await reviews('2018-10-01')).toContain(review);
    },
  );
});

test('a lapse that was entered in September leaves the agreement in force in July, as far as anybody knew', async () => {
  const [{ id }] = await front.running.database.query<[{ id: string }]>(
    `select id from coordination_agreement where lapsed_on = '2025-06-30' and kind = 'WORK_REGULATION' limit 1`,
  );
  const seen = async (asKnownOn: string) => {
    const { one, active, lapsed } = await front.ask<{
      one: { status: string; lapsedOn: string | null };
      active: { nodes: { id: string }[] };
      lapsed: { nodes: { id: string }[] };
    }>(
      `{ one: coordinationAgreement(id: "${id}") { status lapsedOn }
         active: coordinationAgreements(first: 500, filter: { active: true, kind: [WORK_REGULATION] }) { nodes { id } }
         lapsed: coordinationAgreements(first: 500, filter: { lapsed: true, kind: [WORK_REGULATION] }) { nodes { id } } }`,
      { asOf: '2025-07-15', asKnownOn },
    );
    const has = (list: { nodes: { id: string }[] }): boolean => list.nodes.some((node) => node.id === id);
    return { ...one, active: has(active), lapsed: has(lapsed) };
  };
  const late = {
    table: 'coordination_agreement',
    where: `id = '${id}'`,
    column: 'lapse_recorded_at',
    recordedAt: '2025-09-05T02:00:00Z',
  };
  await recordedLate(front, late, async () => {
    expect(await seen('2025-09-04')).toEqual({ status: 'ACTIVE', lapsedOn: null, active: true, lapsed: false });
    expect(await seen('2025-09-05')).toEqual({
      status: 'LAPSED_PARTY_DISSOLVED',
      lapsedOn: '2025-06-30',
      active: false,
      lapsed: true,
    });
  });
});
