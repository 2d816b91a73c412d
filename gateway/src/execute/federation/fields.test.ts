import { type Ask, graphOf } from '../../testing/ask.js';

describe('@requires', () => {
  const parcels = [
    { id: '1', weight: 2, size: { width: 3, unit: { name: 'cm' } }, lines: [{ count: 1 }, null, { count: 4 }] },
    { id: '2', weight: null, size: null, lines: [] },
  ];
  const ask = graphOf({
    parcels: {
      typeDefs: `
        type Query { parcels: [Parcel] }
        type Parcel @key(fields: "id") {
          id: ID! weight(unit: String = "kg"): Int size: Size lines: [Line] content: Content contents: [Content]
        }
        type Size { width: Int unit: Unit }
        type Unit { name: String }
        type Line { count: Int }
        interface Content { id: ID! }
        type Letter implements Content { id: ID! pages: Int }
        type Box implements Content { id: ID! volume: Int }`,
      resolvers: {
        Query: { parcels: () => parcels },
        Parcel: {
          __resolveReference: ({ id }: { id: string }) => parcels.find((parcel) => parcel.id === id),
          weight: ({ weight }: { weight: number | null }, { unit }: { unit: string }) =>
            weight && (unit === 'g' ? weight * 1000 : weight),
          content: ({ id }: { id: string }) =>
            id === '1' ? { __typename: 'Letter', id: 'l', pages: 7 } : { __typename: 'Box', id: 'b', volume: 9 },
          contents: ({ id }: { id: string }) =>
            id === '1'
              ? [{ __typename: 'Box', id: 'b', volume: 9 }, null, { __typename: 'Letter', id: 'l', pages: 7 }]
              : null,
        },
      },
    },
    rates: {
      typeDefs: `
        type Parcel @key(fields: "id") {
          id: ID!
          weight(unit: String = "kg"): Int @external
          size: Size @external
          lines: [Line] @external
          content: Content @external
          contents: [Content] @external
          rate: String @requires(fields: "weight(unit: \\"g\\")")
          label: String @requires(fields: "size { width unit { name } }")
          total: Int @requires(fields: "lines { count }")
          note: String @requires(fields: "content { id ... on Letter { pages } ... on Box { volume } }")
          notes: String @requires(fields: "contents { id ... on Letter { pages } ... on Box { volume } }")
          plain: Int
        }
        type Size { width: Int @external unit: Unit @external }
        type Unit { name: String @external }
        type Line { count: Int @external }
        interface Content { id: ID! }
        type Letter implements Content { id: ID! @external pages: Int @external }
        type Box implements Content { id: ID! @external volume: Int @external }`,
      resolvers: {
        Parcel: {
          rate: ({ weight }: { weight: number | null }) => JSON.stringify(weight),
          label: ({ size }: { size?: { width: number; unit: { name: string } } }) =>
            size ? `${size.width} ${size.unit.name}` : null,
          total: ({ lines }: { lines: ({ count: number } | null)[] }) =>
            lines.reduce((sum, line) => sum + (line?.count ?? 0), 0),
          note: ({ content }: { content: unknown }) => JSON.stringify(content),
          notes: ({ contents }: { contents: unknown }) => JSON.stringify(contents),
          plain: () => 0,
        },
      },
    },
    insurance: {
      typeDefs: `
        type Parcel @key(fields: "id") { id: ID! rate: String @external premium: String @requires(fields: "rate") }`,
      resolvers: { Parcel: { premium: ({ rate }: { rate: string }) => `premium of ${rate}` } },
    },
  });

  test('an argument in it is asked for, and does not disturb the same field of the client', async () => {
    const { data, errors, calls } = await ask('{ parcels { weight rate kg: weight(unit: "kg") } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      parcels: [
        { weight: 2, rate: '2000', kg: 2 },
        { weight: null, rate: 'null', kg: null },
      ],
    });
    expect(calls).toEqual(['parcels: parcels', 'rates: Parcel id=1 weight=2000; Parcel id=2 weight=null']);
  });

  test('what is nested comes nested, and a null of its owner comes as null', async () => {
    const { data, calls } = await ask('{ parcels { label } }');
    expect(data).toEqual({ parcels: [{ label: '3 cm' }, { label: null }] });
    expect(calls).toEqual([
      'parcels: parcels',
      'rates: Parcel id=1 size={"width":3,"unit":{"name":"cm"}}; Parcel id=2 size=null',
    ]);
  });

  test('a list comes as the list it is, its nulls in place', async () => {
    const { data, calls } = await ask('{ parcels { total } }');
    expect(data).toEqual({ parcels: [{ total: 5 }, { total: 0 }] });
    expect(calls).toEqual([
      'parcels: parcels',
      'rates: Parcel id=1 lines=[{"count":1},null,{"count":4}]; Parcel id=2 lines=[]',
    ]);
  });

  test('fragments in it hold for the type that each object has', async () => {
    const { data, errors, calls } = await ask('{ parcels { note notes } }');
    expect(errors).toBeUndefined();
    const [first, second] = data!['parcels'] as { note: string; notes: string }[];
    expect(JSON.parse(first!.note)).toMatchObject({ __typename: 'Letter', id: 'l', pages: 7 });
    expect(JSON.parse(first!.notes)).toMatchObject([{ id: 'b', volume: 9 }, null, { id: 'l', pages: 7 }]);
    expect(JSON.parse(second!.note)).toMatchObject({ __typename: 'Box', id: 'b', volume: 9 });
    expect(second!.notes).toBe('null');
    expect(calls).toHaveLength(2);
  });

  test('what requires a field that requires another waits for it, and the client sees neither', async () => {
    const { data, calls } = await ask('{ parcels { premium } }');
    expect(data).toEqual({ parcels: [{ premium: 'premium of 2000' }, { premium: 'premium of null' }] });
    expect(calls).toEqual([
      'parcels: parcels',
      'rates: Parcel id=1 weight=2000; Parcel id=2 weight=null',
      'insurance: Parcel id=1 rate=2000; Parcel id=2 rate=null',
    ]);
  });

  test('a field that requires nothing is asked without it', async () => {
    expect((await ask('{ parcels { plain } }')).calls).toEqual(['parcels: parcels', 'rates: Parcel id=1; Parcel id=2']);
  });
});

