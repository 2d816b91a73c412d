import { join } from 'node:path';
import { readTable, TableError } from './unit/csv.js';
import type { CalendarDay } from './world.type.js';

// Data files are not copied to dist: the path leads from dist/services/world/src to the sources.
const file = join(__dirname, '../../../../services/world/data/holidays.csv');
const effects: readonly string[] = ['OFF', 'WORK'] satisfies CalendarDay['effect'][];
const kinds: readonly string[] = ['FIXED', 'LUNAR', 'COMPENSATORY', 'SWAP_WORKING_DAY'] satisfies CalendarDay['kind'][];
const confidences: readonly string[] = ['HIGH', 'MEDIUM', 'LOW'] satisfies CalendarDay['confidence'][];

/** Reads the public calendar of Việt Nam, 2010 to 2027: days off and make-up working days. @throws TableError for an unknown value */
export function readHolidays(): CalendarDay[] {
  const columns = ['day', 'effect', 'kind', 'name', 'name_en', 'source', 'confidence', 'note'] as const;
  return readTable(file, columns).map(({ line, name_en: nameEn, note, ...row }) => {
    for (const [value, allowed] of [
      [row.effect, effects],
      [row.kind, kinds],
      [row.confidence, confidences],
    ] as const) {
      if (!allowed.includes(value)) throw new TableError(file, line, `${value} is none of ${allowed.join(', ')}`);
    }
    return { ...row, nameEn, note: note || null } as CalendarDay;
  });
}
