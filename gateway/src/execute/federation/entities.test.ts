import { type Ask, graphOf } from '../../testing/ask.js';

describe('entities in a union and behind an interface', () => {
  const works = [
    { __typename: 'Book', id: 'b1', title: 'Số đỏ' },
    { __typename: 'Film', id: 'f1', title: 'Cánh đồng hoang' },
    null,
    { __typename: 'Book', id: 'b2', title: 'Tắt đèn' },
    { __typename: 'Book', id: 'b1', title: 'Số đỏ' },
  ];
  const ask = graphOf({
    catalogue: {
      typeDefs: `
        type Query { search: [Found] works: [Work] }
        union Found = Book | Film | Shelf
        interface Work { id: ID! title: String }
        type Book implements Work @key(fields: "id") { id: ID! title: String }
        type Film implements Work @key(fields: "id") { id: ID! title: String }
        type Shelf { number: Int }`,
      resolvers: {
        Query: { search: () => [...works, { __typename: 'Shelf', number: 7 }], works: () => works },
      },
    },
    loans: {
      typeDefs: `
        type Book @key(fields: "id") { id: ID! copies: Int }
        type Film @key(fields: "id") { id: ID! copies: Int reels: Int }`,
      resolvers: {
        Book: { copies: ({ id }: { id: string }) => (id === 'b1' ? 3 : 1) },
        Film: { copies: () => 1, reels: () => 9 },
      },
    },
  });

  test('a union: one call for all members, one representation for an entity that stands there twice', async () => {
    const { data, errors, calls } = await ask(
      '{ search { __typename ... on Book { copies } ... on Film { copies reels } ... on Shelf { number } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      search: [
        { __typename: 'Book', copies: 3 },
        { __typename: 'Film', copies: 1, reels: 9 },
        null,
        { __typename: 'Book', copies: 1 },
        { __typename: 'Book', copies: 3 },
        { __typename: 'Shelf', number: 7 },
      ],
    });
    expect(calls).toEqual(['catalogue: search', 'loans: Book id=b1; Film id=f1; Book id=b2']);
  });

  test('an interface: only the members that were asked for are fetched', async () => {
    const { data, calls } = await ask('{ works { title ... on Film { reels } } }');
    expect(data).toEqual({
      works: [
        { title: 'Số đỏ' },
        { title: 'Cánh đồng hoang', reels: 9 },
        null,
        { title: 'Tắt đèn' },
        { title: 'Số đỏ' },
      ],
    });
    expect(calls).toEqual(['catalogue: works', 'loans: Film id=f1']);
  });

  test('a type name is known to who gives the object: nobody else is asked for it', async () => {
    const { data, calls } = await ask('{ works { kind: __typename } __typename }');
    expect(data).toEqual({
      works: [{ kind: 'Book' }, { kind: 'Film' }, null, { kind: 'Book' }, { kind: 'Book' }],
      __typename: 'Query',
    });
    expect(calls).toEqual(['catalogue: works']);
  });

  test('one name for fields of different types in different members stays each member’s own', async () => {
    const { data } = await ask(
      '{ search { ... on Book { number: copies } ... on Film { number: reels } ... on Shelf { number } } }',
    );
    expect(data).toEqual({
      search: [{ number: 3 }, { number: 9 }, null, { number: 1 }, { number: 3 }, { number: 7 }],
    });
  });
});

