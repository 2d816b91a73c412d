import type { Unit, UnitType } from '../world.type.js';

type Level = Unit['level'];

interface Kind {
  prefix: string;
  level: Level;
  type: UnitType;
  /** Last word of the English name. */
  english: string;
}

const kinds: readonly Kind[] = [
  { prefix: 'Thành phố', level: 'PROVINCE', type: 'MUNICIPALITY', english: 'City' },
  { prefix: 'Tỉnh', level: 'PROVINCE', type: 'PROVINCE', english: 'Province' },
  { prefix: 'Quận', level: 'DISTRICT', type: 'URBAN_DISTRICT', english: 'District' },
  { prefix: 'Huyện', level: 'DISTRICT', type: 'RURAL_DISTRICT', english: 'Rural District' },
  { prefix: 'Thị xã', level: 'DISTRICT', type: 'DISTRICT_TOWN', english: 'Town' },
  { prefix: 'Thành phố', level: 'DISTRICT', type: 'PROVINCIAL_CITY', english: 'City' },
  { prefix: 'Phường', level: 'COMMUNE', type: 'WARD', english: 'Ward' },
  { prefix: 'Xã', level: 'COMMUNE', type: 'COMMUNE', english: 'Commune' },
  { prefix: 'Thị trấn', level: 'COMMUNE', type: 'TOWNSHIP', english: 'Township' },
  { prefix: 'Đặc khu', level: 'COMMUNE', type: 'SPECIAL_ZONE', english: 'Special Zone' },
];

export interface UnitName {
  type: UnitType;
  name: string;
  nameEn: string;
}

/** Reads type and names from a published name: `Phường Nhân Chính` is a ward. Returns undefined for an unknown kind. */
export function readUnitName(published: string, level: Level): UnitName | undefined {
  const name = published.normalize('NFC').replace(/\s+/g, ' ').trim();
  const kind = kinds.find(
    (each) => each.level === level && name.toLowerCase().startsWith(`${each.prefix.toLowerCase()} `),
  );
  if (!kind) return undefined;
  const own = name.slice(kind.prefix.length + 1);
  return { type: kind.type, name: `${kind.prefix} ${own}`, nameEn: `${own} ${kind.english}` };
}

/** Lowers the first letter, as in the middle of a sentence: `phường Nhân Chính`. */
export function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
