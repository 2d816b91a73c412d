import { graphOf } from '../../testing/ask.js';
import { names } from './names.cases.js';
import { nulls } from './nulls.cases.js';
import { requires } from './requires.cases.js';
import { roots } from './roots.cases.js';

const graphs = [...names, ...nulls, ...requires, ...roots];

const compositions = graphs.flatMap(({ composedBy = ['apollo', 'guild'] as const, ...graph }) =>
  [composedBy].flat().map((library) => ({ ...graph, library })),
);

describe.each(compositions)('$title, composed by $library', ({ subgraphs, library, cases }) => {
  test.each([...cases])('$query', async ({ query, variables, data, errors = [] }) => {
    const response = await graphOf(subgraphs, { composedBy: library })(query, variables);
    expect(response.data).toEqual(data);
    expect((response.errors ?? []).map(({ path }) => (path ?? []).join('.')).toSorted()).toEqual(errors);
  });
});
