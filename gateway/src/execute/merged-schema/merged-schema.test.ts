import { graphOf } from '../../testing/ask.js';
import { type Graph, graphs } from './cases.js';

describe.each(graphs)('$title', ({ subgraphs, composedBy = 'guild', cases }: Graph) => {
  test.each([...cases])('$query', async ({ query, variables, data, errors = [] }) => {
    const response = await graphOf(subgraphs, { composedBy })(query, variables);
    expect(response.data).toEqual(data);
    expect((response.errors ?? []).map(({ path }) => (path ?? []).join('.')).toSorted()).toEqual(errors);
  });
});
