import { createHash, createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Context } from '../context/context.js';
import type { RunningSubgraph } from '../subgraph/running-subgraph.js';
import { freePort } from './free-port.js';
import { listen } from './subgraph-server.js';

const key = 'a key that two know';
/** Keys that the subgraph accepts: a test changes them. */
let keys = [key];
const schema = buildSubgraphSchema([
  {
    typeDefs: parse('type Query { who: String } type Thing @key(fields: "id") { id: ID! }'),
    resolvers: {
      Query: {
        who: (_: unknown, __: unknown, { caller, asOf, requestId }: Context) =>
          [caller?.subject, caller?.organization, asOf, requestId].join(),
      },
    },
  },
]);

let port: number;
let listening: { stop(): Promise<void> };
beforeAll(async () => {
  port = await freePort();
  const running = { name: 'front', schema, database: {} } as RunningSubgraph;
  listening = await listen(running, port, { host: '127.0.0.1', keys: () => keys });
});
afterAll(() => listening.stop());

const question = JSON.stringify({ query: '{ who }' });
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
let calls = 0;

/** A context as the gateway signs it, but for what the test says. */
function signed(changes: Record<string, unknown> = {}, { by = key, body = question } = {}): string {
  const payload = {
    aud: 'front',
    exp: Math.floor(Date.now() / 1000) + 30,
    jti: `call ${(calls += 1)}`,
    requestId: 'request-1',
    asOf: '2020-06-29',
    caller: { subject: 'clerk', roles: [], scopes: [], organization: 'org-1' },
    body: digest(body),
    ...changes,
  };
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${createHmac('sha256', by).update(text).digest('base64url')}`;
}

async function call(context: string | undefined, body = question, method = 'POST', path = '/graphql') {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(context !== undefined && { 'gateway-context': context }) },
    ...(method === 'POST' && { body }),
  });
  return { status: response.status, text: await response.text() };
}

test('a call that the gateway has signed is answered, for its caller, on its day', async () => {
  expect(await call(signed())).toEqual({
    status: 200,
    text: '{"data":{"who":"clerk,org-1,2020-06-29,request-1"}}\n',
  });
});

test.each([
  ['that nobody signed', () => undefined, /not signed/],
  ['with an empty signature', () => `${signed().split('.')[0]}.`, /not signed/],
  ['with a third part', () => `${signed()}.x`, /not signed/],
  ['with nonsense', () => 'nonsense', /not signed/],
  ['signed by another key', () => signed({}, { by: 'a key of somebody else' }), /not by the key/],
  [
    'whose context was changed',
    () => {
      const [, signature] = signed().split('.');
      return `${signed({ caller: { subject: 'minister' } }).split('.')[0]}.${signature}`;
    },
    /not by the key/,
  ],
  ['whose signature was changed', () => signed().slice(0, -2) + 'xx', /not by the key/],
  ['for another subgraph', () => signed({ aud: 'youth-union' }), /for another subgraph/],
  ['that has expired', () => signed({ exp: Math.floor(Date.now() / 1000) - 6 }), /has expired/],
  ['that never expires', () => signed({ exp: undefined }), /no exp, jti or body/],
  ['that cannot be told from others', () => signed({ jti: undefined }), /no exp, jti or body/],
  ['that says nothing of its body', () => signed({ body: undefined }), /no exp, jti or body/],
  ['with another body', () => signed({}, { body: '{"query":"{ other }"}' }), /not the one that was signed/],
])('a call %s is refused', async (_, contextOf, reason) => {
  const { status, text } = await call(contextOf());
  expect(status).toBe(401);
  expect(text).toMatch(reason);
});

test('a call is answered once: who sends it again is refused', async () => {
  const context = signed();
  expect((await call(context)).status).toBe(200);
  const again = await call(context);
  expect(again.status).toBe(401);
  expect(again.text).toContain('seen before');
});

test('while a key is changed the old and the new one are accepted, afterwards the new one alone', async () => {
  const next = 'the key of next year';
  keys = [next, key];
  expect((await call(signed())).status).toBe(200);
  expect((await call(signed({}, { by: next }))).status).toBe(200);
  keys = [next];
  expect((await call(signed({}, { by: next }))).status).toBe(200);
  const { status, text } = await call(signed());
  keys = [key];
  expect(status).toBe(401);
  expect(text).toContain('not by the key');
});

test('a clock that is five seconds off is borne with', async () => {
  expect((await call(signed({ exp: Math.floor(Date.now() / 1000) - 3 }))).status).toBe(200);
});

test.each([
  ['the schema', '{ _service { sdl } }'],
  ['entities', '{ _entities(representations: [{ __typename: "Thing", id: "1" }]) { __typename } }'],
  ['introspection', '{ __schema { types { name } } }'],
])('nobody reaches %s unsigned, by POST or by GET, at any path', async (_, query) => {
  expect((await call(undefined, JSON.stringify({ query }))).status).toBe(401);
  expect((await call(undefined, JSON.stringify({ query }), 'POST', '/')).status).toBe(401);
  expect((await call(undefined, '', 'GET', `/?query=${encodeURIComponent(query)}`)).status).toBe(405);
});

test('a signed call cannot be made into another one by its address', async () => {
  const context = signed({}, { body: '' });
  const { status } = await call(context, '', 'GET', `/?query=${encodeURIComponent('{ _service { sdl } }')}`);
  expect(status).toBe(405);
});

test('of a stranger’s call no body is read', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  socket.write('POST / HTTP/1.1\r\nhost: front\r\ncontent-length: 1000000000\r\n\r\n{');
  expect(await answered).toMatch(/^HTTP\/1\.1 401 /);
  socket.destroy();
});

test('its health is everybody’s to know', async () => {
  expect(await call(undefined, '', 'GET', '/health')).toEqual({ status: 200, text: 'ok' });
});
