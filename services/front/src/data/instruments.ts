import { type LoadedRow, rowOf } from '#kit/demo';
import { opaqueId, thanhXuanCode, type World } from '#world';
import { type DayUnit, type DeadlineDirection, type DeadlineRuleKey } from '../deadline/deadline.enum.js';
import { DeadlineRule } from '../deadline/deadline-rule.entity.js';
import { Holiday } from '../deadline/holiday.table.js';
import type { Confidence } from '../instrument/legal-instrument.entity.js';
import { LegalInstrument, LegalInstrumentReview } from '../instrument/legal-instrument.entity.js';
import { sameDay } from './entered.js';

type InstrumentFact = readonly [
  key: string,
  number: string,
  vi: string,
  en: string,
  from: string | null,
  to: string | null,
  confidence: Confidence,
];

const codified = 'codified text of the law';
const instruments: readonly InstrumentFact[] = [
  [
    'QD290',
    '290-QĐ/TW',
    'Quy chế công tác dân vận của hệ thống chính trị',
    'Regulation on mass-mobilisation work of the political system',
    '2010-02-25',
    '2021-07-29',
    'SECONDARY_SOURCE',
  ],
  [
    'QD2034',
    '2034-QĐ/TU',
    'Quyết định của Thành ủy Hà Nội thực hiện Quyết định 290-QĐ/TW',
    "Hà Nội's application of Decision 290-QĐ/TW",
    null,
    null,
    'SECONDARY_SOURCE',
  ],
  [
    'QD217',
    '217-QĐ/TW',
    'Quy chế giám sát và phản biện xã hội',
    'Regulation on supervision and social criticism',
    '2013-12-12',
    null,
    'SECONDARY_SOURCE',
  ],
  [
    'QD218',
    '218-QĐ/TW',
    'Quy định về việc góp ý xây dựng Đảng, xây dựng chính quyền',
    'Rules on opinions on building Party and government',
    '2013-12-12',
    null,
    'SECONDARY_SOURCE',
  ],
  [
    'VFF2015',
    '75/2015/QH13',
    'Luật Mặt trận Tổ quốc Việt Nam',
    'Law on the Viet Nam Fatherland Front',
    '2016-01-01',
    null,
    'READ_IN_TEXT',
  ],
  [
    'JR403',
    '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    'Nghị quyết liên tịch quy định chi tiết các hình thức giám sát, phản biện xã hội',
    'Joint resolution detailing the forms of supervision and social criticism',
    '2017-06-15',
    null,
    'READ_IN_TEXT',
  ],
  [
    'DEM2022',
    '10/2022/QH15',
    'Luật Thực hiện dân chủ ở cơ sở',
    'Law on grassroots democracy',
    '2023-07-01',
    null,
    'READ_IN_TEXT',
  ],
  [
    'DEC59',
    '59/2023/NĐ-CP',
    'Nghị định quy định chi tiết Luật Thực hiện dân chủ ở cơ sở',
    'Decree detailing the Law on grassroots democracy',
    '2023-08-15',
    null,
    'READ_IN_TEXT',
  ],
  [
    'L97',
    '97/2025/QH15',
    'Luật sửa đổi, bổ sung Luật Mặt trận Tổ quốc Việt Nam và các luật liên quan',
    'Law amending the Law on the Fatherland Front and others',
    '2025-07-01',
    null,
    'READ_IN_TEXT',
  ],
  ['TU2024', '50/2024/QH15', 'Luật Công đoàn', 'Law on Trade Unions', '2025-07-01', null, 'SECONDARY_SOURCE'],
  ['YOUTH', '57/2020/QH14', 'Luật Thanh niên', 'Law on Youth', '2021-01-01', null, 'READ_IN_TEXT'],
  [
    'VET',
    '27/2005/PL-UBTVQH11',
    'Pháp lệnh Cựu chiến binh',
    'Ordinance on Veterans',
    '2006-01-01',
    null,
    'READ_IN_TEXT',
  ],
  [
    'SUP121',
    '121/2025/QH15',
    'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
    "Law on supervisory activities of the National Assembly and People's Councils",
    '2026-03-01',
    null,
    'SECONDARY_SOURCE',
  ],
  [
    'L136',
    '136/2025/QH15',
    'Luật về tiếp công dân, khiếu nại, tố cáo (sửa đổi)',
    'Law on citizen reception, complaints and denunciations, as amended',
    '2026-07-01',
    null,
    'SECONDARY_SOURCE',
  ],
  [
    'PDPL',
    '91/2025/QH15',
    'Luật Bảo vệ dữ liệu cá nhân',
    'Law on personal data protection',
    '2026-01-01',
    null,
    'SECONDARY_SOURCE',
  ],
];

