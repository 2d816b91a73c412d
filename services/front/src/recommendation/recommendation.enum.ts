import { labelledEnum } from '#kit';

export const RecommendationKind = labelledEnum('RecommendationKind', 'Kind of recommendation (loại kiến nghị).', {
  REMEDY: ['Khắc phục', 'Remedy'],
  POLICY_CHANGE: ['Sửa đổi chính sách', 'Change of policy'],
  HANDLE_VIOLATION: ['Xử lý vi phạm', 'Handling of a violation'],
  PROTECT_RIGHTS: ['Bảo vệ quyền, lợi ích', 'Protection of rights'],
  COMMEND: ['Biểu dương', 'Commendation'],
});
export type RecommendationKind = keyof typeof RecommendationKind;

export const FollowUpStatus = labelledEnum(
  'FollowUpStatus',
  'Status given by the issuer (kết quả theo dõi). A recommendation stays open until the issuer has verified it.',
  {
    OPEN: ['Đang theo dõi', 'Open'],
    OPEN_PARTIALLY_ADDRESSED: ['Thực hiện một phần, đang theo dõi', 'Open, partly addressed'],
    CLOSED_IMPLEMENTED: ['Kết thúc: đã thực hiện', 'Closed: implemented'],
    CLOSED_NOT_IMPLEMENTED: ['Kết thúc: không thực hiện', 'Closed: not implemented'],
    CLOSED_SUPERSEDED: ['Kết thúc: không còn phù hợp', 'Closed: superseded'],
    CLOSED_WITHDRAWN: ['Kết thúc: rút kiến nghị', 'Closed: withdrawn'],
  },
);
export type FollowUpStatus = keyof typeof FollowUpStatus;

export const VerificationResult = labelledEnum(
  'VerificationResult',
  "Result of the issuer's verification (kết quả kiểm tra lại).",
  {
    FULL: ['Thực hiện đầy đủ', 'Done in full'],
    PARTIAL: ['Thực hiện một phần', 'Done in part'],
    NOT_DONE: ['Chưa thực hiện', 'Not done'],
    UNSATISFACTORY: ['Không đạt yêu cầu', 'Unsatisfactory'],
  },
);
export type VerificationResult = keyof typeof VerificationResult;

export const AssignmentReason = labelledEnum(
  'AssignmentReason',
  'Reason why a body is responsible for a recommendation (lý do).',
  {
    ADDRESSEE: ['Nơi nhận kiến nghị', 'Addressee'],
    UNIT_REORGANISATION: ['Kế thừa do sắp xếp đơn vị hành chính', 'Inherited when units were rearranged'],
  },
);
export type AssignmentReason = keyof typeof AssignmentReason;

export const EscalationStep = labelledEnum(
  'EscalationStep',
  'Kind of escalation after reminders (bước xử lý tiếp theo).',
  {
    CONSIDER_RESPONSIBILITY: ['Đề nghị xem xét trách nhiệm', 'Competent authority asked to consider responsibility'],
    SEMESTER_BRIEFING: ['Nêu tại thông báo sáu tháng', 'Raised in the six-monthly briefing'],
    SUPERIOR_FRONT: ['Báo cáo Mặt trận cấp trên', 'Reported to the superior Front'],
    RE_SUPERVISION: ['Tái giám sát', 'Supervised again'],
  },
);
export type EscalationStep = keyof typeof EscalationStep;

export const ReplyDueBasis = labelledEnum(
  'ReplyDueBasis',
  'Basis of the date by which a reply is expected (căn cứ thời hạn trả lời).',
  {
    STATUTE: ['Theo luật', 'A law'],
    LETTER: ['Theo văn bản kiến nghị', 'The recommendation letter'],
    COORDINATION_REGULATION: ['Theo quy chế phối hợp', 'A coordination regulation'],
    HOUSE_POLICY: ['Theo quy ước của hệ thống: 30 ngày', 'A policy of this system: 30 calendar days, not law'],
  },
);
export type ReplyDueBasis = keyof typeof ReplyDueBasis;

export const ReplyTimeliness = labelledEnum(
  'ReplyTimeliness',
  'Timeliness of a reply against the date expected (tình trạng trả lời).',
  {
    NOT_EXPECTED: ['Không yêu cầu trả lời', 'No reply is expected: a commendation'],
    NOT_DUE: ['Chưa đến hạn', 'Not yet due, not yet given'],
    IN_TIME: ['Đúng hạn', 'Given in time'],
    LATE: ['Muộn', 'Given late'],
    OVERDUE: ['Quá hạn, chưa trả lời, đang theo dõi', 'Overdue, not given, still followed up'],
    CLOSED_UNANSWERED: ['Đã kết thúc theo dõi, không có trả lời', 'Closed by the issuer without a reply'],
    NOT_KNOWN: [
      'Không rõ: hệ thống không nhận được trả lời của nơi nhận',
      "Not known: the recipient's replies are not received",
    ],
  },
);
export type ReplyTimeliness = keyof typeof ReplyTimeliness;
