import type { OrganizationKind, Unit } from '../world.type.js';
import { inSentence } from '../unit/unit-name.js';

export interface OrganizationName {
  name: string;
  nameEn: string;
  shortName: string;
}

type Namer = (unit: Unit) => OrganizationName;

/** Returns the name without its kind: `Nhân Chính`. */
function ownName(unit: Unit): string {
  const words = unit.name.split(' ');
  return words.slice(/^(Thành phố|Thị xã|Thị trấn|Đặc khu) /.test(unit.name) ? 2 : 1).join(' ');
}

function association(vi: string, short: string, en: string): Namer {
  return (unit) => ({
    name: `${vi} ${inSentence(unit.name)}`,
    nameEn: `${en} of ${unit.nameEn}`,
    shortName: `${short} ${inSentence(unit.name)}`,
  });
}

const tradeUnion: Namer = (unit) => {
  const commune = unit.level === 'COMMUNE';
  const vi = inSentence(unit.name);
  return {
    name: commune ? `Công đoàn ${vi}` : `Liên đoàn Lao động ${vi}`,
    nameEn: commune ? `${unit.nameEn} Trade Union` : `${unit.nameEn} Federation of Labour`,
    shortName: commune ? `CĐ ${vi}` : `LĐLĐ ${vi}`,
  };
};

/** Names the Youth Union by the kind of its unit: Thành đoàn, Tỉnh đoàn, Quận đoàn, Huyện đoàn, Thị đoàn. */
const youthUnion: Namer = (unit) => {
  const own = ownName(unit);
  const heads: Partial<Record<Unit['type'], string>> = {
    MUNICIPALITY: 'Thành đoàn',
    PROVINCE: 'Tỉnh đoàn',
    URBAN_DISTRICT: 'Quận đoàn',
    RURAL_DISTRICT: 'Huyện đoàn',
    DISTRICT_TOWN: 'Thị đoàn',
    PROVINCIAL_CITY: 'Thành đoàn',
  };
  const head = heads[unit.type];
  const name = head ? `${head} ${own}` : `Đoàn ${inSentence(unit.name)}`;
  return { name, nameEn: `${unit.nameEn} Youth Union`, shortName: name };
};

const partyCommittee: Namer = (unit) => {
  const heads: Partial<Record<Unit['type'], string>> = {
    MUNICIPALITY: 'Thành ủy',
    PROVINCE: 'Tỉnh ủy',
    URBAN_DISTRICT: 'Quận ủy',
    RURAL_DISTRICT: 'Huyện ủy',
    DISTRICT_TOWN: 'Thị ủy',
    PROVINCIAL_CITY: 'Thành ủy',
  };
  const head = heads[unit.type];
  const name = head ? `${head} ${ownName(unit)}` : `Đảng ủy ${inSentence(unit.name)}`;
  return { name, nameEn: `Party Committee of ${unit.nameEn}`, shortName: name };
};

const namers: Partial<Record<OrganizationKind, Namer>> = {
  FATHERLAND_FRONT: association('Ủy ban MTTQ Việt Nam', 'MTTQ', 'VFF Committee'),
  TRADE_UNION: tradeUnion,
  WOMENS_UNION: association('Hội Liên hiệp Phụ nữ', 'Hội LHPN', "Women's Union"),
  FARMERS_UNION: association('Hội Nông dân', 'HND', "Farmers' Union"),
  VETERANS_ASSOCIATION: association('Hội Cựu chiến binh', 'Hội CCB', "Veterans' Association"),
  YOUTH_UNION: youthUnion,
  PEOPLES_COMMITTEE: association('Ủy ban nhân dân', 'UBND', "People's Committee"),
  PEOPLES_COUNCIL: association('Hội đồng nhân dân', 'HĐND', "People's Council"),
  PARTY_COMMITTEE: partyCommittee,
};

export function organizationName(kind: OrganizationKind, unit: Unit): OrganizationName {
  const namer = namers[kind];
  if (!namer) throw new Error(`a ${kind} has a name of its own`);
  return namer(unit);
}

/** Names of national organisations. */
export const centralNames: Partial<Record<OrganizationKind, OrganizationName>> = {
  FATHERLAND_FRONT: {
    name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    nameEn: 'VFF Central Committee',
    shortName: 'UBTƯ MTTQ Việt Nam',
  },
  TRADE_UNION: {
    name: 'Tổng Liên đoàn Lao động Việt Nam',
    nameEn: 'Viet Nam General Confederation of Labour',
    shortName: 'Tổng LĐLĐ Việt Nam',
  },
  WOMENS_UNION: {
    name: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    nameEn: "Central Committee of the Viet Nam Women's Union",
    shortName: 'TW Hội LHPN Việt Nam',
  },
  FARMERS_UNION: {
    name: 'Trung ương Hội Nông dân Việt Nam',
    nameEn: "Central Committee of the Viet Nam Farmers' Union",
    shortName: 'TW Hội Nông dân Việt Nam',
  },
  VETERANS_ASSOCIATION: {
    name: 'Trung ương Hội Cựu chiến binh Việt Nam',
    nameEn: "Central Committee of the Viet Nam Veterans' Association",
    shortName: 'TW Hội CCB Việt Nam',
  },
  YOUTH_UNION: {
    name: 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    nameEn: 'Central Committee of the Ho Chi Minh Communist Youth Union',
    shortName: 'Trung ương Đoàn',
  },
  PARTY_COMMITTEE: {
    name: 'Ban Dân vận Trung ương',
    nameEn: 'Central Mass Mobilisation Commission',
    shortName: 'Ban Dân vận Trung ương',
  },
};
