import type { Scale, Unit, UnitChange, UnitSource } from '../world.type.js';
import { readOwnUnits } from './own-units.js';
import { changesOf, type ChangeFact, type UnitFact, unitIdOf, unitsOf } from './unit-fact.js';
import { foldName } from '#kit/text';
import { readUnitLists } from './unit-lists.js';

export const hanoiCode = '01';
export const thanhXuanCode = '009';

/** Index of units and their changes: by id, by code and day, by parent, by predecessor and successor. */
export class UnitTable {
  readonly units: readonly Unit[];
  readonly changes: readonly UnitChange[];
  readonly sources: readonly UnitSource[];
  private readonly byId: ReadonlyMap<string, Unit>;
  private readonly byCode = new Map<string, Unit[]>();
  private readonly children = new Map<string, Unit[]>();
  private readonly former = new Map<string, string[]>();
  private readonly later = new Map<string, string[]>();

  constructor(units: readonly Unit[], changes: readonly UnitChange[], sources: readonly UnitSource[]) {
    this.sources = sources;
    this.units = units;
    this.changes = changes;
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      append(this.byCode, unit.code, unit);
      if (unit.parentId) append(this.children, unit.parentId, unit);
    }
    for (const { on, parts } of changes) {
      const sideOf = (each: 'FROM' | 'TO'): string[] =>
        parts.flatMap(({ side, unitId }) => (side === each && unitId !== null ? unitId : []));
      // A unit that gives land and goes on has no successor.
      const from = sideOf('FROM').filter((id) => hasEndedBy(this.unit(id), on));
      const to = sideOf('TO');
      for (const one of to) for (const other of from) append(this.former, one, other);
      for (const one of from) for (const other of to) append(this.later, one, other);
    }
  }

  /** @throws Error for an unknown id */
  unit(id: string): Unit {
    const unit = this.byId.get(id);
    if (!unit) throw new Error(`no unit ${id}`);
    return unit;
  }

  onDay(code: string, day: string): Unit | undefined {
    return this.byCode.get(code)?.find((unit) => isValid(unit, day));
  }

  childrenOf(id: string): readonly Unit[] {
    return this.children.get(id) ?? [];
  }

  /** Returns the direct predecessors of a unit. */
  formerOf(id: string): readonly Unit[] {
    return (this.former.get(id) ?? []).map((each) => this.unit(each));
  }

  laterOf(id: string): readonly Unit[] {
    return (this.later.get(id) ?? []).map((each) => this.unit(each));
  }

  /** Returns the ancestor at a level, which may be the unit itself. */
  ancestor(unit: Unit, level: Unit['level']): Unit | undefined {
    let each: Unit | undefined = unit;
    while (each && each.level !== level) each = each.parentId ? this.unit(each.parentId) : undefined;
    return each;
  }
}

/** Validity of a unit or an organisation. Only units have `knownFrom`. */
interface Validity {
  knownFrom?: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Returns true if the unit or organisation existed on the day. */
export function isValid({ validFrom, knownFrom = validFrom!, validTo }: Validity, day: string): boolean {
  return knownFrom <= day && (validTo === null || validTo >= day);
}

function hasEndedBy({ validTo }: Unit, day: string | null): boolean {
  return day !== null && validTo !== null && validTo < day;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Reads the shipped table of units. At country scale the lists in `folder` are added; the shipped table has precedence. */
export function readUnitTable(scale: Scale, folder: string): UnitTable {
  const own = readOwnUnits();
  if (scale !== 'country') return new UnitTable(unitsOf(own.units), changesOf(own.changes), own.sources);
  const listed = readUnitLists(folder);
  const ownByKey = new Map(own.units.map((unit) => [keyOf(unit), unit]));
  const ours = (unit: UnitFact): boolean => belongsToHanoi(unit, listed.units) || ownByKey.has(keyOf(unit));
  const kept = listed.units.filter((unit) => !ours(unit));
  const replace = (unit: UnitFact): UnitFact => ownByKey.get(keyOf(unit)) ?? unit;
  const known = new Set([...own.units, ...kept].map(unitIdOf));
  const changes = listed.changes
    .filter(({ parts }) =>
      parts.some(({ side, unit }) => side === 'TO' && unit !== null && !belongsToHanoi(unit, listed.units)),
    )
    .map((change): ChangeFact => ({
      ...change,
      parts: change.parts
        .map((part) => ({ ...part, unit: part.unit && replace(part.unit) }))
        .filter(({ unit }) => unit !== null && known.has(unitIdOf(unit))),
    }));
  return new UnitTable(unitsOf([...own.units, ...kept]), changesOf([...own.changes, ...changes]), own.sources);
}

const keyOf = ({ code, name, validTo }: UnitFact): string => `${code} ${foldName(name)} ${validTo}`;

const hanoiDistricts = new WeakMap<readonly UnitFact[], ReadonlySet<string>>();

function belongsToHanoi({ code, parentCode, level }: UnitFact, listed: readonly UnitFact[]): boolean {
  if (code === hanoiCode || parentCode === hanoiCode) return true;
  let districts = hanoiDistricts.get(listed);
  if (!districts) {
    districts = new Set(
      listed.filter((unit) => unit.level === 'DISTRICT' && unit.parentCode === hanoiCode).map((u) => u.code),
    );
    hanoiDistricts.set(listed, districts);
  }
  return level === 'COMMUNE' && districts.has(parentCode);
}
