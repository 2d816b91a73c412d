import { type IntValueNode, Kind, type NameNode, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { headersOf, type Question, savedQuestion, savedQuestions } from '../questions/question.js';
import { type Cost, type CostMeter, costMeter, moreThan, sum, type Way } from './cost.js';
import { startGraph, supergraph, type TestGraph } from './graph.js';

/** Questions without pages, with variables that return few rows and variables that return many. */
const otherWays: Readonly<Record<string, readonly [few: Way, many: Way]>> = {
  aggregates: [{ headers: { 'as-of': '2018-02-01' } }, {}],
  'coordination-network': [{ variables: { from: '2010-12-31', to: '2011-12-31' } }, {}],
  indicators: [{ variables: { from: '2024-06-01' } }, { variables: { from: '2010-01-01' } }],
  // Seven replies were overdue on that day, more than a small page.
  'overdue-replies': [{ headers: { 'as-of': '2022-06-30' } }, { headers: { 'as-of': '2022-06-30' } }],
  'petition-rates': [{ variables: { from: 2018 } }, {}],
  'supervision-overlaps': [{ headers: { 'as-of': '2016-12-31' } }, {}],
  'topics-and-delegations': [{ variables: { yearTo: 2010 } }, {}],
  // Cầu Giấy has 8 wards, Chương Mỹ 32 communes.
  'ward-dashboard': [
    { variables: { district: 'unt_xs8cp1r26ctn1vih5kn' } },
    { variables: { district: 'unt_n3b3pcq6j6241wr99fv' } },
  ],
  'wards-on-a-day': [{ variables: { code: '005' } }, { variables: { code: '277' } }],
};

/** Questions about one entity, whose rows are fewer than a small page. */
const ofOneThing = ['inspection-is-not-supervision', 'one-delegation', 'overdue-of-one-committee'];

const pages = { few: 3, many: 60 };

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

/** Returns the operation with pages of this size in every paged list, and variables that select the whole country. */
function withPages(operation: string, size: number): { operation: string; variables: Record<string, unknown> } {
  const types = new TypeInfo(supergraph.apiSchema);
  const variables: Record<string, unknown> = operation.includes('$area:') ? { area: null } : {};
  const changed = visit(
    parse(operation),
    visitWithTypeInfo(types, {
      Field(node) {
        if (!types.getFieldDef()?.args.some(({ name }) => name === 'first')) return undefined;
        const given = node.arguments!.find(({ name }) => name.value === 'first')?.value;
        if (given?.kind === Kind.VARIABLE) {
          variables[given.name.value] = size;
          return undefined;
        }
        const others = node.arguments!.filter(({ name }) => name.value !== 'first');
        const name: NameNode = { kind: Kind.NAME, value: 'first' };
        const value: IntValueNode = { kind: Kind.INT, value: String(size) };
        return { ...node, arguments: [...others, { kind: Kind.ARGUMENT, name, value }] };
      },
    }),
  );
  return { operation: print(changed), variables };
}

/** Requests few rows, then many. */
async function fewAndMany(question: Question): Promise<[few: Cost, many: Cost]> {
  const [less, more] = otherWays[question.name] ?? [{}, {}];
  const costOf = (size: number, way: Way): Promise<Cost> => {
    const { operation, variables } = withPages(question.operation, size);
    return meter.costOf(operation, {
      headers: { ...headersOf(question), ...way.headers },
      variables: { ...variables, ...way.variables },
    });
  };
  return [await costOf(pages.few, less), await costOf(pages.many, more)];
}

test.each(savedQuestions())('$name takes as many calls and statements for many rows as for few', async (question) => {
  const [few, many] = await fewAndMany(question);
  expect(sum(few.calls)).toBeGreaterThan(0);
  expect(sum(few.statements)).toBeGreaterThan(0);
  expect(sum(many.statements)).toBeLessThan(60);
  expect(many.bytes > few.bytes).toBe(!ofOneThing.includes(question.name));

  expect(moreThan(few, many)).toEqual([]);
  // Two calls of a subgraph at most, whatever the number of rows.
  expect(Math.max(...many.calls.values())).toBeLessThanOrEqual(2);
});

test('there are saved operations, and those that are named here are', () => {
  expect(savedQuestions().length).toBeGreaterThan(25);
  for (const name of [...Object.keys(otherWays), ...ofOneThing]) expect(savedQuestion(name).name).toBe(name);
});
