import { type RunningSubgraph, startSubgraph } from '#kit';
import { foldName } from '#kit/text';
import { freshDatabase, type FreshDatabase } from '#kit/testing';
import { parse } from 'graphql';
import { subgraph } from '../subgraph.js';

let database: FreshDatabase;
let running: RunningSubgraph;
beforeAll(async () => {
  database = await freshDatabase('search');
  running = await startSubgraph(subgraph, { url: database.url, connections: 2 });
  await sql('update inbox_position set is_complete = true, generation = gen_random_uuid(), taken_at = now()');
});
afterAll(async () => {
  await running.stop();
  await database.drop();
});
afterEach(() => running.database.query('truncate unit_copy, organization_copy'));

const sql = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  running.database.query(text, values);

/** Inserts a unit, valid from 2008 by default; its ID is made of its name and first day. */
async function unit(
  name: string,
  { type = 'COMMUNE', level = 'COMMUNE', from = '2008-08-01', to = '', parent = '', heirs = [] as string[] } = {},
): Promise<string> {
  const id = Buffer.from(`${name} ${from} ${parent}`).toString('hex');
  await sql(
    `insert into unit_copy (id, source, received_at, code, name, name_en, type, level, parent_id, known_from, valid_from, valid_to,
      successor_ids) values ($1, 'peoples-committees', now(), '00001', $2, '', $3, $4, nullif($5, ''), $6, $6, nullif($7, '')::date, $8)`,
    [id, name, type, level, parent, from, to, heirs],
  );
  return id;
}

async function body(name: string, { kind = 'PEOPLES_COMMITTEE', short = name, area = '', level = 'COMMUNE' } = {}) {
  await sql(
    `insert into organization_copy (id, source, received_at, kind, name, name_en, short_name, level, unit_id, valid_from,
      provenance) values ($1, 'front', now(), $2, $3, '', $4, $5, nullif($6, ''), '2008-08-01', 'SYNTHETIC')`,
    [`${kind} ${name}`, kind, name, short, level, area],
  );
}

interface Page {
  totalCount: number | null;
  nodes: { name: string; matched: string; place: string | null; currentEquivalents: { name: string }[] }[];
  pageInfo: { startCursor: string; endCursor: string };
}

async function answer(text: string, more = '', asOf = '2026-11-01') {
  const document = parse(`query ($text: String!) { search(text: $text ${more}) {
    totalCount nodes { name matched place currentEquivalents { name } } pageInfo { startCursor endCursor } } }`);
  return running.execute({ document, variables: { text } }, { requestId: 'test', asOf });
}

async function page(text: string, more?: string, asOf?: string): Promise<Page> {
  const { data, errors } = await answer(text, more, asOf);
  expect(errors).toBeUndefined();
  return (data as unknown as { search: Page }).search;
}

const found = async (text: string, more?: string, asOf?: string): Promise<string[]> =>
  (await page(text, more, asOf)).nodes.map(({ name, matched }) => `${matched} ${name}`);

describe('folding', () => {
  const names = [
    'Xã Thanh Xuân',
    'Đắk Lắk',
    "Ea H'leo",
    'Sơn - La',
    'Trung Hoà',
    'Trung Hòa',
    'Thuỷ',
    'Thủy',
    'TỊNH BIÊN',
  ];

  test.each(names)('the database folds %s as the code does, composed or not', async (name) => {
    for (const spelled of [name, name.normalize('NFD'), name.toUpperCase()]) {
      const [row] = await sql('select civic_fold($1) as folded', [spelled]);
      expect(row!['folded']).toBe(foldName(name));
      expect(foldName(spelled)).toBe(foldName(name));
    }
  });

  test.each([
    ['Trung Hoà', 'Trung Hòa'],
    ['Thuỷ Xuân', 'THỦY XUÂN'],
    ['Hoè', 'Hòe'],
    ['Khuý', 'Khúy'],
  ])('%s and %s have the same letters: the tone only stands elsewhere', async (old, modern) => {
    const [row] = await sql('select search_letters($1) = search_letters($2) as same', [old, modern]);
    expect(row!['same']).toBe(true);
  });

  test('another accent is another letter: hà, hạ, ha', async () => {
    const [row] = await sql(
      `select array(select distinct search_letters(each) from unnest($1::text[]) each) as letters`,
      [['hà', 'hạ', 'ha']],
    );
    expect(row!['letters']).toHaveLength(3);
  });
});

