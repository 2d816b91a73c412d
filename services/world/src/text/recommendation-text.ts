import type { OrganizationKind, SupervisionField } from '../world.type.js';
import type { Random } from '../random.js';
import { dayInEnglish, dayInVietnamese } from './day.js';
import { fill, type NamedOrganization, reference } from './fill.js';
import type { Bilingual } from './theme/theme.type.js';
import { themes } from './theme/themes.js';

const general: readonly Bilingual[] = [
  ['Đề nghị {r} {a}', '{R} is asked to {a}'],
  ['Kiến nghị {r} sớm {a}', 'It is recommended that {r} soon {a}'],
];

/** Words with which each organisation asks for something. */
const openings: Partial<Record<OrganizationKind, readonly Bilingual[]>> = {
  FATHERLAND_FRONT: [
    ['Ủy ban MTTQ Việt Nam đề nghị {r} {a}', 'The VFF Committee asks that {r} {a}'],
    [
      'Từ ý kiến, kiến nghị của nhân dân tại khu dân cư, Mặt trận đề nghị {r} {a}',
      'On the opinions of residents, the Front asks that {r} {a}',
    ],
    [
      'Qua giám sát, Ủy ban MTTQ Việt Nam kiến nghị {r} {a}',
      'On the results of its supervision, the VFF Committee recommends that {r} {a}',
    ],
  ],
  TRADE_UNION: [
    ['Công đoàn kiến nghị {r} {a}', 'The trade union recommends that {r} {a}'],
    [
      'Để bảo vệ quyền, lợi ích hợp pháp, chính đáng của người lao động, Công đoàn đề nghị {r} {a}',
      'To protect the lawful rights and interests of workers, the trade union asks that {r} {a}',
    ],
  ],
  WOMENS_UNION: [
    ['Hội Liên hiệp Phụ nữ đề nghị {r} {a}', "The Women's Union asks that {r} {a}"],
    [
      'Vì quyền, lợi ích hợp pháp của phụ nữ và trẻ em, Hội Liên hiệp Phụ nữ kiến nghị {r} {a}',
      "For the lawful rights and interests of women and children, the Women's Union recommends that {r} {a}",
    ],
  ],
  FARMERS_UNION: [
    ['Hội Nông dân đề nghị {r} {a}', "The Farmers' Union asks that {r} {a}"],
    [
      'Từ nguyện vọng của hội viên nông dân, Hội Nông dân kiến nghị {r} {a}',
      "On the wishes of its members, the Farmers' Union recommends that {r} {a}",
    ],
  ],
  VETERANS_ASSOCIATION: [
    ['Hội Cựu chiến binh đề nghị {r} {a}', "The Veterans' Association asks that {r} {a}"],
    [
      'Với trách nhiệm tham gia xây dựng chính quyền vững mạnh, Hội Cựu chiến binh kiến nghị {r} {a}',
      "As part of its duty to help build sound government, the Veterans' Association recommends that {r} {a}",
    ],
  ],
  YOUTH_UNION: [
    ['Đoàn Thanh niên đề nghị {r} {a}', 'The Youth Union asks that {r} {a}'],
    [
      'Từ khảo sát ý kiến đoàn viên, thanh niên, Đoàn Thanh niên kiến nghị {r} {a}',
      'On a survey of its members and of young people, the Youth Union recommends that {r} {a}',
    ],
  ],
};

const commendations: readonly Bilingual[] = [
  ['Biểu dương {r} đã thực hiện tốt {s}.', 'Commends {r} for good work on {s}.'],
  [
    'Ghi nhận kết quả của {r} trong {s}; đề nghị phổ biến cách làm hay đến các đơn vị khác.',
    'Acknowledges the results of {r} on {s}, and asks that the good practice be shared.',
  ],
  [
    'Đánh giá cao tinh thần trách nhiệm và cầu thị của {r} đối với {s}.',
    'Values the responsibility and openness of {r} on {s}.',
  ],
];

export interface RecommendationWords {
  issuer: OrganizationKind;
  recipient: NamedOrganization;
  /** The action asked of the recipient. */
  action: Bilingual;
  /** Last day of implementation; null for a commendation. */
  until: string | null;
  subject: Bilingual;
  random: Random;
}

/** Writes a recommendation in the words of its issuer. */
export function recommendationText({ issuer, recipient, action, until, random }: RecommendationWords): Bilingual {
  const opening = random.pick(openings[issuer] ?? general);
  const term: Bilingual = until
    ? [`; hoàn thành trước ngày ${dayInVietnamese(until)}`, `, by ${dayInEnglish(until)}`]
    : ['', ''];
  return fill([`${opening[0]}${term[0]}.`, `${opening[1]}${term[1]}.`], { r: reference(recipient), a: action });
}

/** Writes a commendation. */
export function commendationText({ recipient, subject, random }: RecommendationWords): Bilingual {
  return fill(random.pick(commendations), { r: reference(recipient), s: subject });
}

/** Draws an action of the field with one number of the stream. */
export function drawAction(random: Random, field: SupervisionField): Bilingual {
  return random.pick(themes[field].recommendations);
}
