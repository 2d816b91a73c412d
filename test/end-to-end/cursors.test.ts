import { type Answer, startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
}, 120_000);
afterAll(() => graph.stop());

const day = { 'as-of': '2020-06-29' };
const listed = 'pageInfo { endCursor } nodes { id }';

interface Page {
  pageInfo: { endCursor: string };
  nodes: { id: string }[];
}

/** Returns the cursor after the first two delegations of 2019, and what the list answers after a cursor. */
const ask = (more: string, list = 'supervisionDelegations', headers: Record<string, string> = day): Promise<Answer> =>
  graph.ask(`{ page: ${list}(first: 2 ${more}) { ${listed} } }`, undefined, { 'accept-language': 'en', ...headers });
async function cursor(more: string): Promise<string> {
  const { data } = await ask(more);
  return (data!['page'] as Page).pageInfo.endCursor;
}
const refused = ({ data, errors }: Answer): unknown => ({
  page: data?.['page'] ?? null,
  code: errors?.[0]?.extensions['code'],
  message: errors?.[0]?.message,
});
const refusal = (message: RegExp): object => ({
  page: null,
  code: 'BAD_USER_INPUT',
  message: expect.stringMatching(message),
});

const in2019 = 'filter: { yearFrom: 2019, yearTo: 2019 }';

test('a cursor goes on in its own list, whatever the order of the filter’s fields', async () => {
  const after = await cursor(in2019);
  const { data, errors } = await ask(`filter: { yearTo: 2019, yearFrom: 2019 } after: "${after}"`);
  expect(errors).toBeUndefined();
  expect((data!['page'] as Page).nodes).toHaveLength(2);
});

test.each([
  ['another list', in2019, 'supervisionTopics', day, /cursor is of another list: "Query.supervisionDelegations"/],
  ['another filter', 'filter: { yearFrom: 2018 }', undefined, day, /made for another filter/],
  ['no filter', '', undefined, day, /made for another filter/],
  ['another order', `${in2019} orderBy: { field: TITLE }`, undefined, day, /made for the order "establishedOn DESC"/],
  ['another day', in2019, undefined, { 'as-of': '2020-06-30' }, /other dates: as-of "2020-06-29"/],
  ['another day of knowledge', in2019, undefined, { ...day, 'as-known-on': '2020-01-31' }, /other dates/],
])('a cursor of %s is refused', async (_, more, list, headers, message) => {
  const after = await cursor(in2019);
  expect(refused(await ask(`${more} after: "${after}"`, list, headers))).toEqual(refusal(message));
});

test('a cursor with values of other types, too few or too many, is refused before SQL', async () => {
  const scope = JSON.parse(Buffer.from(await cursor(''), 'base64url').toString()).slice(0, 5);
  const forged = [
    [],
    ['2019-01-01'],
    [1, 'a'],
    ['2019-13-01', 'a'],
    ['2019-01-01', null],
    ['2019-01-01', 'a\0'],
    ['2019-01-01', 'a', 1],
  ];
  for (const values of forged) {
    const after = Buffer.from(JSON.stringify([...scope, ...values])).toString('base64url');
    expect({ values, ...Object(refused(await ask(`after: "${after}"`))) }).toEqual({
      values,
      ...refusal(/not one of ours/),
    });
  }
  for (const after of ['', 'x', 'bnVsbA', '\\u0000']) {
    expect(refused(await ask(`after: "${after}"`))).toEqual(refusal(/not one of ours|NUL/));
  }
});
