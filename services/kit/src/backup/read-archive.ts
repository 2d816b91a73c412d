import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import {
  archiveFormat,
  type ArchiveHeader,
  BackupError,
  copyStatement,
  type DatabaseHeader,
  endOfRows,
  markers,
} from './archive.js';

/** A part of an archive, in the order of the file. `rows` are lines of one table, some thousands at a time. */
export type ArchivePart =
  | { kind: 'archive'; header: ArchiveHeader }
  | { kind: 'database'; header: DatabaseHeader }
  | { kind: 'table'; statement: string }
  | { kind: 'rows'; lines: Buffer }
  | { kind: 'end-of-rows' };

/** Reads an archive from its first part to its last. @throws BackupError if it is no archive, or not a complete one */
export async function* readArchive(file: string): AsyncGenerator<ArchivePart> {
  let isOpen = false;
  let isComplete = false;
  let inRows = false;
  try {
    for await (const { text, lines } of pieces(createReadStream(file).pipe(createGunzip()), () => inRows)) {
      if (lines) yield { kind: 'rows', lines };
      else if (inRows) {
        inRows = false;
        yield { kind: 'end-of-rows' };
      } else if (text.startsWith(markers.archive)) {
        isOpen = true;
        yield { kind: 'archive', header: archiveHeader(text) };
      } else if (!isOpen || isComplete) throw new BackupError(`${file} is no backup of this system.`);
      else if (text.startsWith(markers.database)) {
        yield { kind: 'database', header: JSON.parse(text.slice(markers.database.length)) as DatabaseHeader };
      } else if (text.startsWith(markers.end)) isComplete = true;
      else if (copyStatement.test(text)) {
        inRows = true;
        yield { kind: 'table', statement: text.slice(0, -1) };
      } else throw new BackupError(`${file} has a line that no backup has: ${text.slice(0, 60)}`);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES') throw new BackupError(`${file} cannot be read (${code}).`);
    if (code?.startsWith('Z_')) throw new BackupError(`${file} is no backup of this system, or is damaged (${code}).`);
    throw error;
  }
  if (!isComplete) throw new BackupError(`${file} is not a complete backup: its end is missing.`);
}

function archiveHeader(text: string): ArchiveHeader {
  const header = JSON.parse(text.slice(markers.archive.length)) as ArchiveHeader;
  if (header.format === archiveFormat) return header;
  throw new BackupError(`The backup has format ${header.format}; this version reads format ${archiveFormat}.`);
}

interface Piece {
  /** One line outside a table's rows, or the line that ends them. */
  text: string;
  /** Whole lines of a table's rows. */
  lines?: Buffer;
}

const end = Buffer.from(`${endOfRows}\n`);
const newline = 0x0a;

/** Splits the text into lines; those of a table's rows come many at a time. */
async function* pieces(text: AsyncIterable<Buffer>, inRows: () => boolean): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of text) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      if (!inRows()) {
        const at = rest.indexOf(newline);
        if (at < 0) break;
        yield { text: rest.toString('utf8', 0, at) };
        rest = rest.subarray(at + 1);
        continue;
      }
      const at = rest.subarray(0, end.length).equals(end)
        ? 0
        : rest.indexOf(Buffer.concat([Buffer.of(newline), end])) + 1;
      const isEnd = at > 0 || rest.subarray(0, end.length).equals(end);
      const length = isEnd ? at : rest.lastIndexOf(newline) + 1;
      // A last line that may yet become the end of the rows stays for the next chunk.
      if (length > 0) yield { text: '', lines: rest.subarray(0, length) };
      rest = rest.subarray(length);
      if (!isEnd) break;
      yield { text: endOfRows };
      rest = rest.subarray(end.length);
    }
  }
}
