import { type Limits, defaultLimits } from '../limits/limits.js';
import { changes, largeAttackFixture } from '../testing/attack-fixture.js';
import {
  byPost,
  type OperationParams,
  type HttpAnswer,
  startHttpFixture,
  type HttpFixture,
  clientTransports,
} from '../testing/http-fixture.js';

/** Loose, for a busy machine; ATTACK_TIMES=1 prints what each took. */
const boundMilliseconds = 1000;

function expectRefused(answer: HttpAnswer, name: string): void {
  expect(answer.milliseconds).toBeLessThan(boundMilliseconds);
  if (process.env['ATTACK_TIMES']) process.stderr.write(`${answer.milliseconds.toFixed(1).padStart(7)} ms  ${name}\n`);
  expect(gateway.calls).toEqual([]);
  expect(answer.json.data ?? null).toBeNull();
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const deep = (levels: number, open: string, close: string, inside = ''): string =>
  open.repeat(levels) + inside + close.repeat(levels);
const fragments = (count: number): string =>
  times(count, (index) => `fragment F${index} on Node { node { ...F${index + 1} } nodes { ...F${index + 1} } }`);

const tooMuch: [string, keyof Limits, OperationParams][] = [
  ['selections in each other', 'nesting', { query: `{ ${deep(61, 'node{', '}', 'id')} }` }],
  ['more levels of fields than an answer has', 'depth', { query: `{ ${deep(21, 'node{', '}', 'id')} }` }],
  [
    'fragments that double thirty times',
    'fields',
    { query: `{ node { ...F0 } } ${fragments(30)} fragment F30 on Node { id }` },
  ],
  [
    'doubling fragments that nobody uses',
    'fields',
    { query: `{ hello } ${fragments(30)} fragment F30 on Node { id }` },
  ],
  ['aliases', 'aliases', { query: `{ ${times(101, (index) => `a${index}: hello`)} }` }],
  [
    'aliases in fragments',
    'aliases',
    { query: `{ ...F ...F } fragment F on Query { node { ${times(60, (index) => `a${index}: id`)} } }` },
  ],
  ['one field again and again', 'fieldRepetitions', { query: `{ ${times(400, () => 'hello')} }` }],
  [
    'one field again and again in inline fragments',
    'fieldRepetitions',
    { query: `{ ${times(300, () => '... on Query { hello }')} }` },
  ],
  [
    'one field again and again in named fragments',
    'fieldRepetitions',
    {
      query: `{ ${times(90, (index) => `...F${index}`)} } ${times(90, (index) => `fragment F${index} on Query { hello }`)}`,
    },
  ],
  [
    'fragments',
    'fragments',
    {
      query: `{ ${times(150, (index) => `...F${index}`)} } ${times(150, (index) => `fragment F${index} on Query { f${index}: hello }`)}`,
    },
  ],
  ['directives on a field', 'directives', { query: `{ hello ${times(500, () => '@a')} }` }],
  [
    'directives on variables',
    'directives',
    { query: `query ($v: Int ${times(500, () => '@a')}) { echo(number: $v) }` },
  ],
  [
    'directives on a fragment',
    'directives',
    { query: `{ ...F } fragment F on Query ${times(500, () => '@a')} { hello }` },
  ],
  ['operations', 'operations', { query: times(31, (index) => `query Q${index} { hello }`) }],
  ['fields at the root', 'rootFields', { query: `{ ${times(31, (index) => `a${index}: hello`)} }` }],
  ['tokens', 'tokens', { query: `{ hello ${times(3001, () => 'a')} }` }],
  ['lists of lists of lists', 'cost', { query: '{ nodes { nodes { nodes { nodes { nodes { nodes { id } } } } } } }' }],
  ['a list of a million', 'cost', { query: '{ nodes(first: 1000000) { id } }' }],
  [
    'a list of a million, by a variable',
    'cost',
    { query: 'query ($n: Int) { nodes(first: $n) { id } }', variables: { n: 1e6 } },
  ],
  ['a list of a million, by a default', 'cost', { query: 'query ($n: Int = 1000000) { nodes(first: $n) { id } }' }],
  [
    'introspection of everything of everything',
    'cost',
    {
      query: `{ __schema { types { ${times(20, (index) => `a${index}: fields { ${times(3, (inner) => `b${inner}: type { fields { name args { name type { name ofType { name } } } } }`)} }`)} } } }`,
    },
  ],
  ['brackets in a value', 'nesting', { query: `{ echo(list: ${deep(70, '[', ']')}) }` }],
  ['objects in a value', 'nesting', { query: `{ echo(value: ${deep(40, '{and:[', ']}', '{text:"a"}')}) }` }],
  [
    'lists in a variable',
    'nesting',
    { query: 'query ($v: [[[[Int]]]]) { echo(list: $v) }', variables: { v: JSON.parse(deep(1000, '[', ']')) } },
  ],
  [
    'objects in a variable',
    'nesting',
    {
      query: 'query ($v: Filter) { echo(value: $v) }',
      variables: { v: JSON.parse(deep(300, '{"and":[', ']}', '{"text":"a"}')) },
    },
  ],
];

const wrong: [string, OperationParams, RegExp][] = [
  [
    'a fragment within itself',
    { query: '{ ...A } fragment A on Query { ...A }' },
    /Cannot spread fragment "A" within itself/,
  ],
  [
    'a circle of fragments',
    { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { node { node { id } } ...A }' },
    /Cannot spread fragment "A" within itself via "B"/,
  ],
  ['__proto__ as a name', { query: '{ __proto__: node { id } }' }, /A field cannot be called __proto__/],
  [
    '__proto__ as a name below',
    { query: '{ node { ...F } } fragment F on Node { __proto__: id }' },
    /A field cannot be called __proto__/,
  ],
  ['NUL in a text', { query: '{ echo(text: "a\\u0000b") }' }, /the character NUL/],
  [
    'NUL in a variable',
    { query: 'query ($v: String) { echo(text: $v) }', variables: { v: 'a\0' } },
    /the character NUL/,
  ],
  [
    'a number that no integer holds',
    { query: `{ echo(number: ${'9'.repeat(5000)}) }` },
    /Int cannot represent non 32-bit signed integer value/,
  ],
  [
    'a number that no integer holds, by a variable',
    { query: 'query ($v: Int) { echo(number: $v) }', variables: { v: 1e100 } },
    /Int cannot represent/,
  ],
  ['a name of another field, nearly', { query: '{ helo }' }, /^Cannot query field "helo" on type "Query"\.$/],
  [
    'a name of another value, nearly',
    { query: 'query ($k: Kind) { echo(kind: $k) }', variables: { k: 'OPNE' } },
    /^Variable "\$k" got invalid value "OPNE"; Value "OPNE" does not exist in "Kind" enum\.$/,
  ],
];

const inherited = '{ constructor: hello toString: node { valueOf: name hasOwnProperty: size } }';
const proto = 'query ($__proto__: Filter) { echo(value: $__proto__) }';

let gateway: HttpFixture;
beforeAll(async () => {
  gateway = await startHttpFixture(largeAttackFixture, {
    env: { NODE_ENV: 'production' },
    documents: [...tooMuch.map(([, , { query }]) => query), ...wrong.map(([, { query }]) => query), inherited, proto],
  });
  // The first request of a process pays for what all others find ready.
  await byPost(gateway, { query: '{ hello }' });
});
afterAll(() => gateway.close());
beforeEach(() => (gateway.calls.length = 0));

describe.each(clientTransports)('by %s', (transport, ask) => {
  test.each(tooMuch)(
    '%s: too many are refused, saying which limit, what it is and what was asked',
    async (name, limit, params) => {
      const answer = await ask(gateway, params);
      expectRefused(answer, `${transport}: ${name}`);
      expect(answer.status).toBe(400);
      const { message, extensions } = answer.json.errors![0]!;
      expect(extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, allowed: defaultLimits[limit] });
      expect(message).toContain(String(defaultLimits[limit]));
      expect(message).toContain(String(extensions['requested']));
    },
  );

  test.each(wrong)('%s is refused in a short sentence', async (name, params, message) => {
    const answer = await ask(gateway, params);
    expectRefused(answer, `${transport}: ${name}`);
    expect(answer.json.errors![0]!.message).toMatch(message);
    expect(answer.text.length).toBeLessThan(3000);
    expect(answer.text).not.toContain('Did you mean');
    expect(answer.text).not.toMatch(/node_modules|\.js:/);
  });

  test('names that every object has are names like others', async () => {
    const { json } = await ask(gateway, {
      query: inherited,
    });
    expect(json).toEqual({
      data: { constructor: 'xin chào', toString: { valueOf: 'a', hasOwnProperty: 1 } },
      extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a variable called __proto__ is a variable', async () => {
    const variables = JSON.parse('{"__proto__":{"text":"a"}}') as Record<string, unknown>;
    const { json } = await ask(gateway, { query: proto, variables });
    expect({ polluted: ({} as { text?: unknown }).text }).toEqual({ polluted: undefined });
    expect(json.data).toBeDefined();
  });
});

test.each([
  ['lists', '[', ']', ''],
  ['objects', '{"and":[', ']}', '{"text":"a"}'],
])('%s as deep as a body is long are refused', async (name, open, close, inside) => {
  const levels = Math.floor(250_000 / (open.length + close.length));
  const body = `{"query":"query ($v: Filter) { echo(value: $v) }","variables":{"v":${deep(levels, open, close, inside)}}}`;
  const answer = await gateway.send({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expectRefused(answer, `deep ${name}`);
  expect(answer.json.errors![0]!.extensions).toMatchObject({ limit: 'nesting' });
});

test('a list of more values than may be sent is refused', async () => {
  const answer = await byPost(gateway, {
    query: 'query ($v: [[[[Int]]]]) { echo(list: $v) }',
    variables: { v: Array.from({ length: 60_000 }, () => 1) },
  });
  expectRefused(answer, 'values');
  expect(answer.json.errors![0]!.extensions).toMatchObject({ limit: 'variableValues' });
});

test('many operations in one request are refused', async () => {
  const body = JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ hello }' })));
  const answer = await gateway.send({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expectRefused(answer, 'batch');
  expect(answer.status).toBe(400);
  expect(answer.json.errors![0]!.message).toContain('batching');
});

test('a mutation by GET is refused', async () => {
  const query = encodeURIComponent('mutation { change }');
  const answer = await gateway.send({ headers: { 'apollo-require-preflight': '1' } }, `?query=${query}`);
  expect(answer.status).toBe(405);
  expect(changes.count).toBe(0);
});

test('half a character in a text is no text', async () => {
  const answer = await byPost(gateway, { query: '{ echo(text: "\\ud800") }' });
  expectRefused(answer, 'half a character');
  expect(answer.json.errors![0]!.message).toMatch(/Invalid Unicode escape sequence/);
});
