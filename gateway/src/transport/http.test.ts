import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import { UnsafeInteger } from '../json/exact-json.js';
import { httpTransport, type HttpTransport } from './http.js';
import type { RequestContext, SubgraphRequest } from './transport.js';

interface Subgraph {
  transport: HttpTransport;
  /** Bodies of the calls, in order. */
  calls: string[];
  headers: IncomingMessage['headers'][];
  connections: number;
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()!();
});

/** A subgraph that answers each call after so many milliseconds with its number, or with the text. */
async function startSubgraph(milliseconds: number, result?: string): Promise<Subgraph> {
  const subgraph = { calls: [] as string[], headers: [] as IncomingMessage['headers'][], connections: 0 };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void text(request).then(async (body) => {
      const number = subgraph.calls.push(body);
      subgraph.headers.push(request.headers);
      await sleep(milliseconds);
      response.setHeader('content-type', 'application/json');
      response.end(result ?? JSON.stringify({ data: { number } }));
    });
  });
  server.on('connection', () => (subgraph.connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = httpTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  closing.push(
    async () => {
      server.closeAllConnections();
      server.close();
    },
    () => transport.close(),
  );
  return Object.assign(subgraph, { transport });
}

const operation = '{ number }';
const document = parse(operation);

function request(context: Partial<RequestContext> = {}, more: Partial<SubgraphRequest> = {}): SubgraphRequest {
  return {
    subgraph: 'one',
    kind: 'query',
    operation,
    document,
    operationName: undefined,
    variables: undefined,
    context: { requestId: 'test', ...context },
    ...more,
  };
}

test('equal queries that are under way together are sent once, and say that they shared the answer', async () => {
  const { transport, calls } = await startSubgraph(50);
  const answers = await Promise.all([1, 2, 3].map(() => transport.call(request())));
  expect(calls).toHaveLength(1);
  expect(answers.map(({ data, shared }) => [data, shared])).toEqual([
    [{ number: 1 }, undefined],
    [{ number: 1 }, true],
    [{ number: 1 }, true],
  ]);
  // Each has data of its own to change.
  expect(answers[0]!.data).not.toBe(answers[1]!.data);
  await transport.call(request());
  expect(calls).toHaveLength(2);
});

const caller = (subject: string) => ({ subject, roles: [], scopes: [] });

test.each<[string, SubgraphRequest, SubgraphRequest]>([
  ['mutations', request({}, { kind: 'mutation' }), request({}, { kind: 'mutation' })],
  ['the days of two requests', request({ asOf: '2020-01-01' }), request({ asOf: '2020-01-02' })],
  ['the days of knowledge', request({ asKnownOn: '2020-01-01' }), request()],
  ['two callers', request({ caller: caller('a') }), request({ caller: caller('b') })],
  ['a caller and the public', request({ caller: caller('a') }), request()],
  ['other variables', request({}, { variables: { a: 1 } }), request({}, { variables: { a: 2 } })],
])('%s are not merged', async (_, one, other) => {
  const { transport, calls } = await startSubgraph(50);
  await Promise.all([transport.call(one), transport.call(other)]);
  expect(calls).toHaveLength(2);
});

test('a request with much time left does not share the end of one that has none', async () => {
  const { transport, calls } = await startSubgraph(300);
  const hurried = transport
    .call(request({ deadline: Date.now() + 100 }))
    .catch(({ reason }: { reason: string }) => reason);
  const patient = transport.call(request({ deadline: Date.now() + 10_000 }));
  expect(await hurried).toBe('TIMEOUT');
  expect((await patient).data).toEqual({ number: 2 });
  expect(calls).toHaveLength(2);
});

test('who leaves does not take a shared call along; when all have left it is given up, and the next one is a new one', async () => {
  const { transport, calls } = await startSubgraph(100);
  const [one, other] = [new AbortController(), new AbortController()];
  const left = transport.call(request({ signal: one.signal }));
  const stays = transport.call(request({ signal: other.signal }));
  one.abort();
  expect((await stays).data).toEqual({ number: 1 });
  await left;
  const lonely = new AbortController();
  const given = transport.call(request({ signal: lonely.signal })).catch(({ reason }: { reason: string }) => reason);
  await sleep(20);
  lonely.abort();
  const next = transport.call(request());
  expect(await given).toBe('UNREACHABLE');
  expect((await next).data).toEqual({ number: 3 });
  expect(calls).toHaveLength(3);
});

test('connections stay open from call to call', async () => {
  const subgraph = await startSubgraph(0);
  for (let call = 0; call < 20; call += 1) await subgraph.transport.call(request());
  expect(subgraph.calls).toHaveLength(20);
  expect(subgraph.connections).toBeLessThanOrEqual(2);
});

test('the subgraph is told how long it has', async () => {
  const { transport, headers } = await startSubgraph(0);
  await transport.call(request({ deadline: Date.now() + 4000 }));
  expect(Number(headers[0]!['timeout-ms'])).toBeGreaterThan(3000);
  expect(Number(headers[0]!['timeout-ms'])).toBeLessThanOrEqual(4000);
});

test('an integer beyond 2^53 in a result is not rounded', async () => {
  const { transport } = await startSubgraph(0, '{"data":{"id":9007199254740993}}');
  const { data } = await transport.call(request());
  expect(data).toEqual({ id: new UnsafeInteger('9007199254740993') });
});
