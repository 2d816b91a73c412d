import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { type CostMeter, costMeter, moreThan } from './cost.js';
import { startGraph, supergraph, type TestGraph } from './graph.js';

let graph: TestGraph;
let meter: CostMeter;
beforeAll(async () => {
  graph = await startGraph();
  meter = await costMeter(graph);
});
afterAll(async () => {
  await meter.stop();
  await graph.stop();
});

/** What is given for arguments that a field requires. */
const given: Readonly<Record<string, string>> = { year: '2015', from: '2010', to: '2019', rate: 'SETTLEMENT_RATE' };

type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** A claim is counted in ways of its own; calls.test.ts knows them. */
const countedInWays = 'publishedClaims';

/** The lists of the graph that need no argument, each with the fields of its items. */
const lists = Object.values(supergraph.api.getQueryType()!.getFields()).flatMap((list) => {
  const nodes = fieldsOf(list.type).find(({ name }) => name === 'nodes');
  const isPaged = list.args.some(({ name }) => name === 'first') && !list.args.some(isRequiredArgument);
  return nodes && isPaged && list.name !== countedInWays ? [{ list: list.name, fields: fieldsOf(nodes.type) }] : [];
});

/** A field with the plain fields below it, in a list those of its items. */
function selected(field: Field): string {
  const values = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${given[name]}`);
  const asked = values.length > 0 ? `${field.name}(${values.join(' ')})` : field.name;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return asked;
  if (isUnionType(type)) return `${asked} { __typename }`;
  const below = fieldsOf(type).filter(
    ({ name, type: of, args }) => (isLeafType(getNamedType(of)) && !args.some(isRequiredArgument)) || name === 'nodes',
  );
  return `${asked} { __typename ${below.map(selected).join(' ')} }`;
}

function fieldsOf(type: GraphQLOutputType): Field[] {
  const named = getNamedType(type);
  return 'getFields' in named ? Object.values(named.getFields()) : [];
}

test('there are lists', () => {
  expect(lists.length).toBeGreaterThan(40);
});

test.each(lists)('each field of $list is read for all its items at once', async ({ list, fields }) => {
  for (const field of fields) {
    const cost = (first: number) =>
      meter.costOf(`{ ${list}(first: ${first}) { nodes { ${selected(field)} } } }`, { asOf: '2020-06-29' });
    const more = moreThan(await cost(3), await cost(40));
    expect({ field: field.name, more }).toEqual({ field: field.name, more: [] });
  }
});
