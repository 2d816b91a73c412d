import { opaqueId } from '../random.js';
import type { Unit, UnitChange, UnitChangePart } from '../world.type.js';
import { readUnitName } from './unit-name.js';

/** Unit as its sources state it, with codes instead of ids. */
export interface UnitFact extends Pick<
  Unit,
  | 'code'
  | 'level'
  | 'name'
  | 'knownFrom'
  | 'validFrom'
  | 'validTo'
  | 'legallyEffectiveFrom'
  | 'legalBasis'
  | 'evidence'
  | 'sourceKeys'
  | 'note'
  | 'source'
> {
  parentCode: string;
  /** Part of the natural key. It stays when the first day of a unit is found, so that published ids stay. */
  idKey: string;
}

export interface ChangeFact extends Omit<UnitChange, 'id' | 'parts'> {
  parts: (Omit<UnitChangePart, 'unitId'> & { unit: UnitFact | null })[];
}

/** Returns the level of a General Statistics Office code, which its length determines. */
export function levelOfCode(code: string): Unit['level'] | undefined {
  return ({ 2: 'PROVINCE', 3: 'DISTRICT', 5: 'COMMUNE' } as const)[code.length as 2 | 3 | 5];
}

/** Builds the id of a unit. The code alone is no key: later units reuse it. */
export function unitIdOf({ code, idKey }: Pick<UnitFact, 'code' | 'idKey'>): string {
  return opaqueId('unt', code, idKey);
}

/** Adds ids, names and parents to facts. Parents precede their children. */
export function unitsOf(facts: readonly UnitFact[]): Unit[] {
  const byCode = new Map<string, UnitFact[]>();
  for (const fact of facts) byCode.set(fact.code, [...(byCode.get(fact.code) ?? []), fact]);
  // A parent that changed its kind while the child went on is represented by its last version.
  const parentOf = (fact: UnitFact): UnitFact | undefined =>
    byCode
      .get(fact.parentCode)
      ?.findLast(
        ({ knownFrom, validTo }) =>
          (fact.validTo === null || knownFrom <= fact.validTo) && (validTo === null || validTo >= fact.knownFrom),
      );

  return [...facts]
    .sort((a, b) => a.code.length - b.code.length)
    .map((fact) => {
      const { parentCode: _parentCode, idKey: _idKey, ...columns } = fact;
      const name = readUnitName(fact.name, fact.level);
      if (!name) throw new Error(`${fact.code} ${fact.name}: not a name of a unit of level ${fact.level}`);
      const parent = parentOf(fact);
      if (fact.parentCode && !parent) {
        throw new Error(`${fact.code} ${fact.name}: no unit ${fact.parentCode} from ${fact.knownFrom}`);
      }
      return { ...columns, ...name, id: unitIdOf(fact), parentId: parent ? unitIdOf(parent) : null };
    });
}

export function changesOf(facts: readonly ChangeFact[]): UnitChange[] {
  return facts.map(({ parts, ...change }) => {
    const withIds = parts.map(({ unit, ...part }) => ({ ...part, unitId: unit && unitIdOf(unit) }));
    const key = withIds.map(({ side, unitId, outside }) => `${side}${unitId ?? outside}`);
    return { ...change, id: opaqueId('chg', change.on ?? change.notBefore, change.kind, ...key), parts: withIds };
  });
}
