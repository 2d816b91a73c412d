import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { requiredValues } from './every-list.js';
import { type Answer, startGraph, supergraph, takeAnew, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
  await takeAnew(graph);
}, 180_000);
afterAll(() => graph.stop());

interface Leaf {
  path: readonly string[];
  type: string;
  list: boolean;
}

/** Every value that an argument takes, in nested inputs too. */
function leavesOf(inputs: readonly (GraphQLArgument | GraphQLInputField)[], above: readonly string[] = []): Leaf[] {
  return inputs.flatMap((input) => {
    const type = getNamedType(input.type);
    const path = [...above, input.name];
    if (isInputObjectType(type)) return leavesOf(Object.values(type.getFields()), path);
    return [{ path, type: type.name, list: isListType(input.type) }];
  });
}

const queries = Object.values(supergraph.apiSchema.getQueryType()!.getFields()).filter(({ args }) => args.length > 0);
const isLookup = ({ path }: Leaf): boolean => path.length === 1 && ['id', 'ids'].includes(path[0]!);

/** Each leaf of a type, with the query that has it. */
const every = (is: (leaf: Leaf) => boolean) =>
  queries.flatMap((query) =>
    leavesOf(query.args)
      .filter(is)
      .map((leaf) => ({ query, leaf, name: `${query.name}(${leaf.path.join('.')}:)` })),
  );

function written(path: readonly string[], value: string): string {
  return path.reduceRight((inner, name, index) => (index === 0 ? `${name}: ${inner}` : `{ ${name}: ${inner} }`), value);
}

/** The required arguments of a query but for some, with values that it takes. */
function requiredOf({ args }: (typeof queries)[number], except: readonly string[]): string[] {
  return args
    .filter((arg) => isRequiredArgument(arg) && !except.includes(arg.name))
    .map(({ name, type }) => {
      const named = getNamedType(type);
      if (isEnumType(named)) return `${name}: ${named.getValues()[0]!.name}`;
      return `${name}: ${named.name === 'LocalDate' ? '"2019-06-28"' : (requiredValues[name] ?? '"thanh xuan"')}`;
    });
}

const inEnglish = { 'accept-language': 'en' };

/** Asks with one argument set to a value, as a literal. */
function askWith({ query, leaf }: ReturnType<typeof every>[number], value: unknown): Promise<Answer> {
  const literal = JSON.stringify(leaf.list ? [value] : value);
  const others = requiredOf(query, leaf.path.slice(0, 1));
  const operation = `{ answer: ${query.name}(${[...others, written(leaf.path, literal)].join(' ')}) { __typename } }`;
  return graph.ask(operation, undefined, inEnglish);
}

/** A null with one error that is the caller's mistake, and no failure of an organisation. */
const refused = (message: unknown = expect.anything()): object => ({
  answer: null,
  incomplete: undefined,
  errors: [expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) })],
});
const seen = ({ data, errors, extensions }: Answer): object => ({
  answer: data?.['answer'] ?? null,
  incomplete: extensions?.['incomplete'],
  errors,
});

const ids = every((leaf) => leaf.type === 'ID' && !isLookup(leaf));

test('there are many arguments of each kind', () => {
  expect(ids.length).toBeGreaterThan(100);
  expect(every(({ type }) => type === 'LocalDate').length).toBeGreaterThan(40);
});

describe('an ID argument', () => {
  test.each(ids)('$name refuses a name, and says how to find the id', async (argument) => {
    const answer = await askWith(argument, 'Phường Khương Trung');
    const path = argument.leaf.path.join('.');
    expect(seen(answer)).toEqual(refused(expect.stringContaining(`${path}: "Phường Khương Trung" is not the id of `)));
    expect(answer.errors![0]!.message).toContain('search(text:)');
  });

  /** Arguments that name what another organisation keeps, of which the subgraph has no copy. */
  const isUnknowable = ({ query: { name }, leaf }: (typeof ids)[number]): boolean => {
    const owner = graph.running.find(({ schema }) => schema.getQueryType()!.getFields()[name])!.name;
    const argument = leaf.path.at(-1)!;
    return (
      argument === 'recommendationId' || (argument === 'areaId' && !['front', 'peoples-committees'].includes(owner))
    );
  };

  test.each(ids)('$name refuses what does not exist, where the subgraph knows all', async (argument) => {
    const id = argument.leaf.path.at(-1) === 'recommendationId' ? 'rec_0' : 'unt_0nowhere';
    const answer = await askWith(argument, id);
    const unknown = refused(expect.stringContaining(`"${id}" is not the id of `));
    const unheeded = { ...seen(answer), errors: undefined };
    expect(seen(answer)).toEqual(isUnknowable(argument) ? unheeded : unknown);
  });

  test.each(every(isLookup))('$name is null for what does not exist', async (argument) => {
    const { data, errors } = await askWith(argument, 'unt_0nowhere');
    expect({ errors, answer: data!['answer'] }).toEqual({ errors: undefined, answer: null });
  });
});

test('a value that looks like an address or a statement is refused as the caller’s mistake, too', async () => {
  for (const value of ['localhost:8080', '10.0.0.1', 'select id from unit', '/etc/app/secret', 'a'.repeat(5000)]) {
    const answer = await graph.ask(
      'query ($area: ID) { answer: recommendations(filter: { withinAreaId: $area }) { totalCount } }',
      { area: value },
    );
    expect({ value, ...seen(answer) }).toEqual({ value, ...refused() });
  }
});