describe('keys', () => {
  test('a key may be made of several fields, and of fields of an object', async () => {
    const ask = graphOf({
      rooms: {
        typeDefs: `
          type Query { rooms: [Room] }
          type Room @key(fields: "number house { id city { code } }") { number: Int! house: House! }
          type House { id: ID! city: City! }
          type City { code: String! }`,
        resolvers: {
          Query: {
            rooms: () => [
              { number: 1, house: { id: 'h', city: { code: 'HN' } } },
              { number: 1, house: { id: 'h', city: { code: 'HCM' } } },
            ],
          },
        },
      },
      prices: {
        typeDefs: `
          type Room @key(fields: "number house { id city { code } }") { number: Int! house: House! price: String }
          type House { id: ID! city: City! }
          type City { code: String! }`,
        resolvers: {
          Room: {
            price: ({ number, house }: { number: number; house: { id: string; city: { code: string } } }) =>
              `${number} ${house.id} ${house.city.code}`,
          },
        },
      },
    });
    const { data, calls } = await ask('{ rooms { price } }');
    expect(data).toEqual({ rooms: [{ price: '1 h HN' }, { price: '1 h HCM' }] });
    expect(calls).toEqual([
      'rooms: rooms',
      'prices: Room house={"id":"h","city":{"code":"HN"}} number=1; Room house={"id":"h","city":{"code":"HCM"}} number=1',
    ]);
  });

  const chain = {
    staff: {
      typeDefs: 'type Query { people: [Person] } type Person @key(fields: "email") { email: ID! }',
      resolvers: { Query: { people: () => [{ email: 'a@x' }, { email: 'b@x' }] } },
    },
    register: {
      typeDefs: 'type Person @key(fields: "email") @key(fields: "number") { email: ID! number: Int! born: Int }',
      resolvers: {
        Person: {
          __resolveReference: ({ email }: { email: string }) =>
            email === 'a@x' ? { email, number: 1, born: 1980 } : null,
        },
      },
    },
    payroll: {
      typeDefs: 'type Person @key(fields: "number") { number: Int! grade: String }',
      resolvers: { Person: { grade: ({ number }: { number: number }) => `G${number}` } },
    },
  };

  test('a subgraph that knows the entity by another key is reached over one that knows both', async () => {
    const { data, calls } = await graphOf(chain)('{ people { email grade } }');
    expect(data).toEqual({
      people: [
        { email: 'a@x', grade: 'G1' },
        { email: 'b@x', grade: null },
      ],
    });
    expect(calls).toEqual([
      'staff: people',
      'register: Person email=a@x; Person email=b@x',
      'payroll: Person number=1',
    ]);
  });

  test('what is asked of the subgraph on the way comes with the same call', async () => {
    const { data, calls } = await graphOf(chain)('{ people { born grade } }');
    expect(data).toEqual({
      people: [
        { born: 1980, grade: 'G1' },
        { born: null, grade: null },
      ],
    });
    expect(calls).toHaveLength(3);
  });

  test('who only points at an entity is never asked to resolve it', async () => {
    const ask = graphOf({
      orders: {
        typeDefs:
          'type Query { order: Order } type Order { id: ID! buyer: Buyer } type Buyer @key(fields: "id", resolvable: false) { id: ID! }',
        resolvers: { Query: { order: () => ({ id: 'o', buyer: { id: '1' } }) } },
      },
      buyers: {
        typeDefs: 'type Query { buyer: Buyer } type Buyer @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: { buyer: () => ({ id: '2' }) },
          Buyer: { name: ({ id }: { id: string }) => `Buyer ${id}` },
        },
      },
    });
    const { data, calls } = await ask('{ order { buyer { id name } } buyer { name } }');
    expect(data).toEqual({ order: { buyer: { id: '1', name: 'Buyer 1' } }, buyer: { name: 'Buyer 2' } });
    expect(calls.toSorted()).toEqual(['buyers: Buyer id=1', 'buyers: buyer', 'orders: order']);
    const onlyId = await ask('{ order { buyer { id } } }');
    expect(onlyId.calls).toEqual(['orders: order']);
  });
});

describe('nulls', () => {
  let keys: (string | null)[];
  let ask: Ask;
  beforeEach(() => {
    ask = graphOf({
      lists: {
        typeDefs: 'type Query { items: [Item] grid: [[Item]] } type Item @key(fields: "id") { id: ID name: String }',
        resolvers: {
          Query: {
            items: () => keys.map((id) => ({ id, name: `item ${id}` })),
            grid: () => [[{ id: keys[0] }, null], null, [], [{ id: null }]],
          },
        },
      },
      prices: {
        typeDefs: 'type Item @key(fields: "id") { id: ID price: Int }',
        resolvers: {
          Item: {
            __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { id }),
            price: () => 5,
          },
        },
      },
    });
  });

  test('an entity without a key is not fetched; the others are', async () => {
    keys = ['1', null, 'gone', '2'];
    const { data, errors, calls } = await ask('{ items { name price } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      items: [
        { name: 'item 1', price: 5 },
        { name: 'item null', price: null },
        { name: 'item gone', price: null },
        { name: 'item 2', price: 5 },
      ],
    });
    expect(calls).toEqual(['lists: items', 'prices: Item id=1; Item id=gone; Item id=2']);
  });

  test('nothing to fetch is no call', async () => {
    keys = [null, null];
    expect((await ask('{ items { price } }')).calls).toEqual(['lists: items']);
    keys = [];
    expect(await ask('{ items { price } }')).toEqual({ data: { items: [] }, calls: ['lists: items'] });
  });

  test('nulls keep their places in lists of lists', async () => {
    keys = ['1'];
    const { data, calls } = await ask('{ grid { price } }');
    expect(data).toEqual({ grid: [[{ price: 5 }, null], null, [], [{ price: null }]] });
    expect(calls).toEqual(['lists: grid', 'prices: Item id=1']);
  });
});

test('types that only some subgraphs know are asked of these alone', async () => {
  const ask = graphOf({
    news: {
      typeDefs: `
        type Query { feed: [Entry] @shareable }
        union Entry = Story | Advert
        type Story @key(fields: "id") { id: ID! headline: String }
        type Advert @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          feed: () => [
            { __typename: 'Story', id: 's', headline: 'Lũ' },
            { __typename: 'Advert', id: 'a' },
          ],
        },
      },
    },
    adverts: {
      typeDefs: `
        union Entry = Advert | Banner
        type Query { banner: Banner }
        type Advert @key(fields: "id") { id: ID! payer: String }
        type Banner { width: Int }`,
      resolvers: { Query: { banner: () => ({ width: 9 }) }, Advert: { payer: () => 'Bia' } },
    },
  });
  const { data, errors, calls } = await ask(
    '{ feed { ... on Story { headline } ... on Advert { payer } ... on Banner { width } } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ feed: [{ headline: 'Lũ' }, { payer: 'Bia' }] });
  expect(calls).toEqual(['news: feed', 'adverts: Advert id=a']);
});
