import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe('the registers of the Front', () => {
  let front: TestSubgraph;
  beforeAll(async () => {
    front = await loadedSubgraph(demo);
  });
  afterAll(() => front.stop());

  interface Delegations {
    supervisionDelegations: {
      totalCount: number;
      nodes: { id: string; state: string | null; establishedOn: string }[];
    };
  }

  test('a delegation is in the state that it had on the day, and as it was known', async () => {
    const { supervisionDelegations } = await front.ask<Delegations>(
      '{ supervisionDelegations(first: 1, filter: { yearFrom: 2018, yearTo: 2018, independence: [INDEPENDENT] }) { nodes { id state establishedOn } } }',
    );
    const { id, establishedOn } = supervisionDelegations.nodes[0]!;
    const state = async (day: { asOf?: string; asKnownOn?: string }): Promise<unknown> =>
      (
        await front.ask<{ supervisionDelegation: { state: string } }>(
          `{ supervisionDelegation(id: "${id}") { state } }`,
          day,
        )
      ).supervisionDelegation.state;
    expect(await state({ asOf: '2017-01-01' })).toBeNull();
    expect(await state({ asOf: establishedOn })).toBe('ESTABLISHED');
    // As of that day, but as known a year before: not found.
    expect(await state({ asOf: establishedOn, asKnownOn: '2017-01-01' })).toBeNull();
    expect(['CLOSED', 'FOLLOW_UP']).toContain(await state({ asOf: '2026-10-31' }));
  });

  test('pages meet without a gap, forwards as backwards', async () => {
    const page = async (args: string) =>
      (
        await front.ask<{
          supervisionDelegations: {
            nodes: { id: string }[];
            pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean };
          };
        }>(`{ supervisionDelegations(${args}) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }`)
      ).supervisionDelegations;
    const first = await page('first: 7');
    const second = await page(`first: 7, after: "${first.pageInfo.endCursor}"`);
    const both = await page('first: 14');
    expect([...first.nodes, ...second.nodes]).toEqual(both.nodes);
    expect((await page(`last: 7, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
  });

  test('before June 2017 the notice rule did not apply, since then a late notice says by how many days', async () => {
    interface Targets {
      supervisionTargets: {
        nodes: { deadlines: { status: string; daysLate: number | null; rule: { ruleKey: string } }[] }[];
      };
    }
    const deadlines = 'deadlines { status daysLate rule { ruleKey } }';
    const early = await front.ask<Targets>(
      `{ supervisionTargets(first: 50, filter: { scheduledTo: "2016-12-31" }) { nodes { ${deadlines} } } }`,
    );
    const statuses = early.supervisionTargets.nodes.flatMap((node) => node.deadlines.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(['NOT_APPLICABLE_AT_THE_TIME']));
    const late = await front.ask<Targets>(
      `{ supervisionTargets(filter: { lateNotice: true }) { nodes { ${deadlines} } } }`,
    );
    expect(late.supervisionTargets.nodes.length).toBeGreaterThan(0);
    for (const node of late.supervisionTargets.nodes) {
      const notice = node.deadlines.find(({ rule }) => rule.ruleKey === 'NOTICE')!;
      expect(notice).toMatchObject({ status: 'MET_LATE', daysLate: expect.any(Number) });
    }
  });

  test('no law sets a limit for the reply: the date has another basis, and says which', async () => {
    const { recommendations } = await front.ask<{
      recommendations: {
        nodes: { replyDueOn: string; replyDueBasis: string; deadlines: { status: string; dueOn: null }[] }[];
      };
    }>(
      '{ recommendations(first: 40, filter: { issuedFrom: "2018-01-01" }) { nodes { replyDueOn replyDueBasis deadlines { status dueOn } } } }',
    );
    expect(new Set(recommendations.nodes.map(({ replyDueBasis }) => replyDueBasis))).toEqual(
      new Set(['LETTER', 'HOUSE_POLICY']),
    );
    for (const { deadlines } of recommendations.nodes)
      expect(deadlines).toEqual([{ status: 'NO_STATUTORY_LIMIT', dueOn: null }]);
  });

  test('recommendations to the district passed to its heirs on 1 July 2025, and had not before', async () => {
    const count = async (asOf: string): Promise<number> =>
      (
        await front.ask<{ recommendations: { totalCount: number } }>(
          '{ recommendations(filter: { inherited: true }) { totalCount } }',
          { asOf },
        )
      ).recommendations.totalCount;
    // Two wards had been merged half a year before.
    expect(await count('2024-12-31')).toBe(0);
    expect(await count('2025-07-01')).toBeGreaterThan(await count('2025-06-30'));
  });

  test('the three-party regulation of the district lapsed with it, and says so', async () => {
    const query = `{ coordinationAgreements(filter: { kind: [WORK_REGULATION], level: [DISTRICT], signedFrom: "2021-01-01" }) {
      nodes { status lapsedOn parties { role } } } }`;
    interface Agreements {
      coordinationAgreements: { nodes: { status: string; lapsedOn: string; parties: unknown[] }[] };
    }
    const before = await front.ask<Agreements>(query, { asOf: '2025-06-30' });
    const after = await front.ask<Agreements>(query, { asOf: '2025-07-01' });
    expect(before.coordinationAgreements.nodes.map(({ status }) => status)).toEqual(['ACTIVE']);
    expect(after.coordinationAgreements.nodes).toMatchObject([
      { status: 'LAPSED_PARTY_DISSOLVED', lapsedOn: '2025-06-30' },
    ]);
    expect(after.coordinationAgreements.nodes[0]!.parties).toHaveLength(3);
  });

  test('the Party inspection of 29 June 2020 is an inspection and no supervision', async () => {
    const { inspectionEvents, supervisionDelegations } = await front.ask<{
      inspectionEvents: { totalCount: number };
      supervisionDelegations: { totalCount: number };
    }>(`{ inspectionEvents(filter: { heldFrom: "2020-06-29", heldTo: "2020-06-29" }) { totalCount }
      supervisionDelegations(filter: { hostKind: [PARTY_COMMITTEE] }) { totalCount } }`);
    expect([inspectionEvents.totalCount, supervisionDelegations.totalCount]).toEqual([1, 0]);
  });

  test('a board for one project is found from the unit where the project is, while it lasts', async () => {
    interface Boards {
      communityInvestmentSupervisionBoards: {
        totalCount: number;
        nodes: { name: string; area: { id: string }; validTo: string | null }[];
      };
    }
    const boards = 'communityInvestmentSupervisionBoards(filter: { includeFormer: true }';
    const { nodes } = (
      await front.ask<Boards>(
        `{ ${boards}, orderBy: { field: VALID_FROM }, first: 1) { nodes { name area { id } validTo } } }`,
      )
    ).communityInvestmentSupervisionBoards;
    const { name, area, validTo } = nodes[0]!;
    const key = `representations: [{ __typename: "AdministrativeUnit", id: "${area.id}" }]`;
    const here = async (list: string, asOf?: string): Promise<string[]> =>
      (
        await front.ask<{ _entities: Boards[] }>(
          `{ _entities(${key}) { ... on AdministrativeUnit { ${list}) { nodes { name } } } } }`,
          asOf ? { asOf } : {},
        )
      )._entities[0]!.communityInvestmentSupervisionBoards.nodes.map((board) => board.name);
    expect(await here(boards)).toContain(name);
    expect(validTo).not.toBeNull();
    expect(await here('communityInvestmentSupervisionBoards(first: 50', validTo!)).toContain(name);
    expect(await here('communityInvestmentSupervisionBoards(first: 50')).not.toContain(name);
  });

  test('a search finds with and without accents, and a % is only a %', async () => {
    const count = async (title: string): Promise<number> =>
      (await front.ask<Delegations>(`{ supervisionDelegations(filter: { title: "${title}" }) { totalCount } }`))
        .supervisionDelegations.totalCount;
    expect(await count('cai cach hanh chinh')).toBeGreaterThan(0);
    expect(await count('CẢI CÁCH HÀNH CHÍNH')).toBe(await count('cai cach hanh chinh'));
    expect(await count('%')).toBe(0);
  });

  test('a cursor of another order, or of nothing, is refused with what to do', async () => {
    const { errors } = await front.answer('{ supervisionDelegations(after: "nonsense") { totalCount nodes { id } } }');
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors![0]!.message).toMatch(/cursor/i);
  });
});
