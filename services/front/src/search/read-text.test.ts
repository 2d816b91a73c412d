import { readText } from './read-text.js';

const words = (text: string): string[] => readText(text).runs.map((run) => run.map(({ folded }) => folded).join(' '));
const types = (text: string): string[] => readText(text).types.flatMap((filter) => [...filter.types]);
const kinds = (text: string): (string | undefined)[] => readText(text).terms.map(({ kind }) => kind);

test.each([
  ['thanh xuan'],
  ['Thanh Xuân'],
  ['Thanh Xuân'.normalize('NFD')],
  ['THANH XUÂN'],
  ['  Thanh -  Xuân '],
  ['Thanh-Xuân'],
  ['Thanh.Xuân'],
])('%s is the two words thanh xuan, and no type of unit', (text) => {
  expect(words(text)).toEqual(['thanh xuan']);
  expect(types(text)).toEqual([]);
});

test('đ and Đ are d, though they decompose to nothing', () => {
  expect(words('Đại Mỗ, đống đa')).toEqual(['dai mo dong da']);
});

test.each([
  ['P. Thanh Xuân', 'WARD'],
  ['P.Thanh Xuân', 'WARD'],
  ['p thanh xuan', 'WARD'],
  ['phường Thanh Xuân', 'WARD'],
  ['PHƯỜNG THANH XUÂN', 'WARD'],
  ['phuong thanh xuan', 'WARD'],
  ['Q. Thanh Xuân', 'URBAN_DISTRICT'],
  ['quận Thanh Xuân', 'URBAN_DISTRICT'],
  ['X. Thanh Xuân', 'COMMUNE'],
  ['xã Thanh Xuân', 'COMMUNE'],
  ['TT. Thanh Xuân', 'TOWNSHIP'],
  ['thị trấn Thanh Xuân', 'TOWNSHIP'],
  ['H. Thanh Xuân', 'RURAL_DISTRICT'],
  ['huyện Thanh Xuân', 'RURAL_DISTRICT'],
])('%s is Thanh Xuân of the type %s', (text, type) => {
  expect(types(text)).toEqual([type]);
  expect(words(text)).toEqual(['thanh xuan']);
});

test('a city is of the centre or of a province', () => {
  expect(types('TP. Hà Nội')).toEqual(['MUNICIPALITY', 'PROVINCIAL_CITY']);
  expect(types('thành phố Hà Nội')).toEqual(['MUNICIPALITY', 'PROVINCIAL_CITY']);
});

test.each([
  'Phương Liệt',
  'Quán Trữ',
  'ha tinh',
  'an sinh xã hội',
  'quản lý đất đai',
  'thanh x',
  'Quận đoàn Thanh Xuân',
])('what is no type of unit in %s stays text', (text) => {
  expect(types(text)).toEqual([]);
});

test('a word that may be a type or a part of the name is either: Phường Liệt, Phương Liệt', () => {
  expect(readText('phuong liet').types).toEqual([{ types: ['WARD'], literal: 'phuong liet' }]);
});

test.each([
  ['MTTQ', 'FATHERLAND_FRONT'],
  ['Mặt trận Tổ quốc', 'FATHERLAND_FRONT'],
  ['UBND', 'PEOPLES_COMMITTEE'],
  ['Uỷ ban nhân dân', 'PEOPLES_COMMITTEE'],
  ['hđnd', 'PEOPLES_COUNCIL'],
  ['hội đồng nhân dân', 'PEOPLES_COUNCIL'],
  ['LĐLĐ', 'TRADE_UNION'],
  ['HLHPN', 'WOMENS_UNION'],
  ['Hội PN', 'WOMENS_UNION'],
  ['Hội Liên hiệp Phụ nữ', 'WOMENS_UNION'],
  ['HND', 'FARMERS_UNION'],
  ['HCCB', 'VETERANS_ASSOCIATION'],
  ['ĐTN', 'YOUTH_UNION'],
  ['TNCS', 'YOUTH_UNION'],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh', 'YOUTH_UNION'],
])('%s stands for bodies of the kind %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
  expect(words(text)).toEqual([]);
});

test.each([
  ['TTND', 'thanh tra nhan dan'],
  ['GSĐTCĐ', 'giam sat dau tu cua cong dong'],
  ['CCHC', 'cai cach hanh chinh'],
  ['GPMB', 'giai phong mat bang'],
])('%s and its long name are one', (short, long) => {
  expect(readText(short).terms[0]!.forms).toContain(long);
  expect(readText(long).terms[0]!.forms).toEqual(readText(short).terms[0]!.forms);
});

test('the number of a document is one word, however it is spaced', () => {
  expect(readText('217-QĐ/TW').terms[0]!.forms).toEqual(['217qdtw', '217 qd tw']);
});

test.each([
  ['d', /"d" is too short to search for: give at least 2 letters/],
  ['  Đ. ', /too short/],
  ['%_', /too short/],
  ['phường', /names a type of unit and no unit/],
  ['P.', /too short/],
  ['TP.', /names a type of unit and no unit/],
  ['x'.repeat(201), /201 characters; a search takes at most 200/],
])('"%s" is refused, and the refusal says why', (text, message) => {
  expect(() => readText(text)).toThrow(message);
});
