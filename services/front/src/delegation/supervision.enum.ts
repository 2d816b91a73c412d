import { labelledEnum } from '#kit';

export const SupervisionForm = labelledEnum(
  'SupervisionForm',
  'Form of supervision under art. 27 of the Law on the Front (hình thức giám sát).',
  {
    DOCUMENT_REVIEW: ['Nghiên cứu, xem xét văn bản', 'Review of documents'],
    DELEGATION: ['Tổ chức đoàn giám sát', 'Delegation'],
    PEOPLES_INSPECTION_BOARD: ['Thông qua Ban Thanh tra nhân dân', "Through a People's Inspection Board"],
    COMMUNITY_INVESTMENT_BOARD: [
      'Thông qua Ban Giám sát đầu tư của cộng đồng',
      'Through a Community Investment Supervision Board',
    ],
    PARTICIPATION: [
      'Tham gia giám sát với cơ quan, tổ chức có thẩm quyền',
      "Participation in another body's supervision",
    ],
  },
);
export type SupervisionForm = keyof typeof SupervisionForm;

export const SupervisionGround = labelledEnum('SupervisionGround', 'Ground of a supervision (căn cứ giám sát).', {
  JOINT_ACTION_PROGRAMME: ['Chương trình phối hợp và thống nhất hành động', 'Programme of united action of the year'],
  SUPERVISION_PROGRAMME: ['Chương trình phối hợp giám sát', 'Supervision coordination programme'],
  MEMBER_RECOMMENDATION: ['Kiến nghị của tổ chức thành viên', 'Recommendation of a member organisation'],
  COMPLAINTS_AND_REFLECTIONS: ['Khiếu nại, tố cáo, phản ánh', 'Complaints, denunciations and reflections received'],
  MASS_MEDIA: ['Phương tiện thông tin đại chúng', 'Mass media'],
});
export type SupervisionGround = keyof typeof SupervisionGround;

export const SupervisionField = labelledEnum('SupervisionField', 'Field of supervision (lĩnh vực).', {
  ADMINISTRATIVE_REFORM: ['Cải cách hành chính', 'Administrative reform'],
  LAND_CLEARANCE: ['Giải phóng mặt bằng', 'Site clearance'],
  SOCIO_ECONOMIC: ['Kinh tế - xã hội', 'Socio-economic tasks'],
  SECURITY_DEFENCE: ['An ninh - quốc phòng', 'Security and defence'],
  PEOPLES_LIVELIHOOD: ['Dân sinh', "People's livelihood"],
  GRASSROOTS_DEMOCRACY: ['Dân chủ ở cơ sở', 'Grassroots democracy'],
  COMPLAINTS_DENUNCIATIONS: ['Khiếu nại, tố cáo', 'Complaints and denunciations'],
  PUBLIC_INVESTMENT: ['Đầu tư công', 'Public investment'],
  SOCIAL_SECURITY: ['An sinh xã hội', 'Social security'],
  ENVIRONMENT: ['Môi trường', 'Environment'],
  LABOUR_RELATIONS: ['Quan hệ lao động', 'Labour relations'],
  FOOD_SAFETY: ['An toàn thực phẩm', 'Food safety'],
  YOUTH_POLICY: ['Chính sách thanh niên', 'Youth policy'],
  GENDER_EQUALITY: ['Bình đẳng giới', 'Gender equality'],
  VETERAN_POLICY: ['Chính sách người có công, cựu chiến binh', 'Policy for veterans'],
  AGRICULTURE_LAND: ['Nông nghiệp, đất đai', 'Agriculture and land'],
  OTHER: ['Lĩnh vực khác', 'Other'],
});
export type SupervisionField = keyof typeof SupervisionField;

export const HostingBasis = labelledEnum('HostingBasis', 'Basis on which a body hosts (căn cứ chủ trì).', {
  VFF_ITSELF: ['Mặt trận trực tiếp chủ trì', 'The Front itself'],
  AT_VFF_REQUEST: ['Theo đề nghị của Mặt trận (trước 1/7/2025)', 'At the request of the Front, before 1 July 2025'],
  BY_AGREEMENT_WITH_VFF: ['Thống nhất với Mặt trận (từ 1/7/2025)', 'By agreement with the Front, since 1 July 2025'],
  BY_LAW: ['Theo quy định của luật', 'By a right that a law gives'],
});
export type HostingBasis = keyof typeof HostingBasis;

