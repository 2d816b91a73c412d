import { labelledEnum } from '#kit';

export const DeadlineRuleKey = labelledEnum('DeadlineRuleKey', 'Subject of a deadline rule (thời hạn).', {
  PLAN_ISSUE: ['Ban hành kế hoạch năm', 'Annual plan issued'],
  NOTICE: ['Gửi kế hoạch, quyết định, yêu cầu báo cáo', 'Plan, decision and request reach the supervised body'],
  BODY_REPORT: ['Đơn vị được giám sát gửi báo cáo', 'Supervised body sends its report'],
  DELEGATION_REPORT: ['Báo cáo kết quả giám sát', "Head's report to the host"],
  RECOMMENDATION_ISSUE: ['Ban hành kết luận, kiến nghị', 'Conclusion and recommendation letter'],
  REPLY_VFF: ['Trả lời kiến nghị của Mặt trận', 'Reply to a recommendation of the Front or an organisation'],
  REPLY_PIB: ['Trả lời Ban Thanh tra nhân dân', "Outcome reported to a People's Inspection Board"],
  REPLY_CISB: [
    'Trả lời Ban Giám sát đầu tư của cộng đồng',
    'Outcome reported to a Community Investment Supervision Board',
  ],
  PIB_PLAN_NOTICE: ['Gửi kế hoạch kiểm tra của Ban Thanh tra nhân dân', 'Board sends its inspection plan'],
  CISB_NOTICE: ['Thông báo cho chủ chương trình, chủ đầu tư', 'Programme or project owner notified'],
  SEMESTER_BRIEFING: ['Nghe thông báo sáu tháng', 'Six-monthly briefing'],
  DRAFT_TO_VFF: ['Gửi dự thảo để phản biện', 'Draft sent for social criticism'],
  CRITICISM_REPLY: ['Trả lời văn bản phản biện', 'Written reply to social criticism'],
  DISCLOSURE: ['Công khai thông tin', 'Commune publishes items of art. 11'],
  EXPLANATION_HDND: ['Giải trình với HĐND (đối chiếu)', 'Explanation to the council, for comparison only'],
});
export type DeadlineRuleKey = keyof typeof DeadlineRuleKey;

export const DeadlineDirection = labelledEnum(
  'DeadlineDirection',
  'Side of the anchor event on which a limit lies (chiều tính thời hạn).',
  {
    BEFORE: ['Trước mốc', 'Before the anchor'],
    AFTER: ['Sau mốc', 'After the anchor'],
  },
);
export type DeadlineDirection = keyof typeof DeadlineDirection;

export const DayUnit = labelledEnum('DayUnit', 'Unit in which days are counted (cách tính ngày).', {
  CALENDAR_DAY: ['Ngày', 'Calendar day'],
  WORKING_DAY: ['Ngày làm việc', 'Working day'],
});
export type DayUnit = keyof typeof DayUnit;

export const DeadlineStatus = labelledEnum(
  'DeadlineStatus',
  'Status of a deadline as of the request date (tình trạng).',
  {
    NOT_DUE: ['Chưa đến hạn', 'Not yet due'],
    MET: ['Đúng hạn', 'Met'],
    MET_LATE: ['Đã thực hiện nhưng quá hạn', 'Met late'],
    OVERDUE: ['Quá hạn', 'Overdue'],
    NO_STATUTORY_LIMIT: ['Pháp luật không quy định thời hạn', 'No law sets a limit'],
    NOT_APPLICABLE_AT_THE_TIME: [
      'Quy định chưa có hiệu lực hoặc không áp dụng',
      'The rule was not in force, or did not apply',
    ],
  },
);
export type DeadlineStatus = keyof typeof DeadlineStatus;
