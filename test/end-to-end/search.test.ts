import { SubgraphUnavailable, type Transport } from '../../gateway/src/index.js';
import { asker, gatewayOver, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

interface Found {
  name: string;
  kind: string;
  matched: string;
  place: string | null;
  validFrom: string | null;
  validTo: string | null;
  currentEquivalents: { name: string; validFrom: string }[];
  item: Record<string, unknown> | null;
}

const fields = `totalCount nodes { name kind matched place validFrom validTo currentEquivalents { name validFrom }
  item { __typename ... on AdministrativeUnit { code } ... on FrontCommittee { shortName } ... on MassMobilizationModel { title }
    ... on TradeUnion { shortName } } } coverage { complete }`;

async function search(text: string, more = ''): Promise<{ totalCount: number; nodes: Found[] }> {
  const { data, errors } = await graph.ask(
    `query ($text: String!) @asOf(date: "2026-11-01") { search(text: $text, first: 100 ${more}) { ${fields} } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  const found = data!['search'] as { totalCount: number; nodes: Found[]; coverage: { complete: boolean } };
  expect(found.coverage).toEqual({ complete: true });
  return found;
}

/** Units alone: name, parent and last day. */
async function units(text: string): Promise<string[]> {
  const { nodes } = await search(text, 'kinds: [ADMINISTRATIVE_UNIT]');
  return nodes.map(({ name, place, validTo }) => [name, place, validTo].filter((each) => each !== null).join(' | '));
}

const thanhXuan = [
  'Phường Thanh Xuân | Thành phố Hà Nội',
  'Phường Thanh Xuân Bắc | Quận Thanh Xuân, Thành phố Hà Nội | 2025-06-30',
  'Phường Thanh Xuân Nam | Quận Thanh Xuân, Thành phố Hà Nội | 2024-12-31',
  'Phường Thanh Xuân Trung | Quận Thanh Xuân, Thành phố Hà Nội | 2025-06-30',
  'Quận Thanh Xuân | Thành phố Hà Nội | 2025-06-30',
  'Xã Thanh Xuân | Huyện Như Xuân, Tỉnh Thanh Hóa | 2025-06-30',
  'Xã Thanh Xuân | Huyện Sóc Sơn, Thành phố Hà Nội | 2025-06-30',
  'Xã Thanh Xuân | Huyện Thanh Chương, Tỉnh Nghệ An | 2025-06-30',
  'Xã Thanh Xuân | Huyện Thanh Hà, Tỉnh Hải Dương | 2025-06-30',
];

test.each([['thanh xuan'], ['Thanh Xuân'.normalize('NFD')], ['THANH  XUÂN'], ['Thanh-Xuân']])(
  '%s finds the district, the ward, its namesakes Bắc, Nam and Trung, and four communes, told apart by where they are',
  async (text) => {
    const found = await units(text);
    expect(found[0]).toBe('Phường Thanh Xuân | Thành phố Hà Nội');
    expect(found.toSorted()).toEqual(thanhXuan.toSorted());
  },
);

test('the district that ended is found with the wards that carry it on, and the days', async () => {
  const { nodes } = await search('quận Thanh Xuân', 'kinds: [ADMINISTRATIVE_UNIT]');
  expect(nodes).toMatchObject([{ name: 'Quận Thanh Xuân', validFrom: null, validTo: '2025-06-30' }]);
  expect(nodes[0]!.currentEquivalents).toEqual(
    expect.arrayContaining(
      ['Phường Khương Đình', 'Phường Phương Liệt', 'Phường Thanh Xuân'].map((name) => ({
        name,
        validFrom: '2025-07-01',
      })),
    ),
  );
});

test.each([
  [
    'ha dinh',
    [
      'Phường Hạ Đình | Quận Thanh Xuân, Thành phố Hà Nội | 2024-12-31',
      'Phường Hạ Đình | Quận Thanh Xuân, Thành phố Hà Nội | 2025-06-30',
    ],
  ],
  [
    'khuong dinh',
    ['Phường Khương Đình | Quận Thanh Xuân, Thành phố Hà Nội | 2025-06-30', 'Phường Khương Đình | Thành phố Hà Nội'],
  ],
  [
    'trung hoa',
    [
      'Phường Trung Hoà | Quận Cầu Giấy, Thành phố Hà Nội | 2025-06-30',
      'Xã Trung Hòa | Huyện Chương Mỹ, Thành phố Hà Nội | 2025-06-30',
    ],
  ],
  [
    'dai mo',
    [
      'Phường Đại Mỗ | Quận Nam Từ Liêm, Thành phố Hà Nội | 2025-06-30',
      'Phường Đại Mỗ | Thành phố Hà Nội',
      'Xã Đại Mỗ | Huyện Từ Liêm, Thành phố Hà Nội | 2014-03-31',
    ],
  ],
])('%s finds every unit of that name', async (text, expected) => {
  expect((await units(text)).toSorted()).toEqual(expected);
});

test('a code that was used again is two units: 00373 is Kim Giang, then Hạ Đình', async () => {
  for (const text of ['kim giang', 'ha dinh']) {
    const { nodes } = await search(text, 'kinds: [ADMINISTRATIVE_UNIT]');
    expect(nodes.map(({ item }) => item!['code'])).toContain('00373');
  }
});

test('DAN VAN KHEO finds the models, whatever their titles', async () => {
  const { totalCount, nodes } = await search('DAN VAN KHEO');
  expect(totalCount).toBeGreaterThan(100);
  expect(nodes[0]).toMatchObject({ kind: 'MASS_MOBILIZATION_MODEL', item: { title: nodes[0]!.name } });
});

test.each(['mttq p. thanh xuan', 'Mặt trận Tổ quốc phường Thanh Xuân', 'MTTQ P.Thanh Xuân'])(
  '%s finds the committee of the ward first, then those of its namesakes',
  async (text) => {
    const { nodes } = await search(text, 'kinds: [ORGANIZATION]');
    expect(nodes[0]).toMatchObject({
      name: 'Ủy ban MTTQ Việt Nam phường Thanh Xuân',
      item: { __typename: 'FrontCommittee', shortName: 'MTTQ phường Thanh Xuân' },
    });
    expect(nodes.every(({ name }) => name.startsWith('Ủy ban MTTQ Việt Nam phường Thanh Xuân'))).toBe(true);
    expect((await search(text)).nodes[0]!.name).toBe(nodes[0]!.name);
  },
);

test('xuân finds nothing without xuân, and hà ranks Hà above Hạ', async () => {
  const xuan = await search('xuân');
  expect(xuan.totalCount).toBeGreaterThan(100);
  expect(xuan.nodes.filter(({ name }) => !/xuân/i.test(name.normalize('NFC')))).toEqual([]);
  const { nodes } = await search('hà', 'kinds: [ADMINISTRATIVE_UNIT]');
  const places = (pattern: RegExp): number[] => nodes.flatMap(({ name }, index) => (pattern.test(name) ? [index] : []));
  expect(Math.max(...places(/ Hà( |$)/))).toBeLessThan(Math.min(...places(/ Hạ( |$)/)));
});

test('d alone is refused: it would find half the country', async () => {
  const { data, errors } = await graph.ask('{ search(text: "d") { totalCount } }', undefined, {
    'accept-language': 'en',
  });
  expect(data).toEqual({ search: null });
  expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  expect(errors![0]!.message).toMatch(/at least 2 letters/);
});

test('each other organisation can be away: the list stays readable, and only its items are missing', async () => {
  const fails: Transport = () => Promise.reject(new SubgraphUnavailable('trade-union', 'UNREACHABLE', {}));
  const gateway = await gatewayOver(
    new Map([...graph.transports].map(([name, call]) => [name, name === 'trade-union' ? fails : call])),
  );
  try {
    const { data } = await asker(gateway)(`{ search(text: "công đoàn phường thanh xuân") { ${fields} } }`);
    const { nodes } = data!['search'] as { nodes: Found[] };
    expect(nodes[0]).toMatchObject({
      name: 'Công đoàn phường Thanh Xuân',
      place: 'Phường Thanh Xuân, Thành phố Hà Nội',
    });
  } finally {
    await gateway.stop();
  }
});

test.each([
  ['phuong liet', 'Phường Phương Liệt | Thành phố Hà Nội'],
  ['phường liệt', 'Phường Phương Liệt | Thành phố Hà Nội'],
  ['trung hoa', 'Phường Trung Hoà | Quận Cầu Giấy, Thành phố Hà Nội'],
  ['trung hòa', 'Phường Trung Hoà | Quận Cầu Giấy, Thành phố Hà Nội'],
  ['thanh xuan', 'Phường Thanh Xuân | Thành phố Hà Nội'],
  ['phuong thanh xuan', 'Phường Thanh Xuân | Thành phố Hà Nội'],
  ['quan thanh xuan', 'Quận Thanh Xuân | Thành phố Hà Nội'],
  ['thanh xuan bac', 'Phường Thanh Xuân Bắc | Quận Thanh Xuân, Thành phố Hà Nội'],
  ['khuong trung', 'Phường Khương Trung | Quận Thanh Xuân, Thành phố Hà Nội'],
  ['thuong dinh', 'Phường Thượng Đình | Quận Thanh Xuân, Thành phố Hà Nội'],
  ['nhan chinh', 'Phường Nhân Chính | Quận Thanh Xuân, Thành phố Hà Nội'],
  ['kim giang', 'Phường Kim Giang | Quận Thanh Xuân, Thành phố Hà Nội'],
  ['ha noi', 'Thành phố Hà Nội'],
  ['hà nội', 'Thành phố Hà Nội'],
  ['ha dong', 'Phường Hà Đông | Thành phố Hà Nội'],
  ['cau giay', 'Phường Cầu Giấy | Thành phố Hà Nội'],
  ['hoan kiem', 'Phường Hoàn Kiếm | Thành phố Hà Nội'],
  ['dong da', 'Phường Đống Đa | Thành phố Hà Nội'],
  ['thanh liet', 'Phường Thanh Liệt | Thành phố Hà Nội'],
  ['Thanh Liệt', 'Phường Thanh Liệt | Thành phố Hà Nội'],
  ['thanh tri', 'Xã Thanh Trì | Thành phố Hà Nội'],
  ['h. thanh tri', 'Huyện Thanh Trì | Thành phố Hà Nội'],
  ['tu liem', 'Phường Từ Liêm | Thành phố Hà Nội'],
  ['quan hoa', 'Phường Quan Hoa | Quận Cầu Giấy, Thành phố Hà Nội'],
  ['phuong dinh', 'Xã Phương Đình | Huyện Đan Phượng, Thành phố Hà Nội'],
  ['phuong mai', 'Phường Phương Mai | Quận Đống Đa, Thành phố Hà Nội'],
  ['xuan dinh', 'Phường Xuân Đỉnh | Thành phố Hà Nội'],
  ['xuan la', 'Phường Xuân La | Quận Tây Hồ, Thành phố Hà Nội'],
  ['long bien', 'Phường Long Biên | Thành phố Hà Nội'],
  ['thanh oai', 'Xã Thanh Oai | Thành phố Hà Nội'],
  ['dan phuong', 'Xã Đan Phượng | Thành phố Hà Nội'],
  ['yen hoa', 'Phường Yên Hoà | Thành phố Hà Nội'],
  ['phu do', 'Phường Phú Đô | Quận Nam Từ Liêm, Thành phố Hà Nội'],
  ['dai mo', 'Phường Đại Mỗ | Thành phố Hà Nội'],
  ['p. khuong dinh', 'Phường Khương Đình | Thành phố Hà Nội'],
  [
    'mttq khuong trung',
    'Ủy ban MTTQ Việt Nam phường Khương Trung | Phường Khương Trung, Quận Thanh Xuân, Thành phố Hà Nội',
  ],
  ['ubnd thanh xuan', 'Ủy ban nhân dân phường Thanh Xuân | Phường Thanh Xuân, Thành phố Hà Nội'],
])('%s finds %s first', async (text, expected) => {
  const [first] = (await search(text)).nodes;
  expect([first!.name, first!.place].filter((each) => each !== null).join(' | ')).toBe(expected);
});

test.each(['thanh liet', 'yen hoa', 'khuong dinh', 'trung hoa'])(
  'units of the name %s stand before the organisations of that name and titles with its words',
  async (text) => {
    const ranks = (await search(text)).nodes.map(({ kind }) =>
      kind === 'ADMINISTRATIVE_UNIT' ? 0 : kind === 'ORGANIZATION' ? 1 : 2,
    );
    const units = ranks.filter((rank) => rank === 0).length;
    expect(units).toBeGreaterThan(1);
    expect(ranks.slice(0, 2)).toEqual([0, 0]);
  },
);
