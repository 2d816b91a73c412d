import { getIntrospectionQuery } from 'graphql';
import { createGateway, type Gateway } from '../../gateway/src/index.js';
import { type Answer, supergraph } from './graph.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await createGateway(supergraph, new Map());
});
afterAll(() => gateway.stop());

async function ask(query: string): Promise<Answer> {
  const headers = new Map([['content-type', 'application/json']]);
  const { body } = await gateway.handle({ method: 'POST', headers, search: '', body: { query } });
  return JSON.parse(body) as Answer;
}

test.each([
  [
    'of the playground, as long as it is',
    {
      inputValueDeprecation: true,
      oneOf: true,
      specifiedByUrl: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
      descriptions: true,
    },
  ],
  ['of the smallest tool', { descriptions: false }],
])('the introspection %s is answered within the limits', async (_, options) => {
  const { data, errors } = await ask(getIntrospectionQuery(options));
  expect(errors).toBeUndefined();
  expect((data!['__schema'] as { types: unknown[] }).types.length).toBeGreaterThan(300);
});

const everything = (times: number): string =>
  Array.from({ length: times }, (_, index) => `f${index}: fields { name type { fields { name type { name } } } }`).join(
    ' ',
  );

test.each([
  ['everything of everything', `{ __schema { types { ${everything(12)} } } }`],
  [
    'the schema again and again',
    `{ ${Array.from({ length: 25 }, (_, index) => `s${index}: __schema { types { fields { name args { name type { name } } type { name ofType { name } } } } }`).join(' ')} }`,
  ],
  [
    'circles through types',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  ],
])('introspection that asks for %s is refused', async (_, query) => {
  const started = performance.now();
  const { data, errors } = await ask(query);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(data ?? null).toBeNull();
  expect(errors![0]!.message).toMatch(/^The request exceeds the limit of cost|^Maximum introspection depth exceeded/);
});
