import { attackFixture } from '../testing/attack-fixture.js';
import { byGet, byPost, type HttpAnswer, startHttpFixture, type HttpFixture } from '../testing/http-fixture.js';
import { documentHash } from './trusted-documents.js';

const saved = '{ hello }';
const other = '{ node { id } }';
const documentId = `sha256:${documentHash(saved)}`;

let open: HttpFixture;
let closed: HttpFixture;
beforeAll(async () => {
  open = await startHttpFixture(attackFixture, { documents: [saved] });
  closed = await startHttpFixture(attackFixture, { documents: [saved], env: { TRUSTED_DOCUMENTS: 'only' } });
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const post = (gateway: HttpFixture, body: object): Promise<HttpAnswer> =>
  gateway.send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const get = (gateway: HttpFixture, parameters: [string, string][]): Promise<HttpAnswer> =>
  gateway.send({ headers: { 'apollo-require-preflight': 'true' } }, `?${new URLSearchParams(parameters).toString()}`);
const persistedQuery = (text: string): object => ({ persistedQuery: { version: 1, sha256Hash: documentHash(text) } });

const answer = { data: { hello: 'xin chào' }, extensions: { asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } };

test('a saved operation is answered by its name, by POST and by GET', async () => {
  for (const gateway of [open, closed]) {
    expect((await post(gateway, { documentId })).json).toEqual(answer);
    expect((await post(gateway, { extensions: persistedQuery(saved) })).json).toEqual(answer);
    expect((await get(gateway, [['documentId', documentId]])).json).toEqual(answer);
    expect((await get(gateway, [['extensions', JSON.stringify(persistedQuery(saved))]])).json).toEqual(answer);
  }
});

describe('where nothing but saved operations is answered', () => {
  test.each<[string, () => Promise<HttpAnswer>]>([
    ['another text', () => byPost(closed, { query: other })],
    ['another text by GET', () => byGet(closed, { query: other })],
    ['the hash of another text', () => post(closed, { extensions: persistedQuery(other) })],
    ['another text with its hash', () => post(closed, { query: other, extensions: persistedQuery(other) })],
    [
      'another text with the hash of a saved one',
      () => post(closed, { query: other, extensions: persistedQuery(saved) }),
    ],
    ['an empty text', () => post(closed, { query: '', extensions: persistedQuery(other) })],
    ['a name that nobody has', () => post(closed, { documentId: 'sha256:0', query: saved })],
    ['a name that is no text', () => post(closed, { documentId: ['x'], query: other })],
    ['a list', () => post(closed, [{ query: other }])],
  ])('%s is not', async (_, ask) => {
    closed.calls.length = 0;
    const { status, json } = await ask();
    expect(status).toBe(400);
    expect(json.data ?? null).toBeNull();
    expect(closed.calls).toEqual([]);
  });

  test.each<[string, () => Promise<HttpAnswer>]>([
    ['by POST', () => post(closed, { documentId, query: other })],
    [
      'by GET',
      () =>
        get(closed, [
          ['documentId', documentId],
          ['query', other],
        ]),
    ],
    [
      'by GET, twice',
      () =>
        get(closed, [
          ['query', saved],
          ['query', other],
        ]),
    ],
  ])('no other text comes along with the name of a saved one, %s', async (_, ask) => {
    closed.calls.length = 0;
    const { json } = await ask();
    expect(json).toEqual(answer);
    expect(closed.calls.map(({ operation }) => operation)).toEqual(['{hello}']);
  });
});

test('a text that somebody sent with its hash is not known to others by it', async () => {
  await post(open, { query: other, extensions: persistedQuery(other) });
  const { json } = await post(open, { extensions: persistedQuery(other) });
  expect(json.data).toBeUndefined();
});
