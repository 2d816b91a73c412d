import { BadUserInput, foldName, type OrganizationKind } from '#kit';
import { abbreviations, compounds } from './abbreviation.js';
import { type UnitType, typeWords } from './unit-type.js';

/** A word of the searched text: as it was typed, and folded. */
export interface Word {
  typed: string;
  folded: string;
}

/** One thing that may be written in any of several ways, each a phrase of folded words. */
export interface Term {
  typed: string;
  /** The way in which it was written; the number of a document is the same with and without what separates its parts. */
  written: readonly string[];
  forms: readonly string[];
  kind?: OrganizationKind | undefined;
}

/** The type of the unit: or else `literal`, the same words as text directly before the next one. */
export interface TypeFilter {
  types: readonly UnitType[];
  literal?: string;
}

/** What a text asks for; everything must hold. */
export interface SearchText {
  /** Plain words, those together that were typed together. */
  runs: readonly (readonly Word[])[];
  terms: readonly Term[];
  types: readonly TypeFilter[];
  /** The last word is the last of the text, so it may be the beginning of a longer one. */
  open: boolean;
}

const longestText = 200;
const shortestText = 2;

/** Neither letters nor digits: what remains of them after folding separates words. The database says the same. */
export const separators = /[!-/:-@[-`{-~\u2010-\u2027«»\s]+/u;

interface Piece extends Word {
  /** Directly followed by a dot, as an abbreviation is. */
  dotted: boolean;
  /** The number of a document, `217-QĐ/TW`: one piece. */
  document: boolean;
}

/**
 * Reads a text as the words, abbreviations and types of units that it asks for.
 * @throws BadUserInput when it asks for nothing that a search can answer: too short, too long, or only a type
 */
export function readText(text: string): SearchText {
  if (text.length > longestText) {
    throw new BadUserInput(`The text has ${text.length} characters; a search takes at most ${longestText}.`);
  }
  const pieces = piecesOf(text);
  const letters = pieces.reduce((sum, { folded }) => sum + folded.length, 0);
  if (letters < shortestText) {
    throw new BadUserInput(`The text "${text}" is too short to search for: give at least ${shortestText} letters.`);
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
    throw new BadUserInput(
      `The text "${text}" names a type of unit and no unit: add a name, as in "phường Thanh Xuân".`,
    );
  }
  return { runs, terms, types, open };
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

/** The longest abbreviation, spelled out or not, that begins here; or the number of a document. */
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

/** How many pieces, from here, are the words of the phrase; 0 when they are not. */
function lengthAt(pieces: readonly Piece[], index: number, phrase: string): number {
  const words = phrase.split(' ');
  return words.every((word, offset) => pieces[index + offset]?.folded === word) ? words.length : 0;
}

/** The word for a type of unit that begins here, in full or abbreviated, as long as a name can follow. */
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
    // `ha tinh` ends in a name, `Phương Liệt` begins with one: with accents a word says what it is, without it may be.
    const plain = typed.join(' ') === folded;
    if (typed.join(' ') !== word && (!plain || after === undefined)) continue;
    return { length, type: { types, ...(after !== undefined && { literal: `${folded} ${after}` }) } };
  }
  return undefined;
}
