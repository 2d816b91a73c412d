import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { attackFixture, changes } from '../testing/attack-fixture.js';
import { startHttpFixture, type HttpFixture } from '../testing/http-fixture.js';

let gateway: HttpFixture;
beforeAll(async () => {
  gateway = await startHttpFixture(attackFixture, { env: { GATEWAY_LIMITS: 'bodyMilliseconds=2000' } });
});
afterAll(() => gateway.close());

const question = JSON.stringify({ query: '{ hello }' });
const answer = { data: { hello: 'xin chào' }, extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } };
const head = (...lines: string[]): string =>
  ['POST /graphql HTTP/1.1', 'host: gateway', 'content-type: application/json', ...lines, '', ''].join('\r\n');
const chunk = (bytes: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), Buffer.from(bytes), Buffer.from('\r\n')]);

async function post(body: Buffer | string, headers: Record<string, string> = {}) {
  return gateway.send({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const packers: Record<string, (bytes: Buffer | string) => Buffer> = {
  gzip: (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  br: (bytes) => brotliCompressSync(bytes, quickly),
};

describe.each(Object.entries(packers))('a body packed by %s', (encoding, pack) => {
  test('is read', async () => {
    expect((await post(pack(question), { 'content-encoding': encoding })).json).toEqual(answer);
  });

  test('that unpacks to more than a body may have is refused while it is unpacked', async () => {
    const bomb = pack(Buffer.alloc(100 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(256 * 1024);
    const before = process.memoryUsage().rss;
    const { status, json, milliseconds } = await post(bomb, { 'content-encoding': encoding });
    expect(status).toBe(413);
    expect(json.errors![0]).toMatchObject({
      message: expect.stringMatching(
        /^The request exceeds the limit of bytes of the body: 262144 are allowed, it has at least \d+\.$/,
      ),
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', allowed: 262_144 },
    });
    expect(milliseconds).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('that is none is refused', async () => {
    const { status } = await post('{"query":"{ hello }"}', { 'content-encoding': encoding });
    expect(status).toBe(400);
  });
});

test('a body as long as it may be is read, one byte more is not', async () => {
  const padded = (length: number): string => question.padEnd(length, ' ');
  expect((await post(padded(262_144))).json).toEqual(answer);
  const { status, json } = await post(padded(262_145));
  expect(status).toBe(413);
  expect(json.errors![0]!.message).toContain('262144 are allowed, it has 262145');
});

test('a body in pieces, whose length nobody said, is refused as soon as it is too long', async () => {
  const piece = chunk(Buffer.alloc(64 * 1024, ' '));
  const { text } = await gateway.raw(head('transfer-encoding: chunked'), piece, piece, piece, piece, piece);
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
  expect(text).toContain('"limit":"bodyBytes"');
});

test('a packed body in pieces that is too long before it is unpacked is refused', async () => {
  const noise = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251));
  const { status } = await post(gzipSync(noise, { level: 0 }), { 'content-encoding': 'gzip' });
  expect(status).toBe(413);
});

test.each([
  ['says that it is longer than it is', head('content-length: 5000') + question],
  ['comes in pieces and never ends', head('transfer-encoding: chunked') + chunk(question).toString()],
  ['never begins', head('content-length: 20')],
])('a body that %s is not waited for', async (_, bytes) => {
  const { text, milliseconds } = await gateway.raw(bytes);
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  expect(text).toContain('milliseconds for sending the body: 2000 are allowed, it has more');
  expect(milliseconds).toBeLessThan(6000);
});

test.each([
  ['says two lengths', head('content-length: 5', 'content-length: 21') + question],
  ['says its length and comes in pieces', head('content-length: 21', 'transfer-encoding: chunked') + question],
  ['says that it is shorter than it is', head('content-length: 5', 'connection: close') + question],
  ['has a length that is no number', head('content-length: 1e3') + question],
  ['has a piece of no length', `${head('transfer-encoding: chunked')}zz\r\n${question}\r\n0\r\n\r\n`],
])('a body that %s is refused', async (_, bytes) => {
  const { text } = await gateway.raw(bytes);
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text).not.toContain('xin chào');
});

test.each([
  ['another charset', { 'content-type': 'application/json; charset=utf-16' }, question, 415, /only UTF-8 is read/],
  [
    'a charset nobody knows',
    { 'content-type': 'application/json; charset=nhạc'.normalize('NFD').replace(/[^ -~]/g, '') },
    question,
    415,
    /only UTF-8/,
  ],
  ['a packing nobody knows', { 'content-encoding': 'zstd' }, question, 415, /gzip, deflate and br are read/],
  ['two packings', { 'content-encoding': 'gzip, gzip' }, question, 415, /gzip, deflate and br are read/],
  ['bytes that are no UTF-8', {}, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, /not UTF-8/],
  ['UTF-16', {}, Buffer.from(`\ufeff${question}`, 'utf16le'), 400, /not UTF-8/],
  ['NUL between the brackets', {}, `{\0"query":"{ hello }"}`, 400, /not JSON/],
  ['half of JSON', {}, '{"query":', 400, /not JSON/],
  ['a number', {}, '5', 400, /POST body missing|must be an object|JSON object/i],
])('a body of %s is refused', async (_, headers, body, status, message) => {
  const refused = await post(body, headers);
  expect(refused.status).toBe(status);
  expect(refused.text).toMatch(message);
});

test('a byte order mark before UTF-8 is passed over', async () => {
  expect((await post(`\ufeff${question}`)).json).toEqual(answer);
});

describe('a page of somebody else’s', () => {
  const forms: [string, Record<string, string>, string][] = [
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      `query=${encodeURIComponent('mutation { change }')}`,
    ],
    [
      'a form of several parts',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\nmutation { change }\r\n--x--',
    ],
    ['plain text', { 'content-type': 'text/plain' }, JSON.stringify({ query: 'mutation { change }' })],
    [
      'plain text that says that it is JSON',
      { 'content-type': 'text/plain; x="application/json"' },
      JSON.stringify({ query: 'mutation { change }' }),
    ],
    [
      'a type in capitals',
      { 'content-type': 'TEXT/PLAIN;charset=utf-8' },
      JSON.stringify({ query: 'mutation { change }' }),
    ],
    ['no type at all', {}, JSON.stringify({ query: 'mutation { change }' })],
  ];

  test.each(forms)('cannot have a mutation executed by %s', async (_, headers, body) => {
    const { status, text } = await gateway.send({ method: 'POST', headers, body: Buffer.from(body) });
    expect(status).toBe(400);
    expect(text).toMatch(/Cross-Site Request Forgery|Content-Type/i);
    expect(changes.count).toBe(0);
  });

  test.each(forms)('nor with the header that asks the browser first, by %s', async (_, headers, body) => {
    const { status } = await gateway.send({
      method: 'POST',
      headers: { ...headers, 'apollo-require-preflight': 'true' },
      body: Buffer.from(body),
    });
    expect(status).toBe(400);
    expect(changes.count).toBe(0);
  });

  test('cannot read by a plain GET', async () => {
    expect((await gateway.send({}, '?query=%7Bhello%7D')).status).toBe(400);
  });
});
