import { labelledEnum } from '#kit';

export const CoordinationKind = labelledEnum('CoordinationKind', 'Kind of coordination (loại quan hệ phối hợp).', {
  WORK_REGULATION: ['Quy chế phối hợp công tác', 'Coordination regulation'],
  JOINT_ACTION_PROGRAMME: [
    'Chương trình phối hợp và thống nhất hành động',
    'Programme of coordination and united action',
  ],
  SUPERVISION_PROGRAMME: ['Chương trình phối hợp giám sát', 'Supervision coordination programme'],
  THEMATIC_PROGRAMME: ['Chương trình phối hợp chuyên đề', 'Thematic programme'],
  JOINT_RESOLUTION: ['Nghị quyết liên tịch', 'Joint resolution'],
  JOINT_PLAN: ['Kế hoạch liên tịch, kế hoạch phối hợp', 'Joint plan'],
  MEMBERSHIP: ['Quan hệ thành viên', 'Membership of the Front'],
  AFFILIATION: ['Trực thuộc (từ 1/7/2025)', 'Affiliation to the Front, since 1 July 2025'],
  CONSULTATION: ['Hiệp thương', 'Consultation: an event'],
  STATUTORY_DUTY: ['Nhiệm vụ theo văn bản quy phạm pháp luật', 'Duty in a normative act'],
  ENTRUSTMENT: ['Ủy thác, nhận ủy thác cho vay chính sách', 'Entrustment of policy loans'],
  GUIDES: ['Chỉ đạo, hướng dẫn', 'Guidance'],
});
export type CoordinationKind = keyof typeof CoordinationKind;

export const AgreementStatus = labelledEnum(
  'AgreementStatus',
  'Status of an agreement as of the request date (tình trạng).',
  {
    NOT_YET_EFFECTIVE: ['Chưa có hiệu lực', 'Not yet in force'],
    ACTIVE: ['Đang hiệu lực', 'In force'],
    EXPIRED: ['Hết thời hạn', 'Expired'],
    LAPSED_PARTY_DISSOLVED: ['Chấm dứt do một bên giải thể', 'Lapsed: a party ceased to exist'],
  },
);
export type AgreementStatus = keyof typeof AgreementStatus;

export const ReviewKind = labelledEnum('ReviewKind', 'Kind of review: interim or final (loại rà soát).', {
  INTERIM: ['Sơ kết', 'Interim review'],
  FINAL: ['Tổng kết', 'Final review'],
});
export type ReviewKind = keyof typeof ReviewKind;

export const ReviewOutcome = labelledEnum('ReviewOutcome', 'Outcome of a review (kết quả).', {
  CONTINUE: ['Tiếp tục', 'Continue'],
  AMEND: ['Sửa đổi', 'Amend'],
  REPLACE: ['Thay thế', 'Replace'],
  END: ['Kết thúc', 'End'],
});
export type ReviewOutcome = keyof typeof ReviewOutcome;

export const ReviewCycle = labelledEnum('ReviewCycle', 'Interval between reviews of an agreement (chu kỳ).', {
  HALF_YEARLY: ['Sáu tháng một lần', 'Every six months'],
  YEARLY: ['Hằng năm', 'Every year'],
  END_OF_TERM: ['Cuối kỳ', 'At its end'],
});
export type ReviewCycle = keyof typeof ReviewCycle;
