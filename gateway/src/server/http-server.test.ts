import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSupergraph, SupergraphError } from '../supergraph/supergraph.js';
import { httpTransport } from '../transport/http.js';
import { createGateway } from './gateway.js';
import { startHttpServer } from './http-server.js';

const supergraphOf = (url: string): string => `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) { query: Query }
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
  scalar join__FieldSet
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { ONE @join__graph(name: "one", url: "${url}") }
  scalar LocalDate @join__type(graph: ONE)
  type Query @join__type(graph: ONE) { hello: String day: LocalDate }`;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()!();
});

/** A gateway before one subgraph, which answers as the test says. */
async function gatewayBefore(subgraph: RequestListener, timeout = 10_000): Promise<string> {
  const server = createServer(subgraph);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = httpTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, { timeout });
  const gateway = await createGateway(
    readSupergraph(supergraphOf('http://unused')),
    new Map([['one', transport.call]]),
  );
  const listening = await startHttpServer(gateway, { port: 0 });
  closing.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => transport.close(),
    () => gateway.stop(),
    () => listening.close(),
  );
  return `http://127.0.0.1:${listening.port}`;
}

const hello: RequestListener = (request, response) => {
  const { 'as-of': asOf } = request.headers;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: { hello: asOf ?? 'today' } }));
};

async function post(base: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    answer: (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions?: Record<string, unknown> }[];
      extensions?: unknown;
    },
  };
}

test('it answers POST and GET, says that it is healthy, and knows no other place', async () => {
  const base = await gatewayBefore(hello);
  expect((await post(base, { query: '{ hello }' })).answer).toEqual({
    data: { hello: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  });
  const get = await fetch(`${base}/graphql?query=${encodeURIComponent('{ hello }')}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect(await get.json()).toEqual({
    data: { hello: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  });
  expect((await fetch(`${base}/health`)).status).toBe(200);
  expect((await fetch(`${base}/nothing`)).status).toBe(404);
});

test('bad requests are met at the door', async () => {
  const base = await gatewayBefore(hello);
  expect(await post(base, '{ not json')).toMatchObject({
    status: 400,
    answer: { errors: [{ message: 'The request body is not JSON.' }] },
  });
  const large = await post(base, { query: `{ hello } # ${'x'.repeat(3_000_000)}` }).catch(() => ({ status: 413 }));
  expect(large.status).toBe(413);
  const form = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query={hello}',
  });
  expect(form.status).toBe(400);
  const accept = 'application/graphql-response+json';
  expect((await post(base, { query: '{ nothing }' }, { accept })).status).toBe(400);
});

test('the day goes to the subgraph, from the header or the directive; two that differ are refused', async () => {
  const base = await gatewayBefore(hello);
  expect((await post(base, { query: '{ hello }' }, { 'as-of': '2020-06-29' })).answer).toEqual({
    data: { hello: '2020-06-29' },
    extensions: { asOf: '2020-06-29' },
  });
  expect((await post(base, { query: 'query @asOf(date: "2019-01-01") { hello }' })).answer.data).toEqual({
    hello: '2019-01-01',
  });
  const both = await post(base, { query: 'query @asOf(date: "2019-01-01") { hello }' }, { 'as-of': '2020-06-29' });
  expect(both.answer.errors![0]!.extensions!['code']).toBe('BAD_USER_INPUT');
  expect((await post(base, { query: '{ hello }' }, { 'as-of': 'yesterday' })).answer.errors![0]!.message).toContain(
    'YYYY-MM-DD',
  );
});

test.each<[string, RequestListener, string]>([
  ['is too slow', () => undefined, 'TIMEOUT'],
  ['answers something else', (_, response) => response.end('<html>'), 'INVALID_ANSWER'],
  [
    'sends elsewhere',
    (_, response) => response.writeHead(302, { location: 'http://evil.example' }).end(),
    'INVALID_ANSWER',
  ],
  ['hangs up', (request) => request.socket.destroy(), 'UNREACHABLE'],
])('a subgraph that %s is named, and its address is not', async (_, subgraph, reason) => {
  const base = await gatewayBefore(subgraph, 300);
  const { answer } = await post(base, { query: '{ hello }' });
  expect(answer).toMatchObject({
    data: { hello: null },
    extensions: { incomplete: [{ subgraph: 'one', reason, paths: [['hello']] }] },
  });
  expect(JSON.stringify(answer)).not.toContain('127.0.0.1');
});

test.each([
  ['nothing of GraphQL', 'hello', /^The supergraph is not GraphQL/],
  ['a schema that is no supergraph', 'type Query { a: Int }', /no Federation 2 supergraph/],
])('%s is refused in one line', (_, sdl, message) => {
  expect(() => readSupergraph(sdl)).toThrow(SupergraphError);
  expect(() => readSupergraph(sdl)).toThrow(message);
});
