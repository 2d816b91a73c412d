import { BadUserInput } from '../error/error.js';

/** Relay's arguments of a connection. */
export interface PageInput {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export interface Page {
  size: number;
  backwards: boolean;
  cursor: string | undefined;
}

const defaultSize = 20;
export const maximumSize = 500;

/** Checks Relay's arguments: forwards with `first`/`after`, or backwards with `last`/`before`, never both. */
export function pageOf({ first, after, last, before }: PageInput): Page {
  const backwards = last != null || before != null;
  if (backwards && (first != null || after != null)) {
    throw new BadUserInput({
      vi: 'Một trang đi tới với first và after, hoặc đi lui với last và before, không dùng cả hai.',
      en: 'A page goes forwards with first and after, or backwards with last and before, not both.',
    });
  }
  const size = (backwards ? last : first) ?? defaultSize;
  if (size < 0 || size > maximumSize) {
    const name = backwards ? 'last' : 'first';
    throw new BadUserInput({
      vi: `${name} là ${size}; một trang có từ 0 đến ${maximumSize} mục. Lấy trang sau bằng con trỏ (cursor).`,
      en: `${name} is ${size}; a page has 0 to ${maximumSize} items. Ask for the next page with a cursor.`,
    });
  }
  return { size, backwards, cursor: (backwards ? before : after) ?? undefined };
}
