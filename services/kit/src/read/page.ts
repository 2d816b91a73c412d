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

/** A cursor holds its order and the values of the row in it. */
export function writeCursor(order: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** The values in a cursor. Refuses what we did not write, and what was written for another order. */
export function readCursor(cursor: string, order: string): unknown[] {
  const [writtenFor, ...values] = parse(cursor);
  if (writtenFor !== order) {
    throw new BadUserInput({
      vi: `Con trỏ (cursor) được tạo cho thứ tự "${String(writtenFor)}", còn yêu cầu này theo thứ tự "${order}".`,
      en: `The cursor was made for the order "${String(writtenFor)}", the request asks for "${order}".`,
    });
  }
  return values;
}

function parse(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read) && read.length >= 2) return read;
  } catch {
    // Falls through to the one refusal.
  }
  throw new BadUserInput({
    vi: 'Con trỏ (cursor) không do hệ thống này tạo. Dùng nguyên startCursor hoặc endCursor của một trang trước.',
    en: 'The cursor is not one of ours. Use startCursor or endCursor of an earlier page as it was given.',
  });
}
