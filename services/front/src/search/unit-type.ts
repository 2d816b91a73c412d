import type { Label } from '#kit';

/** A type of administrative unit, as the unit's owner publishes it. */
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

/** What a person reads for a type of unit in a list of results. */
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
  /** The word as it stands before a name. */
  word: string;
  /** How it is abbreviated: `P.`, `p`; no syllable of the language is written like this. */
  short?: string;
  types: readonly UnitType[];
}

/** Words before the name of a unit that say of which type it is: to a search they are a filter, not text. */
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
