import { Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { dayOfTests, type Question, savedQuestion, savedQuestions } from '../questions/question.js';
import { type Cost, type CostMeter, costMeter, moreThan, sum, type Way } from './cost.js';
import { startGraph, supergraph, type TestGraph } from './graph.js';

/** Questions whose rows do not come in pages: asked so that there are few, and so that there are many. */
const otherWays: Readonly<Record<string, readonly [few: Way, many: Way]>> = {
  aggregates: [{ asOf: '2018-02-01' }, {}],
  'coordination-network': [{ variables: { from: '2010-12-31', to: '2011-12-31' } }, {}],
  indicators: [{ variables: { from: '2024-06-01' } }, { variables: { from: '2010-01-01' } }],
  'petition-rates': [{ variables: { from: 2018 } }, {}],
  'supervision-overlaps': [{ asOf: '2016-12-31' }, {}],
  'topics-and-delegations': [{ variables: { yearTo: 2010 } }, {}],
  // Cầu Giấy has 8 wards, Chương Mỹ 32 communes.
  'ward-dashboard': [
    { variables: { district: 'unt_xs8cp1r26ctn1vih5kn' } },
    { variables: { district: 'unt_n3b3pcq6j6241wr99fv' } },
  ],
  'wards-on-a-day': [{ variables: { code: '005' } }, { variables: { code: '277' } }],
};

/** Questions about one thing, which has what it has. */
const ofOneThing = ['inspection-is-not-supervision', 'one-delegation'];

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

/** The operation with pages of this size in every list that has pages, and its variables for them: of the whole country. */
function withPages(operation: string, size: number): { operation: string; variables: Record<string, unknown> } {
  const types = new TypeInfo(supergraph.api);
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
        const first = parse(`{ list(first: ${size}) }`).definitions[0]!;
        const [list] = first.kind === Kind.OPERATION_DEFINITION ? first.selectionSet.selections : [];
        const others = node.arguments!.filter(({ name }) => name.value !== 'first');
        return list?.kind === Kind.FIELD ? { ...node, arguments: [...others, ...list.arguments!] } : undefined;
      },
    }),
  );
  return { operation: print(changed), variables };
}

/** Asks for few rows and for many. */
async function fewAndMany({ name, operation, asOf }: Question): Promise<[few: Cost, many: Cost]> {
  const day = asOf === dayOfTests ? { asOf } : {};
  const [less, more] = otherWays[name] ?? [{}, {}];
  const small = withPages(operation, pages.few);
  const large = withPages(operation, pages.many);
  return [
    await meter.costOf(small.operation, { ...day, ...less, variables: { ...small.variables, ...less.variables } }),
    await meter.costOf(large.operation, { ...day, ...more, variables: { ...large.variables, ...more.variables } }),
  ];
}

test.each(savedQuestions())('$name takes as many calls and statements for many rows as for few', async (question) => {
  const [few, many] = await fewAndMany(question);
  expect(sum(few.calls)).toBeGreaterThan(0);
  expect(many.bytes > few.bytes).toBe(!ofOneThing.includes(question.name));

  expect(moreThan(few, many)).toEqual([]);
  // A handful, whoever is asked.
  expect(Math.max(...many.calls.values())).toBeLessThanOrEqual(2);
});

test('the questions that are named here are saved', () => {
  for (const name of [...Object.keys(otherWays), ...ofOneThing]) expect(savedQuestion(name).name).toBe(name);
});
