import type { ClaimMeasure } from '#kit';
import { type LoadedRow, rowOf } from '#kit/demo';
import { opaqueId, thanhXuanCode, type World } from '#world';
import { InspectionEvent } from '../inspection/inspection-event.entity.js';
import { type ClaimExpectation, PublishedClaim, PublishedSource } from '../claim/published-claim.entity.js';
import { sameDay } from './entered.js';
import { findOrganization } from './find-organization.js';

const dayOfArticle = '2020-06-29';
const decade = ['2010-01-01', '2019-12-31'] as const;
const onTheDay = [dayOfArticle, dayOfArticle] as const;

interface ClaimFact {
  statement: string;
  statementEn: string;
  reading: string;
  period: readonly [from: string, to: string];
  expectations: readonly (readonly [measure: ClaimMeasure, min: number | null, max: number | null])[];
  /** Counted in place of what cannot be counted. */
  proxies?: readonly ClaimMeasure[];
  why?: readonly [vi: string, en: string];
}

/** C1 to C16 in the order of the article. Statements are in our words; bounds are what the article's figures say. */
const claims: readonly ClaimFact[] = [
  {
    statement: 'Đoàn kiểm tra số 1 của Trung ương kiểm tra tại Quận ủy Thanh Xuân sáng 29/6/2020.',
    statementEn: 'Central inspection team no. 1 visited the Thanh Xuân district Party committee on 29 June 2020.',
    reading: 'A Party inspection, not supervision by the Front: it is counted as one, and as no delegation.',
    period: onTheDay,
    expectations: [
      ['PARTY_INSPECTIONS_ON_DAY', 1, 1],
      ['PARTY_BODIES_SUPERVISED', 0, 0],
    ],
  },
  {
    statement: 'Tổng kết 10 năm thực hiện Quyết định 290-QĐ/TW và Quyết định 2034-QĐ/TU.',
    statementEn: 'Ten-year review of Decisions 290-QĐ/TW and 2034-QĐ/TU.',
    reading: 'A final review of two instruments.',
    period: onTheDay,
    expectations: [['INSTRUMENT_FINAL_REVIEWS', 2, 2]],
  },
  {
    statement: 'Hệ thống chính trị từ quận đến phường.',
    statementEn: 'The political system from the district to the wards.',
    reading: 'One district with the wards that it had on the day of the article.',
    period: onTheDay,
    expectations: [['WARDS_OF_DISTRICT', 11, 11]],
  },
  {
    statement: 'Mối quan hệ công tác giữa các đoàn thể ngày càng đạt hiệu quả.',
    statementEn: 'Working relations among the organisations are more and more effective.',
    reading:
      'A judgement of quality. Agreements in force at the end of each year are shown beside it, and prove nothing.',
    period: decade,
    expectations: [],
    proxies: ['ACTIVE_AGREEMENTS'],
    why: [
      'Đây là nhận định về chất lượng; không có chỉ tiêu đo hiệu quả. Số quan hệ phối hợp đang hiệu lực chỉ để tham khảo.',
      'A judgement of quality: nothing measures effectiveness. The agreements in force are shown for reference only.',
    ],
  },
  {
    statement: 'Thực hiện có hiệu quả phong trào thi đua "Dân vận khéo", xây dựng mô hình, điển hình.',
    statementEn: 'The skilful-mobilisation movement is carried out, with models and exemplars.',
    reading: 'That models and exemplars were built can be counted; that this was effective cannot.',
    period: decade,
    expectations: [['MASS_MOBILIZATION_MODELS', 1, null]],
  },
  {
    statement: 'Thường xuyên nắm bắt tâm tư, nguyện vọng, tranh chấp, khiếu nại của nhân dân.',
    statementEn: 'Opinions, disputes and complaints of the people are followed regularly.',
    reading: 'Digests of opinions and dialogues with the people, at least one of each.',
    period: decade,
    expectations: [
      ['OPINION_DIGESTS', 1, null],
      ['PEOPLES_DIALOGUES', 1, null],
    ],
  },
  {
    statement: 'Tỷ lệ giải quyết đơn thư bình quân mỗi năm đạt trên 95 %.',
    statementEn: 'Petition settlement averages over 95 % a year.',
    reading: 'SETTLEMENT_RATE: cases settled, of all within competence; the mean of the ten yearly rates.',
    period: decade,
    expectations: [['PETITION_SETTLEMENT_RATE_MEAN', 0.9500001, 1]],
  },
  {
    statement: 'Hòa giải thành công 290 vụ.',
    statementEn: '290 successful mediations.',
    reading: 'Successes over the decade.',
    period: decade,
    expectations: [['SUCCESSFUL_MEDIATIONS', 290, 290]],
  },
  {
    statement: 'Hòa giải thành đạt tỷ lệ 86 %/năm.',
    statementEn: 'Mediation succeeded in 86 % a year.',
    reading: 'Successes of concluded cases; both pooled over the decade and as the mean of years round to 86 %.',
    period: decade,
    expectations: [
      ['MEDIATION_SUCCESS_RATE_POOLED', 0.855, 0.864999],
      ['MEDIATION_SUCCESS_RATE_MEAN', 0.855, 0.864999],
    ],
  },
  {
    statement: 'Chú trọng xây dựng và thực hiện Quy chế dân chủ ở cơ sở.',
    statementEn: 'The grassroots democracy regulation is built and carried out.',
    reading: 'Disclosures in time, dialogues and active inspection boards, at least one of each.',
    period: decade,
    expectations: [
      ['DISCLOSURES_ON_TIME', 1, null],
      ['PEOPLES_DIALOGUES', 1, null],
      ['INSPECTION_BOARDS_ACTIVE', 1, null],
    ],
  },
  {
    statement: 'Giám sát, phản biện xã hội của MTTQ và tổ chức thành viên các cấp.',
    statementEn: 'Supervision by the Front and its member organisations at all levels.',
    reading: 'All six civic organisations took part, at the two levels of district and ward.',
    period: decade,
    expectations: [
      ['SUPERVISING_ORGANIZATION_KINDS', 6, 6],
      ['SUPERVISION_LEVELS', 2, 2],
    ],
  },
  {
    statement: 'Mỗi năm MTTQ quận phối hợp giám sát từ 8 đến 10 chuyên đề.',
    statementEn: "Each year the district's Front jointly supervises 8 to 10 topics.",
    reading:
      'Joint topics of the district Front; every single year within the bounds. Not to be added to the delegations.',
    period: decade,
    expectations: [['TOPICS_PER_YEAR', 8, 10]],
  },
  {
    statement: 'Mỗi năm phối hợp với các đoàn thể tổ chức 3 đến 5 đoàn giám sát độc lập.',
    statementEn: 'Each year it organises 3 to 5 independent delegations with the organisations.',
    reading:
      'Independent delegations with at least one participating organisation; every single year within the bounds.',
    period: decade,
    expectations: [['INDEPENDENT_DELEGATIONS_PER_YEAR', 3, 5]],
  },
  {
    statement: 'Tiến hành giám sát UBND quận và phường.',
    statementEn: "They supervise the People's Committees of the district and the wards.",
    reading: "Every body that an independent delegation supervised is a People's Committee or a unit of one.",
    period: decade,
    expectations: [['TARGETS_NOT_PEOPLES_COMMITTEES', 0, 0]],
  },
  {
    statement: 'Nội dung: nhiệm vụ kinh tế - xã hội, dân sinh, Quy chế dân chủ cơ sở.',
    statementEn: 'On socio-economic tasks, livelihood and grassroots democracy.',
    reading: 'All three fields occur among the independent delegations.',
    period: decade,
    expectations: [['FIELDS_COVERED', 3, 3]],
  },
  {
    statement: 'Cổng thông tin Hà Nội đăng lúc 14:55 ngày 29/6/2020.',
    statementEn: 'Published by the Hà Nội city portal at 14:55 on 29 June 2020.',
    reading: 'Every claim names its source and its time.',
    period: onTheDay,
    expectations: [['CLAIMS_WITH_SOURCE', 16, 16]],
  },
];

