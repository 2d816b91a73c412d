import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { readAddress, readDate, writeAddress } from '../../gateway/src/page/model/address.js';
import { chartOf } from '../../gateway/src/page/model/chart.js';
import { csvOf, safeText } from '../../gateway/src/page/model/csv.js';
import { Formatter } from '../../gateway/src/page/model/format.js';
import { readQuestion } from '../../gateway/src/page/model/question.js';
import { shapesOf } from '../../gateway/src/page/model/shape.js';
import { type IncompletePart, type Table, tablesOf } from '../../gateway/src/page/model/table.js';

const schema = buildSchema(`
  directive @asOf(date: String, knownOn: String) on QUERY
  type Query { units(area: ID, year: Int): Units }
  type Units { totalCount: Int! nodes: [Unit!]! }
  "A unit."
  type Unit {
    id: ID!
    "Tên — Name."
    name: String!
    nameEn: String!
    year: Int
    cases: Count
    rate: Rate
    committee: Committee
  }
  type Count { value: Int suppressed: Boolean! }
  type Rate { value: Float numerator: Int denominator: Int }
  type Committee { id: ID! name: String! }
`);

const text = `# Các đơn vị
# Units
#
# Giải thích
# Explanation
# @group units
# @input area unit | Đơn vị — Area
query Units($area: ID = "unt_1", $day: String = "2020-06-29") @asOf(date: $day) {
  units(area: $area) {
    totalCount
    nodes { name nameEn year cases { value suppressed } rate { value numerator denominator } committee { name } }
  }
}`;

function tableOf(nodes: unknown[], incomplete: IncompletePart[] = []): Table {
  const operation = parse(text).definitions[0] as OperationDefinitionNode;
  const data = { units: { totalCount: nodes.length, nodes } };
  return tablesOf(shapesOf(schema, operation, new Map(), new Map()), data, incomplete)[0]!;
}

const unit = (values: object): object => ({
  name: 'Phường Đình',
  nameEn: 'Đình Ward',
  year: 2019,
  cases: { value: 3, suppressed: false },
  rate: { value: 0.5, numerator: 1, denominator: 2 },
  committee: { id: 'pec_1', name: 'UBND' },
  ...values,
});

describe('a saved operation', () => {
  const question = readQuestion(schema, 'units', text);

  test('has title, explanation, group and inputs of its comment', () => {
    expect(question).toMatchObject({
      title: { vi: 'Các đơn vị', en: 'Units' },
      about: { vi: 'Giải thích', en: 'Explanation' },
      group: 'units',
      inputs: [{ name: 'area', control: 'unit', label: { vi: 'Đơn vị', en: 'Area' }, defaultValue: 'unt_1' }],
    });
  });

  test('is sent without @asOf and its variable, with ID and type name beside each name', () => {
    expect(question.asOf).toBe('2020-06-29');
    expect(question.sent).not.toContain('asOf');
    expect(question.sent).not.toContain('$day');
    expect(question.sent).toMatch(/committee \{\s+__typename\s+id\s+name\s+\}/);
  });
});

describe('a table', () => {
  test('keeps suppressed, unknown, missing and zero apart', () => {
    const { rows } = tableOf(
      [
        unit({ cases: { value: 0, suppressed: false } }),
        unit({ cases: { value: null, suppressed: true } }),
        unit({ cases: { value: null, suppressed: false }, committee: null }),
      ],
      [{ organization: 'UBND các cấp', paths: [['units', 'nodes', 'committee']] }],
    );
    expect(rows.map(({ cells }) => cells[3])).toEqual([
      { kind: 'number', value: 0 },
      { kind: 'suppressed' },
      { kind: 'unknown' },
    ]);
    expect(rows[2]!.cells[5]).toEqual({ kind: 'missing', organization: 'UBND các cấp' });
  });

  test('takes its headings from the schema, and marks texts in one language', () => {
    const { columns } = tableOf([unit({})]);
    expect(columns[0]).toMatchObject({ label: { vi: 'Tên', en: 'Name' }, language: 'vi' });
    expect(columns[1]).toMatchObject({ language: 'en' });
  });

  test('has the values above its list as facts', () => {
    expect(tableOf([unit({})]).facts[0]).toMatchObject({ column: { key: 'totalCount' }, cell: { value: 1 } });
  });
});

describe('CSV', () => {
  const nodes = [unit({}), unit({ name: '=1+1', cases: { value: null, suppressed: true } })];

  test('separates by semicolons and writes a decimal comma in Vietnamese', () => {
    const table = tableOf(nodes);
    const lines = csvOf(table, table.rows, new Formatter('vi', {})).split('\r\n');
    expect(lines[0]).toBe('\uFEFFTên;Year;Cases;Rate;Rate: tử số;Rate: mẫu số;Committee;Committee: ID');
    expect(lines[1]).toBe('Phường Đình;2019;3;0,5;1;2;UBND;pec_1');
  });

  test('writes no formula, and the word for a suppressed value', () => {
    const table = tableOf(nodes);
    expect(csvOf(table, table.rows, new Formatter('vi', {}))).toContain("'=1+1;2019;không công bố;");
    expect(['=a', '+a', '-a', '@a', '\ta'].map(safeText)).toEqual(["'=a", "'+a", "'-a", "'@a", "'\ta"]);
  });
});

describe('a chart', () => {
  test('is a line over eight years or more, and bars below', () => {
    const years = (count: number): object[] =>
      Array.from({ length: count }, (_, index) => unit({ year: 2010 + index, name: 'A', committee: null }));
    expect(chartOf(tableOf(years(8)))).toMatchObject({ kind: 'line' });
    expect(chartOf(tableOf(years(3)))).toMatchObject({ kind: 'bar' });
  });

  test('is not drawn for a single row', () => {
    expect(chartOf(tableOf([unit({})]))).toBeUndefined();
  });
});

describe('an address', () => {
  test.each([
    { question: 'units', variables: { area: 'unt_1', year: 2019, kinds: ['A'], all: null }, asOf: '2020-06-29' },
    { question: 'units', variables: { code: '009', text: '12' } },
  ])('holds question, variables and date: %j', (state) => {
    const address = { view: 'chart' as const, language: 'en' as const, asOf: undefined, knownOn: undefined, ...state };
    expect(readAddress(new URL(writeAddress(address), 'http://gateway'), 'vi')).toEqual(address);
  });
});

test.each([
  ['29/6/2020', '2020-06-29'],
  ['2020-06-29', '2020-06-29'],
  ['31/2/2020', undefined],
  ['06-2020', undefined],
])('the date %s is read as %s', (written, iso) => {
  expect(readDate(written)).toBe(iso);
});
