import type { OrganizationKind } from '#kit';

/** A set of equivalent spellings: each finds entries with any other. */
export interface Abbreviation {
  /** All spellings, unfolded. */
  forms: readonly string[];
  /** Kind whose organisations match regardless of name: the Quận đoàn of a district matches ĐTN. */
  kind?: OrganizationKind;
}

/** Abbreviations used in documents and in speech, with their expansions. Compounds precede their parts. */
export const abbreviations: readonly Abbreviation[] = [
  { forms: ['MTTQ', 'Mặt trận Tổ quốc', 'Mặt trận', 'UBMTTQ'], kind: 'FATHERLAND_FRONT' },
  { forms: ['LĐLĐ', 'Liên đoàn Lao động'], kind: 'TRADE_UNION' },
  { forms: ['CĐ', 'Công đoàn'], kind: 'TRADE_UNION' },
  { forms: ['CĐCS', 'Công đoàn cơ sở'] },
  {
    forms: ['HLHPN', 'Hội LHPN', 'LHPN', 'Hội PN', 'Hội Phụ nữ', 'Hội Liên hiệp Phụ nữ', 'Liên hiệp Phụ nữ'],
    kind: 'WOMENS_UNION',
  },
  { forms: ['HND', 'Hội ND', 'Hội Nông dân'], kind: 'FARMERS_UNION' },
  { forms: ['HCCB', 'Hội CCB', 'CCB', 'Hội Cựu chiến binh', 'Cựu chiến binh'], kind: 'VETERANS_ASSOCIATION' },
  {
    forms: [
      'ĐTN',
      'TNCS',
      'Đoàn TN',
      'Đoàn TNCS',
      'Đoàn TNCS HCM',
      'Đoàn TNCS Hồ Chí Minh',
      'Đoàn Thanh niên',
      'Đoàn Thanh niên Cộng sản',
      'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      'Thanh niên Cộng sản',
    ],
    kind: 'YOUTH_UNION',
  },
  { forms: ['UBND', 'Ủy ban nhân dân'], kind: 'PEOPLES_COMMITTEE' },
  { forms: ['HĐND', 'Hội đồng nhân dân'], kind: 'PEOPLES_COUNCIL' },
  { forms: ['TTND', 'Thanh tra nhân dân'] },
  { forms: ['GSĐTCĐ', 'GSĐTCCĐ', 'Giám sát đầu tư của cộng đồng', 'Giám sát đầu tư cộng đồng'] },
  { forms: ['CCHC', 'Cải cách hành chính'] },
  { forms: ['GPMB', 'Giải phóng mặt bằng'] },
  { forms: ['TW', 'Trung ương'] },
  { forms: ['HCM', 'Hồ Chí Minh'] },
  { forms: ['VN', 'Việt Nam'] },
];

/** Compounds that begin with a word for a type of unit: xã hội (society), quản lý (management). */
export const compounds: readonly string[] = [
  'xã hội',
  'quản lý',
  'quan hệ',
  'quân sự',
  'quân đội',
  'tình hình',
  'quận đoàn',
  'huyện đoàn',
  'tỉnh đoàn',
  'quận ủy',
  'huyện ủy',
  'tỉnh ủy',
];
