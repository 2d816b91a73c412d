import type { FieldLabels } from '#kit';

/** Labels of the fields and input fields that this subgraph alone has. */
export const fieldLabels: FieldLabels = {
  completedOn: 'Ngày hoàn thành',
  relatedYouthOrganizations: ['Tổ chức thanh niên khác', 'Related youth organisations'],
  surveyAnswers: 'Phiếu khảo sát',
  volunteerCampaigns: 'Chiến dịch tình nguyện',
  volunteerDays: 'Ngày công tình nguyện',
  volunteers: 'Tình nguyện viên',
  youthBranch: 'Chi đoàn',
  youthBranchCounts: 'Số chi đoàn',
  youthBranches: 'Các chi đoàn',
  youthProjects: 'Công trình thanh niên',
  youthUnion: 'Đoàn Thanh niên',
  youthUnionId: 'Mã Đoàn Thanh niên',
  youthUnionYears: 'Số liệu năm của Đoàn Thanh niên',
  youthUnions: 'Các cấp Đoàn Thanh niên',
};
