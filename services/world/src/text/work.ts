import type { OrganizationKind } from '../world.type.js';
import { randomFor } from '../random.js';
import type { Bilingual } from './theme/theme.type.js';

/** Contributions of each kind of organisation, within its own remit. */
const contributions: Partial<Record<OrganizationKind, readonly Bilingual[]>> = {
  FATHERLAND_FRONT: [
    [
      'Chủ trì khảo sát ý kiến nhân dân tại khu dân cư và tổng hợp báo cáo chung.',
      'Surveyed opinions in residential areas and drew the common report together.',
    ],
    [
      'Hiệp thương thống nhất nội dung giữa các bên và theo dõi việc thực hiện kiến nghị.',
      'Consulted the parties on the contents and followed the recommendations.',
    ],
    [
      'Lấy ý kiến các ban công tác Mặt trận và mời chuyên gia của hội đồng tư vấn.',
      'Heard the Front work committees and invited experts of its advisory council.',
    ],
  ],
  TRADE_UNION: [
    [
      'Xem xét việc thực hiện pháp luật lao động, tiền lương và bảo hiểm xã hội.',
      'Looked at labour law, wages and social insurance.',
    ],
    [
      'Lấy ý kiến đoàn viên công đoàn cơ sở và kiểm tra điều kiện an toàn lao động.',
      'Heard members of grassroots unions and checked safety at work.',
    ],
    ['Đối chiếu thỏa ước lao động tập thể với thực tế tại đơn vị.', 'Compared collective agreements with practice.'],
  ],
  WOMENS_UNION: [
    [
      'Xem xét chính sách đối với phụ nữ, trẻ em và việc lồng ghép giới.',
      'Looked at policy for women and children and at gender mainstreaming.',
    ],
    [
      'Gặp gỡ các chi hội phụ nữ và tổng hợp ý kiến về gia đình, trẻ em.',
      "Met the women's branches and gathered opinions on families and children.",
    ],
    [
      'Rà soát số liệu tách biệt giới trong báo cáo của đơn vị được giám sát.',
      'Reviewed separate figures for women and men in the reports.',
    ],
  ],
  FARMERS_UNION: [
    [
      'Xem xét việc thu hồi đất nông nghiệp, bồi thường và hỗ trợ chuyển đổi nghề.',
      'Looked at recovery of farmland, compensation and support for changing trade.',
    ],
    [
      'Khảo sát hộ nông dân bị ảnh hưởng và kiểm tra việc sử dụng đất công ích.',
      'Surveyed affected farmers and checked the use of public farmland.',
    ],
    [
      'Tổng hợp phản ánh của hội viên về vật tư nông nghiệp và vốn vay.',
      'Gathered members’ reports on farm inputs and loans.',
    ],
  ],
  VETERANS_ASSOCIATION: [
    [
      'Xem xét an ninh trật tự cơ sở và việc vận động giải phóng mặt bằng.',
      'Looked at local security and at persuasion in site clearance.',
    ],
    [
      'Rà soát chế độ đối với người có công và cựu chiến binh.',
      'Reviewed benefits for people with merit and veterans.',
    ],
    [
      'Nắm tình hình qua các tổ tự quản và tham gia hòa giải.',
      'Followed the situation through self-managed groups and took part in mediation.',
    ],
  ],
  YOUTH_UNION: [
    ['Khảo sát trực tuyến ý kiến thanh niên về nội dung giám sát.', 'Surveyed young people online on the subject.'],
    [
      'Huy động đoàn viên hỗ trợ khảo sát thực địa và số hóa tài liệu.',
      'Had members help in field surveys and digitise documents.',
    ],
    [
      'Phản ánh nguyện vọng của thanh niên về việc làm và nơi sinh hoạt.',
      'Conveyed the wishes of young people on work and places of activity.',
    ],
  ],
  PEOPLES_COUNCIL: [
    [
      'Cử đại biểu phối hợp và theo dõi việc thực hiện nghị quyết liên quan.',
      'Sent deputies to coordinate and followed how its resolutions were carried out.',
    ],
    [
      'Cung cấp nghị quyết, báo cáo thẩm tra và mời ban chuyên trách tham gia.',
      'Provided resolutions and examination reports and brought in its committee.',
    ],
  ],
};

/** Returns the work of a party in an entry; undefined for a kind that reports none. */
export function workOf(kind: OrganizationKind, entryId: string): { work: string; workEn: string } | undefined {
  const list = contributions[kind];
  if (!list) return undefined;
  const [work, workEn] = randomFor('work', kind, entryId).pick(list);
  return { work, workEn };
}