export const Independence = labelledEnum(
  'Independence',
  'Independence of a supervision, derived from its hosts (tính độc lập).',
  {
    INDEPENDENT: ['Giám sát độc lập', 'A civic host, without a body of the state'],
    JOINT: ['Phối hợp giám sát', 'A civic host together with a body of the state'],
    PARTICIPATING: ['Tham gia giám sát', 'A body of the state hosts'],
  },
);
export type Independence = keyof typeof Independence;

export const Registration = labelledEnum(
  'DelegationRegistration',
  "Origin of a delegation's entry in the Front's register (hình thức đăng ký).",
  {
    REGISTERED: ['Đã đăng ký trong chương trình của Mặt trận', "Registered in the Front's programme"],
    SELF_DECLARED: ['Tổ chức tự chủ trì theo luật và khai báo', 'Run by right of a law and declared'],
  },
);
export type Registration = keyof typeof Registration;

export const DelegationState = labelledEnum('DelegationState', 'State of a delegation (trạng thái đoàn giám sát).', {
  PROPOSED: ['Đề xuất', 'Proposed'],
  PLANNED: ['Trong kế hoạch', 'Planned'],
  ESTABLISHED: ['Đã thành lập', 'Established'],
  POSTPONED: ['Hoãn', 'Postponed'],
  UNDER_WAY: ['Đang tiến hành', 'Under way'],
  SESSIONS_COMPLETED: ['Đã làm việc xong với các đơn vị', 'All sessions held'],
  REPORTED: ['Đã báo cáo', 'Reported'],
  CONCLUDED: ['Đã kết luận', 'Concluded'],
  FOLLOW_UP: ['Theo dõi sau giám sát', 'Followed up'],
  CLOSED: ['Kết thúc', 'Closed'],
  DROPPED: ['Không đưa vào kế hoạch', 'Dropped'],
  CANCELLED: ['Hủy', 'Cancelled'],
});
export type DelegationState = keyof typeof DelegationState;

export const TargetState = labelledEnum(
  'TargetState',
  'State of a supervision with one body (trạng thái với đơn vị).',
  {
    NOT_NOTIFIED: ['Chưa thông báo', 'Not notified'],
    NOTIFIED: ['Đã thông báo', 'Notified'],
    REPORT_RECEIVED: ['Đã nhận báo cáo', 'Report received'],
    SESSION_HELD: ['Đã làm việc', 'Session held'],
    FIELD_SURVEY: ['Khảo sát thực tế', 'Field survey'],
    CONCLUSION_RECEIVED: ['Đã nhận kết luận', 'Conclusion received'],
    EXCUSED: ['Được miễn làm việc', 'Excused'],
  },
);
export type TargetState = keyof typeof TargetState;

export const DocumentKind = labelledEnum('DelegationDocumentKind', 'Kind of document in a file (loại văn bản).', {
  PROPOSAL: ['Tờ trình đề xuất', 'Proposal'],
  DELEGATION_PLAN: ['Kế hoạch tổ chức đoàn', 'Plan of the delegation'],
  ESTABLISHING_DECISION: ['Quyết định thành lập đoàn', 'Establishing decision'],
  REPORT_OUTLINE: ['Đề cương báo cáo', 'Report outline'],
  NOTICE_LETTER: ['Công văn thông báo', 'Notice letter'],
  MINUTES: ['Biên bản làm việc', 'Minutes'],
  SUPERVISED_BODY_REPORT: ['Báo cáo của đơn vị được giám sát', 'Report of the supervised body'],
  SUPERVISION_REPORT: ['Báo cáo kết quả giám sát', 'Supervision report'],
  CONCLUSION: ['Kết luận, thông báo kết quả', 'Conclusion'],
  RECOMMENDATION_LETTER: ['Văn bản kiến nghị', 'Recommendation letter'],
  REMINDER: ['Công văn đôn đốc', 'Reminder'],
  CLOSING_NOTE: ['Thông báo kết thúc', 'Closing note'],
});
export type DocumentKind = keyof typeof DocumentKind;
