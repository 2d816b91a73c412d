import type { CoordinationAgreement, Unit } from '../world.type.js';
import type { Actor } from '../organization/actor.js';
import { isHeirWard } from '../organization/special-organization.js';
import { addDays, dayOf, later, yearOf } from '../calendar.js';
import type { AreaContext } from '../delegation/area-context.js';
import { keepsPlans } from '../delegation/story.js';
import { opaqueId } from '../random.js';
import { hanoiCode, thanhXuanCode } from '../unit/unit-table.js';
import { inSentence } from '../unit/unit-name.js';
import { type AgreementDraft, agreementOf } from './agreement.js';

type Contents = CoordinationAgreement['contents'];

const regulationContents: Contents = [
  {
    theme: 'Giám sát và phản biện xã hội',
    duties: 'Trao đổi, thống nhất kế hoạch trước khi ban hành; cung cấp tài liệu.',
  },
  { theme: 'Tiếp xúc cử tri', duties: 'Cùng chuẩn bị, tổng hợp và trả lời kiến nghị của cử tri.' },
  { theme: 'Tiếp công dân và đơn thư', duties: 'Phân công lịch tiếp, theo dõi kết quả giải quyết.' },
  { theme: 'Trao đổi thông tin', duties: 'Họp giao ban sáu tháng một lần.' },
];
const actionContents: Contents = [
  { theme: 'Phối hợp và thống nhất hành động', duties: 'Mỗi tổ chức chủ trì một nội dung trong năm.' },
  { theme: 'Vận động nhân dân', duties: 'Thực hiện các cuộc vận động, phong trào thi đua.' },
];

/** Terms of the councils, to which coordination regulations are bound. */
const councilTerms: readonly (readonly [from: string, to: string])[] = [
  ['2011-07-01', '2016-06-30'],
  ['2016-07-01', '2021-06-30'],
  ['2021-07-01', '2026-06-30'],
];

/** Returns the coordination agreements of one unit. */
export function agreementsOf(area: AreaContext): CoordinationAgreement[] {
  const { unit, organizations } = area;
  const drafts = [...regulations(area)];
  if (keepsPlans(unit, organizations)) drafts.push(...yearlyProgrammes(area));
  if (unit.code === thanhXuanCode) drafts.push(...themes(area), ...duties(area), ...consultations(area));
  if (unit.code === thanhXuanCode || unit.code === hanoiCode) drafts.push(...memberships(area));
  if (isHeirWard(unit)) drafts.push(...affiliations(area));
  if (unit.code === hanoiCode) drafts.push(cityResolution(area));
  return area.numbers.settle(drafts.map((draft) => agreementOf(area, draft)));
}

function where(unit: Unit): string {
  return inSentence(unit.name);
}

/** Yields one regulation for each term: three parties if the unit has a council on the day of signature, otherwise two. */
function* regulations(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, organizations, front, committee } = area;
  let supersedesId: string | undefined;
  for (const [from, to] of councilTerms) {
    const signedOn = later(from, unit.knownFrom);
    if (signedOn > to || (unit.validTo !== null && unit.validTo < from)) continue;
    const council = organizations.hasCouncil(unit, signedOn) ? area.actor('PEOPLES_COUNCIL') : undefined;
    const label = `${yearOf(from)}-${yearOf(to)}`;
    const others = council ? 'Hội đồng nhân dân, Ủy ban nhân dân' : 'Ủy ban nhân dân';
    yield {
      kind: 'WORK_REGULATION',
      key: [label],
      title: `Quy chế phối hợp công tác giữa ${others} và Ủy ban MTTQ Việt Nam ${where(unit)} nhiệm kỳ ${label}`,
      titleEn: `Coordination regulation of the ${council ? "People's Council, " : ''}People's Committee and VFF Committee of ${unit.nameEn}, ${label}`,
      signedOn: addDays(signedOn, 45),
      effectiveTo: to,
      termLabel: label,
      parties: [[front, 'LEAD'], ...(council ? [[council, 'SIGNATORY'] as const] : []), [committee, 'SIGNATORY']],
      contents: regulationContents,
      reviewCycle: 'YEARLY',
      ...(supersedesId && { supersedesId }),
    };
    supersedesId = opaqueId('agr', unit.id, 'WORK_REGULATION', label);
  }
}

