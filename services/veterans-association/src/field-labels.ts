import type { FieldLabels } from '#kit';

/** Labels of the fields and input fields that this subgraph alone has. */
export const fieldLabels: FieldLabels = {
  clubs: 'Câu lạc bộ',
  contributions: 'Đóng góp',
  formerServicemenClubs: 'Câu lạc bộ cựu quân nhân',
  households: 'Số hộ',
  houses: ['Nhà đã hỗ trợ', 'Houses'],
  inAgency: 'Trong cơ quan',
  patrolsPerMonth: 'Số lần tuần tra mỗi tháng',
  persuasionMeetings: 'Cuộc vận động',
  selfManagedSecurityGroups: 'Tổ tự quản về an ninh trật tự',
  solidarityFund: 'Quỹ Nghĩa tình đồng đội',
  solidarityFunds: 'Các Quỹ Nghĩa tình đồng đội',
  spent: 'Đã chi',
  underOwnDuty: 'Theo nhiệm vụ riêng',
  veteransAssociation: 'Hội Cựu chiến binh',
  veteransAssociationId: 'Mã Hội Cựu chiến binh',
  veteransAssociationYears: 'Số liệu năm của Hội Cựu chiến binh',
  veteransAssociations: 'Các cấp Hội Cựu chiến binh',
  veteransBranches: 'Chi hội cựu chiến binh',
};
