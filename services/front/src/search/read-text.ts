import { BadUserInput, type OrganizationKind } from '#kit';
import { foldName } from '#kit/text';
import { abbreviations, compounds } from './abbreviation.js';
import { type UnitType, typeWords } from './unit-type.js';

/** A word of the searched text, as typed and folded. */
export interface Word {
  typed: string;
  folded: string;
}

/** A term with several spellings, each a phrase of folded words. */
export interface Term {
  typed: string;
  /** The spelling in the text. A document number matches with and without separators. */
  written: readonly string[];
  forms: readonly string[];
  kind?: OrganizationKind | undefined;
}

/** A filter by type of unit, or else `literal`: the same words as text before the next word. */
export interface TypeFilter {
  types: readonly UnitType[];
  literal?: string;
}

/** The parsed text; conditions are combined with AND. */
export interface SearchText {
  /** Plain words, grouped by adjacency in the text. */
  runs: readonly (readonly Word[])[];
  terms: readonly Term[];
  types: readonly TypeFilter[];
  /** All words of the text, folded, in their order. */
  whole: string;
  /** True if the last word ends the text, so it matches as a prefix. */
  open: boolean;
}

const longestText = 200;
const shortestText = 2;

/** Characters that separate words after folding. The database function uses the same set. */
export const separators = /[!-/:-@[-`{-~\u2010-\u2027«»\s]+/u;

interface Piece extends Word {
  /** True if followed by a dot, as an abbreviation is. */
  dotted: boolean;
  /** True for a document number such as `217-QĐ/TW`, kept as one piece. */
  document: boolean;
}

/**
 * Parses a text into words, abbreviations and types of units.
 * @throws BadUserInput if the text is too short, too long, or only a type
 */
export function readText(text: string): SearchText {
  if (text.length > longestText) {
    throw new BadUserInput({
      vi: `Văn bản tìm kiếm có ${text.length} ký tự; chỉ được tối đa ${longestText} ký tự.`,
      en: `The text has ${text.length} characters; a search takes at most ${longestText}.`,
    });
  }
  const pieces = piecesOf(text);
  const letters = pieces.reduce((sum, { folded }) => sum + folded.length, 0);
  if (letters < shortestText) {
    throw new BadUserInput({
      vi: `Văn bản "${text}" quá ngắn để tìm: nhập ít nhất ${shortestText} chữ cái.`,
      en: `The text "${text}" is too short to search for: give at least ${shortestText} letters.`,
    });
  }
  const runs: Word[][] = [];
  const terms: Term[] = [];
  const types: TypeFilter[] = [];
  let open = false;
  let together = false;
  for (let index = 0; index < pieces.length;) {
    const found = termAt(pieces, index) ?? typeAt(pieces, index);
    open = !found;
    if (!found) {
      if (!together) runs.push([]);
      runs.at(-1)!.push(pieces[index]!);
      index += 1;
    } else {
      if ('term' in found) terms.push(found.term);
      else types.push(found.type);
      index += found.length;
    }
    together = !found;
  }
  if (runs.length + terms.length === 0) {
    throw new BadUserInput({
      vi: `Văn bản "${text}" chỉ có loại đơn vị mà không có tên: thêm tên, ví dụ "phường Thanh Xuân".`,
      en: `The text "${text}" names a type of unit and no unit: add a name, as in "phường Thanh Xuân".`,
    });
  }
  return { runs, terms, types, whole: pieces.map(({ folded }) => folded).join(' '), open };
}

function piecesOf(text: string): Piece[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((chunk) => {
      if (/\d/.test(chunk) && chunk.includes('/')) return [piece(chunk, { document: true })];
      return chunk.split(/(?<=\.)/).flatMap((part) => {
        const words = part.split(separators).filter((word) => word !== '');
        return words.map((word, index) => piece(word, { dotted: part.endsWith('.') && index === words.length - 1 }));
      });
    })
    .filter(({ folded }) => folded !== '');
}

function piece(typed: string, { dotted = false, document = false }: { dotted?: boolean; document?: boolean }): Piece {
  return { typed, folded: foldName(typed), dotted, document };
}

const foldedTerms = abbreviations.map(({ forms, kind }) => ({ forms: forms.map(foldName), kind }));
const foldedCompounds = new Set(compounds.map(foldName));

/** Returns the longest abbreviation or expansion that begins here, or a document number. */
function termAt(pieces: readonly Piece[], index: number): { term: Term; length: number } | undefined {
  const first = pieces[index]!;
  if (first.document) {
    const split = first.folded.split(separators).join(' ');
    const whole = split.replaceAll(' ', '');
    return { length: 1, term: { typed: first.typed, written: [whole, split], forms: [whole, split] } };
  }
  let best: { term: Term; length: number } | undefined;
  for (const { forms, kind } of foldedTerms) {
    for (const form of forms) {
      const length = lengthAt(pieces, index, form);
      if (length <= (best?.length ?? 0)) continue;
      const typed = pieces.slice(index, index + length).map((each) => each.typed);
      best = { length, term: { typed: typed.join(' '), written: [form], forms, kind } };
    }
  }
  return best;
}

/** Returns the number of pieces from here that form the phrase; 0 if they do not. */
function lengthAt(pieces: readonly Piece[], index: number, phrase: string): number {
  const words = phrase.split(' ');
  return words.every((word, offset) => pieces[index + offset]?.folded === word) ? words.length : 0;
}

/** Returns the word for a type of unit that begins here, if a name can follow. */
function typeAt(pieces: readonly Piece[], index: number): { type: TypeFilter; length: number } | undefined {
  const first = pieces[index]!;
  const next = pieces[index + 1]?.folded;
  if (next !== undefined && foldedCompounds.has(`${first.folded} ${next}`)) return undefined;
  for (const { word, short, types } of typeWords) {
    if (short !== undefined && first.folded === short && (first.dotted || next !== undefined)) {
      return { length: 1, type: { types } };
    }
    const folded = foldName(word);
    const length = lengthAt(pieces, index, folded);
    if (length === 0) continue;
    const typed = pieces.slice(index, index + length).map((each) => each.typed.toLowerCase());
    const after = pieces[index + length]?.folded;
    // Typed without accents a word may be a type (`ha tinh`); with accents it must match (`Phương Liệt`).
    const plain = typed.join(' ') === folded;
    if (typed.join(' ') !== word && (!plain || after === undefined)) continue;
    return { length, type: { types, ...(after !== undefined && { literal: `${folded} ${after}` }) } };
  }
  return undefined;
}