function* yearlyProgrammes(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, front, committee, associations } = area;
  for (const year of area.years) {
    const signedOn = later(dayOf(year, 1, 18), addDays(unit.knownFrom, 30));
    if (unit.validTo !== null && signedOn > unit.validTo) continue;
    const effectiveTo = dayOf(year, 12, 31);
    yield {
      kind: 'JOINT_ACTION_PROGRAMME',
      key: [year],
      title: `Chương trình phối hợp và thống nhất hành động năm ${year} ${where(unit)}`,
      titleEn: `Programme of coordination and united action ${year}, ${unit.nameEn}`,
      signedOn,
      effectiveTo,
      termLabel: String(year),
      parties: [[front, 'LEAD'], ...associations.map((each) => [each, 'SIGNATORY'] as const)],
      contents: actionContents,
      reviewCycle: 'HALF_YEARLY',
    };
    if (unit.level !== 'DISTRICT') continue;
    yield {
      kind: 'SUPERVISION_PROGRAMME',
      key: [year],
      title: `Chương trình phối hợp giám sát năm ${year} ${where(unit)}`,
      titleEn: `Supervision coordination programme ${year}, ${unit.nameEn}`,
      signedOn,
      effectiveTo,
      termLabel: String(year),
      parties: [
        [front, 'LEAD'],
        ...associations.map((each) => [each, 'COORDINATING'] as const),
        [area.actor('PEOPLES_COUNCIL')!, 'COORDINATING'],
        [committee, 'PARTICIPANT'],
      ],
      contents: [{ theme: 'Giám sát', duties: 'Thống nhất nội dung, tránh trùng lặp giữa các bên.' }],
      reviewCycle: 'YEARLY',
    };
  }
}

const programmes: readonly (readonly [
  vi: string,
  en: string,
  from: number,
  years: number,
  partners: readonly number[],
])[] = [
  ['cải cách hành chính', 'administrative reform', 2012, 4, [0, 4]],
  ['bảo vệ môi trường', 'environmental protection', 2013, 5, [1, 3, 4]],
  ['bảo đảm an toàn giao thông', 'traffic safety', 2015, 3, [3, 4]],
  ['vệ sinh an toàn thực phẩm', 'food safety', 2016, 5, [1, 2]],
  ['phòng, chống ma túy', 'prevention of drugs', 2018, 5, [3, 4]],
  ['chuyển đổi số cộng đồng', 'digital transformation in the community', 2022, 5, [0, 1, 4]],
];

/** Yields programmes of two or three organisations with the district's People's Committee. */
function* themes(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, committee, associations } = area;
  for (const [vi, en, year, years, partners] of programmes) {
    const [lead, ...others] = partners.map((index) => associations[index]!) as [Actor, ...Actor[]];
    yield {
      kind: 'THEMATIC_PROGRAMME',
      key: [en],
      title: `Chương trình phối hợp về ${vi} ${where(unit)} giai đoạn ${year}-${year + years}`,
      titleEn: `Programme on ${en}, ${unit.nameEn}, ${year}-${year + years}`,
      signedOn: dayOf(year, 3, 20),
      effectiveTo: dayOf(year + years, 3, 19),
      termLabel: `${year}-${year + years}`,
      parties: [[lead, 'LEAD'], ...others.map((each) => [each, 'COORDINATING'] as const), [committee, 'SIGNATORY']],
      contents: [{ theme: `Tuyên truyền, vận động về ${vi}`, duties: 'Lồng ghép trong sinh hoạt của từng tổ chức.' }],
      reviewCycle: 'YEARLY',
    };
  }
  for (const year of [2011, 2014, 2017, 2019, 2023]) {
    yield {
      kind: 'JOINT_PLAN',
      key: [year],
      title: `Kế hoạch liên tịch tổ chức hoạt động hè cho thanh thiếu nhi năm ${year}`,
      titleEn: `Joint plan of summer activities for young people, ${year}`,
      signedOn: dayOf(year, 5, 15),
      effectiveTo: dayOf(year, 9, 5),
      termLabel: String(year),
      parties: [
        [associations.at(-1)!, 'LEAD'],
        [associations[1]!, 'COORDINATING'],
      ],
      contents: [{ theme: 'Hoạt động hè', duties: 'Bố trí điểm sinh hoạt tại từng phường.' }],
      reviewCycle: 'END_OF_TERM',
    };
  }
}