describe('ranking', () => {
  test('exact accents come before whole words, whole words before a prefix, an abbreviation last', async () => {
    for (const name of ['Xã Hạ', 'Xã Hà', 'Xã Hàng', 'Xã Hải']) await unit(name);
    expect(await found('hà')).toEqual(['EXACT Xã Hà', 'WORDS Xã Hạ', 'PREFIX Xã Hải', 'PREFIX Xã Hàng']);
    await body('Ủy ban MTTQ Việt Nam xã Hà', { kind: 'FATHERLAND_FRONT' });
    await body('Ban công tác Mặt trận Hà', { kind: 'EMPLOYER' });
    expect(await found('mttq hà')).toEqual(['EXACT Ủy ban MTTQ Việt Nam xã Hà', 'ACRONYM Ban công tác Mặt trận Hà']);
  });

  test('an exact match does not depend on where the tone is written', async () => {
    await unit('Xã Hoà');
    expect(await found('hòa')).toEqual(['EXACT Xã Hoà']);
  });

  test('ties go to what is valid on the day, then the higher level, then the Vietnamese order of names', async () => {
    await unit('Phường An Đức', { to: '2020-01-01' });
    for (const name of ['Phường Ân An', 'Phường An An', 'Phường Ăn An', 'Phường Đa An', 'Phường Da An'])
      await unit(name);
    await unit('Quận An', { level: 'DISTRICT', type: 'URBAN_DISTRICT' });
    expect((await found('an', 'kinds: [ADMINISTRATIVE_UNIT]')).map((each) => each.slice(6))).toEqual([
      'Quận An',
      'Phường An An',
      'Phường Ăn An',
      'Phường Ân An',
      'Phường Da An',
      'Phường Đa An',
      'Phường An Đức',
    ]);
  });

  test('words that were typed together stand together before those that do not', async () => {
    for (const name of ['Xã Xuân Thành', 'Xã Thành Xuân']) await unit(name);
    expect(await found('thanh xuan')).toEqual(['WORDS Xã Thành Xuân', 'WORDS Xã Xuân Thành']);
  });

  test('pages meet without a gap, forwards as backwards, whatever the letters at their border', async () => {
    const own = ['A', 'Ạ', 'Á', 'Ă', 'Ặ', 'Â', 'Ấ', 'B', 'D', 'Đ', 'E', 'Ê', 'Ế', 'O', 'Ô', 'Ơ', 'U', 'Ư', 'Y'];
    for (const name of own) await unit(`Xã Xuân ${name}`);
    const whole = (await page('xuân', 'first: 50')).nodes;
    expect(whole).toHaveLength(own.length);
    const forwards: unknown[] = [];
    let after = '';
    for (let step = 0; step < own.length; step += 3) {
      const { nodes, pageInfo } = await page('xuân', `first: 3${after}`);
      forwards.push(...nodes);
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(forwards).toEqual(whole);
    const end = (await page('xuân', 'last: 4')).nodes;
    expect(end).toEqual(whole.slice(-4));
    const before = (await page('xuân', 'last: 4')).pageInfo.startCursor;
    expect((await page('xuân', `last: 5, before: "${before}"`)).nodes).toEqual(whole.slice(-9, -4));
  });

  test('a cursor of another text is refused', async () => {
    await unit('Xã Xuân');
    const { endCursor } = (await page('xuân')).pageInfo;
    const { errors } = await answer('hà', `after: "${endCursor}"`);
    expect(errors![0]!.message).toMatch(/cursor was made for the order "best match for xuân"/);
  });
});

describe('types of units', () => {
  test('are a filter: P. Thanh Xuân is a ward, whatever else is named Thanh Xuân', async () => {
    const ward = await unit('Phường Thanh Xuân', { type: 'WARD' });
    const commune = await unit('Xã Thanh Xuân');
    await body('Ủy ban MTTQ Việt Nam phường Thanh Xuân', { kind: 'FATHERLAND_FRONT', area: ward });
    await body('Ủy ban MTTQ Việt Nam xã Thanh Xuân', { kind: 'FATHERLAND_FRONT', area: commune });
    for (const text of ['mttq p. thanh xuan', 'mat tran to quoc phuong thanh xuan', 'MTTQ phường Thanh Xuân']) {
      expect((await page(text)).nodes.map(({ name }) => name)).toEqual(['Ủy ban MTTQ Việt Nam phường Thanh Xuân']);
    }
    expect((await page('thanh xuan', 'kinds: [ADMINISTRATIVE_UNIT]')).totalCount).toBe(2);
  });

  test('without accents may be a part of the name: Quan Hoa, Phương Đình', async () => {
    await unit('Phường Quan Hoa', { type: 'WARD' });
    await unit('Xã Phương Đình');
    expect(await found('quan hoa')).toEqual(['EXACT Phường Quan Hoa']);
    expect(await found('phuong dinh')).toEqual(['WORDS Xã Phương Đình']);
  });
});

test('incomplete copies are searched, and the total is null', async () => {
  await unit('Phường Kim Giang');
  const wholeOrNot = (isWhole: boolean) =>
    sql('update inbox_position set is_complete = $1 where source = $2', [isWhole, 'youth-union']);
  await wholeOrNot(false);
  try {
    expect(await page('kim giang')).toMatchObject({ totalCount: null, nodes: [{ name: 'Phường Kim Giang' }] });
  } finally {
    await wholeOrNot(true);
  }
  expect((await page('kim giang')).totalCount).toBe(1);
});

describe('what was and what is', () => {
  test('a former unit is found with what carries it on today, through every step between', async () => {
    const today = await unit('Phường Khương Đình', { from: '2025-07-01' });
    const between = await unit('Phường Hạ Đình', { from: '2025-01-01', to: '2025-06-30', heirs: [today] });
    await unit('Phường Kim Giang', { to: '2024-12-31', heirs: [between] });
    expect((await page('kim giang')).nodes[0]!.currentEquivalents).toEqual([{ name: 'Phường Khương Đình' }]);
    expect((await page('kim giang', '', '2025-03-01')).nodes[0]!.currentEquivalents).toEqual([
      { name: 'Phường Hạ Đình' },
    ]);
    expect((await page('kim giang', '', '2020-03-01')).nodes[0]!.currentEquivalents).toEqual([]);
    expect((await page('kim giang', 'includeFormer: false')).totalCount).toBe(0);
  });

  test('a unit that ended with nothing of its level goes on in the heirs of those below it', async () => {
    const today = await unit('Phường Phương Liệt', { from: '2025-07-01' });
    const district = await unit('Quận Thanh Xuân', { level: 'DISTRICT', type: 'URBAN_DISTRICT', to: '2025-06-30' });
    await unit('Phường Khương Mai', { parent: district, to: '2025-06-30', heirs: [today] });
    expect((await page('quan thanh xuan')).nodes[0]!.currentEquivalents).toEqual([{ name: 'Phường Phương Liệt' }]);
  });

  test('what began after the day has not happened', async () => {
    await unit('Phường Thanh Xuân', { from: '2025-07-01' });
    expect(await found('thanh xuan', '', '2025-06-30')).toEqual([]);
    expect(await found('thanh xuan', '', '2025-07-01')).toEqual(['WORDS Phường Thanh Xuân']);
  });

  test('an area is searched with all below it, and homonyms say where they are', async () => {
    const province = await unit('Tỉnh Nghệ An', { level: 'PROVINCE', type: 'PROVINCE' });
    const district = await unit('Huyện Thanh Chương', { level: 'DISTRICT', type: 'RURAL_DISTRICT', parent: province });
    await unit('Xã Thanh Xuân', { parent: district });
    await unit('Xã Thanh Xuân', { from: '2010-01-01' });
    const { nodes } = await page('thanh xuan', `area: "${province}"`);
    expect(nodes.map(({ place }) => place)).toEqual(['Huyện Thanh Chương, Tỉnh Nghệ An']);
  });
});

test('what is renamed is found by its new name alone, and what is gone is not found', async () => {
  const id = await unit('Xã Thanh Xuân');
  await sql('update unit_copy set name = $2 where id = $1', [id, 'Xã Nội Bài']);
  expect(await found('thanh xuan')).toEqual([]);
  expect(await found('noi bai')).toEqual(['WORDS Xã Nội Bài']);
  await sql('delete from unit_copy where id = $1', [id]);
  expect(await found('noi bai')).toEqual([]);
});

test('a text that asks for everything is refused', async () => {
  const { errors } = await answer('d');
  expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
});