const sourceId = opaqueId('src', '000_0f8ad94ce8029104.txt');

/** The article of 29 June 2020: its source, its claims, and the inspection that it reports. */
export function* claimRows(world: World): Iterable<LoadedRow> {
  const district = world.unitByCode(thanhXuanCode, dayOfArticle)!;
  yield rowOf(PublishedSource, {
    id: sourceId,
    title: 'Quận Thanh Xuân: Nghiêm túc trong triển khai và thực hiện công tác dân vận',
    publisher: 'Cổng thông tin điện tử thành phố Hà Nội',
    publishedAt: '2020-06-29T14:55+07:00',
    document: '000_0f8ad94ce8029104.txt',
  });
  for (const [index, claim] of claims.entries()) {
    const { statement, statementEn, reading, period, expectations, proxies = [], why } = claim;
    yield rowOf(PublishedClaim, {
      id: opaqueId('clm', index + 1),
      number: index + 1,
      statement,
      statementEn,
      reading,
      measures: [...expectations.map(([measure]) => measure), ...proxies],
      expectations: expectations.map(([measure, min, max]): ClaimExpectation => ({ measure, min, max })),
      areaId: district.id,
      periodFrom: period[0],
      periodTo: period[1],
      whyNotReproducibleVi: why?.[0] ?? null,
      whyNotReproducible: why?.[1] ?? null,
      sourceId,
      provenance: 'PUBLIC',
    });
  }
  yield rowOf(InspectionEvent, {
    id: opaqueId('ins', dayOfArticle, 1),
    recordedAt: sameDay(dayOfArticle),
    kind: 'PARTY_INSPECTION',
    title: 'Kiểm tra việc tổng kết 10 năm thực hiện Quyết định 290-QĐ/TW tại Quận ủy Thanh Xuân',
    titleEn: 'Inspection of the ten-year review of Decision 290-QĐ/TW at the Thanh Xuân Party Committee',
    heldOn: dayOfArticle,
    inspectorKind: 'PARTY_COMMITTEE',
    inspectorId: findOrganization(world, 'PARTY_COMMITTEE', ({ level }) => level === 'CENTRAL').id,
    inspectedKind: 'PARTY_COMMITTEE',
    inspectedId: findOrganization(world, 'PARTY_COMMITTEE', ({ unitId }) => unitId === district.id).id,
    ledByOffice: 'Phó Trưởng Ban Dân vận Trung ương',
    officesPresent: ['Trưởng Ban Dân vận Thành ủy Hà Nội'],
    areaUnitId: district.id,
    source: 'Hà Nội city portal, 29 June 2020, 14:55',
    provenance: 'PUBLIC',
  });
}