type RuleFact = readonly [
  key: DeadlineRuleKey,
  instrument: string,
  article: string,
  anchor: readonly [vi: string, en: string],
  direction: DeadlineDirection,
  amount: number | null,
  unit: DayUnit,
  bearer: readonly [vi: string, en: string],
  from: string,
];

const host = ['chủ thể chủ trì', 'host'] as const;
const session = ['buổi làm việc', 'the working session'] as const;
const receipt = ['ngày nhận', 'receipt'] as const;
const front = ['Ủy ban MTTQ', 'VFF committee'] as const;
const communeCommittee = ['UBND cấp xã', 'commune People’s Committee'] as const;
const recipient = ['nơi nhận kiến nghị', 'recipient'] as const;

const rules: readonly RuleFact[] = [
  [
    'PLAN_ISSUE',
    'JR403',
    'khoản 3 Điều 3',
    ['đầu năm kế hoạch', 'the start of the plan year'],
    'BEFORE',
    1,
    'CALENDAR_DAY',
    front,
    '2017-06-15',
  ],
  ['NOTICE', 'JR403', 'khoản 3 Điều 7', session, 'BEFORE', 15, 'CALENDAR_DAY', host, '2017-06-15'],
  [
    'BODY_REPORT',
    'JR403',
    'khoản 3 Điều 7',
    session,
    'BEFORE',
    7,
    'CALENDAR_DAY',
    ['đơn vị được giám sát', 'supervised body'],
    '2017-06-15',
  ],
  [
    'DELEGATION_REPORT',
    'JR403',
    'khoản 1 Điều 9',
    ['khi kết thúc làm việc', 'the end of the last session'],
    'AFTER',
    15,
    'CALENDAR_DAY',
    ['Trưởng đoàn', 'head of the delegation'],
    '2017-06-15',
  ],
  [
    'RECOMMENDATION_ISSUE',
    'JR403',
    'khoản 3 Điều 9',
    ['báo cáo của đoàn', 'the report of the delegation'],
    'AFTER',
    null,
    'CALENDAR_DAY',
    host,
    '2017-06-15',
  ],
  [
    'REPLY_VFF',
    'VFF2015',
    'khoản 6 Điều 29, khoản 2 Điều 30',
    receipt,
    'AFTER',
    null,
    'CALENDAR_DAY',
    recipient,
    '2016-01-01',
  ],
  [
    'REPLY_PIB',
    'DEM2022',
    'điểm c khoản 1 Điều 40',
    receipt,
    'AFTER',
    15,
    'CALENDAR_DAY',
    communeCommittee,
    '2023-07-01',
  ],
  [
    'REPLY_CISB',
    'DEM2022',
    'điểm c khoản 2 Điều 45',
    receipt,
    'AFTER',
    15,
    'CALENDAR_DAY',
    communeCommittee,
    '2023-07-01',
  ],
  [
    'PIB_PLAN_NOTICE',
    'DEC59',
    'điểm b khoản 1 Điều 14',
    ['cuộc kiểm tra', 'the inspection'],
    'BEFORE',
    5,
    'WORKING_DAY',
    ['Ban Thanh tra nhân dân', 'board'],
    '2023-08-15',
  ],
  [
    'CISB_NOTICE',
    'DEM2022',
    'điểm b khoản 1 Điều 45',
    ['khi bắt đầu', 'the start'],
    'BEFORE',
    45,
    'CALENDAR_DAY',
    front,
    '2023-07-01',
  ],
  [
    'SEMESTER_BRIEFING',
    'VFF2015',
    'khoản 1 Điều 30',
    ['cuối kỳ sáu tháng', 'the end of six months'],
    'AFTER',
    null,
    'CALENDAR_DAY',
    ['HĐND, UBND', 'People’s Council and People’s Committee'],
    '2016-01-01',
  ],
  [
    'DRAFT_TO_VFF',
    'VFF2015',
    'khoản 1 Điều 36',
    ['ngày trình cơ quan ban hành', 'submission to the issuing authority'],
    'BEFORE',
    15,
    'CALENDAR_DAY',
    ['cơ quan soạn thảo', 'drafting body'],
    '2016-01-01',
  ],
  [
    'CRITICISM_REPLY',
    'VFF2015',
    'khoản 3 Điều 36',
    receipt,
    'AFTER',
    null,
    'CALENDAR_DAY',
    ['cơ quan soạn thảo', 'drafting body'],
    '2016-01-01',
  ],
  [
    'DISCLOSURE',
    'DEM2022',
    'khoản 3 Điều 12',
    ['ngày có quyết định', 'the decision'],
    'AFTER',
    5,
    'WORKING_DAY',
    communeCommittee,
    '2023-07-01',
  ],
  [
    'EXPLANATION_HDND',
    'SUP121',
    'Điều 40',
    ['yêu cầu giải trình', 'the request'],
    'AFTER',
    15,
    'CALENDAR_DAY',
    recipient,
    '2026-03-01',
  ],
];

