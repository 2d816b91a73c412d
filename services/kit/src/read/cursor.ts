import { createHash } from 'node:crypto';
import { BadUserInput } from '../error/error.js';
import { quoteValue } from '../error/quote-value.js';

/** The list that a cursor points into: the same list, order, filter and dates give the same items. */
export interface CursorScope {
  list: string;
  order: string;
  filter: Readonly<Record<string, unknown>>;
  asOf: string;
  asKnownOn: string;
}

/** Returns a function that writes a cursor: the scope, and the values of a row by which the list is ordered. */
export function cursorWriter(scope: CursorScope): (values: readonly unknown[]) => string {
  const { list, order, asOf, asKnownOn } = scope;
  const prefix = [list, order, digest(scope.filter), asOf, asKnownOn];
  return (values) => Buffer.from(JSON.stringify([...prefix, ...values])).toString('base64url');
}

/**
 * Reads the values of a cursor, one of each SQL type in `types`.
 * @throws BadUserInput for a cursor of another list, order, filter or date, and for one that no list wrote
 */
export function readCursor(cursor: string, scope: CursorScope, types: readonly string[]): unknown[] {
  const [list, order, filter, asOf, asKnownOn, ...values] = parse(cursor);
  if (list !== scope.list) {
    throw new BadUserInput({
      vi: `Con trỏ (cursor) thuộc danh sách khác: ${quoteValue(list, 'không rõ')}.`,
      en: `The cursor is of another list: ${quoteValue(list, 'unknown')}.`,
    });
  }
  if (order !== scope.order) {
    throw new BadUserInput({
      vi: `Con trỏ (cursor) được tạo cho thứ tự ${quoteValue(order, 'khác')}, còn yêu cầu này theo thứ tự ${quoteValue(scope.order, 'khác')}.`,
      en: `The cursor was made for the order ${quoteValue(order, 'unknown')}, the request asks for ${quoteValue(scope.order, 'another')}.`,
    });
  }
  if (filter !== digest(scope.filter)) {
    throw new BadUserInput({
      vi: 'Con trỏ (cursor) được tạo cho bộ lọc khác. Dùng lại bộ lọc của trang có con trỏ này.',
      en: 'The cursor was made for another filter. Use the filter of the page that it is from.',
    });
  }
  if (asOf !== scope.asOf || asKnownOn !== scope.asKnownOn) {
    const [made, now] = [quoteValue(asOf, '?'), quoteValue(scope.asOf, '?')];
    throw new BadUserInput({
      vi: `Con trỏ (cursor) được tạo cho ngày khác: as-of ${made}, còn yêu cầu này có ${now}. Dùng lại as-of và as-known-on của trang có con trỏ này.`,
      en: `The cursor was made for other dates: as-of ${made}, the request has ${now}. Use the as-of and as-known-on of the page that it is from.`,
    });
  }
  const areOfTypes = values.length === types.length && types.every((type, index) => isOfType(values[index], type));
  if (!areOfTypes) throw notOurs();
  return values;
}

function parse(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read)) return read;
  } catch {
    // Falls through to the one refusal.
  }
  throw notOurs();
}

function notOurs(): BadUserInput {
  return new BadUserInput({
    vi: 'Con trỏ (cursor) không do hệ thống này tạo. Dùng nguyên startCursor hoặc endCursor của một trang trước.',
    en: 'The cursor is not one of ours. Use startCursor or endCursor of an earlier page as it was given.',
  });
}

/** Equal for equal filters, whatever the order of their fields; null and absent fields filter nothing. */
function digest(filter: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(JSON.stringify(normalized(filter)))
    .digest('base64url')
    .slice(0, 16);
}

function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, each]) => each != null);
  return fields.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, normalized(each)]);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'int':
    case 'integer':
      return Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_648;
    case 'numeric':
      return Number.isFinite(value) || value === '-Infinity';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
    case 'timestamptz':
      return typeof value === 'string' && (value === '-infinity' || /^\d{4}-\d{2}-\d{2}/.test(value)) && isTime(value);
    default:
      return typeof value === 'string' && !value.includes('\0');
  }
}

const isTime = (value: string): boolean => value === '-infinity' || !Number.isNaN(Date.parse(value));
