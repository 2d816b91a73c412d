/** Removes accents and case, so that two spellings of one name are equal: `Trung Hoà`, `Trung Hòa`. SQL: `civic_fold`. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\s.\-–'’]+/g, ' ')
    .trim();
}
