import type { ResponsePosition, SupervisionField } from '../world.type.js';
import type { Random } from '../random.js';
import { dayInEnglish, dayInVietnamese } from './day.js';
import { fill, type NamedOrganization, reference } from './fill.js';
import type { Bilingual } from './theme/theme.type.js';
import { themes } from './theme/themes.js';

/** `b` the body that replies, `d` the recommendation, `m` a measure, `o` an obstacle. */
const templates: Readonly<Record<ResponsePosition | 'ACCEPTED_AFTER_DIALOGUE', readonly Bilingual[]>> = {
  ACCEPTED: [
    [
      '{B} tiếp thu đầy đủ kiến nghị tại {d} và giao bộ phận chuyên môn {m}',
      '{B} fully accepts the recommendation in {d} and has instructed its staff to {m}',
    ],
    ['Tiếp thu kiến nghị tại {d}, {b} sẽ {m}', 'In acceptance of the recommendation in {d}, {b} will {m}'],
    [
      'Sau khi nghiên cứu {d}, {b} nhất trí với kiến nghị và tổ chức {m}',
      'After study of {d}, {b} agrees with the recommendation and will {m}',
    ],
    [
      '{B} trân trọng cảm ơn, tiếp thu kiến nghị tại {d} và phân công cán bộ {m}',
      '{B} is grateful for the recommendation in {d}, accepts it and has assigned staff to {m}',
    ],
  ],
  ACCEPTED_AFTER_DIALOGUE: [
    [
      'Sau đối thoại với đoàn giám sát, {b} thống nhất tiếp thu kiến nghị tại {d} và {m}',
      'After a dialogue with the delegation, {b} accepts the recommendation in {d} and will {m}',
    ],
    [
      'Trên cơ sở kết quả đối thoại, {b} điều chỉnh ý kiến trả lời trước, tiếp thu {d} và {m}',
      'On the outcome of the dialogue, {b} revises its earlier reply, accepts {d} and will {m}',
    ],
  ],
  PARTLY_ACCEPTED: [
    [
      '{B} tiếp thu một phần kiến nghị tại {d}: trước mắt {m}; phần còn lại thực hiện theo lộ trình vì {o}',
      '{B} accepts the recommendation in {d} in part: it will {m}; the rest follows later because {o}',
    ],
    [
      'Đối với {d}, {b} sẽ {m}; nội dung còn lại chưa thể thực hiện ngay vì {o}',
      'On {d}, {b} will {m}; the rest cannot be done at once because {o}',
    ],
  ],
  REJECTED_WITH_REASONS: [
    [
      '{B} đã nghiên cứu kiến nghị tại {d} nhưng chưa thể tiếp thu vì {o}',
      '{B} has studied the recommendation in {d} and cannot accept it because {o}',
    ],
    [
      'Về {d}, {b} xin báo cáo chưa thực hiện được kiến nghị vì {o}',
      'On {d}, {b} reports that it cannot carry out the recommendation because {o}',
    ],
  ],
  NOT_COMPETENT_FORWARDED: [
    [
      'Nội dung kiến nghị tại {d} không thuộc thẩm quyền của {b} vì {o}; đã chuyển cơ quan có thẩm quyền xem xét',
      'The matter of {d} is outside the powers of {b} because {o}; it has been passed to the competent body',
    ],
    ['{B} đã chuyển {d} đến cơ quan có thẩm quyền vì {o}', '{B} has passed {d} to the competent body because {o}'],
  ],
  RECONSIDERATION_REQUESTED: [
    [
      '{B} đề nghị xem xét lại kiến nghị tại {d} vì {o} và đề nghị tổ chức đối thoại',
      '{B} asks that the recommendation in {d} be reconsidered because {o}, and asks for a dialogue',
    ],
  ],
};

const closings: readonly Bilingual[] = [
  ['; kết quả sẽ được báo cáo bằng văn bản', '; the result will be reported in writing'],
  ['; mời đại diện đoàn giám sát cùng theo dõi', '; the delegation is invited to follow the work'],
  ['; lãnh đạo đơn vị trực tiếp chỉ đạo và kiểm tra', '; the head of the body directs and checks the work'],
  ['; nội dung trả lời được niêm yết công khai tại trụ sở', '; the reply is posted at the office'],
  ['', ''],
];

export interface ReplyWords {
  by: NamedOrganization;
  position: ResponsePosition;
  isAfterDialogue: boolean;
  field: SupervisionField;
  /** The recommendation that is replied to. */
  documentNumber: string;
  issuedOn: string;
  random: Random;
}

/** Writes a reply in the words of the body that gives it. */
export function replyText({
  by,
  position,
  isAfterDialogue,
  field,
  documentNumber,
  issuedOn,
  random,
}: ReplyWords): Bilingual {
  const key = isAfterDialogue && position === 'ACCEPTED' ? 'ACCEPTED_AFTER_DIALOGUE' : position;
  const [vi, en] = random.pick(templates[key]);
  const closing = random.pick(closings);
  return fill([`${vi}${closing[0]}.`, `${en}${closing[1]}.`], {
    b: reference(by),
    d: [
      `văn bản số ${documentNumber} ngày ${dayInVietnamese(issuedOn)}`,
      `document no. ${documentNumber} of ${dayInEnglish(issuedOn)}`,
    ],
    m: random.pick(themes[field].measures),
    o: random.pick(themes[field].obstacles),
  });
}
