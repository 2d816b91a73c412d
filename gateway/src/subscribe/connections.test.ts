import { request as sendRequest } from 'node:http';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { address, all, happening, overEvents, overSocket, raw, serve, stop, until } from '../testing/cases.js';

afterEach(stop);

test('a subscription by plain POST is told which ways there are', async () => {
  await serve();
  const response = await fetch(`http://${address()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { changed(count: 1) { id } }' }),
  });
  expect(response.status).toBe(406);
  expect(await response.text()).toContain('text/event-stream');
});

test('a request for events that is refused is refused in JSON, with the status of a POST', async () => {
  await serve();
  const { url, init } = raw('subscription { nothing }');
  const response = await fetch(url, init);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
});

test('one client has so many connections that stay, and no more', async () => {
  await serve({}, { GATEWAY_LIMITS: 'streamsPerClient=2' });
  const { url, init } = raw('subscription { changed(count: 0) { id } }');
  const leave = new AbortController();
  await fetch(url, { ...init, signal: leave.signal });
  await fetch(url, { ...init, signal: leave.signal });
  const third = await fetch(url, init);
  expect(third.status).toBe(429);
  expect(await third.json()).toMatchObject({ errors: [{ extensions: { limit: 'streamsPerClient', allowed: 2 } }] });
  await expect(all(overSocket('{ case(id: "1") { id } }'))).rejects.toBeDefined();
  leave.abort();
  await until(() => happening.ended === 2);
  expect(await all(overSocket('{ case(id: "1") { id } }'))).toHaveLength(1);
});

test('one socket carries so many operations at a time', async () => {
  await serve({}, { GATEWAY_LIMITS: 'operationsPerSocket=2' });
  const client = createSocketClient({
    url: `ws://${address()}`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const forever = 'subscription { changed(count: 0) { id } }';
  const open = [client.iterate({ query: forever }), client.iterate({ query: forever })];
  for (const each of open) void each.next();
  await until(() => happening.begun === 2);
  await expect(client.iterate({ query: '{ case(id: "1") { id } }' }).next()).rejects.toMatchObject([
    { extensions: { code: 'LIMIT_EXCEEDED', limit: 'operationsPerSocket' } },
  ]);
  await client.dispose();
  await until(() => happening.ended === 2);
});

test('a page of an unknown origin opens no socket', async () => {
  await serve({}, { CORS_ORIGINS: 'https://known.example' });
  const connect = (origin: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://${address()}`, 'graphql-transport-ws', { origin });
      socket.once('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.once('error', ({ message }) => resolve(message));
    });
  expect(await connect('https://other.example')).toContain('403');
  expect(await connect('https://known.example')).toBe('open');
  expect(await connect(`http://${address().replace('/graphql', '')}`)).toBe('open');
});

test('when it stops, streams are completed and sockets are told', async () => {
  await serve();
  const events = all(overEvents('subscription { changed(count: 0) { id } }'));
  const socket = all(overSocket('subscription { changed(count: 0) { id } }'));
  const farewell = socket.catch((reason: unknown) => reason);
  await until(() => happening.begun === 2);
  const started = Date.now();
  const { ended } = happening;
  expect(ended).toBe(0);
  await stop();
  expect(Date.now() - started).toBeLessThan(2000);
  expect(await events).toEqual([]);
  expect(await farewell).toMatchObject({ code: 1001 });
});

test('a client that does not read holds up its own events, and nothing grows', async () => {
  await serve();
  const { url, init } = raw('subscription { changed(count: 100000, size: 50000) { id text } }');
  const client = sendRequest(url, { method: 'POST', headers: init.headers as Record<string, string> });
  client.on('error', () => undefined);
  // The answer is never read.
  client.on('response', (response) => response.pause());
  client.end(init.body);
  await until(() => happening.sent > 0);
  let before = -1;
  while (before !== happening.sent) {
    before = happening.sent;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  // More than two sockets of one machine can buffer; a hundred thousand would be five gigabytes.
  expect(happening.sent).toBeLessThan(1000);
  client.destroy();
  await until(() => happening.ended === 1);
});

test('a silent stream shows signs of life', async () => {
  jest.useFakeTimers({ doNotFake: everyTimerBut('setInterval') });
  try {
    await serve();
    const { url, init } = raw('subscription { changed(count: 0) { id } }');
    const leave = new AbortController();
    const response = await fetch(url, { ...init, signal: leave.signal });
    const reader = response.body!.getReader();
    jest.advanceTimersByTime(12_000);
    expect(new TextDecoder().decode((await reader.read()).value)).toBe(':\n\n');
    leave.abort();
  } finally {
    jest.useRealTimers();
  }
  await until(() => happening.ended === 1);
});

function everyTimerBut(name: string): never {
  const timers = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'];
  return [...timers, 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'].filter(
    (each) => each !== name,
  ) as never;
}
