import { startGraph, type TestGraph } from './graph.js';
import { articleOrDay, vietnameseWords } from '#world';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
}, 120_000);
afterAll(() => graph.stop());

async function rowsOf<Row>(subgraph: string, statement: string): Promise<Row[]> {
  const { database } = graph.running.find(({ name }) => name === subgraph)!;
  return database.query<Row[]>(statement);
}

const district = 'unt_1fvspxys2wzy11nh1jmp';

/** Yearly figures that add up: the table of each organisation, its organisations, and the columns. */
const yearly = {
  'trade-union': ['trade_union_year', 'trade_union', ['members', 'grassroots_unions', 'enterprises', 'public_bodies']],
  'womens-union': ['womens_union_year', 'womens_union', ['members', 'branches', 'leaders', 'women_leaders']],
  'farmers-union': [
    'farmers_union_year',
    'farmers_union',
    ['members', 'households', 'good_households', 'borrowing_groups'],
  ],
  'veterans-association': ['veterans_association_year', 'veterans_association', ['members', 'clubs']],
  'youth-union': ['youth_union_year', 'youth_union', ['members', 'branches', 'volunteer_days', 'projects']],
} as const;

test.each(Object.entries(yearly))('%s: in every year the district is the sum of its wards', async (subgraph, about) => {
  const [table, organizations, columns] = about;
  const rows = await rowsOf<Record<string, string>>(
    subgraph,
    `select y.year, ${columns
      .map(
        (column) => `y.${column} as ${column}, (
        select sum(w.${column}) from ${table} w join ${organizations} o on o.unit_id = w.unit_id
        where w.year = y.year and o.parent_id = d.id) as ${column}_of_wards`,
      )
      .join(', ')}
     from ${table} y join ${organizations} d on d.unit_id = y.unit_id where y.unit_id = '${district}' order by y.year`,
  );
  expect(rows.map(({ year }) => Number(year))).toEqual(Array.from({ length: 15 }, (_, index) => 2010 + index));
  for (const row of rows) {
    for (const column of columns)
      expect([row['year'], column, Number(row[column])]).toEqual([
        row['year'],
        column,
        Number(row[`${column}_of_wards`]),
      ]);
  }
});

test.each([
  ['womens-union', 'womens_union_year', 'womens_union', 'womens_branch', 'womens_union_id'],
  ['farmers-union', 'farmers_union_year', 'farmers_union', 'farmers_branch', 'farmers_union_id'],
  [
    'veterans-association',
    'veterans_association_year',
    'veterans_association',
    'veterans_branch',
    'veterans_association_id',
  ],
])(
  '%s: the last yearly number of members is that of the list of branches',
  async (subgraph, table, organizations, branches, key) => {
    const rows = await rowsOf<{ name: string; figure: number; listed: number }>(
      subgraph,
      `select distinct on (o.id) o.name, y.members as figure,
       (select sum(b.members)::int from ${branches} b where b.${key} = o.id) as listed
     from ${organizations} o join ${table} y on y.unit_id = o.unit_id
     where o.level = 'COMMUNE' order by o.id, y.year desc`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ figure, listed }) => figure !== listed)).toEqual([]);
  },
);

test('volunteer days of a year are the sum of its campaigns, and projects those completed in it', async () => {
  const rows = await rowsOf<Record<string, string>>(
    'youth-union',
    `select o.name, y.year, y.volunteer_days as days, y.projects, y.branches,
       (select coalesce(sum(c.volunteer_days), 0) from volunteer_campaign c
        where c.youth_union_id = o.id and extract(year from c.started_on) = y.year) as of_campaigns,
       (select count(*) from youth_project p
        where p.youth_union_id = o.id and extract(year from p.completion_day) = y.year) as completed,
       (select count(*) from youth_branch b where b.youth_union_id = o.id) as listed
     from youth_union o join youth_union_year y on y.unit_id = o.unit_id where o.level = 'COMMUNE'`,
  );
  expect(rows.length).toBeGreaterThan(100);
  const differing = rows.filter(
    ({ days, of_campaigns, projects, completed, branches, listed }) =>
      Number(days) !== Number(of_campaigns) ||
      Number(projects) !== Number(completed) ||
      Number(branches) !== Number(listed),
  );
  expect(differing).toEqual([]);
});

const subgraphs = [...Object.keys(yearly), 'front', 'peoples-committees'];

/** Returns the values of all pairs of columns `x` and `x_en` in a subgraph's tables. */
async function bilingualValues(subgraph: string): Promise<{ place: string; vi: string | null; en: string }[]> {
  const columns = await rowsOf<{ table_name: string; column_name: string }>(
    subgraph,
    `select c.table_name, c.column_name from information_schema.columns c
     where c.table_schema = 'public' and c.column_name like '%\\_en' and c.data_type = 'text' and exists (
       select from information_schema.columns v where v.table_schema = 'public' and v.table_name = c.table_name
         and v.column_name = regexp_replace(c.column_name, '_en$', ''))`,
  );
  const values = columns.map(({ table_name: table, column_name: column }) =>
    rowsOf<{ place: string; vi: string | null; en: string }>(
      subgraph,
      `select distinct '${table}.${column}' as place, ${column.replace(/_en$/, '')} as vi, ${column} as en
       from ${table} where ${column} is not null`,
    ),
  );
  return (await Promise.all(values)).flat();
}

test.each(subgraphs)(
  '%s: English texts have no Vietnamese words, Vietnamese texts write days and articles as documents do',
  async (subgraph) => {
    const values = await bilingualValues(subgraph);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter(({ en }) => vietnameseWords.test(en))).toEqual([]);
    expect(values.filter(({ vi }) => vi !== null && articleOrDay.test(vi))).toEqual([]);
  },
);

test('in the register of a Front, the numbers of an issuer, a type and a year run with their dates', async () => {
  const rows = await rowsOf<{ issuer: string }>(
    'front',
    `select issuer from (
       select d.issuer_id as issuer, d.issued_on, split_part(d.document_number, '/', 1)::int as number,
         lag(split_part(d.document_number, '/', 1)::int) over (
           partition by g.area_unit_id, d.issuer_id, extract(year from d.issued_on), split_part(d.document_number, '/', 2)
           order by d.issued_on, split_part(d.document_number, '/', 1)::int) as before
       from delegation_document d join supervision_delegation g on g.id = d.delegation_id) n where n.before >= n.number`,
  );
  expect(rows).toEqual([]);
});
