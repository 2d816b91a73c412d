import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { type Authenticate, authenticator } from './authenticate.js';

const issuer = 'https://issuer.example';
const audience = 'civic-supervision-graph';

interface Key {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwk: JWK;
  alg: string;
}

async function keyOf(kid: string, alg = 'ES256'): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, publicKey, alg, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

let one: Key;
let rsa: Key;
beforeAll(async () => {
  one = await keyOf('one');
  rsa = await keyOf('rsa', 'RS256');
});

/** The issuer's keys, served as an issuer serves them. */
let keys: Key[];
let fetches: number;
let behaviour: 'answers' | 'fails' | 'hangs' | 'lies';
let server: Server;
let address: URL;
beforeEach(async () => {
  keys = [one, rsa];
  fetches = 0;
  behaviour = 'answers';
  server = createServer((_, response) => {
    fetches += 1;
    if (behaviour === 'hangs') return;
    if (behaviour === 'fails') return void response.writeHead(500).end('down');
    if (behaviour === 'lies') return void response.writeHead(200).end('<html>');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
});
afterEach(async () => {
  jest.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const now = (): number => Math.floor(Date.now() / 1000);

function token(claims: JWTPayload = {}, key = one, header: Record<string, unknown> = {}): Promise<string> {
  const payload = { iss: issuer, aud: audience, sub: 'clerk', iat: now(), exp: now() + 300, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: key.alg, kid: key.jwk.kid!, ...header }).sign(key.privateKey);
}

const authenticate = (): Authenticate => authenticator({ issuer, audience, keys: address });

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: { message: string; extensions: { code: string } }) => reason,
  );
  return error ? `${error.extensions.code}: ${error.message}` : 'accepted';
}

describe('a token', () => {
  test('says who asks, in which roles, and for which organisation and office', async () => {
    const claims = {
      roles: ['reviewer', 5],
      scope: 'read:reports write:replies',
      organization: 'org-1',
      office: 'desk',
    };
    expect(await authenticate()(`Bearer ${await token(claims)}`)).toEqual({
      subject: 'clerk',
      roles: ['reviewer'],
      scopes: ['read:reports', 'write:replies'],
      organization: 'org-1',
      office: 'desk',
    });
  });

  test('may say its scopes as a list, be for several audiences, and be signed by any key of the issuer', async () => {
    const caller = await authenticate()(`bearer ${await token({ scope: ['a', 'b'], aud: ['other', audience] }, rsa)}`);
    expect(caller).toEqual({ subject: 'clerk', roles: [], scopes: ['a', 'b'] });
  });

  test('is not needed', async () => {
    expect(await authenticate()(undefined)).toBeUndefined();
    expect(fetches).toBe(0);
  });

  test.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['of no issuer', { iss: undefined }],
    ['for another audience', { aud: 'another-graph' }],
    ['for no audience', { aud: undefined }],
    ['that has expired', { exp: now() - 60 }],
    ['that never expires', { exp: undefined }],
    ['that is not good yet', { nbf: now() + 120 }],
    ['of nobody', { sub: undefined }],
  ])('%s is refused', async (_, claims) => {
    expect(await refusal(authenticate()(`Bearer ${await token(claims)}`))).toMatch(/^UNAUTHENTICATED: The token /);
  });

  test('is good for half a minute more, and half a minute earlier, since clocks differ', async () => {
    const ask = authenticate();
    expect(await ask(`Bearer ${await token({ exp: now() - 20 })}`)).toBeDefined();
    expect(await ask(`Bearer ${await token({ nbf: now() + 20 })}`)).toBeDefined();
  });

  test('that was good is not good for ever, however often it is shown', async () => {
    const ask = authenticate();
    const short = `Bearer ${await token({ exp: now() + 5 })}`;
    expect(await ask(short)).toBeDefined();
    jest.useFakeTimers({ now: Date.now() + 36_000, doNotFake: ['nextTick', 'setImmediate'] });
    expect(await refusal(ask(short))).toMatch(/^UNAUTHENTICATED: The token has expired/);
  });
});

