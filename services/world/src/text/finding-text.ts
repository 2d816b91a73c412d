import type { AgreementReview, CoordinationKind } from '../world.type.js';
import type { Random } from '../random.js';
import { dayInEnglish, dayInVietnamese } from './day.js';
import type { Bilingual } from './theme/theme.type.js';

const generalStrengths: readonly Bilingual[] = [
  ['các bên thực hiện nền nếp các nội dung đã ký kết', 'the parties carried out what they had signed'],
  ['các nội dung phối hợp cơ bản hoàn thành', 'the agreed contents were largely completed'],
  ['việc phân công giữa các bên rõ ràng, không chồng chéo', 'the division of work was clear and without overlap'],
];

/** Results by kind of agreement. */
const strengths: Partial<Record<CoordinationKind, readonly Bilingual[]>> = {
  WORK_REGULATION: [
    ['các kỳ họp giao ban được tổ chức đúng định kỳ', 'the regular meetings were held on time'],
    ['dự thảo văn bản được gửi lấy ý kiến trước khi ban hành', 'drafts were sent for opinion before they were issued'],
    ['kiến nghị của cử tri được tổng hợp và trả lời đầy đủ', "voters' petitions were collected and answered"],
    ['lịch tiếp công dân được phối hợp chặt chẽ', 'citizen reception was closely coordinated'],
  ],
  JOINT_ACTION_PROGRAMME: [
    ['mỗi tổ chức chủ trì đúng nội dung đã đăng ký', 'each organisation led the content for which it had registered'],
    [
      'Ngày hội Đại đoàn kết được tổ chức ở tất cả khu dân cư',
      'the festival of national unity was held in all residential areas',
    ],
    ['các phong trào thi đua thu hút đông đảo nhân dân tham gia', 'the emulation movements drew many people'],
    ['quỹ vì người nghèo vận động vượt mức đề ra', 'the fund for the poor exceeded its target'],
  ],
  SUPERVISION_PROGRAMME: [
    ['nội dung giám sát giữa các bên không trùng lặp', 'the supervisions of the parties did not overlap'],
    [
      'các đoàn giám sát hoàn thành trước thời hạn trong kế hoạch',
      'the delegations finished before the dates of the plan',
    ],
    ['đơn vị được giám sát gửi báo cáo đúng đề cương', 'supervised bodies reported as the outlines required'],
  ],
  THEMATIC_PROGRAMME: [
    ['công tác tuyên truyền đến được từng khu dân cư', 'information reached every residential area'],
    ['các mô hình điểm được duy trì và nhân rộng', 'pilot models were kept and spread'],
    ['lực lượng nòng cốt được tập huấn đầy đủ', 'the core members were trained'],
  ],
  JOINT_PLAN: [
    ['hoạt động hè diễn ra an toàn, đúng kế hoạch', 'the summer activities were safe and as planned'],
    ['các điểm sinh hoạt được bố trí ở tất cả các phường', 'places of activity were provided in all wards'],
  ],
};

const limits: readonly Bilingual[] = [
  ['việc trao đổi thông tin có lúc chưa kịp thời', 'information was sometimes late'],
  ['trách nhiệm của từng bên cần được cụ thể hóa hơn', 'the duties of each party need to be more specific'],
  ['kinh phí bố trí còn hạn chế', 'funds were limited'],
  ['công tác kiểm tra chung mới thực hiện được một đợt', 'only one joint inspection was held'],
  ['số liệu báo cáo giữa các bên chưa thống nhất', 'the figures of the parties did not agree'],
  ['cán bộ phụ trách thay đổi nhiều trong kỳ', 'the officers in charge changed often'],
  ['một số nội dung chuyển sang kỳ sau', 'some contents were moved to the next period'],
  ['việc theo dõi sau kiến nghị chưa thường xuyên', 'follow-up of recommendations was not regular'],
];

const proposals: Readonly<Record<AgreementReview['outcome'], readonly Bilingual[]>> = {
  CONTINUE: [
    ['thống nhất tiếp tục thực hiện trong kỳ tới', 'the parties agree to continue in the next period'],
    ['đề nghị bố trí thêm kinh phí cho kỳ tới', 'more funds are asked for the next period'],
    ['giao cơ quan chủ trì xây dựng lịch phối hợp hằng quý', 'the lead is to set a quarterly calendar'],
    ['tiếp tục phân công mỗi bên phụ trách một địa bàn', 'each party continues to be in charge of one area'],
  ],
  AMEND: [
    ['thống nhất sửa đổi phần trách nhiệm của các bên', 'the parties agree to amend their duties'],
    ['bổ sung cơ chế chia sẻ thông tin điện tử', 'an exchange of electronic information is to be added'],
  ],
  REPLACE: [
    ['đề nghị ký quy chế mới cho nhiệm kỳ tiếp theo', 'a new regulation is to be signed for the next term'],
    ['giao cơ quan chủ trì dự thảo quy chế thay thế', 'the lead is to draft a regulation that replaces it'],
  ],
  END: [
    ['các bên thống nhất kết thúc khi hết thời hạn', 'the parties agree to end it at its term'],
    ['tổng kết và khen thưởng các tập thể tiêu biểu', 'the results are summed up and good teams rewarded'],
  ],
};

/** Draws the result of a review with one number of the stream. */
export function drawResult(random: Random, kind: CoordinationKind): Bilingual {
  return random.pick([...(strengths[kind] ?? []), ...generalStrengths]);
}

/** Writes the findings of a review: result, limit and proposal. */
export function findingText(
  result: Bilingual,
  { periodFrom, periodTo, outcome }: Pick<AgreementReview, 'periodFrom' | 'periodTo' | 'outcome'>,
  random: Random,
): Bilingual {
  const limit = random.pick(limits);
  const proposal = random.pick(proposals[outcome]);
  return [
    `Từ ${dayInVietnamese(periodFrom)} đến ${dayInVietnamese(periodTo)}, ${result[0]}; tuy nhiên ${limit[0]}; ${proposal[0]}.`,
    `From ${dayInEnglish(periodFrom)} to ${dayInEnglish(periodTo)}, ${result[1]}; however, ${limit[1]}; ${proposal[1]}.`,
  ];
}
