import type { Formatter } from '../src/page/model/format.js';
import { csvOf, safeText, type SheetValue, sheetColumns } from '../src/page/model/csv.js';
import type { Row, Table } from '../src/page/model/table.js';
import { type Source, sourceLines } from './source.js';
import { texts } from './text.js';

/** Saves a blob under a name, as a link with `download` does. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves the table, and its source in a second file. */
export function saveCsv(name: string, table: Table, rows: readonly Row[], source: Source, format: Formatter): void {
  save(`${name}.csv`, new Blob([csvOf(table, rows, format)], { type: 'text/csv;charset=utf-8' }));
  const lines = sourceLines(source, format).map((line) => line.join(': '));
  save(`${name}-source.txt`, new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }));
}

/** Saves a workbook: the rows with a frozen heading, and the source on a second sheet. */
export async function saveExcel(
  name: string,
  table: Table,
  rows: readonly Row[],
  source: Source,
  format: Formatter,
): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const columns = sheetColumns(table, format);
  const heading = columns.map(({ column }) => ({ value: safeText(column.heading), fontWeight: 'bold' as const }));
  const body = rows.map(({ cells }) => columns.map(({ index, column }) => sheetCell(column.value(cells[index]!))));
  const facts = sourceLines(source, format).map(([what, text]) => [
    { value: what, fontWeight: 'bold' as const },
    { value: safeText(text) },
  ]);
  const blob = await writeExcelFile([
    {
      data: [heading, ...body],
      sheet: format.text(texts.data),
      stickyRowsCount: 1,
      columns: columns.map(() => ({ width: 24 })),
    },
    { data: facts, sheet: format.language === 'vi' ? 'Nguồn' : 'Source', columns: [{ width: 32 }, { width: 100 }] },
  ]).toBlob();
  save(`${name}.xlsx`, blob);
}

function sheetCell(value: SheetValue): Record<string, unknown> | null {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
