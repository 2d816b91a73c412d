import { attackFixture } from '../testing/attack-fixture.js';
import { byGet, byPost, startHttpFixture, type HttpFixture } from '../testing/http-fixture.js';

const closing: HttpFixture[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()!.close();
});
async function serve(env: Record<string, string> = {}): Promise<HttpFixture> {
  const gateway = await startHttpFixture(attackFixture, { env });
  closing.push(gateway);
  return gateway;
}
const hello = { query: '{ hello }' };

describe('a request id', () => {
  const idFor = async (given: string | undefined): Promise<string> => {
    const { headers } = await byPost(await serve(), hello, given === undefined ? {} : { 'x-request-id': given });
    expect(headers.get('set-cookie')).toBeNull();
    return headers.get('x-request-id')!;
  };

  test('of a client’s own is kept', async () => {
    expect(await idFor('front-end.42:a_b')).toBe('front-end.42:a_b');
  });

  test.each([
    ['none', undefined],
    ['one with a header in it', 'a%0d%0aset-cookie: x=1'],
    ['one that is too long', 'a'.repeat(101)],
    ['one with a space', 'a b'],
  ])('is ours in place of %s', async (_, given) => {
    expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is on refusals, too', async () => {
    const gateway = await serve({ GATEWAY_LIMITS: 'requestsPerMinute=1' });
    const answers = [
      await gateway.send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
      await byPost(gateway, hello),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 429]);
    for (const { headers } of answers) expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a line break in a header does not get as far as an answer', async () => {
    const gateway = await serve();
    const { text } = await gateway.raw(
      'GET /health HTTP/1.1\r\nhost: gateway\r\nx-request-id: a\rset-cookie: x=1\r\nconnection: close\r\n\r\n',
    );
    expect(text).not.toMatch(/^set-cookie/im);
  });
});

describe('another origin', () => {
  test('that is not on the list is not told anything by which its page could read an answer', async () => {
    const gateway = await serve({ CORS_ORIGINS: 'https://front.example' });
    for (const origin of [
      'https://evil.example',
      'https://front.example.evil.example',
      'http://front.example',
      'null',
    ]) {
      const { headers } = await byPost(gateway, hello, { origin });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      const preflight = await gateway.send({
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
    }
  });

  test('that is on the list may read, without cookies', async () => {
    const gateway = await serve({ CORS_ORIGINS: 'https://front.example' });
    const { headers } = await byPost(gateway, hello, { origin: 'https://front.example' });
    expect(headers.get('access-control-allow-origin')).toBe('https://front.example');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('origin');
  });

  test('none is allowed when nobody said which', async () => {
    const { headers } = await byPost(await serve(), hello, { origin: 'https://front.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the rate of a client', () => {
  const three = (gateway: HttpFixture, headersOf: (index: number) => Record<string, string>): Promise<number[]> =>
    Promise.all([0, 1, 2].map(async (index) => (await byPost(gateway, hello, headersOf(index))).status));

  test('at the limit it is answered, above it it hears when to ask again', async () => {
    const gateway = await serve({ GATEWAY_LIMITS: 'requestsPerMinute=2' });
    expect((await byPost(gateway, hello)).status).toBe(200);
    expect((await byGet(gateway, hello)).status).toBe(200);
    const { status, headers, json } = await byPost(gateway, hello);
    expect(status).toBe(429);
    const wait = Number(headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(json.errors![0]).toEqual({
      message: `The request exceeds the limit of requests in a minute: 2 are allowed, it has more. Ask again in ${wait} s.`,
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'requestsPerMinute', allowed: 2, requested: 'more' },
    });
  });

  test('holds for the schema and whatever else is served, but not for the question whether it lives', async () => {
    const gateway = await serve({ GATEWAY_LIMITS: 'requestsPerMinute=1' });
    await byPost(gateway, hello);
    const at = async (path: string): Promise<number> => (await fetch(gateway.url.replace('/graphql', path))).status;
    expect(await at('/schema.graphql')).toBe(429);
    expect(await at('/nothing')).toBe(429);
    expect(await at('/health')).toBe(200);
    expect(await at('/ready')).toBe(200);
  });

  test('is not another one’s because a header says so', async () => {
    const gateway = await serve({ GATEWAY_LIMITS: 'requestsPerMinute=2' });
    const names = [
      'x-forwarded-for',
      'forwarded',
      'x-real-ip',
      'true-client-ip',
      'cf-connecting-ip',
      'x-forwarded-host',
    ];
    const statuses = await three(gateway, (index) =>
      Object.fromEntries(names.map((name) => [name, name === 'forwarded' ? `for=10.0.0.${index}` : `10.0.0.${index}`])),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test('behind a proxy of ours is that of the address that the proxy saw, whatever the client wrote before it', async () => {
    const env = { GATEWAY_LIMITS: 'requestsPerMinute=2', TRUST_PROXY: '1' };
    const apart = await three(await serve(env), (index) => ({ 'x-forwarded-for': `10.0.0.${index}` }));
    expect(apart).toEqual([200, 200, 200]);
    const together = await three(await serve(env), (index) => ({ 'x-forwarded-for': `10.0.0.${index}, 10.9.9.9` }));
    expect(together.filter((status) => status === 429)).toHaveLength(1);
    const nonsense = await three(await serve(env), (index) => ({ 'x-forwarded-for': `nobody-${index}` }));
    expect(nonsense.filter((status) => status === 429)).toHaveLength(1);
  });
});

test.each(['//', '/\\', 'http://', '/graphql\u0000', '*'])(
  'the address %j is answered, and the next request, too',
  async (path) => {
    const gateway = await serve();
    const { text } = await gateway.raw(
      `GET ${path} HTTP/1.1\r\nhost: gateway\r\naccept: text/html\r\nconnection: close\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 (200|400|404) /);
    expect((await byPost(gateway, hello)).json).toEqual({
      data: { hello: 'xin chào' },
      extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
  },
);

test('every answer says that it is nothing to run, to sniff at or to put into a frame', async () => {
  const gateway = await serve();
  for (const { headers } of [
    await byPost(gateway, hello),
    await gateway.send({}),
    await gateway.send({}, '/nothing'),
  ]) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});
