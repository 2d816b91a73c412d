import type { OrganizationKind } from '../world.type.js';

interface Work {
  work: string;
  workEn: string;
}

/** Contribution of each kind of organisation to a delegation, within its own remit. */
const perspectives: Partial<Record<OrganizationKind, Work>> = {
  FATHERLAND_FRONT: {
    work: 'Chủ trì khảo sát ý kiến nhân dân tại khu dân cư và tổng hợp báo cáo chung.',
    workEn: 'Surveyed opinions in residential areas and drew the common report together.',
  },
  TRADE_UNION: {
    work: 'Xem xét việc thực hiện pháp luật lao động, tiền lương và bảo hiểm xã hội.',
    workEn: 'Looked at labour law, wages and social insurance.',
  },
  WOMENS_UNION: {
    work: 'Xem xét chính sách đối với phụ nữ, trẻ em và việc lồng ghép giới.',
    workEn: 'Looked at policy for women and children and at gender mainstreaming.',
  },
  FARMERS_UNION: {
    work: 'Xem xét việc thu hồi đất nông nghiệp, bồi thường và hỗ trợ chuyển đổi nghề.',
    workEn: 'Looked at recovery of farmland, compensation and support for changing trade.',
  },
  VETERANS_ASSOCIATION: {
    work: 'Xem xét an ninh trật tự cơ sở và việc vận động giải phóng mặt bằng.',
    workEn: 'Looked at local security and at persuasion in site clearance.',
  },
  YOUTH_UNION: {
    work: 'Khảo sát trực tuyến ý kiến thanh niên về nội dung giám sát.',
    workEn: 'Surveyed young people online on the subject.',
  },
  PEOPLES_COUNCIL: {
    work: 'Cử đại biểu phối hợp và theo dõi việc thực hiện nghị quyết liên quan.',
    workEn: 'Sent deputies to coordinate and followed how its resolutions were carried out.',
  },
};

export function workOf(kind: OrganizationKind): Work | undefined {
  return perspectives[kind];
}
