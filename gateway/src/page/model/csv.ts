import type { Formatter } from './format.js';
import type { Cell, Column, Row, Table } from './table.js';

/** A value of a spreadsheet: numbers stay numbers, dates dates, everything else is text. */
export type SheetValue = number | Date | string | null;

/** Characters with which a spreadsheet begins a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** Returns a text that no spreadsheet reads as a formula. */
export function safeText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Columns of an export: a ratio has its numerator and denominator beside it, a link its ID. */
export interface SheetColumn {
  readonly heading: string;
  value(cell: Cell): SheetValue;
}

export function sheetColumns(table: Table, format: Formatter): { index: number; column: SheetColumn }[] {
  return table.columns.flatMap((column, index) => {
    if (column.language && column.language !== format.language) return [];
    const heading = format.text(column.label);
    const cells = table.rows.map((row) => row.cells[index]!);
    const main = { heading, value: (cell: Cell) => sheetValue(cell, column, format) };
    const extra: SheetColumn[] = [];
    if (cells.some(({ kind }) => kind === 'ratio')) {
      for (const part of ['numerator', 'denominator'] as const)
        extra.push({
          heading: `${heading}: ${partNames[part][format.language]}`,
          value: (cell) => (cell.kind === 'ratio' ? (cell[part] ?? null) : null),
        });
    }
    if (cells.some(({ kind }) => kind === 'link'))
      extra.push({ heading: `${heading}: ID`, value: (cell) => (cell.kind === 'link' ? cell.id : null) });
    return [main, ...extra].map((each) => ({ index, column: each }));
  });
}

const partNames = {
  numerator: { vi: 'tử số', en: 'numerator' },
  denominator: { vi: 'mẫu số', en: 'denominator' },
};

function sheetValue(cell: Cell, column: Column, format: Formatter): SheetValue {
  if (cell.kind === 'number' || cell.kind === 'ratio') return cell.value;
  if (cell.kind === 'unknown') return null;
  if (cell.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell.date)) return new Date(`${cell.date}T00:00:00Z`);
  return safeText(format.cell(cell, column));
}

/** Writes a table as CSV for a spreadsheet: UTF-8 with a byte order mark, `;` in Vietnamese, `,` in English. */
export function csvOf(table: Table, rows: readonly Row[], format: Formatter): string {
  const separator = format.language === 'vi' ? ';' : ',';
  const columns = sheetColumns(table, format);
  const lines = [
    columns.map(({ column }) => safeText(column.heading)),
    ...rows.map(({ cells }) => columns.map(({ index, column }) => csvText(column.value(cells[index]!), separator))),
  ];
  return `\uFEFF${lines.map((line) => line.map((text) => quoted(text, separator)).join(separator)).join('\r\n')}\r\n`;
}

function csvText(value: SheetValue, separator: string): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // A Vietnamese spreadsheet reads the comma as the decimal sign.
  return typeof value === 'number' && separator === ';' ? String(value).replace('.', ',') : String(value);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
