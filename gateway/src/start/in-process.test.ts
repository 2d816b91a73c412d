import { parse } from 'graphql';
import type { RunningSubgraph } from '#kit';
import { inProcess } from './local-subgraphs.js';

test('between the gateway and a subgraph of its process nothing is written as JSON: it is the same object', async () => {
  const data = { publishedClaims: { totalCount: 16 } };
  const document = parse('{ publishedClaims { totalCount } }');
  let got: unknown;
  const subgraph = {
    name: 'front',
    execute: async (operation: { document: unknown }) => {
      got = operation.document;
      return { data };
    },
  } as unknown as RunningSubgraph;
  const [writes, reads] = [jest.spyOn(JSON, 'stringify'), jest.spyOn(JSON, 'parse')];
  const result = await inProcess(subgraph)({
    subgraph: 'front',
    kind: 'query',
    operation: 'never read',
    document,
    operationName: undefined,
    variables: undefined,
    context: { requestId: 'test', deadline: Date.now() + 1000, signal: new AbortController().signal },
  });
  expect(result.data).toBe(data);
  expect(got).toBe(document);
  expect(writes).not.toHaveBeenCalled();
  expect(reads).not.toHaveBeenCalled();
});
