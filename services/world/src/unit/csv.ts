import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Error of a malformed CSV file, with its name, line and problem. */
export class TableError extends Error {
  /** `line` is undefined if the error concerns the whole file. */
  constructor(file: string, line: number | undefined, problem: string) {
    super(line === undefined ? `${file} ${problem}` : `${basename(file)}, line ${line}: ${problem}`);
    this.name = 'TableError';
  }
}

export type TableRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/** Reads a CSV file with a header line and optional double quotes. @throws TableError if a column or value is missing */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): TableRow<Column>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new TableError(
      file,
      undefined,
      `cannot be read (${code}). Where the lists of units lie is said by: npm run data -- --unit-lists DIR`,
    );
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = splitLine(lines[0] ?? '');
  const positions = columns.map((column) => {
    const position = header.indexOf(column);
    if (position < 0) throw new TableError(file, 1, `has no column ${column}; found ${header.join(', ')}`);
    return position;
  });
  const rows: TableRow<Column>[] = [];
  lines.forEach((text, index) => {
    if (index === 0 || text.trim() === '') return;
    const values = splitLine(text);
    if (values.length !== header.length) {
      throw new TableError(file, index + 1, `has ${values.length} values, the header ${header.length}`);
    }
    const row: Record<string, string | number> = { line: index + 1 };
    columns.forEach((column, at) => (row[column] = values[positions[at]!]!.normalize('NFC').trim()));
    rows.push(row as TableRow<Column>);
  });
  return rows;
}

function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]!;
    if (character === '"' && quoted && line[index + 1] === '"') {
      value += '"';
      index += 1;
    } else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      values.push(value);
      value = '';
    } else value += character;
  }
  return [...values, value];
}