/** Yields duties that a normative act assigns to a committee and an organisation, and the union's guidance of its lower level. */
function* duties(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, committee } = area;
  const farmers = area.actor('FARMERS_UNION')!;
  yield {
    kind: 'STATUTORY_DUTY',
    key: ['81/2014/QĐ-TTg'],
    title: 'Phối hợp tiếp công dân, giải quyết khiếu nại, tố cáo của nông dân (Quyết định 81/2014/QĐ-TTg)',
    titleEn: 'Coordination in receiving farmers and settling their complaints (Decision 81/2014/QĐ-TTg)',
    signedOn: '2015-02-20',
    effectiveTo: null,
    parties: [
      [committee, 'LEAD'],
      [farmers, 'COORDINATING'],
    ],
    contents: [
      { theme: 'Tiếp công dân', duties: 'Mời đại diện Hội Nông dân khi tiếp và giải quyết đơn của nông dân.' },
    ],
    reviewCycle: null,
  };
  const union = area.actor('TRADE_UNION')!;
  const below = area.childrenOn('2016-01-01').flatMap((ward) => area.actor('TRADE_UNION', ward) ?? []);
  yield {
    kind: 'GUIDES',
    key: ['agency-inspection-boards'],
    title: `Hướng dẫn hoạt động Ban Thanh tra nhân dân trong cơ quan, đơn vị ${where(unit)}`,
    titleEn: `Guidance of agency inspection boards, ${unit.nameEn}`,
    signedOn: '2016-04-12',
    effectiveTo: null,
    parties: [[union, 'LEAD'], ...below.map((each) => [each, 'PARTICIPANT'] as const)],
    contents: [{ theme: 'Thanh tra nhân dân', duties: 'Hướng dẫn nghiệp vụ và tổng hợp báo cáo hằng năm.' }],
    reviewCycle: null,
  };
}

/** Yields consultations on candidates before each election: events of one day, not standing links. */
function* consultations(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, front, associations } = area;
  for (const year of [2011, 2016, 2021]) {
    const signedOn = dayOf(year, 4, 14);
    yield {
      kind: 'CONSULTATION',
      key: [year],
      title: `Hội nghị hiệp thương giới thiệu người ứng cử đại biểu Hội đồng nhân dân ${where(unit)} năm ${year}`,
      titleEn: `Consultation on candidates for the People's Council of ${unit.nameEn}, ${year}`,
      signedOn,
      effectiveTo: signedOn,
      parties: [[front, 'LEAD'], ...associations.map((each) => [each, 'PARTICIPANT'] as const)],
      contents: [{ theme: 'Bầu cử', duties: 'Thỏa thuận cơ cấu, thành phần, số lượng người ứng cử.' }],
      reviewCycle: null,
    };
  }
}

function* memberships(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, front, associations } = area;
  for (const association of associations) {
    const signedOn = later('2016-01-01', unit.knownFrom);
    yield {
      kind: 'MEMBERSHIP',
      key: [association.ref.kind],
      title: `Quan hệ thành viên của Mặt trận Tổ quốc Việt Nam ${where(unit)}`,
      titleEn: `Membership of the Fatherland Front, ${unit.nameEn}`,
      signedOn,
      effectiveTo: null,
      parties: [
        [front, 'LEAD'],
        [association, 'PARTICIPANT'],
      ],
      contents: [
        {
          theme: 'Luật MTTQ Việt Nam, Điều 5',
          duties: 'Tự nguyện, hiệp thương dân chủ, phối hợp và thống nhất hành động.',
        },
      ],
      reviewCycle: null,
    };
  }
}

/** Yields the affiliation of each organisation to the Front since 1 July 2025; charters remain their own. */
function* affiliations(area: AreaContext): Iterable<AgreementDraft> {
  const { unit, front, associations } = area;
  for (const association of associations) {
    yield {
      kind: 'AFFILIATION',
      key: [association.ref.kind],
      title: `Trực thuộc Ủy ban MTTQ Việt Nam ${where(unit)}`,
      titleEn: `Affiliation to the VFF Committee of ${unit.nameEn}`,
      signedOn: '2025-07-01',
      effectiveTo: null,
      parties: [
        [front, 'LEAD'],
        [association, 'PARTICIPANT'],
      ],
      contents: [{ theme: 'Luật số 97/2025/QH15', duties: 'Hoạt động theo điều lệ riêng, trực thuộc Mặt trận.' }],
      reviewCycle: null,
    };
  }
}

function cityResolution(area: AreaContext): AgreementDraft {
  const { unit, front, committee } = area;
  return {
    kind: 'JOINT_RESOLUTION',
    key: ['mediation'],
    title: `Nghị quyết liên tịch về phối hợp thực hiện công tác hòa giải ở cơ sở ${where(unit)}`,
    titleEn: `Joint resolution on grassroots mediation, ${unit.nameEn}`,
    signedOn: '2015-05-20',
    effectiveTo: null,
    parties: [
      [front, 'LEAD'],
      [committee, 'SIGNATORY'],
    ],
    contents: [{ theme: 'Hòa giải ở cơ sở', duties: 'Củng cố tổ hòa giải, tập huấn hòa giải viên.' }],
    reviewCycle: null,
  };
}