describe('who signs otherwise is refused', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer, aud: audience, sub: 'clerk', exp: now() + 300 };

  test.each(['none', 'None', 'NONE'])('with no signature, as alg %s', async (alg) => {
    expect(await refusal(authenticate()(`Bearer ${part({ alg })}.${part(claims)}.`))).toMatch(/^UNAUTHENTICATED/);
    expect(await refusal(authenticate()(`Bearer ${part({ alg })}.${part(claims)}.AA`))).toMatch(/^UNAUTHENTICATED/);
  });

  test('with the public key as a shared secret', async () => {
    const pem = await exportSPKI(rsa.publicKey);
    for (const secret of [pem, pem.trim(), JSON.stringify(rsa.jwk), rsa.jwk.n!]) {
      const text = `${part({ alg: 'HS256', kid: 'rsa' })}.${part(claims)}`;
      const signature = createHmac('sha256', secret).update(text).digest('base64url');
      expect(await refusal(authenticate()(`Bearer ${text}.${signature}`))).toMatch(/^UNAUTHENTICATED/);
    }
  });

  test('with another algorithm than the key is for', async () => {
    const other = { ...(await keyOf('one', 'ES384')), jwk: { kid: 'one' } };
    expect(await refusal(authenticate()(`Bearer ${await token({}, other)}`))).toMatch(/^UNAUTHENTICATED/);
  });

  test('with a key of his own under a name of ours, or one that he sends along', async () => {
    const own = await keyOf('one');
    expect(await refusal(authenticate()(`Bearer ${await token({}, own)}`))).toMatch(/^UNAUTHENTICATED/);
    const headers = { jwk: own.jwk, jku: 'https://evil.example/jwks', x5u: 'https://evil.example' };
    expect(await refusal(authenticate()(`Bearer ${await token({}, own, headers)}`))).toMatch(/^UNAUTHENTICATED/);
  });

  test('with changed claims', async () => {
    const [header, , signature] = (await token()).split('.');
    const changed = `${header}.${part({ ...claims, roles: ['admin'] })}.${signature}`;
    expect(await refusal(authenticate()(`Bearer ${changed}`))).toMatch(/^UNAUTHENTICATED/);
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a.b', `Bearer ${'a'.repeat(9000)}.a.a`, 'Bearer a.b.c d'])(
    'with %j',
    async (header) => {
      expect(await refusal(authenticate()(header))).toMatch(/^UNAUTHENTICATED/);
      expect(fetches).toBe(0);
    },
  );
});

describe('the keys of the issuer', () => {
  test('are fetched once, and again when a token names one that is not known', async () => {
    const ask = authenticate();
    for (let time = 0; time < 5; time += 1) await ask(`Bearer ${await token({ jti: String(time) })}`);
    expect(fetches).toBe(1);
    const two = await keyOf('two');
    keys = [two];
    const real = Date.now();
    jest.useFakeTimers({ now: real + 31_000, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'] });
    expect(await ask(`Bearer ${await token({}, two)}`)).toMatchObject({ subject: 'clerk' });
    expect(fetches).toBe(2);
    // The one that was taken back is not good any more.
    expect(await refusal(ask(`Bearer ${await token({ jti: 'new' })}`))).toMatch(/^UNAUTHENTICATED/);
  });

  test('are not fetched for each token that names a key nobody has', async () => {
    const ask = authenticate();
    await ask(`Bearer ${await token()}`);
    const stranger = await keyOf('stranger');
    for (let time = 0; time < 20; time += 1) {
      expect(await refusal(ask(`Bearer ${await token({ jti: String(time) }, stranger)}`))).toMatch(/^UNAUTHENTICATED/);
    }
    expect(fetches).toBe(1);
  });

  test.each(['fails', 'lies', 'hangs'] as const)(
    'when the issuer %s nobody is told that his token is bad',
    async (how) => {
      behaviour = how;
      const ask = authenticate();
      const started = Date.now();
      for (let time = 0; time < 3; time += 1) {
        expect(await refusal(ask(`Bearer ${await token({ jti: String(time) })}`))).toMatch(/^IDENTITY_UNAVAILABLE/);
      }
      expect(fetches).toBe(1);
      expect(Date.now() - started).toBeLessThan(5000);
      expect(await ask(undefined)).toBeUndefined();
    },
  );

  test('that it gave last go on being good while it does not answer', async () => {
    const ask = authenticate();
    await ask(`Bearer ${await token()}`);
    behaviour = 'fails';
    jest.useFakeTimers({
      now: Date.now() + 11 * 60_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
    expect(await ask(`Bearer ${await token({ jti: 'later' })}`)).toMatchObject({ subject: 'clerk' });
    expect(fetches).toBe(2);
    const stranger = await keyOf('stranger');
    expect(await refusal(ask(`Bearer ${await token({}, stranger)}`))).toMatch(/^UNAUTHENTICATED/);
    expect(fetches).toBe(2);
  });
});
