import { join } from 'node:path';
import { readTable, TableError } from './csv.js';
import { readSuccessions } from './successions.js';
import { type ChangeFact, levelOfCode, type UnitFact } from './unit-fact.js';
import { foldName } from '#kit/text';
import { readUnitName } from './unit-name.js';

/** Earlier days are not attested by the lists: their units count as valid from here. */
export const startOfRecord = '2008-08-01';
const lists = { before: 'units-2021.csv', between: 'units-2025-03.csv', after: 'units-2025-07.csv' } as const;
const firstReform = { last: '2024-12-31', first: '2025-01-01' };
const secondReform = { last: '2025-06-30', first: '2025-07-01' };

interface Listed {
  code: string;
  name: string;
  parentCode: string;
}

// A unit that came under another parent is valid anew.
const keyOf = ({ code, name, parentCode }: Listed): string => `${code} ${foldName(name)} ${parentCode}`;

/**
 * Validity and changes from three dated lists of the General Statistics Office (`code,level,name,parent_code`) and the
 * successions of 1 July 2025 (`successor_code,level,successor_name,merged_from_vi`) in one folder. A list attests its own
 * day; that a unit existed since the start of the record, or ended with a reform, is inferred and its source says so.
 * @throws TableError naming file and line
 */
export function readUnitLists(folder: string): { units: UnitFact[]; changes: ChangeFact[] } {
  const before = readList(join(folder, lists.before));
  const between = readList(join(folder, lists.between));
  const after = readList(join(folder, lists.after));
  const betweenKeys = new Set(between.map(keyOf));
  const afterKeys = new Set(after.map(keyOf));
  const beforeKeys = new Set(before.map(keyOf));

  // A commune begins anew on 1 July 2025 whatever its name: its district is gone, and it took over the district's work.
  const continues = (unit: Listed): boolean => unit.code.length === 2 && afterKeys.has(keyOf(unit));
  const old = [
    ...before
      .filter((unit) => !betweenKeys.has(keyOf(unit)))
      .map((unit) => factOf(unit, startOfRecord, firstReform.last, 'list of 2021; last day inferred')),
    ...between.map((unit) =>
      factOf(
        unit,
        beforeKeys.has(keyOf(unit)) ? startOfRecord : firstReform.first,
        continues(unit) ? null : secondReform.last,
        beforeKeys.has(keyOf(unit)) ? 'lists of 2021 and March 2025' : 'list of March 2025; first day inferred',
      ),
    ),
  ];
  const continuing = new Set(between.filter(continues).map(keyOf));
  const recent = after
    .filter((unit) => !continuing.has(keyOf(unit)))
    .map((unit) => factOf(unit, secondReform.first, null, 'list of July 2025'));
  const changes = [
    ...upgrades(old),
    ...readSuccessions(join(folder, 'successions-2025-07.csv'), {
      former: old.filter(({ validTo }) => validTo === secondReform.last),
      current: [...recent, ...old.filter(({ validTo }) => validTo === null)],
      on: secondReform.first,
    }),
  ];
  return { units: [...old, ...recent], changes };
}

function readList(file: string): Listed[] {
  return readTable(file, ['code', 'level', 'name', 'parent_code'] as const).map((row) => {
    const level = levelOfCode(row.code);
    if (!level) throw new TableError(file, row.line, `${row.code} is not a code of 2, 3 or 5 digits`);
    if (!readUnitName(row.name, level)) throw new TableError(file, row.line, `"${row.name}" begins with no known kind`);
    if (level !== 'PROVINCE' && !row.parent_code)
      throw new TableError(file, row.line, `${row.name} has no parent_code`);
    return { code: row.code, name: row.name, parentCode: row.parent_code };
  });
}

function factOf(unit: Listed, validFrom: string, validTo: string | null, source: string): UnitFact {
  return {
    ...unit,
    level: levelOfCode(unit.code)!,
    validFrom,
    validTo,
    legallyEffectiveFrom: null,
    legalBasis: null,
    source: `General Statistics Office, ${source}`,
  };
}

/** On 1 January 2025: same code and own name, another kind. What else merged that day the lists do not say. */
function upgrades(units: readonly UnitFact[]): ChangeFact[] {
  const ended = new Map(units.filter(({ validTo }) => validTo === firstReform.last).map((unit) => [unit.code, unit]));
  const ownName = (unit: UnitFact): string =>
    foldName(readUnitName(unit.name, unit.level)!.nameEn.replace(/ \S+$/, ''));
  const changes: ChangeFact[] = [];
  for (const unit of units) {
    const former = unit.validFrom === firstReform.first ? ended.get(unit.code) : undefined;
    if (!former || ownName(former) !== ownName(unit)) continue;
    changes.push({
      kind: 'UPGRADE',
      on: firstReform.first,
      legallyEffectiveOn: null,
      instrument: 'not read; the lists before and after are known',
      confidence: 'INFERRED',
      source: 'General Statistics Office, lists of 2021 and March 2025',
      parts: [
        { side: 'FROM', unit: former, share: 'WHOLE' },
        { side: 'TO', unit, share: null },
      ],
    });
  }
  return changes;
}
