import type { Label } from '#kit';

/** Types of administrative unit. Mirrors the enum of the People's Committees. */
export type UnitType =
  | 'PROVINCE'
  | 'MUNICIPALITY'
  | 'URBAN_DISTRICT'
  | 'RURAL_DISTRICT'
  | 'DISTRICT_TOWN'
  | 'PROVINCIAL_CITY'
  | 'WARD'
  | 'COMMUNE'
  | 'TOWNSHIP'
  | 'SPECIAL_ZONE';

/** Labels of the types of unit in search results. */
export const unitTypeLabels: Readonly<Record<UnitType, Label>> = {
  PROVINCE: ['Tỉnh', 'Province'],
  MUNICIPALITY: ['Thành phố trực thuộc trung ương', 'Centrally run city'],
  URBAN_DISTRICT: ['Quận', 'Urban district'],
  RURAL_DISTRICT: ['Huyện', 'Rural district'],
  DISTRICT_TOWN: ['Thị xã', 'Town'],
  PROVINCIAL_CITY: ['Thành phố thuộc tỉnh', 'City of a province'],
  WARD: ['Phường', 'Ward'],
  COMMUNE: ['Xã', 'Rural commune'],
  TOWNSHIP: ['Thị trấn', 'Township'],
  SPECIAL_ZONE: ['Đặc khu', 'Special zone'],
};

export interface TypeWord {
  /** Word before a name, in full. */
  word: string;
  /** Abbreviation, `P.` or `p`; it is not a Vietnamese syllable. */
  short?: string;
  types: readonly UnitType[];
}

/** Words before the name of a unit that give its type. A search uses them as a filter, not as text. */
export const typeWords: readonly TypeWord[] = [
  { word: 'phường', short: 'p', types: ['WARD'] },
  { word: 'quận', short: 'q', types: ['URBAN_DISTRICT'] },
  { word: 'xã', short: 'x', types: ['COMMUNE'] },
  { word: 'thị trấn', short: 'tt', types: ['TOWNSHIP'] },
  { word: 'huyện', short: 'h', types: ['RURAL_DISTRICT'] },
  { word: 'thị xã', short: 'tx', types: ['DISTRICT_TOWN'] },
  { word: 'thành phố', short: 'tp', types: ['MUNICIPALITY', 'PROVINCIAL_CITY'] },
  { word: 'tỉnh', types: ['PROVINCE'] },
  { word: 'đặc khu', types: ['SPECIAL_ZONE'] },
];