const instrumentId = (key: string): string => opaqueId('lgi', key);

/** Legal instruments, rules and holidays: public facts. */
export function* instrumentRows(world: World): Iterable<LoadedRow> {
  for (const [key, documentNumber, title, titleEn, validFrom, validTo, confidence] of instruments) {
    const source = confidence === 'READ_IN_TEXT' ? codified : 'cited in secondary sources; text not read';
    const id = instrumentId(key);
    yield rowOf(LegalInstrument, { id, key, documentNumber, title, titleEn, validFrom, validTo, confidence, source });
  }
  const district = world.unitByCode(thanhXuanCode, '2020-06-29')!;
  for (const key of ['QD290', 'QD2034']) {
    yield rowOf(LegalInstrumentReview, {
      id: opaqueId('lir', key, 'FINAL'),
      instrumentId: instrumentId(key),
      kind: 'FINAL',
      periodFrom: '2010-02-25',
      periodTo: '2020-02-25',
      heldOn: '2020-06-29',
      recordedAt: sameDay('2020-06-29'),
      areaUnitId: district.id,
      source: 'Hà Nội city portal, 29 June 2020: inspection of the ten-year review at the district',
    });
  }
  for (const [ruleKey, instrument, article, anchor, direction, amount, unit, bearer, validFrom] of rules) {
    yield rowOf(DeadlineRule, {
      id: opaqueId('dlr', ruleKey, validFrom),
      ruleKey,
      anchorEvent: anchor[0],
      anchorEventEn: anchor[1],
      direction,
      amount,
      unit,
      dutyBearer: bearer[0],
      dutyBearerEn: bearer[1],
      instrumentId: instrumentId(instrument),
      article,
      appliesToForm: ruleKey === 'NOTICE' || ruleKey === 'BODY_REPORT' ? 'DELEGATION' : null,
      validFrom,
      validTo: null,
    });
  }
  for (const holiday of world.holidays) yield rowOf(Holiday, holiday);
}
