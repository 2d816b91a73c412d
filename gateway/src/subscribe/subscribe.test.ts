import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from 'graphql-sse/lib/use/http';
import { GraphQLError } from 'graphql';
import type { Caller } from '../identity/caller.js';
import { all, happening, leaving, overEvents, overSocket, serve, stop, subgraphs, until } from '../testing/cases.js';
import { fixtureOf } from '../testing/fixture.js';

afterEach(stop);

/** The response of a request without dates: its data, and today. */
const dated = (data: object) => ({ data, extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } });

describe.each([
  ['server-sent events', overEvents],
  ['a WebSocket', overSocket],
])('over %s', (_, listen) => {
  test('each event is answered whole, with what other owners know of it', async () => {
    await serve();
    expect(await all(listen('subscription { changed(count: 2) { id name __typename } }'))).toEqual([
      dated({ changed: { id: '1', name: 'case 1', __typename: 'Case' } }),
      dated({ changed: { id: '2', name: 'case 2', __typename: 'Case' } }),
    ]);
    await until(() => happening.ended === 1);
  });

  test('queries and mutations are answered too', async () => {
    await serve();
    expect(await all(listen('{ case(id: "7") { name } }'))).toEqual([dated({ case: { name: 'case 7' } })]);
    expect(await all(listen('mutation { close(id: "8") { name } }'))).toEqual([dated({ close: { name: 'case 8' } })]);
  });

  test('an owner that cannot say its part of an event is named, and the events go on', async () => {
    await serve();
    happening.fail = true;
    const results = await all(listen('subscription { changed(count: 2) { id name } }'));
    expect(results.map(({ data }) => data)).toEqual([
      { changed: { id: '1', name: null } },
      { changed: { id: '2', name: null } },
    ]);
    expect(results[1]!.errors![0]!.extensions).toMatchObject({ service: 'names' });
  });

  test('an owner of events that is lost is named in the last answer', async () => {
    const { subscribers } = fixtureOf(subgraphs);
    await serve({ localSubscribers: new Map([...subscribers, ['cases', lose]]) });
    const results = await all(listen('subscription { changed(count: 0) { id } }'));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      data: { changed: null },
      extensions: { incomplete: [{ subgraph: 'cases', reason: 'INVALID_ANSWER', paths: [['changed']] }] },
    });
  });

  test('the limits of a POST hold', async () => {
    await serve({}, { GATEWAY_LIMITS: 'aliases=1' });
    expect(await all(listen('subscription { a: changed(count: 1) { id } }'))).toEqual([dated({ a: { id: '1' } })]);
    await expect(all(listen('subscription { a: changed(count: 1) { b: id } }'))).rejects.toBeDefined();
    await expect(all(listen('subscription { nothing }'))).rejects.toBeDefined();
    expect(happening.begun).toBe(1);
  });

  test('the day of the answer holds for each event and all its owners', async () => {
    await serve();
    await all(listen('subscription { changed(count: 2) { name } }', { 'as-of': '2020-06-29' }));
    expect(happening.context.map(({ asOf }) => asOf)).toEqual(['2020-06-29', '2020-06-29']);
    expect(happening.context.every(({ deadline }) => deadline! > Date.now())).toBe(true);
  });

  test('who asks is verified at the beginning and for each event; it ends when that is over', async () => {
    let times = 0;
    const caller: Caller = { subject: 'office', roles: [], scopes: [] };
    await serve({
      async authenticate(authorization) {
        times += 1;
        if (authorization === 'Bearer good' && times <= 2) return caller;
        throw new GraphQLError('The token has expired: ask for a new one.', {
          extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
        });
      },
    });
    const results = await all(listen('subscription { changed(count: 5) { name } }', { authorization: 'Bearer good' }));
    expect(results).toEqual([
      dated({ changed: { name: 'case 1' } }),
      {
        errors: [{ message: 'The token has expired: ask for a new one.', extensions: { code: 'UNAUTHENTICATED' } }],
      },
    ]);
    expect(happening.context.map((context) => context.caller)).toEqual([caller]);
    await expect(
      all(listen('subscription { changed(count: 5) { name } }', { authorization: 'Bearer bad' })),
    ).rejects.toBeDefined();
  });

  test('when the client leaves, the owner of the events hears of it, though nothing happens', async () => {
    await serve();
    const { changes: asked, stop: leave } = leaving(listen);
    const result = asked('subscription { changed(count: 0) { id } }');
    await until(() => happening.begun === 1);
    leave();
    await result;
    await until(() => happening.ended === 1);
    expect(happening.sent).toBe(0);
  });

  test('it ends when its time is over', async () => {
    await serve({}, { GATEWAY_LIMITS: 'streamMilliseconds=200' });
    expect(await all(listen('subscription { changed(count: 0) { id } }'))).toEqual([]);
    await until(() => happening.ended === 1);
  });
});

async function* lose(): AsyncGenerator<never> {
  yield* [];
  throw new Error('connection reset by 10.0.0.7');
}

describe('from a subgraph over HTTP', () => {
  let subgraph: Server;
  afterEach(() => {
    subgraph.closeAllConnections();
    return new Promise((resolve) => subgraph.close(resolve));
  });

  async function serveCases(answer?: (response: ServerResponse) => void): Promise<void> {
    const fixture = fixtureOf(subgraphs);
    const handle = createHandler({
      schema: fixture.schemas.get('cases')!,
      context: ({ raw: { socket } }) => {
        const gone = new AbortController();
        socket.once('close', () => gone.abort());
        return { signal: gone.signal };
      },
    });
    subgraph = createServer((request, response) => (answer ? answer(response) : void handle(request, response)));
    await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
    const { port } = subgraph.address() as AddressInfo;
    const { supergraph, transports } = fixtureOf(subgraphs, { cases: `http://127.0.0.1:${port}/graphql` });
    await serve({ supergraph, local: new Map([['names', transports.get('names')!]]), localSubscribers: new Map() });
  }

  test('its events pass through, and it hears when the client leaves', async () => {
    await serveCases();
    expect(await all(overEvents('subscription { changed(count: 2) { id name } }'))).toEqual([
      dated({ changed: { id: '1', name: 'case 1' } }),
      dated({ changed: { id: '2', name: 'case 2' } }),
    ]);
    const { changes: asked, stop: leave } = leaving(overSocket);
    const result = asked('subscription { changed(count: 0) { id } }');
    await until(() => happening.begun === 2);
    leave();
    await result;
    await until(() => happening.ended === 2);
  });

  test.each([
    ['is lost', 'UNREACHABLE', (response: ServerResponse) => response.destroy()],
    [
      'ends early',
      'UNREACHABLE',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end(':\n\n'),
    ],
    [
      'has no events',
      'INVALID_ANSWER',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}'),
    ],
    [
      'sends no JSON',
      'INVALID_ANSWER',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end('event: next\ndata: hello\n\n'),
    ],
  ])('one that %s is named with its reason: %s', async (_, reason, answer) => {
    await serveCases(answer);
    const results = await all(overEvents('subscription { changed(count: 1) { id } }'));
    expect(results).toMatchObject([
      { data: { changed: null }, extensions: { incomplete: [{ subgraph: 'cases', reason }] } },
    ]);
    expect(JSON.stringify(results)).not.toContain('127.0.0.1');
  });
});
