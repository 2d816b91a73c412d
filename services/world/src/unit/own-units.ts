import { join } from 'node:path';
import type { UnitChange, UnitChangePart } from '../world.type.js';
import { readTable, TableError, type TableRow } from './csv.js';
import { type ChangeFact, levelOfCode, type UnitFact } from './unit-fact.js';

// Data files are not copied to dist: the path leads from dist/services/world/src/unit to the sources.
const folder = join(__dirname, '../../../../../services/world/data');
const unitsFile = join(folder, 'units.csv');
const changesFile = join(folder, 'unit-changes.csv');

const unitColumns = [
  'code',
  'name',
  'parent_code',
  'valid_from',
  'valid_to',
  'legally_effective_from',
  'legal_basis',
  'source',
] as const;

const changeColumns = [
  'change',
  'kind',
  'on',
  'legally_effective_on',
  'instrument',
  'confidence',
  'source',
  'side',
  'unit_code',
  'unit_valid_from',
  'share',
] as const;

/** The product's own table of units: Hà Nội with the whole history of Thanh Xuân, and the other communes of that name. */
export function readOwnUnits(): { units: UnitFact[]; changes: ChangeFact[] } {
  const units = readTable(unitsFile, unitColumns).map((row): UnitFact => {
    const level = levelOfCode(row.code);
    if (!level) throw new TableError(unitsFile, row.line, `${row.code} is not a code of 2, 3 or 5 digits`);
    return {
      code: row.code,
      level,
      name: row.name,
      parentCode: row.parent_code,
      validFrom: row.valid_from,
      validTo: row.valid_to || null,
      legallyEffectiveFrom: row.legally_effective_from || null,
      legalBasis: row.legal_basis || null,
      source: row.source,
    };
  });
  return { units, changes: readChanges(units) };
}

/** Reads changes: one line for each participating unit, adjacent lines for one change. */
function readChanges(units: readonly UnitFact[]): ChangeFact[] {
  const byKey = new Map(units.map((unit) => [`${unit.code} ${unit.validFrom}`, unit]));
  const changes = new Map<string, ChangeFact>();
  for (const row of readTable(changesFile, changeColumns)) {
    const unit = byKey.get(`${row.unit_code} ${row.unit_valid_from}`);
    if (!unit) throw new TableError(changesFile, row.line, `no unit ${row.unit_code} from ${row.unit_valid_from}`);
    const change = changes.get(row.change) ?? changeOf(row);
    changes.set(row.change, change);
    change.parts.push({
      side: row.side as UnitChangePart['side'],
      unit,
      share: (row.share || null) as UnitChangePart['share'],
    });
  }
  return [...changes.values()];
}

function changeOf(row: TableRow<(typeof changeColumns)[number]>): ChangeFact {
  return {
    kind: row.kind as UnitChange['kind'],
    on: row.on,
    legallyEffectiveOn: row.legally_effective_on || null,
    instrument: row.instrument,
    confidence: row.confidence as UnitChange['confidence'],
    source: row.source,
    parts: [],
  };
}
