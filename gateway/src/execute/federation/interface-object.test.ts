import { graphOf } from '../../testing/ask.js';

const media = [
  { __typename: 'Book', id: 'b', title: 'Số đỏ', pages: 200 },
  { __typename: 'Film', id: 'f', title: 'Cánh đồng hoang', minutes: 95 },
];

const ask = graphOf({
  library: {
    typeDefs: `
      type Query { media: [Media] }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    resolvers: {
      Query: { media: () => media },
      Media: { __resolveReference: ({ id }: { id: string }) => media.find((each) => each.id === id) },
      Book: { __resolveReference: ({ id }: { id: string }) => media.find((each) => each.id === id) },
      Film: { __resolveReference: ({ id }: { id: string }) => media.find((each) => each.id === id) },
    },
  },
  reviews: {
    typeDefs: `
      type Query { best: Media reviews: [Review] }
      type Review { text: String about: Media }
      type Media @key(fields: "id") @interfaceObject {
        id: ID! title: String @external stars: Int praise: String @requires(fields: "title")
      }`,
    resolvers: {
      Query: { best: () => ({ id: 'f' }), reviews: () => [{ text: 'good', about: { id: 'b' } }] },
      Media: {
        stars: ({ id }: { id: string }) => (id === 'b' ? 5 : 4),
        praise: ({ title }: { title: string }) => `${title}!`,
      },
    },
  },
});

test('who knows only the interface adds fields to every type behind it', async () => {
  const { data, errors, calls } = await ask('{ media { title stars ... on Book { pages } } }');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    media: [
      { title: 'Số đỏ', stars: 5, pages: 200 },
      { title: 'Cánh đồng hoang', stars: 4 },
    ],
  });
  expect(calls).toEqual(['library: media', 'reviews: Media id=b; Media id=f']);
});

test('an object that it points at gets its type from who knows the types, when somebody asks', async () => {
  const { data, calls } = await ask('{ best { __typename stars ... on Film { minutes } } }');
  expect(data).toEqual({ best: { __typename: 'Film', stars: 4, minutes: 95 } });
  expect(calls[0]).toBe('reviews: best');
  expect(calls.slice(1).every((call) => call.startsWith('library: '))).toBe(true);
});

test('nobody else is asked for what it knows itself', async () => {
  expect(await ask('{ best { id stars } }')).toEqual({
    data: { best: { id: 'f', stars: 4 } },
    calls: ['reviews: best'],
  });
});

test('a field of the interface is fetched for its objects', async () => {
  const { data, calls } = await ask('{ reviews { text about { title } } }');
  expect(data).toEqual({ reviews: [{ text: 'good', about: { title: 'Số đỏ' } }] });
  expect(calls).toEqual(['reviews: reviews', 'library: Media id=b']);
});

test('its fields may require those of the others', async () => {
  const { data, calls } = await ask('{ media { praise } }');
  expect(data).toEqual({ media: [{ praise: 'Số đỏ!' }, { praise: 'Cánh đồng hoang!' }] });
  expect(calls).toEqual(['library: media', 'reviews: Media id=b title=Số đỏ; Media id=f title=Cánh đồng hoang']);
});

test('a fragment on one type does not fetch for the others', async () => {
  const { data, calls } = await ask('{ media { ... on Film { stars } } }');
  expect(data).toEqual({ media: [{}, { stars: 4 }] });
  expect(calls).toEqual(['library: media', 'reviews: Media id=f']);
});
