import { execute, parse, validate } from 'graphql';
import type { Executor } from '../execute/executor.js';
import { readSupergraph, type Supergraph } from '../supergraph/supergraph.js';
import type { Transport } from '../transport/transport.js';
import { bodiesFixture, bodiesSchema, bodyIds } from './bodies.js';
import { generateOperations } from './generate-operation.js';

type CreateExecutor = (supergraph: Supergraph, transports: ReadonlyMap<string, Transport>) => Executor;

/** Describes the contract of an executor: its responses equal those of one merged schema. */
export function describeExecutor(name: string, create: CreateExecutor): void {
  describe(`the executor ${name}`, () => {
    const fixture = bodiesFixture();
    const supergraph = readSupergraph(fixture.supergraph);
    const executor = create(supergraph, fixture.transports);
    const whole = bodiesSchema();

    async function both(query: string, variables: Record<string, unknown>) {
      const document = parse(query);
      expect(validate(supergraph.apiSchema, document)).toEqual([]);
      const context = { requestId: 'test' };
      const given = await executor.execute({ document, operationName: undefined, variables, context });
      const expected = await execute({ schema: whole, document, variableValues: variables });
      return { given, expected: JSON.parse(JSON.stringify(expected)) as typeof expected };
    }

    test.each(Array.from({ length: 6 }, (_, index) => index + 1))(
      'answers forty generated queries (seed %i) with the data, the order and the errors of one schema',
      async (seed) => {
        for (const { query, variables } of generateOperations(supergraph.apiSchema, {
          seed,
          count: 40,
          ids: bodyIds,
        })) {
          const { given, expected } = await both(query, variables);
          const asked = { query, variables };
          expect({ ...asked, data: given.data }).toEqual({ ...asked, data: expected.data });
          const errors = visible(expected.data, expected.errors);
          expect({ ...asked, errors: visible(given.data, given.errors) }).toEqual({ ...asked, errors });
          expect(JSON.stringify(given.data)).toBe(JSON.stringify(expected.data));
        }
      },
    );

    test('lets a slow owner delay what depends on it, and nothing else', async () => {
      let countsAreAsked = (): void => undefined;
      const asked = new Promise<string>((resolve) => (countsAreAsked = () => resolve('asked meanwhile')));
      const later = new Promise<string>((resolve) => setTimeout(() => resolve('only afterwards'), 1000).unref());
      let order = '';
      const transports = new Map(fixture.transports);
      transports.set('unions', async (request) => {
        order = await Promise.race([asked, later]);
        return fixture.transports.get('unions')!(request);
      });
      transports.set('counts', (request) => {
        countsAreAsked();
        return fixture.transports.get('counts')!(request);
      });
      const { data, errors } = await create(supergraph, transports).execute({
        document: parse('{ committees { score } unions { id leads { rank } } }'),
        operationName: undefined,
        variables: {},
        context: { requestId: 'test' },
      });
      expect(errors).toBeUndefined();
      expect(order).toBe('asked meanwhile');
      expect(data!['unions']).toHaveLength(3);
    });

    test('asks each owner at most once for an entity that stands in many places', async () => {
      fixture.calls.length = 0;
      const { given } = await both('{ bodies { id ... on Union { leads { score } } } unions { leads { score } } }', {});
      expect(given.errors).toBeUndefined();
      const asked = fixture.calls.filter(({ subgraph }) => subgraph === 'counts');
      for (const { variables } of asked) {
        for (const list of Object.values(variables ?? {})) {
          const texts = (list as unknown[]).map((each) => JSON.stringify(each));
          expect(texts).toEqual([...new Set(texts)]);
        }
      }
    });
  });
}

interface PathError {
  path?: readonly (string | number)[] | undefined;
}

/**
 * Returns the paths of errors, without those below an object that is null because of another error: one schema executes
 * the fields beside a null that propagates, and a federated graph may not fetch them.
 */
function visible(data: unknown, errors: readonly PathError[] = []): string[] {
  const paths = errors.map(({ path = [] }) => path);
  const nulls = paths.map((path) => nullAbove(data, path));
  const shown = paths.filter((path, index) => {
    const depth = nulls[index]!;
    const isBelowNull = depth < path.length - 1;
    const place = path.slice(0, depth).join('.');
    const others = paths.filter((each) => each !== path && each.slice(0, depth).join('.') === place);
    return !isBelowNull || others.every((each) => each.length >= path.length);
  });
  return [...new Set(shown.map((path) => path.join('.')))].toSorted();
}

/** Returns the length of the longest start of the path that leads to an object or list, or to null. */
function nullAbove(data: unknown, path: readonly (string | number)[]): number {
  let value = data;
  for (const [depth, segment] of path.entries()) {
    if (value === null || value === undefined) return depth;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return path.length;
}
