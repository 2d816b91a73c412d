import type { Column, Table } from './table.js';

/** A picture of a table, by the indices of its columns. */
export type Chart =
  | {
      readonly kind: 'line' | 'bar';
      readonly x: number;
      readonly y: number;
      readonly color?: number;
      readonly isStacked: boolean;
    }
  | { readonly kind: 'ranking'; readonly category: number; readonly value: number; readonly isShare: boolean }
  | { readonly kind: 'heat'; readonly x: number; readonly y: number; readonly value: number };

/** From this many years on, a series is a line. */
const lineFrom = 8;
/** More categories than these cannot be told apart by color. */
const mostColors = 8;

/** Chooses a chart by the kinds of the columns; undefined for a table without a number or with a single row. */
export function chartOf(table: Table): Chart | undefined {
  const { columns, rows } = table;
  if (rows.length < 2) return undefined;
  const indices = columns.map((_, index) => index);
  const value = indices.find((index) => isNumeric(table, index));
  if (value === undefined) return undefined;
  const isShare = rows.some(({ cells }) => cells[value]!.kind === 'ratio');
  const years = indices.find((index) => index !== value && isYears(table, index));
  const categories = indices.filter((index) => index !== value && index !== years && isCategory(table, index));
  const [category] = categories;
  if (years !== undefined) {
    const color = category !== undefined && distinct(table, category) <= mostColors ? category : undefined;
    if (category === undefined || color !== undefined) {
      const kind = distinct(table, years) >= lineFrom ? 'line' : 'bar';
      const isStacked = kind === 'bar' && table.additive !== false && !isShare;
      return { kind, x: years, y: value, ...(color !== undefined && { color }), isStacked };
    }
    return { kind: 'heat', x: years, y: category, value };
  }
  if (category === undefined) return undefined;
  const isGroup = (index: number): boolean => columns[index]!.key.startsWith('keys.');
  const [first, second] = categories.filter(isGroup);
  if (first !== undefined && second !== undefined) return { kind: 'heat', x: first, y: second, value };
  return { kind: 'ranking', category, value, isShare };
}

function isNumeric(table: Table, index: number): boolean {
  const { key, kind } = table.columns[index]!;
  if (isYearColumn(table.columns[index]!) || /(^|\.)(code|sequence|revision)$/.test(key)) return false;
  if (kind !== 'number' && kind !== 'figure') return false;
  return table.rows.some(({ cells }) => cells[index]!.kind === 'number' || cells[index]!.kind === 'ratio');
}

function isYearColumn({ key }: Column): boolean {
  return /(^|\.)year$/i.test(key);
}

function isYears(table: Table, index: number): boolean {
  if (isYearColumn(table.columns[index]!)) return true;
  const texts = table.rows
    .map(({ cells }) => cells[index]!)
    .flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  return texts.length === table.rows.length && texts.every((text) => /^\d{4}$/.test(text));
}

function isCategory(table: Table, index: number): boolean {
  const { kind, language } = table.columns[index]!;
  if (language === 'en') return false;
  return (kind === 'text' || kind === 'enum' || kind === 'link') && distinct(table, index) > 1;
}

function distinct(table: Table, index: number): number {
  return new Set(table.rows.map(({ cells }) => JSON.stringify(cells[index]))).size;
}
