import { labelledEnum } from '../schema/labelled-enum.js';

export const OrganizationKind = labelledEnum('OrganizationKind', 'Kind of organisation (loại tổ chức).', {
  FATHERLAND_FRONT: ['Mặt trận Tổ quốc Việt Nam', 'Viet Nam Fatherland Front'],
  TRADE_UNION: ['Công đoàn', 'Trade union'],
  WOMENS_UNION: ['Hội Liên hiệp Phụ nữ', "Women's Union"],
  FARMERS_UNION: ['Hội Nông dân', "Farmers' Union"],
  VETERANS_ASSOCIATION: ['Hội Cựu chiến binh', "Veterans' Association"],
  YOUTH_UNION: ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union'],
  PEOPLES_COMMITTEE: ['Ủy ban nhân dân', "People's Committee"],
  SPECIALISED_UNIT: ['Phòng, ban chuyên môn', "Specialised unit of a People's Committee"],
  PEOPLES_COUNCIL: ['Hội đồng nhân dân', "People's Council"],
  PARTY_COMMITTEE: ['Cấp ủy Đảng', 'Party committee'],
  EMPLOYER: ['Người sử dụng lao động', 'Employer'],
  MASS_ASSOCIATION: [
    'Hội quần chúng được Đảng, Nhà nước giao nhiệm vụ',
    'Mass association assigned tasks by the state',
  ],
});
export type OrganizationKind = keyof typeof OrganizationKind;

export const OrganizationLevel = labelledEnum('OrganizationLevel', 'Level at which a body works (cấp).', {
  CENTRAL: ['Trung ương', 'Central'],
  PROVINCE: ['Cấp tỉnh', 'Province or centrally run city'],
  DISTRICT: ['Cấp huyện (đến 30/6/2025)', 'District, until 30 June 2025'],
  COMMUNE: ['Cấp xã', 'Commune: ward, commune, township or special zone'],
  BASE: ['Cơ sở', 'Base unit below the commune'],
});
export type OrganizationLevel = keyof typeof OrganizationLevel;

export const PostKind = labelledEnum('PostKind', 'Kind of office (chức vụ), comparable across organisations.', {
  CHAIRPERSON: ['Chủ tịch', 'Chairperson'],
  STANDING_VICE_CHAIRPERSON: ['Phó Chủ tịch Thường trực', 'Standing vice-chairperson'],
  VICE_CHAIRPERSON: ['Phó Chủ tịch', 'Vice-chairperson'],
  SECRETARY: ['Bí thư', 'Secretary'],
  DEPUTY_SECRETARY: ['Phó Bí thư', 'Deputy secretary'],
  STANDING_MEMBER: ['Ủy viên Thường trực, Ủy viên Ban Thường vụ', 'Standing member'],
  MEMBER: ['Ủy viên', 'Member'],
  GENERAL_SECRETARY: ['Tổng Thư ký', 'General secretary'],
  BRANCH_HEAD: ['Chi hội trưởng', 'Head of a branch'],
  FRONT_WORK_HEAD: ['Trưởng Ban công tác Mặt trận', 'Head of a Front Work Committee'],
  UNIT_HEAD: ['Trưởng phòng, Giám đốc', 'Head of a unit, director'],
});
export type PostKind = keyof typeof PostKind;

export const Provenance = labelledEnum('Provenance', 'Origin of a record (nguồn gốc).', {
  PUBLIC: ['Sự kiện đã công bố', 'A published fact, with its source'],
  SYNTHETIC: ['Dữ liệu mô phỏng', 'Generated for demonstration, from a fixed seed'],
  DECLARED: ['Tổ chức tự kê khai', 'Entered by the organisation itself'],
});
export type Provenance = keyof typeof Provenance;

export const PartyRole = labelledEnum('PartyRole', 'Role of an organisation in joint work (vai trò).', {
  LEAD: ['Chủ trì', 'Leads'],
  COORDINATING: ['Phối hợp', 'Coordinates'],
  SIGNATORY: ['Ký kết', 'Signs'],
  PARTICIPANT: ['Cùng tham gia', 'Takes part'],
  OBSERVER: ['Quan sát', 'Observes'],
});
export type PartyRole = keyof typeof PartyRole;

export const DelegationRole = labelledEnum('DelegationRole', 'Role of a seat in a delegation (vai trò trong đoàn).', {
  HEAD: ['Trưởng đoàn', 'Head'],
  DEPUTY_HEAD: ['Phó Trưởng đoàn', 'Deputy head'],
  SECRETARY: ['Thư ký', 'Secretary'],
  MEMBER: ['Thành viên', 'Member'],
  INVITED: ['Đại diện được mời', 'Invited representative'],
});
export type DelegationRole = keyof typeof DelegationRole;

/** Used by the recipient's replies and by the issuer's filters, so it is in the kit. */
export const ResponsePosition = labelledEnum(
  'ResponsePosition',
  'Position of the recipient (quan điểm tiếp thu, giải trình).',
  {
    ACCEPTED: ['Tiếp thu', 'Accepted'],
    PARTLY_ACCEPTED: ['Tiếp thu một phần', 'Accepted in part'],
    REJECTED_WITH_REASONS: ['Không tiếp thu, nêu lý do', 'Rejected with reasons'],
    NOT_COMPETENT_FORWARDED: ['Không thuộc thẩm quyền, đã chuyển', 'Not competent, forwarded'],
    RECONSIDERATION_REQUESTED: ['Đề nghị xem xét lại', 'Reconsideration requested'],
  },
);
export type ResponsePosition = keyof typeof ResponsePosition;
