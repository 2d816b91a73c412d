import { sql } from './sql.js';

test('the indentation that all lines share is removed', () => {
  const text = sql`
    select id
      from unit
  `;
  expect(text).toBe('select id\n  from unit');
});

test('a part that spans lines is indented to the line where it stands', () => {
  const inner = sql`
    select id
    from unit`;
  const text = sql`
    select (
      ${inner}
    ) as ids, array(${inner})
  `;
  expect(text).toBe('select (\n  select id\n  from unit\n) as ids, array(select id\nfrom unit)');
});

test('a line that holds nothing but absent parts is left out; within a line they are empty', () => {
  const text = sql`
    select id from unit
    ${null}
    ${undefined}${false}
    order by ${''}id
    limit ${0}`;
  expect(text).toBe('select id from unit\norder by id\nlimit 0');
});

test('a line is kept if one of its parts is present', () => {
  expect(sql`
    ${null}${'a'}
    b`).toBe('a\nb');
});

test('conditions stand one a line; no condition is no clause', () => {
  expect(sql`
    select id from unit
    ${sql.where([
      'a = 1',
      undefined,
      sql`
      exists (
        select from b)`,
    ])}
    order by id`).toBe('select id from unit\nwhere a = 1\n  and exists (\n    select from b)\norder by id');
  expect(sql`
    select id from unit
    ${sql.where([])}`).toBe('select id from unit');
  expect(sql.and([])).toBe('true');
  expect(sql.and(['a', 'b'])).toBe('a\nand b');
});

test('items of a list stand one a line', () => {
  expect(sql`
    select
      ${sql.list(['a', false, 'b'])}
    from unit`).toBe('select\n  a,\n  b\nfrom unit');
});

test('a part keeps its text: quotes, dollars, backslashes', () => {
  const part = String.raw`replace(x, '\', '\\') || '$1' || $1::text`;
  expect(sql`select ${part}`).toBe(`select ${part}`);
});
