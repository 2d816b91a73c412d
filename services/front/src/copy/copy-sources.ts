import type { OrganizationKind, CopySources, Sender } from '#kit';
import { ContributionCopy, RecommendationFileCopy, ReplyCopy, TargetSideCopy } from './document-copy.entity.js';
import { OrganizationCopy } from './organization-copy.entity.js';
import { UnitCopy } from './unit-copy.entity.js';

const own = ['organization', 'contribution'];

interface Sending extends Sender {
  kinds: OrganizationKind[];
}

/** Who sends the Front copies, with the kinds of bodies that each keeps. The Front receives from itself, so that one table has all. */
const senders: readonly Sending[] = [
  {
    source: 'front',
    owner: 'Mặt trận Tổ quốc Việt Nam',
    ownerEn: 'Viet Nam Fatherland Front',
    topics: own,
    kinds: ['FATHERLAND_FRONT', 'PEOPLES_COUNCIL', 'PARTY_COMMITTEE', 'EMPLOYER'],
  },
  {
    source: 'trade-union',
    owner: 'Công đoàn Việt Nam',
    ownerEn: 'Viet Nam Trade Union',
    topics: own,
    kinds: ['TRADE_UNION'],
  },
  {
    source: 'womens-union',
    owner: 'Hội Liên hiệp Phụ nữ Việt Nam',
    ownerEn: "Viet Nam Women's Union",
    topics: own,
    kinds: ['WOMENS_UNION'],
  },
  {
    source: 'farmers-union',
    owner: 'Hội Nông dân Việt Nam',
    ownerEn: "Viet Nam Farmers' Union",
    topics: own,
    kinds: ['FARMERS_UNION'],
  },
  {
    source: 'veterans-association',
    owner: 'Hội Cựu chiến binh Việt Nam',
    ownerEn: "Veterans' Association of Viet Nam",
    topics: own,
    kinds: ['VETERANS_ASSOCIATION'],
  },
  {
    source: 'youth-union',
    owner: 'Đoàn TNCS Hồ Chí Minh',
    ownerEn: 'Ho Chi Minh Communist Youth Union',
    topics: own,
    kinds: ['YOUTH_UNION'],
  },
  {
    source: 'peoples-committees',
    owner: 'Ủy ban nhân dân các cấp',
    ownerEn: "People's Committees",
    topics: ['organization', 'unit', 'recommendation-reply', 'recommendation-file', 'target-side'],
    kinds: ['PEOPLES_COMMITTEE', 'SPECIALISED_UNIT'],
  },
];

export const copySources: CopySources = {
  senders,
  tables: {
    organization: OrganizationCopy,
    unit: UnitCopy,
    'recommendation-reply': ReplyCopy,
    'recommendation-file': RecommendationFileCopy,
    'target-side': TargetSideCopy,
    contribution: ContributionCopy,
  },
};

/** Who sends bodies of these kinds, and the units when they are asked of too; null: everybody. */
export function sendersOf(kinds: readonly OrganizationKind[] | null | undefined, units: boolean): string[] | null {
  if (!kinds) return null;
  return senders
    .filter((sender) => sender.kinds.some((kind) => kinds.includes(kind)) || (units && sender.topics.includes('unit')))
    .map(({ source }) => source);
}
