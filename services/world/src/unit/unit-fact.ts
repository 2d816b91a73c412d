import type { Unit, UnitChange, UnitChangePart } from '../world.type.js';
import { opaqueId } from '../random.js';
import { readUnitName } from './unit-name.js';

/** A unit as sources give it: by code, without ids. */
export interface UnitFact {
  code: string;
  level: Unit['level'];
  name: string;
  parentCode: string;
  validFrom: string;
  validTo: string | null;
  legallyEffectiveFrom: string | null;
  legalBasis: string | null;
  source: string;
}

export interface ChangeFact {
  kind: UnitChange['kind'];
  on: string;
  legallyEffectiveOn: string | null;
  instrument: string;
  confidence: UnitChange['confidence'];
  source: string;
  parts: { side: UnitChangePart['side']; unit: UnitFact; share: UnitChangePart['share'] }[];
}

/** Returns the level of a General Statistics Office code, which its length determines. */
export function levelOfCode(code: string): Unit['level'] | undefined {
  return ({ 2: 'PROVINCE', 3: 'DISTRICT', 5: 'COMMUNE' } as const)[code.length as 2 | 3 | 5];
}

/** A code is used again for other units, so a unit is its code and its first day. */
export function unitIdOf(fact: Pick<UnitFact, 'code' | 'validFrom'>): string {
  return opaqueId('unt', fact.code, fact.validFrom);
}

/** Adds ids, names and parents to facts. Parents precede their children. */
export function unitsOf(facts: readonly UnitFact[]): Unit[] {
  const byCode = new Map<string, UnitFact[]>();
  for (const fact of facts) byCode.set(fact.code, [...(byCode.get(fact.code) ?? []), fact]);
  const parentOf = (fact: UnitFact): UnitFact | undefined =>
    byCode
      .get(fact.parentCode)
      ?.find(({ validFrom, validTo }) => validFrom <= fact.validFrom && (!validTo || validTo >= fact.validFrom));

  return [...facts]
    .sort((a, b) => a.code.length - b.code.length)
    .map((fact) => {
      const { parentCode: _parentCode, ...columns } = fact;
      const name = readUnitName(fact.name, fact.level);
      if (!name) throw new Error(`${fact.code} ${fact.name}: not a name of a unit of level ${fact.level}`);
      const parent = parentOf(fact);
      if (fact.parentCode && !parent) {
        throw new Error(`${fact.code} ${fact.name}: no unit ${fact.parentCode} on ${fact.validFrom}`);
      }
      return { ...columns, ...name, id: unitIdOf(fact), parentId: parent ? unitIdOf(parent) : null };
    });
}

export function changesOf(facts: readonly ChangeFact[]): UnitChange[] {
  return facts.map(({ parts, ...change }) => ({
    ...change,
    id: opaqueId('chg', change.on, change.kind, ...parts.map(({ side, unit }) => `${side}${unitIdOf(unit)}`)),
    parts: parts.map(({ side, unit, share }) => ({ side, unitId: unitIdOf(unit), share })),
  }));
}
