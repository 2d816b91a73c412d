import { attackFixture } from '../testing/attack-fixture.js';
import {
  byPost,
  type OperationParams,
  type HttpAnswer,
  startHttpFixture,
  type HttpFixture,
} from '../testing/http-fixture.js';
import { defaultLimits, type Limits, readLimits } from './limits.js';

const closing: HttpFixture[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()!.close();
});

async function askWith(limit: keyof Limits, value: number, params: OperationParams): Promise<HttpAnswer> {
  const gateway = await startHttpFixture(attackFixture, { env: { GATEWAY_LIMITS: `${limit}=${value}` } });
  closing.push(gateway);
  return byPost(gateway, params);
}

/** Requests, each with a limit and exactly its size by that limit. */
const requests: [keyof Limits, number, OperationParams][] = [
  ['tokens', 7, { query: '{ node { id name } }' }],
  ['nesting', 2, { query: '{ node { id } }' }],
  ['nesting', 4, { query: 'query ($v: Filter) { echo(value: $v) }', variables: { v: { and: [{ text: 'a' }] } } }],
  ['variableValues', 3, { query: 'query ($v: [[[[Int]]]]) { echo(list: $v) }', variables: { v: [1, 2] } }],
  ['depth', 3, { query: '{ node { node { id } } }' }],
  ['depth', 3, { query: '{ node { ...F } } fragment F on Node { node { id } }' }],
  ['fields', 4, { query: '{ node { id name } hello }' }],
  ['fields', 5, { query: '{ node { ...F } nodes { ...F } hello } fragment F on Node { id }' }],
  ['aliases', 2, { query: '{ a: hello node { b: id } hello }' }],
  ['fieldRepetitions', 3, { query: '{ hello ... { hello } ...F } fragment F on Query { hello }' }],
  ['fragments', 2, { query: '{ ...A ...B } fragment A on Query { hello } fragment B on Query { node { id } }' }],
  ['directives', 2, { query: '{ hello @skip(if: false) ... @include(if: true) { node { id } } }' }],
  ['operations', 1, { query: 'query { hello }' }],
  ['rootFields', 3, { query: '{ hello ... { node { id } ...F } } fragment F on Query { a: hello }' }],
  ['cost', 126, { query: '{ nodes(first: 2) { id name } }' }],
  ['cost', 130, { query: 'query ($n: Int = 4) { nodes(first: $n) { id } }' }],
  ['cost', 146, { query: '{ nodes { id } }' }],
  ['subgraphFetches', 2, { query: '{ node { size } }' }],
];

test.each(requests)(
  '%s: a request with %d is answered where so many are allowed, and refused where one less is',
  async (limit, has, params) => {
    const answered = await askWith(limit, has, params);
    expect(answered.json.errors).toBeUndefined();
    expect(answered.status).toBe(200);
    // Nothing is configurable to 0, so what has one of it gets one more.
    const { json, status } =
      has > 1
        ? await askWith(limit, has - 1, params)
        : await askWith(limit, 1, { query: `${params.query.replace('query', 'query A')} query B { hello }` });
    expect(status).toBe(400);
    const { message, extensions } = json.errors![0]!;
    const allowed = Math.max(1, has - 1);
    expect(extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, allowed });
    expect(String(extensions['requested'])).toMatch(new RegExp(`^(at least )?${allowed + 1}$`));
    expect(message).toContain(`${allowed} are allowed, it has ${String(extensions['requested'])}.`);
  },
);

test('the assumed size of a list can be another one', async () => {
  const env = { GATEWAY_LIMITS: 'assumedListSize=3,cost=125' };
  const gateway = await startHttpFixture(attackFixture, { env });
  closing.push(gateway);
  expect((await byPost(gateway, { query: '{ nodes { id } }' })).status).toBe(200);
  expect((await byPost(gateway, { query: '{ nodes { id name } }' })).status).toBe(400);
});

test('a request that takes too long is answered with what there is', async () => {
  const slow = {
    ...attackFixture,
    two: { ...attackFixture.two, resolvers: { Node: { size: () => new Promise(() => undefined) } } },
  };
  const gateway = await startHttpFixture(slow, { env: { GATEWAY_LIMITS: 'requestMilliseconds=1000' } });
  closing.push(gateway);
  const { json, milliseconds } = await byPost(gateway, { query: '{ node { id size } hello }' });
  expect(milliseconds).toBeLessThan(4000);
  expect(json.data).toEqual({ node: { id: '1', size: null }, hello: 'xin chào' });
  expect(json.extensions!['incomplete']).toMatchObject([{ subgraph: 'two', reason: 'TIMEOUT' }]);
});

test('limits are read by name, and a mistake is met with one line that says what to write', () => {
  expect(readLimits(undefined)).toEqual(defaultLimits);
  expect(readLimits(' depth=25 , cost=500000,')).toEqual({ ...defaultLimits, depth: 25, cost: 500_000 });
  expect(readLimits('repeats=40')).toEqual({ ...defaultLimits, fieldRepetitions: 40 });
  for (const text of [
    'depth',
    'depth=0',
    'depth=-1',
    'depth=1.5',
    'depth=many',
    'dept=5',
    '__proto__=5',
    'constructor=5',
    '=5',
  ]) {
    expect(() => readLimits(text)).toThrow(/^GATEWAY_LIMITS has ".*"; write name=number, the names being bodyBytes, /);
  }
});