test.each([
  [
    'vi',
    'filter.withinAreaId: "Phường Khương Trung" không phải là id của đơn vị hành chính. Tìm id theo tên bằng search(text:).',
  ],
  [
    'en',
    'filter.withinAreaId: "Phường Khương Trung" is not the id of an administrative unit. Find the id by name with search(text:).',
  ],
])('a refusal is in the language of the request: %s', async (language, message) => {
  const query = '{ answer: recommendations(filter: { withinAreaId: "Phường Khương Trung" }) { totalCount } }';
  expect(seen(await graph.ask(query, undefined, { 'accept-language': language }))).toEqual(refused(message));
});

test.each([
  [
    'vi',
    '$day: "2019-02-29" không phải là một ngày từ năm 1900 đến năm 2100. Viết ngày theo dạng YYYY-MM-DD: 2020-06-29.',
  ],
  ['en', '$day: "2019-02-29" is no day between 1900 and 2100. Write a day as YYYY-MM-DD: 2020-06-29.'],
])('a refused variable is named in the language of the request: %s', async (language, message) => {
  const query = 'query ($day: LocalDate) { answer: recommendations(filter: { issuedFrom: $day }) { totalCount } }';
  const answer = await graph.ask(query, { day: '2019-02-29' }, { 'accept-language': language });
  expect(seen(answer)).toEqual(refused(message));
});

test('an unknown unit is no zero, and the true one has 47 recommendations', async () => {
  const total = (area: string) =>
    graph.ask(
      'query ($area: ID) { answer: recommendationAggregate(by: [YEAR], filter: { withinAreaId: $area }) { total } }',
      {
        area,
      },
    );
  expect(seen(await total('Phường Khương Trung'))).toEqual(refused());
  const { data } = await graph.ask(
    '{ search(text: "phường Khương Trung", kinds: [ADMINISTRATIVE_UNIT]) { nodes { name item { ... on AdministrativeUnit { id } } } } }',
  );
  const { nodes } = data!['search'] as { nodes: { name: string; item: { id: string } }[] };
  const unit = nodes.find(({ name }) => name === 'Phường Khương Trung')!.item.id;
  expect((await total(unit)).data).toEqual({ answer: { total: 47 } });
});

describe('a date argument', () => {
  const days = ['2019-02-29', '2019-13-01', '', '0001-01-01', '9999-12-31', '2020-06-29T00:00:00Z', '2020-06-2\0'];
  test.each(every(({ type }) => type === 'LocalDate'))('$name refuses what is no day', async (argument) => {
    for (const day of days) {
      expect({ day, ...seen(await askWith(argument, day)) }).toEqual({ day, ...refused() });
    }
  });

  test('is refused as a variable too', async () => {
    for (const day of days) {
      const answer = await graph.ask(
        'query ($day: LocalDate) { answer: recommendations(filter: { issuedFrom: $day }) { totalCount } }',
        { day },
      );
      expect(seen(answer)).toEqual(refused());
    }
  });
});

test.each(every(({ type, path }) => type === 'Int' && path.at(-1)!.startsWith('year')))(
  '$name refuses -1',
  async (argument) => {
    expect(seen(await askWith(argument, -1))).toEqual(
      refused(expect.stringContaining('-1; a year is between 1900 and 2100')),
    );
  },
);

const texts = every((leaf) => ['String', 'ID'].includes(leaf.type));
test.each(texts)('$name refuses a NUL character', async (argument) => {
  expect(seen(await askWith(argument, 'a\0b'))).toEqual(refused());
});

const ranges = every(({ path }) => /^from$|From$/.test(path.at(-1)!)).filter(({ query, leaf }) =>
  leavesOf(query.args).some(
    ({ path }) => path.join() === leaf.path.join().replace(/rom$/, 'o').replace(/Fo$/, 'To').replace(/fo$/, 'to'),
  ),
);
test.each(ranges)('$name refuses a range that ends before it begins', async ({ query, leaf }) => {
  const from = leaf.path.at(-1)!;
  const to = from === 'from' ? 'to' : from.replace(/From$/, 'To');
  const [late, early] = leaf.type === 'Int' ? ['2020', '2010'] : ['"2020-01-01"', '"2010-01-01"'];
  const range = `${from}: ${late} ${to}: ${early}`;
  const inner = leaf.path.slice(0, -1).reduceRight((text, name) => `${name}: { ${text} }`, range);
  const others = requiredOf(query, [from, to, ...leaf.path]);
  const operation = `{ answer: ${query.name}(${[...others, inner].join(' ')}) { __typename } }`;
  const answer = await graph.ask(operation, undefined, inEnglish);
  expect(seen(answer)).toEqual(refused(expect.stringMatching(/Give the earlier (day|year) first/)));
});

test('fields below the root check their arguments as well', async () => {
  const forgetful: string[] = [];
  let checked = 0;
  for (const { schema } of graph.running) {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type !== schema.getQueryType(),
    );
    for (const type of types) {
      if (!isObjectType(type) || type.name.startsWith('_')) continue;
      for (const field of Object.values(type.getFields())) {
        for (const { path, type: of, list } of leavesOf(field.args).filter(({ type: each }) =>
          ['ID', 'String'].includes(each),
        )) {
          checked += 1;
          const value = of === 'ID' ? 'Phường Khương Trung' : 'a\0b';
          const args = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), list ? [value] : value);
          const resolve = async (): Promise<unknown> => field.resolve!({ id: 'a' }, args as object, {}, {} as never);
          const error: unknown = await resolve().catch((reason: unknown) => reason);
          if (!/is not the id of|has a NUL/.test(String(error)))
            forgetful.push(`${type.name}.${field.name}(${path.join('.')}:)`);
        }
      }
    }
  }
  expect(forgetful).toEqual([]);
  expect(checked).toBeGreaterThan(200);
});
