import type { RequestContext, SubgraphResult, Transport } from '../transport/transport.js';
import { SubgraphUnavailable } from '../transport/transport.js';
import { type Fixture, fixtureOf } from '../testing/fixture.js';
import { byGet, byPost, startHttpFixture, type HttpFixture, clientTransports } from '../testing/http-fixture.js';

/** Bodies are one organisation's, their reports another's. Each says for which day and whom it was asked. */
const told = (context: RequestContext): string =>
  [context.asOf, context.asKnownOn, context.caller?.subject].map((each) => each ?? 'none').join();
const graph = {
  bodies: {
    typeDefs: `scalar LocalDate
      type Query { bodies: [Body] day: LocalDate told: String }
      type Body @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: {
        bodies: () => [
          { id: '1', name: 'một' },
          { id: '2', name: 'hai' },
        ],
        told: (_: unknown, __: unknown, context: RequestContext) => told(context),
      },
    },
  },
  reports: {
    typeDefs: 'type Query { latest: String } type Body @key(fields: "id") { id: ID! reported: String count: Int }',
    resolvers: {
      Query: { latest: (_: unknown, __: unknown, context: RequestContext) => told(context) },
      Body: { reported: (_: unknown, __: unknown, context: RequestContext) => told(context), count: () => 3 },
    },
  },
};
const register = [
  { name: 'bodies', owner: 'Ủy ban nhân dân', ownerEn: "People's Committees" },
  { name: 'reports', owner: 'Mặt trận Tổ quốc', ownerEn: 'Fatherland Front' },
];

const closing: HttpFixture[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()!.close();
});

async function serve(reports?: Transport, more: object = {}): Promise<HttpFixture> {
  const fixture: Fixture = fixtureOf(graph);
  const local = new Map([...fixture.transports, ...(reports ? [['reports', reports] as const] : [])]);
  const gateway = await startHttpFixture(graph, { register, ...(reports && { local }), ...more });
  closing.push(gateway);
  return gateway;
}

const question = { query: '{ bodies { name reported } latest }' };
const whole = { name: expect.any(String), reported: null };

describe('when an organisation does not answer', () => {
  const silent: Transport = () =>
    Promise.reject(new SubgraphUnavailable('reports', 'UNREACHABLE', { cause: new Error('connect 10.1.2.3:5432') }));

  test.each([
    ['vi', 'Mặt trận Tổ quốc', 'Mặt trận Tổ quốc không trả lời; phần này của câu trả lời còn thiếu.'],
    ['en', 'Fatherland Front', 'Fatherland Front did not answer; this part of the answer is missing.'],
    ['en-GB, vi;q=0.9', 'Fatherland Front', 'Fatherland Front did not answer; this part of the answer is missing.'],
    ['fr, *;q=0.1', 'Mặt trận Tổ quốc', 'Mặt trận Tổ quốc không trả lời; phần này của câu trả lời còn thiếu.'],
  ])(
    'the rest is answered, and who wants to read %s reads who is missing, where, why, and when to ask again',
    async (language, organization, message) => {
      const gateway = await serve(silent);
      const before = Date.now() - 1000;
      const { json, text, status } = await byPost(gateway, question, { 'accept-language': language });
      expect(status).toBe(200);
      expect(json.data).toEqual({ bodies: [whole, whole], latest: null });
      const [part, ...others] = json.extensions!['incomplete'] as Record<string, unknown>[];
      expect(others).toEqual([]);
      expect(part).toMatchObject({
        subgraph: 'reports',
        organization,
        reason: 'UNREACHABLE',
        retryAfter: expect.any(Number),
      });
      expect(part!['paths']).toEqual(expect.arrayContaining([['latest'], ['bodies', 'reported']]));
      expect(part!['paths']).toHaveLength(2);
      const since = new Date(part!['since'] as string).getTime();
      expect(since).toBeGreaterThanOrEqual(before);
      expect(since).toBeLessThanOrEqual(Date.now());
      expect(new Set(json.errors!.map((error) => error.message))).toEqual(new Set([message]));
      expect(text).not.toMatch(/10\.1\.2\.3|5432/);
    },
  );

  test('each error stands where a null of its stands in the answer, by aliases and numbers', async () => {
    const gateway = await serve(silent);
    const { json } = await byPost(gateway, { query: '{ all: bodies { id said: reported count } newest: latest }' });
    expect(json.errors!.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['newest'], ['all', 0, 'said'], ['all', 0, 'count']]),
    );
    expect(json.errors).toHaveLength(3);
    for (const { path } of json.errors!) {
      const value = path!.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], json.data);
      expect(value).toBeNull();
    }
  });

  test('a missing field is null under any name, also under one that every object has', async () => {
    const gateway = await serve(silent);
    const { json } = await byPost(gateway, { query: '{ constructor: latest bodies { toString: reported } }' });
    expect(json.data).toEqual({ constructor: null, bodies: [{ toString: null }, { toString: null }] });
  });

  test('since when is since it failed first, not since this request', async () => {
    const gateway = await serve(silent);
    const sinceOf = async (): Promise<unknown> =>
      ((await byPost(gateway, question)).json.extensions!['incomplete'] as { since: string }[])[0]!.since;
    const first = await sinceOf();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await sinceOf()).toBe(first);
  });
});

describe('what a subgraph’s errors say of what goes on inside', () => {
  const secrets = [
    'connect ECONNREFUSED 10.1.2.3:5432',
    'select name from informant where id = 1',
    'Error: boom\n    at resolve (/app/dist/services/front/src/main.js:10:5)',
    'http://youth-union:4006/graphql answered 500',
    'relation "informant" does not exist',
  ];
  const leaking =
    (code: string): Transport =>
    () =>
      Promise.resolve({
        data: { latest: null, _entities: [null, null] },
        errors: secrets.map((message) => ({
          message,
          path: ['latest'],
          locations: [{ line: 1, column: 1 }],
          extensions: {
            code,
            stacktrace: [message],
            exception: { message },
            service: 'somebody else',
            organisation: 'Hội Nông dân: mật khẩu sai',
            serviceName: '10.1.2.3',
          },
        })),
      } as unknown as SubgraphResult);

  test.each(['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'FORBIDDEN'])(
    'is for the log alone, also under the code %s',
    async (code) => {
      const gateway = await serve(leaking(code));
      const { json, text, headers } = await byPost(gateway, { query: '{ latest }' }, { 'accept-language': 'en' });
      expect(text).not.toMatch(/10\.1\.2\.3|informant|ECONN|dist|youth-union|stack|exception|Nông dân|somebody else/);
      // One sentence for all of them: they say the same.
      expect(json.errors).toHaveLength(1);
      for (const error of json.errors!) {
        expect(error).toEqual({
          message: `Fatherland Front could not answer this part; the log has it as request ${headers.get('x-request-id')}.`,
          path: ['latest'],
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', service: 'reports' },
        });
      }
    },
  );

  test('its own plain sentence for the client is passed on, and nothing else of the error', async () => {
    const gateway = await serve(() =>
      Promise.resolve({
        data: { latest: null },
        errors: [
          {
            message: 'Chỉ cơ quan ban hành được sửa.',
            path: ['latest'],
            extensions: { code: 'FORBIDDEN', internal: 'x' },
          },
        ],
      }),
    );
    expect((await byPost(gateway, { query: '{ latest }' })).json.errors).toEqual([
      {
        message: 'Chỉ cơ quan ban hành được sửa.',
        path: ['latest'],
        extensions: { code: 'FORBIDDEN', service: 'reports' },
      },
    ]);
  });
});

describe('the days of a request', () => {
  test.each(clientTransports.filter(([transport]) => transport !== 'the name of a saved operation'))(
    'by %s: go to every subgraph, from the headers, and come back with the answer',
    async (_, ask) => {
      const gateway = await serve();
      const headers = { 'as-of': '2020-06-29', 'as-known-on': '2021-01-01' };
      const { json } = await ask(gateway, { query: '{ told latest bodies { reported } }' }, headers);
      const said = '2020-06-29,2021-01-01,none';
      expect(json.data).toEqual({ told: said, latest: said, bodies: [{ reported: said }, { reported: said }] });
      expect(json.extensions).toMatchObject({ asOf: '2020-06-29', asKnownOn: '2021-01-01' });
    },
  );

  test('go to every subgraph from the directive and its variables', async () => {
    const gateway = await serve();
    const { json } = await byPost(gateway, {
      query: 'query ($day: LocalDate) @asOf(date: $day, knownOn: "2021-01-01") { told latest }',
      variables: { day: '2020-06-29' },
    });
    expect(json).toEqual({
      data: { told: '2020-06-29,2021-01-01,none', latest: '2020-06-29,2021-01-01,none' },
      extensions: { asOf: '2020-06-29', asKnownOn: '2021-01-01' },
    });
  });

  test('are the same for every subgraph when nobody says one', async () => {
    const gateway = await serve();
    const { json } = await byPost(gateway, { query: '{ told latest bodies { reported } }' });
    const days = JSON.stringify(json.data).match(/\d{4}-\d\d-\d\d/g)!;
    expect(days).toHaveLength(4);
    expect(new Set(days).size).toBe(1);
    expect(json.extensions).toEqual({ asOf: days[0] });
  });

  test.each([
    ['as-of', '2020-02-30'],
    ['as-of', '29/06/2020'],
    ['as-of', '2020-06-29, 2021-01-01'],
    ['as-of', "2020-06-29'; drop table body; --"],
    ['as-known-on', 'yesterday'],
    ['as-known-on', '0000-01-01'],
  ])('that are no days are refused before anybody is asked: %s: %s', async (name, value) => {
    const gateway = await serve();
    const refusal = async (language: string) => {
      const { json } = await byPost(gateway, question, { [name]: value, 'accept-language': language });
      return json;
    };
    const json = await refusal('en');
    expect(json.data ?? null).toBeNull();
    expect(json.errors![0]!.message).toBe(`${name} is "${value}": write a day as YYYY-MM-DD, such as 2020-06-29.`);
    expect((await refusal('vi')).errors![0]!.message).toBe(
      `${name} là "${value}": viết ngày theo dạng YYYY-MM-DD, ví dụ 2020-06-29.`,
    );
    expect(json.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    expect(gateway.calls).toEqual([]);
  });

  const json = 'application/json';
  const response = 'application/graphql-response+json';
  test.each([
    [json, { 'as-of': '2019-02-29' }, '{ told }'],
    [response, { 'as-known-on': '' }, '{ told }'],
    [json, {}, 'query @asOf(date: "2019-13-01") { told }'],
    [response, {}, 'query @asOf(date: "2020-01-01", knownOn: "") { told }'],
    [json, { 'as-of': '2020-06-29' }, 'query @asOf(date: "2019-01-01") { told }'],
  ])('that are wrong are the request’s own fault: %s, %j, %s', async (accept, headers, query) => {
    const gateway = await serve();
    const { status, json: body } = await byPost(gateway, { query }, { accept, ...headers });
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['vi', /^as-of là 2999-01-01, sau hôm nay \(\d{4}-\d\d-\d\d\): /],
    ['en', /^as-of is 2999-01-01, which is after today \(\d{4}-\d\d-\d\d\): /],
  ])('that are ahead of today are answered with a hint, in %s', async (language, message) => {
    const gateway = await serve();
    const headers = { 'as-of': '2999-01-01', 'as-known-on': '2020-01-01', 'accept-language': language };
    const { json: body } = await byPost(gateway, { query: '{ told }' }, headers);
    expect(body.data).toEqual({ told: '2999-01-01,2020-01-01,none' });
    expect(body.extensions!['hints']).toEqual([{ code: 'DATE_AHEAD', message: expect.stringMatching(message) }]);
  });

  test('that differ are refused: one answer is never of two days', async () => {
    const gateway = await serve();
    const query = 'query @asOf(date: "2019-01-01") { told }';
    const { json } = await byPost(gateway, { query }, { 'as-of': '2020-06-29', 'accept-language': 'en' });
    expect(json.errors![0]!.message).toContain(
      'The header as-of says 2020-06-29 and the directive @asOf says 2019-01-01',
    );
    expect(gateway.calls).toEqual([]);
    for (const written of [
      '{ told @asOf(date: "2019-01-01") }',
      '{ ...F @asOf(date: "2019-01-01") } fragment F on Query { told }',
    ])
      expect((await byPost(gateway, { query: written })).json.errors![0]!.message).toContain('@asOf');
  });
});

describe('who asks at the same time as somebody else', () => {
  const authenticate = async (authorization?: string) =>
    authorization ? { subject: authorization, roles: [], scopes: [] } : undefined;

  test('gets an answer of his own: for his name, his days and his language', async () => {
    const gateway = await serve(undefined, { authenticate });
    const kinds = ['anna', 'binh', undefined].flatMap((name) =>
      ['2020-06-29', '2021-06-29', undefined].map((day) => ({ name, day })),
    );
    const asked = [...kinds, ...kinds, ...kinds];
    const answers = await Promise.all(
      asked.map(({ name, day }) =>
        byPost(
          gateway,
          { query: '{ told latest }' },
          { ...(name && { authorization: name }), ...(day && { 'as-of': day }) },
        ),
      ),
    );
    answers.forEach(({ json }, index) => {
      const { name = 'none', day } = asked[index]!;
      const said = new RegExp(`^${day ?? '\\d{4}-\\d\\d-\\d\\d'},none,${name}$`);
      expect(json.data).toEqual({ told: expect.stringMatching(said), latest: expect.stringMatching(said) });
    });
  });

  test('and no cache between may give it to another', async () => {
    const gateway = await serve(undefined, {
      authenticate,
      register: register.map((each) => ({ ...each, maxAge: 60 })),
    });
    const publicAnswer = await byGet(gateway, { query: '{ told }' });
    expect(publicAnswer.headers.get('cache-control')).toBe('public, max-age=60');
    for (const header of ['origin', 'authorization', 'as-of', 'as-known-on', 'accept-language'])
      expect(publicAnswer.headers.get('vary')).toContain(header);
    const own = await byGet(gateway, { query: '{ told }' }, { authorization: 'anna' });
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('etag')).not.toBe(publicAnswer.headers.get('etag'));
  });
});

test('whoever wants to cite an answer is told who gave which part, how fast, and whether another was waiting for it, too', async () => {
  const shared: Transport = () => Promise.resolve({ data: { latest: 'x' }, shared: true });
  const gateway = await serve(shared);
  const ask = (extensions: object): ReturnType<typeof byPost> =>
    byPost(gateway, { query: '{ latest told }', extensions } as never, { 'accept-language': 'en' });
  const { json } = await ask({ sources: true });
  const sources = json.extensions!['sources'] as { subgraph: string }[];
  expect(sources.toSorted((one, other) => (one.subgraph < other.subgraph ? -1 : 1))).toEqual([
    {
      subgraph: 'bodies',
      organization: "People's Committees",
      paths: [['told']],
      milliseconds: expect.any(Number),
      cached: false,
    },
    {
      subgraph: 'reports',
      organization: 'Fatherland Front',
      paths: [['latest']],
      milliseconds: expect.any(Number),
      cached: true,
    },
  ]);
  expect((await ask({})).json.extensions).toEqual({ asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});
