import { join } from 'node:path';
import type { UnitChange, UnitChangePart, UnitEvidence, UnitSource } from '../world.type.js';
import { readTable, TableError, type TableRow } from './csv.js';
import { type ChangeFact, levelOfCode, type UnitFact } from './unit-fact.js';

// Data files are not copied to dist: the path leads from dist/services/world/src/unit to the sources.
const folder = join(__dirname, '../../../../../services/world/data');
const unitsFile = join(folder, 'units.csv');
const changesFile = join(folder, 'unit-changes.csv');
const sourcesFile = join(folder, 'unit-sources.csv');

const unitColumns = [
  'code',
  'name',
  'parent_code',
  'id_key',
  'known_from',
  'valid_from',
  'valid_to',
  'legally_effective_from',
  'legal_basis',
  'evidence',
  'sources',
  'note',
] as const;

const changeColumns = [
  'change',
  'kind',
  'on',
  'not_before',
  'not_after',
  'adopted_on',
  'legally_effective_on',
  'instrument',
  'evidence',
  'sources',
  'note',
  'side',
  'unit_code',
  'unit_known_from',
  'outside',
  'share',
  'moved',
] as const;

export interface OwnUnits {
  units: UnitFact[];
  changes: ChangeFact[];
  sources: UnitSource[];
}

/** Reads the shipped table: Hà Nội since 2008, the other communes named Thanh Xuân, their changes and sources. */
export function readOwnUnits(): OwnUnits {
  const sources = readTable(sourcesFile, ['key', 'title', 'address', 'attests'] as const).map(
    ({ line: _line, ...source }): UnitSource => source,
  );
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  const units = readTable(unitsFile, unitColumns).map((row): UnitFact => {
    const level = levelOfCode(row.code);
    if (!level) throw new TableError(unitsFile, row.line, `${row.code} is not a code of 2, 3 or 5 digits`);
    const sourceKeys = keysOf(unitsFile, row, titles);
    return {
      code: row.code,
      level,
      name: row.name,
      parentCode: row.parent_code,
      idKey: row.id_key,
      knownFrom: row.known_from,
      validFrom: row.valid_from || null,
      validTo: row.valid_to || null,
      legallyEffectiveFrom: row.legally_effective_from || null,
      legalBasis: row.legal_basis || null,
      evidence: row.evidence as UnitEvidence,
      sourceKeys,
      note: row.note || null,
      source: `Source: General Statistics Office. ${sourceKeys.map((key) => titles.get(key)!).join('; ')}`,
    };
  });
  return { units, changes: readChanges(units, titles), sources };
}

/** Reads changes: one line for each participating unit, adjacent lines for one change. */
function readChanges(units: readonly UnitFact[], titles: ReadonlyMap<string, string>): ChangeFact[] {
  const byKey = new Map(units.map((unit) => [`${unit.code} ${unit.knownFrom}`, unit]));
  const changes = new Map<string, ChangeFact>();
  for (const row of readTable(changesFile, changeColumns)) {
    const unit = byKey.get(`${row.unit_code} ${row.unit_known_from}`) ?? null;
    if (!unit && !row.outside) {
      throw new TableError(changesFile, row.line, `no unit ${row.unit_code} from ${row.unit_known_from}`);
    }
    const change = changes.get(row.change) ?? changeOf(row, keysOf(changesFile, row, titles));
    changes.set(row.change, change);
    change.parts.push({
      side: row.side as UnitChangePart['side'],
      unit,
      outside: row.outside || null,
      share: (row.share || null) as UnitChangePart['share'],
      moved: (row.moved || null) as UnitChangePart['moved'],
    });
  }
  return [...changes.values()];
}

function changeOf(row: TableRow<(typeof changeColumns)[number]>, sourceKeys: string[]): ChangeFact {
  return {
    kind: row.kind as UnitChange['kind'],
    on: row.on || null,
    notBefore: row.not_before,
    notAfter: row.not_after || null,
    adoptedOn: row.adopted_on || null,
    legallyEffectiveOn: row.legally_effective_on || null,
    instrument: row.instrument,
    evidence: row.evidence as UnitEvidence,
    sourceKeys,
    note: row.note || null,
    parts: [],
  };
}

/** Splits the keys of a row's sources. @throws TableError for a key without a source */
function keysOf(file: string, row: TableRow<'sources'>, titles: ReadonlyMap<string, string>): string[] {
  const keys = row.sources.split(';');
  for (const key of keys) if (!titles.has(key)) throw new TableError(file, row.line, `no source ${key}`);
  return keys;
}