describe('@provides', () => {
  const ask = graphOf({
    shop: {
      typeDefs: `
        type Query { cart: [Line] pick: Good }
        type Line { product: Product @provides(fields: "name maker { city }") free: Product }
        interface Good { id: ID! name: String }
        type Product implements Good @key(fields: "id") { id: ID! name: String @external maker: Maker @external }
        type Maker @key(fields: "id") { id: ID! city: String @external }`,
      resolvers: {
        Query: {
          cart: () => [{ product: { id: '1', name: 'Trà', maker: { id: 'm', city: 'Huế' } }, free: { id: '2' } }],
          pick: () => ({ __typename: 'Product', id: '2' }),
        },
      },
    },
    catalogue: {
      typeDefs: `
        type Product @key(fields: "id") { id: ID! name: String @shareable maker: Maker @shareable }
        type Maker @key(fields: "id") { id: ID! city: String @shareable street: String }`,
      resolvers: {
        Product: { name: ({ id }: { id: string }) => `Product ${id}`, maker: () => ({ id: 'm', city: 'Huế' }) },
        Maker: { street: () => 'Lê Lợi', city: () => 'Huế' },
      },
    },
  });

  test('on the path where a subgraph provides a field, nobody else is asked for it', async () => {
    const { data, calls } = await ask('{ cart { product { name maker { city } } } }');
    expect(data).toEqual({ cart: [{ product: { name: 'Trà', maker: { city: 'Huế' } } }] });
    expect(calls).toEqual(['shop: cart']);
  });

  test('on every other path its owner is', async () => {
    const { data, calls } = await ask('{ cart { product { name } free { name } } pick { name } }');
    expect(data).toEqual({
      cart: [{ product: { name: 'Trà' }, free: { name: 'Product 2' } }],
      pick: { name: 'Product 2' },
    });
    expect(calls).toEqual(['shop: cart, pick', 'catalogue: Product id=2']);
  });

  test('what is not provided is fetched in one call', async () => {
    const { data, calls } = await ask('{ cart { product { name maker { city street } } } }');
    expect(data).toEqual({ cart: [{ product: { name: 'Trà', maker: { city: 'Huế', street: 'Lê Lợi' } } }] });
    expect(calls).toEqual(['shop: cart', 'catalogue: Product id=1']);
  });
});

describe('@override and @shareable', () => {
  const users = (label: string, argument: string) => ({
    old: {
      typeDefs: `
        type Query { user: User }
        type User @key(fields: "id") { id: ID! mail: String phone: String city: String @shareable }`,
      resolvers: {
        Query: { user: () => ({ id: '1', mail: 'old', phone: 'old', city: 'Huế' }) },
        User: { city: () => 'Huế' },
      },
    },
    [label]: {
      typeDefs: `
        type User @key(fields: "id") { id: ID! mail: String @override(from: "old"${argument}) city: String @shareable }`,
      resolvers: { User: { mail: () => label, city: () => 'Huế' } },
    },
  });

  test('a field that moved is asked of its new owner', async () => {
    const { data, calls } = await graphOf(users('moved', ''))('{ user { mail phone } }');
    expect(data).toEqual({ user: { mail: 'moved', phone: 'old' } });
    expect(calls).toEqual(['old: user', 'moved: User id=1']);
  });

  test('a field that moves by a label goes where the label says', async () => {
    const subgraphs = users('beta', ', label: "mail-in-beta"');
    expect(await graphOf(subgraphs)('{ user { mail } }')).toEqual({
      data: { user: { mail: 'old' } },
      calls: ['old: user'],
    });
    const { data, calls } = await graphOf(subgraphs, { overrideLabels: ['mail-in-beta'] })('{ user { mail } }');
    expect(data).toEqual({ user: { mail: 'beta' } });
    expect(calls).toEqual(['old: user', 'beta: User id=1']);
  });

  test.each([
    [0, 'old'],
    [100, 'share'],
  ])('a field of which %d %% have moved comes from %s', async (percent, owner) => {
    const ask = graphOf(users('share', `, label: "percent(${percent})"`));
    for (let time = 0; time < 20; time += 1)
      expect((await ask('{ user { mail } }')).data).toEqual({ user: { mail: owner } });
  });

  test('a field of which half have moved comes from both', async () => {
    const ask = graphOf(users('share', ', label: "percent(50)"'));
    const owners = new Set<unknown>();
    for (let time = 0; time < 60; time += 1) owners.add((await ask('{ user { mail } }')).data!['user']);
    expect(new Set([...owners].map((user) => (user as { mail: string }).mail))).toEqual(new Set(['old', 'share']));
  });

  test('a field that several can answer is asked of who is asked anyway', async () => {
    const ask: Ask = graphOf(users('moved', ''));
    expect((await ask('{ user { phone city } }')).calls).toEqual(['old: user']);
    expect((await ask('{ user { mail city } }')).calls).toEqual(['old: user', 'moved: User id=1']);
  });
});
