import { join } from 'node:path';
import { readTable, TableError } from './csv.js';
import { readSuccessions } from './successions.js';
import { type ChangeFact, levelOfCode, type UnitFact } from './unit-fact.js';
import { foldName } from '#kit/text';
import { readUnitName } from './unit-name.js';

/** First day of the record. The lists attest no earlier day; that their units existed since then is inferred. */
export const startOfRecord = '2008-08-01';
const lists = { before: 'units-2021.csv', between: 'units-2025-03.csv', after: 'units-2025-07.csv' } as const;
const firstReform = { last: '2024-12-31', first: '2025-01-01' };
const secondReform = { last: '2025-06-30', first: '2025-07-01' };

interface Listed {
  code: string;
  name: string;
  parentCode: string;
}

// A unit under another parent is a new version.
const keyOf = ({ code, name, parentCode }: Listed): string => `${code} ${foldName(name)} ${parentCode}`;

/**
 * Reads units and changes from three dated lists of the General Statistics Office (`code,level,name,parent_code`) and the
 * successions of 1 July 2025 (`successor_code,level,successor_name,merged_from_vi`) in one folder. A list attests its own
 * day. That a unit existed since the start of the record, or ended with a reform, is inferred: `evidence` is `INFERRED`.
 * @throws TableError naming file and line
 */
export function readUnitLists(folder: string): { units: UnitFact[]; changes: ChangeFact[] } {
  const before = readList(join(folder, lists.before));
  const between = readList(join(folder, lists.between));
  const after = readList(join(folder, lists.after));
  const betweenKeys = new Set(between.map(keyOf));
  const afterKeys = new Set(after.map(keyOf));
  const beforeKeys = new Set(before.map(keyOf));

  // Every commune is a new unit on 1 July 2025: its district ended, and it took over the district's functions.
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

function factOf(unit: Listed, knownFrom: string, validTo: string | null, list: string): UnitFact {
  const isStated = knownFrom === secondReform.first;
  return {
    ...unit,
    level: levelOfCode(unit.code)!,
    idKey: knownFrom,
    knownFrom,
    validFrom: isStated ? knownFrom : null,
    validTo,
    legallyEffectiveFrom: null,
    legalBasis: null,
    evidence: isStated ? 'OFFICIAL_LIST' : 'INFERRED',
    sourceKeys: ['S2021'],
    note: list,
    source: `Source: General Statistics Office, ${list}`,
  };
}

/** Returns the changes of kind of 1 January 2025: same code and own name. The lists do not show other mergers of that day. */
function upgrades(units: readonly UnitFact[]): ChangeFact[] {
  const ended = new Map(units.filter(({ validTo }) => validTo === firstReform.last).map((unit) => [unit.code, unit]));
  const ownName = (unit: UnitFact): string =>
    foldName(readUnitName(unit.name, unit.level)!.nameEn.replace(/ \S+$/, ''));
  const changes: ChangeFact[] = [];
  for (const unit of units) {
    const former = unit.knownFrom === firstReform.first ? ended.get(unit.code) : undefined;
    if (!former || ownName(former) !== ownName(unit)) continue;
    changes.push({
      kind: 'UPGRADE',
      on: firstReform.first,
      notBefore: firstReform.first,
      notAfter: firstReform.first,
      adoptedOn: null,
      legallyEffectiveOn: null,
      instrument: 'not read; the lists before and after are known',
      evidence: 'INFERRED',
      sourceKeys: ['S2021'],
      note: 'lists of 2021 and March 2025',
      parts: [
        { side: 'FROM', unit: former, outside: null, share: 'WHOLE', moved: null },
        { side: 'TO', unit, outside: null, share: null, moved: null },
      ],
    });
  }
  return changes;
}
