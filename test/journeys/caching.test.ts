import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { names, type Organisations, startOrganisations } from './organisations.js';
import { type Answer, type GatewayProcess, startGateway } from './start-gateway.js';

const saved = 'query Register($year: Int) { register delegations(year: $year) { id title hosts } }';
const hash = createHash('sha256').update(saved).digest('hex');

let organisations: Organisations;
let folder: string;
let gateway: GatewayProcess;
let strict: GatewayProcess;

beforeAll(async () => {
  organisations = await startOrganisations();
  folder = mkdtempSync(join(tmpdir(), 'civic-operations-'));
  writeFileSync(join(folder, 'register.graphql'), saved);
  const register = names.map((name) => ({ name, owner: name, ownerEn: name, maxAge: name === 'front' ? 300 : 60 }));
  const start = { supergraph: organisations.supergraph, operations: folder, register };
  gateway = await startGateway({ ...start, env: { LOG_LEVEL: 'silent' } });
  strict = await startGateway({ ...start, env: { LOG_LEVEL: 'silent', TRUSTED_DOCUMENTS: 'only' } });
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await strict.stop();
  await organisations.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

async function get(
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
  from = gateway,
): Promise<Got> {
  const search = new URLSearchParams(parameters).toString();
  const response = await request(`http://127.0.0.1:${from.port}/graphql?${search}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    bytes: Buffer.from(await response.body.arrayBuffer()),
  };
}

test('an answer to GET may be kept as long as the most hurried of its organisations says', async () => {
  const { headers } = await get({ query: '{ register }' });
  expect(headers['cache-control']).toBe('public, max-age=300');
  expect(headers['vary']).toContain('as-of');
  const both = await get({ query: '{ register women { name } }' });
  expect(both.headers['cache-control']).toBe('public, max-age=60');
});

test('what has an error, and what was posted, is not kept', async () => {
  organisations.proxies.get('women')!.fault = ({ response }) => response.writeHead(500).end();
  const { headers } = await get({ query: '{ register women { name } }' });
  organisations.proxies.get('women')!.fault = undefined;
  expect(headers['cache-control']).toBe('no-store');
  const posted = await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ register }"}',
  });
  expect(posted.headers.get('cache-control')).toBe('no-store');
});

test('who has the answer already gets 304 and no body, whatever a cache between made of its tag', async () => {
  const first = await get({ query: '{ register }' });
  const tag = String(first.headers['etag']);
  for (const held of [tag, tag.replace('W/', ''), `"other", ${tag}`]) {
    const again = await get({ query: '{ register }' }, { 'if-none-match': held });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('public, max-age=300');
  }
  expect((await get({ query: '{ register }' }, { 'if-none-match': '"other"' })).status).toBe(200);
});

test('a long answer is packed for who can unpack it', async () => {
  const plain = await get({ query: saved });
  const packed = await get({ query: saved }, { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
  expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
  expect(packed.headers['etag']).toBe(plain.headers['etag']);
});

test('a saved operation is asked by its hash, by GET and by POST', async () => {
  const whole = JSON.parse((await get({ query: saved })).bytes.toString()) as Answer;
  const byGet = await get({ documentId: `sha256:${hash}`, variables: '{"year":2015}' });
  expect(JSON.parse(byGet.bytes.toString())).toEqual(whole);
  expect(byGet.headers['cache-control']).toBe('public, max-age=300');
  expect(await gateway.post({ documentId: `sha256:${hash}` })).toEqual(whole);
  const persisted = { persistedQuery: { version: 1, sha256Hash: hash } };
  expect(await gateway.post({ extensions: persisted })).toEqual(whole);
  expect(await gateway.post({ documentId: 'sha256:none' })).toMatchObject({
    errors: [{ extensions: { code: 'UNTRUSTED_DOCUMENT' } }],
  });
});

test('nobody registers an operation by sending it', async () => {
  const query = '{ register }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  await gateway.post({ query, extensions });
  expect(await gateway.post({ extensions })).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
  });
});

test('where only saved operations are answered, nothing else is', async () => {
  expect((await strict.post({ documentId: `sha256:${hash}` })).errors).toBeUndefined();
  expect((await strict.post({ query: saved })).errors).toBeUndefined();
  const refusal = { errors: [{ extensions: { code: 'UNTRUSTED_DOCUMENT' } }] };
  expect(await strict.post({ query: '{ register }' })).toMatchObject(refusal);
  expect(JSON.parse((await get({ query: '{ register }' }, {}, strict)).bytes.toString())).toMatchObject(refusal);
});

test('thousands of different operations do not fill the memory', async () => {
  const ask = (number: number): Promise<Answer> => gateway.post({ query: `{ a${number}: register }` });
  const flood = async (from: number, to: number): Promise<void> => {
    for (let number = from; number < to; number += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, index) => ask(number + index)));
    }
  };
  await flood(0, 1100);
  const before = await gateway.heap();
  await flood(1100, 2500);
  expect((await gateway.heap()) - before).toBeLessThan(4 * 1024 * 1024);
}, 120_000);
