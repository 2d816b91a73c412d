import { type Asked, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe("what the People's Committees own", () => {
  let committees: Asked;
  beforeAll(async () => {
    committees = await loadedSubgraph(subgraph);
  });
  afterAll(() => committees.stop());

  const nameOf = async (code: string, asOf: string): Promise<string | undefined> =>
    (
      await committees.ask<{ administrativeUnitByCode: { name: string } | null }>(
        `{ administrativeUnitByCode(code: "${code}") { name } }`,
        { asOf },
      )
    ).administrativeUnitByCode?.name;

  test.each([
    ['00373', '2024-12-31', 'Phường Kim Giang'],
    ['00373', '2025-01-01', 'Phường Hạ Đình'],
    ['00373', '2025-07-01', undefined],
    ['00352', '2025-06-30', 'Phường Khương Mai'],
    ['00352', '2025-07-01', 'Phường Phương Liệt'],
    ['00358', '2025-06-30', 'Phường Phương Liệt'],
    ['00367', '2025-06-30', 'Phường Thanh Xuân Bắc'],
    ['00367', '2025-07-01', 'Phường Thanh Xuân'],
  ])('the code %s was on %s that of %s', async (code, day, name) => {
    expect(await nameOf(code, day)).toBe(name);
  });

  test.each([
    ['2020-06-29', 11],
    ['2025-01-01', 9],
    ['2025-06-30', 9],
  ])('the district had on %s %s wards', async (asOf, wards) => {
    const { administrativeUnitByCode } = await committees.ask<{ administrativeUnitByCode: { children: unknown[] } }>(
      '{ administrativeUnitByCode(code: "009") { children { code } } }',
      { asOf },
    );
    expect(administrativeUnitByCode.children).toHaveLength(wards);
  });

  test('Hà Nội had 30 districts, and has 126 communes without any', async () => {
    const count = async (level: string, asOf: string): Promise<number> =>
      (
        await committees
          .ask<{ administrativeUnitByCode: { id: string } }>('{ administrativeUnitByCode(code: "01") { id } }', {
            asOf,
          })
          .then(({ administrativeUnitByCode: { id } }) =>
            committees.ask<{ administrativeUnits: { totalCount: number } }>(
              `{ administrativeUnits(filter: { parentId: "${id}", level: [${level}] }) { totalCount } }`,
              { asOf },
            ),
          )
      ).administrativeUnits.totalCount;
    expect(await count('DISTRICT', '2020-06-29')).toBe(30);
    expect(await count('DISTRICT', '2025-07-01')).toBe(0);
    expect(await count('COMMUNE', '2025-07-01')).toBe(126);
  });

  test.each(['thanh xuan', 'THANH XUÂN', 'Thanh Xuân'.normalize('NFD')])(
    '"%s" finds every unit of that name, old and new',
    async (name) => {
      const { administrativeUnits } = await committees.ask<{ administrativeUnits: { nodes: { name: string }[] } }>(
        `{ administrativeUnits(first: 50, filter: { name: "${name}", includeFormer: true }) { nodes { name } } }`,
      );
      const names = administrativeUnits.nodes.map((node) => node.name);
      expect(names.filter((each) => each === 'Xã Thanh Xuân')).toHaveLength(4);
      expect(names).toEqual(expect.arrayContaining(['Quận Thanh Xuân', 'Phường Thanh Xuân', 'Phường Thanh Xuân Bắc']));
    },
  );

  test('a ward that was divided says into what, and that the numbers break', async () => {
    const { administrativeUnitByCode: ward } = await committees.ask<{
      administrativeUnitByCode: {
        comparability: string;
        formerUnits: { name: string }[];
        changes: { from: { share: string }[] }[];
      };
    }>(
      '{ administrativeUnitByCode(code: "00364") { comparability formerUnits { name } changes { from { share } } } }',
      { asOf: '2025-07-01' },
    );
    expect(ward.comparability).toBe('PARTIAL_SUCCESSION');
    expect(ward.formerUnits.map(({ name }) => name)).toContain('Phường Khương Trung');
    expect(new Set(ward.changes.flatMap(({ from }) => from.map(({ share }) => share)))).toEqual(
      new Set(['PART', 'REMAINDER']),
    );
  });

  test('mediation: 290 of 337 over the decade; four years hide their failures on every path', async () => {
    interface Mediation {
      administrativeUnitByCode: {
        decade: {
          successful: { value: number };
          concluded: { value: number };
          annual: {
            year: number;
            unsuccessful: { value: number | null };
            concluded: { value: number | null };
            successRate: { value: number | null };
          }[];
        };
        year: {
          unsuccessful: { value: number | null; suppressed: boolean };
          successRate: { pooled: { value: number | null; numerator: null } };
        };
      };
    }
    const { administrativeUnitByCode: district } = await committees.ask<Mediation>(
      `{ administrativeUnitByCode(code: "009") {
        decade: mediationStatistics(from: 2010, to: 2019) { successful { value } concluded { value }
          annual { year unsuccessful { value } concluded { value } successRate { value } } }
        year: mediationStatistics(from: 2013, to: 2013) { unsuccessful { value suppressed } successRate { pooled { value numerator } } } } }`,
      { asOf: '2020-06-29' },
    );
    expect([district.decade.successful.value, district.decade.concluded.value]).toEqual([290, 337]);
    const hidden = district.decade.annual.filter(({ unsuccessful }) => unsuccessful.value === null);
    expect(hidden.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013]);
    expect(hidden.every(({ concluded, successRate }) => concluded.value === null && successRate.value === null)).toBe(
      true,
    );
    expect(district.year).toEqual({
      unsuccessful: { value: null, suppressed: true },
      successRate: { pooled: { value: null, numerator: null } },
    });
  });

  test('a window that would give a hidden year away is refused, with the windows that there are', async () => {
    const { errors } = await committees.answer(
      '{ administrativeUnitByCode(code: "009") { mediationStatistics(from: 2010, to: 2018) { successful { value } } } }',
      { asOf: '2020-06-29' },
    );
    expect(errors![0]!.message).toContain('from: 2010, to: 2019');
  });

  test('petitions: the mean of the settlement rates is over 95 %, and a correction shows as a revision of its time', async () => {
    interface Petitions {
      administrativeUnitByCode: {
        petitionStatistics: { meanOfAnnualRates: number; annual: { year: number; revision: number }[] };
      };
    }
    const query = `{ administrativeUnitByCode(code: "009") {
      petitionStatistics(from: 2010, to: 2019, rate: SETTLEMENT_RATE) { meanOfAnnualRates annual { year revision } } } }`;
    const revision = async (asOf: string): Promise<number | undefined> =>
      (await committees.ask<Petitions>(query, { asOf })).administrativeUnitByCode.petitionStatistics.annual.find(
        ({ year }) => year === 2014,
      )?.revision;
    const { administrativeUnitByCode: district } = await committees.ask<Petitions>(query, { asOf: '2020-06-29' });
    expect(district.petitionStatistics.meanOfAnnualRates).toBeGreaterThan(0.95);
    expect([await revision('2015-06-30'), await revision('2015-12-31')]).toEqual([1, 2]);
  });

  test('a reply is not there before its day', async () => {
    const { recommendationReplies } = await committees.ask<{
      recommendationReplies: { nodes: { respondedOn: string; recommendation: { id: string } }[] };
    }>('{ recommendationReplies(first: 1) { nodes { respondedOn recommendation { id } } } }');
    const [reply] = recommendationReplies.nodes;
    const query = `query { _entities(representations: [{ __typename: "Recommendation", id: "${reply!.recommendation.id}" }]) {
      ... on Recommendation { response { position } } } }`;
    const before = await committees.ask<{ _entities: { response: unknown }[] }>(query, { asOf: '2012-01-01' });
    const after = await committees.ask<{ _entities: { response: unknown }[] }>(query);
    expect(before._entities[0]!.response).toBeNull();
    expect(after._entities[0]!.response).not.toBeNull();
  });
});
