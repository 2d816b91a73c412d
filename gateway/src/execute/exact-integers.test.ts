import { parse } from 'graphql';
import { parseExactJson } from '../json/exact-json.js';
import { readSupergraph } from '../supergraph/supergraph.js';
import { fixtureOf } from '../testing/fixture.js';
import type { SubgraphResult, Transport } from '../transport/transport.js';
import { createExecutor } from './executor.js';

const large = '9007199254740993';
const { supergraph, transports, calls } = fixtureOf({
  one: {
    typeDefs:
      'scalar Any type Query { id: ID int: Int float: Float any: Any list: [Any] echo(any: Any, id: ID): String }',
    resolvers: { Query: { echo: (_: unknown, args: object) => JSON.stringify(args) } },
  },
});
const read = readSupergraph(supergraph);

/** Executes the query on a subgraph that returns this text, or on its resolvers. */
function ask(query: string, variables: Record<string, unknown> = {}, result?: string) {
  const fixed: Transport = async () => parseExactJson(result!) as SubgraphResult;
  const executor = createExecutor(read, result === undefined ? transports : new Map([['one', fixed]]));
  const context = { requestId: 'test', language: 'en' as const };
  return executor.execute({ document: parse(query), operationName: undefined, variables, context });
}

test.each([
  ['id', large, large],
  ['float', large, Number(large)],
  ['any', '{"a":[1,"9007199254740993"]}', { a: [1, large] }],
])('%s: %s is returned exactly', async (field, value, expected) => {
  const { data, errors } = await ask(`{ ${field} }`, {}, `{"data":{"${field}":${value}}}`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ [field]: expected });
});

test.each([
  ['int', large, ['int'], { int: null }],
  ['any', large, ['any'], { any: null }],
  ['any', `{"a":[${large}]}`, ['any'], { any: null }],
  ['list', `[1,${large}]`, ['list', 1], { list: [1, null] }],
])('%s: %s is refused, not rounded', async (field, value, path, expected) => {
  const { data, errors } = await ask(`{ ${field} }`, {}, `{"data":{"${field}":${value}}}`);
  expect(data).toEqual(expected);
  expect(errors).toMatchObject([{ path, extensions: { reason: 'INVALID_ANSWER' } }]);
});

test('an integer beyond 2^53 in a document reaches the subgraph with its digits', async () => {
  const { data } = await ask(`{ echo(id: ${large}) }`);
  expect(data).toEqual({ echo: JSON.stringify({ id: large }) });
  expect(calls.at(-1)!.operation).toContain(large);
});

test('a default value that would be rounded is refused', async () => {
  const { data, errors } = await ask(`query ($any: Any = [${large}]) { echo(any: $any) }`);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ message: expect.stringContaining(large), extensions: { code: 'BAD_USER_INPUT' } }]);
  const id = await ask(`query ($id: ID = ${large}) { echo(id: $id) }`);
  expect(id.data).toEqual({ echo: JSON.stringify({ id: large }) });
});
