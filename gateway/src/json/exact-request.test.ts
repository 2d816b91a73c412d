import { startHttpFixture, type HttpFixture } from '../testing/http-fixture.js';

let gateway: HttpFixture;
beforeAll(async () => {
  gateway = await startHttpFixture({
    one: { typeDefs: 'scalar Any type Query { echo(any: Any): String }', resolvers: {} },
  });
});
afterAll(() => gateway.close());

const query = 'query ($any: Any) { echo(any: $any) }';
const message = 'The integer 9007199254740993 cannot be passed on exactly: send it as a string.';

test('a body with an integer that would be rounded is refused', async () => {
  const body = `{"query":${JSON.stringify(query)},"variables":{"any":[9007199254740993]}}`;
  const { status, json } = await gateway.send({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(status).toBe(400);
  expect(json.errors).toMatchObject([{ message }]);
});

test('a query string with an integer that would be rounded is refused', async () => {
  const search = new URLSearchParams({ query, variables: '{"any":[9007199254740993]}' });
  const headers = { 'apollo-require-preflight': 'true' };
  const { status, json } = await gateway.send({ headers }, `?${search.toString()}`);
  expect(status).toBe(400);
  expect(json.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});
