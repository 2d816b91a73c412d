import type { OrganizationKind, Unit } from '../world.type.js';
import { hanoiCode, thanhXuanCode } from '../unit/unit-table.js';
import { inSentence } from '../unit/unit-name.js';
import type { OrganizationName } from './organization-name.js';

export interface SpecialOrganization extends OrganizationName {
  kind: OrganizationKind;
  /** Key within its unit. */
  key: string;
  /** Last day, if it ended before its unit. */
  validTo?: string;
}

const districtUnits: readonly (readonly [key: string, vi: string, en: string])[] = [
  ['home-affairs', 'Phòng Nội vụ', 'Home Affairs Division'],
  ['justice', 'Phòng Tư pháp', 'Justice Division'],
  ['finance', 'Phòng Tài chính – Kế hoạch', 'Finance and Planning Division'],
  ['environment', 'Phòng Tài nguyên và Môi trường', 'Natural Resources and Environment Division'],
  ['urban', 'Phòng Quản lý đô thị', 'Urban Management Division'],
  ['labour', 'Phòng Lao động – Thương binh và Xã hội', 'Labour, Invalids and Social Affairs Division'],
  ['culture', 'Phòng Văn hóa và Thông tin', 'Culture and Information Division'],
  ['education', 'Phòng Giáo dục và Đào tạo', 'Education and Training Division'],
  ['health', 'Phòng Y tế', 'Health Division'],
  ['economy', 'Phòng Kinh tế', 'Economic Division'],
  ['inspectorate', 'Thanh tra', 'Inspectorate'],
  ['office', 'Văn phòng HĐND và UBND', "Office of the People's Council and People's Committee"],
];

const wardUnits: readonly (readonly [key: string, vi: string, en: string])[] = [
  ['office', 'Văn phòng HĐND và UBND', "Office of the People's Council and People's Committee"],
  ['economy', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Economic, Infrastructure and Urban Division'],
  ['culture', 'Phòng Văn hóa – Xã hội', 'Culture and Society Division'],
  ['services', 'Trung tâm Phục vụ hành chính công', 'Public Administration Service Centre'],
];

/** Codes of the wards that succeeded Thanh Xuân on 1 July 2025. */
export const heirWards: ReadonlySet<string> = new Set(['00367', '00364', '00352']);

export function isHeirWard({ code, knownFrom }: Pick<Unit, 'code' | 'knownFrom'>): boolean {
  return heirWards.has(code) && knownFrom === '2025-07-01';
}

const employers: readonly SpecialOrganization[] = [
  {
    kind: 'EMPLOYER',
    key: 'thuong-dinh-electromechanical',
    name: 'Công ty Cổ phần Cơ điện Thượng Đình (mô phỏng)',
    nameEn: 'Thượng Đình Electromechanical Joint Stock Company (invented)',
    shortName: 'Cơ điện Thượng Đình',
  },
  {
    kind: 'EMPLOYER',
    key: 'ha-dinh-garment',
    name: 'Công ty TNHH May Hạ Đình (mô phỏng)',
    nameEn: 'Hạ Đình Garment Company Limited (invented)',
    shortName: 'May Hạ Đình',
  },
];

const cityCommission: SpecialOrganization = {
  kind: 'PARTY_COMMITTEE',
  key: 'mass-mobilisation',
  name: 'Ban Dân vận Thành ủy Hà Nội',
  nameEn: 'Mass Mobilisation Commission of the Hà Nội Party Committee',
  shortName: 'Ban Dân vận Thành ủy',
  validTo: '2025-02-02',
};

/** Returns the organisations that only some units have: divisions of the People's Committee, employers, a Party commission. */
export function specialOrganizationsOf(unit: Unit): readonly SpecialOrganization[] {
  if (unit.code === hanoiCode) return [cityCommission];
  if (unit.code === thanhXuanCode) return [...divisions(districtUnits, unit), ...employers];
  if (isHeirWard(unit)) return divisions(wardUnits, unit);
  return [];
}

function divisions(list: typeof districtUnits, unit: Unit): SpecialOrganization[] {
  return list.map(([key, vi, en]) => ({
    kind: 'SPECIALISED_UNIT' as const,
    key,
    name: `${vi} ${inSentence(unit.name)}`,
    nameEn: `${en} of ${unit.nameEn}`,
    shortName: vi,
  }));
}
