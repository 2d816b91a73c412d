import { readTable } from './csv.js';
import type { ChangeFact, UnitFact } from './unit-fact.js';
import { foldName } from '#kit/text';

interface FormerName {
  name: string;
  /** District that distinguishes two communes of the same name: `quận Hà Đông`. */
  within: string | null;
  remainder: boolean;
}

/** Parses `Xã A, Phường B (quận C), Phường D (phần còn lại sau khi sáp nhập vào …)`. Commas in brackets are not separators. */
export function readFormerNames(text: string): FormerName[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      items.push(item);
      item = '';
    } else item += character;
  }
  items.push(...item.split(/\s+và\s+(?=tỉnh |thành phố )/));
  return items
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const brackets = [...each.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]!);
      return {
        name: each.replace(/\s*\(.*$/, ''),
        within: brackets.find((words) => /^(quận|huyện|thị xã|thành phố|tỉnh) /i.test(words)) ?? null,
        remainder: brackets.some((words) => words.startsWith('phần còn lại')),
      };
    });
}

export interface SuccessionUnits {
  former: readonly UnitFact[];
  current: readonly UnitFact[];
  on: string;
}

/** Reads one change for each new unit: `SPLIT` if a former unit was divided, otherwise `MERGE`, `RENAME` or `BOUNDARY`. */
export function readSuccessions(file: string, { former, current, on }: SuccessionUnits): ChangeFact[] {
  const find = formerUnitFinder(former);
  const byCode = new Map(current.map((unit) => [unit.code, unit]));
  const found: { to: UnitFact; from: { unit: UnitFact; remainder: boolean }[] }[] = [];
  const uses = new Map<UnitFact, number>();
  // Maps a former province to its successor. The first rows of the file are provinces.
  const provinces = new Map<string, string>();
  for (const row of readTable(file, ['successor_code', 'level', 'successor_name', 'merged_from_vi'] as const)) {
    const to = byCode.get(row.successor_code);
    if (!to) continue;
    const from = readFormerNames(row.merged_from_vi).flatMap((name) => {
      const unit = find(name, to, provinces);
      return unit && unit !== to ? [{ unit, remainder: name.remainder }] : [];
    });
    if (from.length > 0) found.push({ to, from });
    if (to.level === 'PROVINCE') for (const { unit } of from) provinces.set(unit.code, to.code);
    for (const { unit } of from) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  }
  found.push(...unmerged(former, current, new Set([...uses.keys(), ...found.map(({ to }) => to)])));
  return found.map(({ to, from }) => {
    const parts = from.map(({ unit, remainder }) => {
      const share = remainder ? 'REMAINDER' : (uses.get(unit) ?? 0) > 1 ? 'PART' : 'WHOLE';
      return {
        side: 'FROM' as const,
        unit,
        outside: null,
        share: share as 'REMAINDER' | 'PART' | 'WHOLE',
        moved: null,
      };
    });
    const divided = parts.some(({ share }) => share !== 'WHOLE');
    const renamed = foldName(parts[0]!.unit.name) !== foldName(to.name);
    return {
      kind: divided ? 'SPLIT' : parts.length > 1 ? 'MERGE' : renamed ? 'RENAME' : 'BOUNDARY',
      on,
      notBefore: on,
      notAfter: on,
      adoptedOn: null,
      legallyEffectiveOn: null,
      instrument: 'resolution of the Standing Committee of the National Assembly of June 2025 for the province',
      evidence: 'INFERRED',
      sourceKeys: ['S2021'],
      note: 'successions of 1 July 2025, extracted from the resolutions',
      parts: [...parts, { side: 'TO' as const, unit: to, outside: null, share: null, moved: null }],
    } satisfies ChangeFact;
  });
}

/** Pairs units that no resolution mentions: same code and name, another parent. */
function unmerged(former: readonly UnitFact[], current: readonly UnitFact[], mentioned: ReadonlySet<UnitFact>) {
  const left = new Map(
    former.filter((unit) => !mentioned.has(unit)).map((unit) => [`${unit.code} ${foldName(unit.name)}`, unit]),
  );
  return current
    .filter((unit) => !mentioned.has(unit))
    .flatMap((to) => {
      const unit = left.get(`${to.code} ${foldName(to.name)}`);
      return unit ? [{ to, from: [{ unit, remainder: false }] }] : [];
    });
}

type Find = (name: FormerName, to: UnitFact, provinces: ReadonlyMap<string, string>) => UnitFact | undefined;

/** Builds a finder of former units: by name within the province, then by the district named, then by the nearest code. */
function formerUnitFinder(former: readonly UnitFact[]): Find {
  const byCode = new Map(former.map((unit) => [unit.code, unit]));
  const byName = new Map<string, UnitFact[]>();
  for (const unit of former) {
    const key = foldName(unit.name);
    byName.set(key, [...(byName.get(key) ?? []), unit]);
  }
  const districtOf = (unit: UnitFact): UnitFact | undefined => byCode.get(unit.parentCode);
  // Codes of one district are consecutive, so the nearest code decides between communes of the same name.
  const distance = (unit: UnitFact, to: UnitFact): number => Math.abs(Number(unit.code) - Number(to.code));
  return ({ name, within }, to, provinces) => {
    const inProvince = (unit: UnitFact): boolean => {
      const province = districtOf(unit)?.parentCode ?? '';
      return unit.level === 'PROVINCE' || (provinces.get(province) ?? province) === to.parentCode;
    };
    let candidates = (byName.get(foldName(name)) ?? []).filter((unit) => unit.level === to.level && inProvince(unit));
    if (within) {
      const wanted = foldName(within);
      const narrowed = candidates.filter((unit) => foldName(districtOf(unit)?.name ?? '') === wanted);
      if (narrowed.length > 0) candidates = narrowed;
    }
    const exact = candidates.filter((unit) => unit.name.toLowerCase() === name.toLowerCase());
    if (exact.length > 0) candidates = exact;
    return candidates.reduce<UnitFact | undefined>(
      (best, unit) => (!best || distance(unit, to) < distance(best, to) ? unit : best),
      undefined,
    );
  };
}
