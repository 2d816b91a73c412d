import type { FieldLabels } from '#kit';

/** Labels of the fields and input fields that this subgraph alone has. */
export const fieldLabels: FieldLabels = {
  addedToCapital: 'Bổ sung vốn',
  borrowingGroups: 'Tổ vay vốn',
  capital: 'Vốn',
  farmersBranches: 'Chi hội nông dân',
  farmersFundProjects: 'Dự án vay Quỹ Hỗ trợ nông dân',
  farmersSupportFund: 'Quỹ Hỗ trợ nông dân',
  farmersSupportFunds: 'Các Quỹ Hỗ trợ nông dân',
  farmersUnion: 'Hội Nông dân',
  farmersUnionId: 'Mã Hội Nông dân',
  farmersUnionYears: 'Số liệu năm của Hội Nông dân',
  farmersUnions: 'Các cấp Hội Nông dân',
  fees: 'Phí',
  fund: 'Quỹ',
  fundId: 'Mã quỹ',
  goodFarmerRate: ['Tỷ lệ hộ sản xuất, kinh doanh giỏi', 'Rate of good farming households'],
  landFindings: 'Phát hiện về đất đai',
  legalClubs: ['Câu lạc bộ Nông dân với pháp luật', 'Legal clubs of farmers'],
  occupationalGroupCounts: 'Số chi hội, tổ hội nghề nghiệp',
  occupationalGroups: 'Chi hội, tổ hội nghề nghiệp',
  receptionSittings: ['Số buổi tham gia tiếp công dân', 'Sittings in reception of citizens'],
  satInReception: ['Tham gia tiếp công dân', 'Sat in reception of citizens'],
  trade: 'Ngành nghề',
};
