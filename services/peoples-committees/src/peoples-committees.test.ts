import { type TestSubgraph, describeSubgraph, loadedSubgraph } from '#kit/testing';
import { demo } from './data/demo.js';
import { subgraph } from './subgraph.js';

describeSubgraph(subgraph);

describe("what the People's Committees own", () => {
  let committees: TestSubgraph;
  beforeAll(async () => {
    committees = await loadedSubgraph(demo);
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

  test.each(['HANDLING_RATE', 'SETTLEMENT_RATE', 'SETTLEMENT_RATE_DUE', 'ON_TIME_RATE'])(
    'the district’s %s is its numerators over its denominators, and its mean that of ten years',
    async (kind) => {
      interface Rate {
        value: number;
        numerator: number;
        denominator: number;
      }
      const { administrativeUnitByCode: district } = await committees.ask<{
        administrativeUnitByCode: {
          petitionStatistics: {
            annual: { rate: Rate }[];
            pooledRate: Rate;
            meanOfAnnualRates: number;
            yearsCounted: number;
          };
        };
      }>(
        `{ administrativeUnitByCode(code: "009") { petitionStatistics(from: 2010, to: 2019, rate: ${kind}) {
          annual { rate { value numerator denominator } } pooledRate { value numerator denominator }
          meanOfAnnualRates yearsCounted } } }`,
        { asOf: '2020-06-29' },
      );
      const { annual, pooledRate, meanOfAnnualRates, yearsCounted } = district.petitionStatistics;
      const sum = (of: (rate: Rate) => number): number => annual.reduce((total, { rate }) => total + of(rate), 0);
      expect(yearsCounted).toBe(10);
      expect(pooledRate).toEqual({
        numerator: sum(({ numerator }) => numerator),
        denominator: sum(({ denominator }) => denominator),
        value: sum(({ numerator }) => numerator) / sum(({ denominator }) => denominator),
      });
      expect(meanOfAnnualRates).toBeCloseTo(sum(({ numerator, denominator }) => numerator / denominator) / 10, 10);
    },
  );

  test('each year opens with what the year before closed with, and closes with what is left', async () => {
    type Count = { value: number };
    const { administrativeUnitByCode: district } = await committees.ask<{
      administrativeUnitByCode: {
        petitionStatistics: {
          annual: Record<
            'openingBalance' | 'received' | 'transferred' | 'withdrawn' | 'settled' | 'closingBalance',
            Count
          >[];
        };
      };
    }>(
      `{ administrativeUnitByCode(code: "009") { petitionStatistics(from: 2010, to: 2019, rate: SETTLEMENT_RATE) { annual {
        openingBalance { value } received { value } transferred { value } withdrawn { value } settled { value }
        closingBalance { value } } } } }`,
      { asOf: '2020-06-29' },
    );
    const { annual } = district.petitionStatistics;
    for (const year of annual) {
      const { openingBalance, received, settled, transferred, withdrawn } = year;
      expect(year.closingBalance.value).toBe(
        openingBalance.value + received.value - settled.value - transferred.value - withdrawn.value,
      );
    }
    expect(annual.slice(1).map(({ openingBalance }) => openingBalance)).toEqual(
      annual.slice(0, -1).map(({ closingBalance }) => closingBalance),
    );
  });

  test('what was known before the correction is the first revision, whatever the day of the answer', async () => {
    const query = `{ administrativeUnitByCode(code: "009") {
      petitionStatistics(from: 2014, to: 2014, rate: SETTLEMENT_RATE) { annual { revision status settled { value } } } } }`;
    const settled = async (asKnownOn: string) =>
      (
        await committees.ask<{
          administrativeUnitByCode: {
            petitionStatistics: { annual: { revision: number; status: string; settled: { value: number } }[] };
          };
        }>(query, { asOf: '2020-06-29', asKnownOn })
      ).administrativeUnitByCode.petitionStatistics.annual[0]!;
    const [before, after] = [await settled('2015-06-30'), await settled('2015-12-31')];
    expect([before.revision, before.status, after.revision, after.status]).toEqual([1, 'PROVISIONAL', 2, 'REVISED']);
    expect(before.settled.value - after.settled.value).toBe(1);
  });

  test('mediation over what was received is 290 of all, and its mean leaves the withheld years out', async () => {
    const { administrativeUnitByCode: district } = await committees.ask<{
      administrativeUnitByCode: {
        mediationStatistics: {
          inProgress: { value: number };
          concluded: { value: number };
          ofReceived: {
            pooled: { numerator: number; denominator: number };
            meanOfAnnual: number | null;
            yearsCounted: number;
            yearsWithheld: number;
          };
          ofConcluded: { meanOfAnnual: number; yearsCounted: number; yearsWithheld: number };
        };
      };
    }>(
      `{ administrativeUnitByCode(code: "009") { mediationStatistics(from: 2010, to: 2019) { inProgress { value } concluded { value }
        ofReceived: successRate(denominator: RECEIVED) { pooled { numerator denominator } meanOfAnnual yearsCounted yearsWithheld }
        ofConcluded: successRate { meanOfAnnual yearsCounted yearsWithheld } } } }`,
      { asOf: '2020-06-29' },
    );
    const { ofReceived, ofConcluded, inProgress, concluded } = district.mediationStatistics;
    expect(ofReceived.pooled).toEqual({ numerator: 290, denominator: concluded.value + inProgress.value });
    expect(ofConcluded).toMatchObject({ yearsCounted: 6, yearsWithheld: 4 });
    expect(Math.round(100 * ofConcluded.meanOfAnnual)).toBe(86);
    expect(ofReceived.yearsCounted + ofReceived.yearsWithheld).toBe(10);
  });

  test('a claim about a window that is not published is answered with nothing, not with the sum', async () => {
    const { id } = (
      await committees.ask<{ administrativeUnitByCode: { id: string } }>(
        '{ administrativeUnitByCode(code: "00364") { id } }',
        { asOf: '2020-06-29' },
      )
    ).administrativeUnitByCode;
    const counted = async (periodFrom: string, periodTo: string) => {
      const { _entities } = await committees.ask<{ _entities: { officialCounts: { value: number | null }[] }[] }>(
        `{ _entities(representations: [{ __typename: "PublishedClaim", id: "x", measures: [SUCCESSFUL_MEDIATIONS],
          areaId: "${id}", periodFrom: "${periodFrom}", periodTo: "${periodTo}" }]) {
          ... on PublishedClaim { officialCounts { value } } } }`,
        { asOf: '2020-06-29' },
      );
      return _entities[0]!.officialCounts[0]!.value;
    };
    expect(await counted('2012-01-01', '2012-12-31')).toBeNull();
    expect(await counted('2012-01-01', '2018-12-31')).toBeNull();
    expect(await counted('2010-01-01', '2019-12-31')).toBeGreaterThan(20);
  });

  test('nothing that may be withheld can be filtered or ordered by', () => {
    const inputs = Object.values(committees.running.schema.getTypeMap()).filter(({ name }) =>
      /(Filter|OrderField)$/.test(name),
    );
    const sensitive = inputs.filter(({ name }) => /Petition|Mediation/.test(name));
    expect(sensitive).toEqual([]);
  });

  test('Khương Đình before and after 1 July 2025: two units, one code, what went into which, and no comparison', async () => {
    interface Ward {
      code: string;
      validFrom: string;
      legallyEffectiveFrom: string | null;
      predecessors: { share: string; changedOn: string; legallyEffectiveOn: string; unit: { name: string } }[];
      successors: { share: string; unit: { name: string; validFrom: string } }[];
      mediationStatistics: { comparability: string };
    }
    const { administrativeUnits } = await committees.ask<{ administrativeUnits: { nodes: Ward[] } }>(
      `{ administrativeUnits(filter: { name: "Phường Khương Đình", includeFormer: true }, orderBy: { field: VALID_FROM }) { nodes {
        code validFrom legallyEffectiveFrom
        predecessors { share changedOn legallyEffectiveOn unit { name } } successors { share unit { name validFrom } }
        mediationStatistics(from: 2020, to: 2029) { comparability } } } }`,
    );
    const [before, after] = administrativeUnits.nodes;
    expect([before!.code, after!.code]).toEqual(['00364', '00364']);
    expect([after!.legallyEffectiveFrom, after!.validFrom]).toEqual(['2025-06-16', '2025-07-01']);
    expect(before!.successors.map(({ share, unit }) => `${share} ${unit.name}`)).toEqual([
      'PART Phường Khương Đình',
      'REMAINDER Phường Phương Liệt',
    ]);
    expect(after!.predecessors.map(({ unit }) => unit.name)).toEqual(
      expect.arrayContaining(['Phường Khương Đình', 'Phường Hạ Đình', 'Phường Khương Trung']),
    );
    expect([before, after].map((ward) => ward!.mediationStatistics.comparability)).toEqual([
      'PARTIAL_SUCCESSION',
      'PARTIAL_SUCCESSION',
    ]);
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
