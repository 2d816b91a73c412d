import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { headersOf, savedQuestions } from '../questions/question.js';
import { createGateway, type Gateway } from '../../gateway/src/index.js';
import { defaultLimits } from '../../gateway/src/limits/limits.js';
import { type Ask, asker, startGraph, supergraph, type TestGraph } from './graph.js';

let graph: TestGraph;
let gateway: Gateway;
let ask: Ask;
beforeAll(async () => {
  graph = await startGraph();
  gateway = await createGateway(supergraph, graph.transports, { limits: { ...defaultLimits, aliases: 1000 } });
  ask = asker(gateway);
});
afterAll(async () => {
  await gateway.stop();
  await graph.stop();
});

const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Returns the document with the response names of each selection set rotated: each field has the name of its neighbour. */
function rotateNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      leave({ selections, ...set }) {
        const names = selections.flatMap((node) => (node.kind === Kind.FIELD ? [responseName(node)] : []));
        const rotated = new Map(names.map((name, index) => [name, names[(index + 1) % names.length]!]));
        return {
          ...set,
          selections: selections.map((node) =>
            node.kind === Kind.FIELD
              ? { ...node, alias: { kind: Kind.NAME, value: rotated.get(responseName(node))! } as const }
              : node,
          ),
        };
      },
    },
  });
}

/** Renames the properties of a result, requested by one document, to the response names of the other. */
function renamed(
  value: unknown,
  sets: readonly (readonly [SelectionSetNode, SelectionSetNode])[],
  fragments: readonly [Fragments, Fragments],
): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, sets, fragments));
  if (typeof value !== 'object' || value === null) return value;
  const fields = sets.flatMap((pair) => pairsOf(pair, fragments));
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => {
      const pairs = fields.filter(([one]) => responseName(one) === name);
      const nested = pairs.flatMap(([one, other]) =>
        one.selectionSet ? [[one.selectionSet, other.selectionSet!] as const] : [],
      );
      return [responseName(pairs[0]![1]), renamed(below, nested, fragments)];
    }),
  );
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function pairsOf(
  [one, other]: readonly [SelectionSetNode, SelectionSetNode],
  fragments: readonly [Fragments, Fragments],
): (readonly [FieldNode, FieldNode])[] {
  return one.selections.flatMap((node, index) => {
    const counterpart = other.selections[index]!;
    if (node.kind === Kind.FIELD) return [[node, counterpart as FieldNode] as const];
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return pairsOf([node.selectionSet, (counterpart as typeof node).selectionSet], fragments);
    }
    const [before, after] = fragments.map((each) => each.get(node.name.value)!.selectionSet);
    return pairsOf([before!, after!], fragments);
  });
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
}

function rootOf({ definitions }: DocumentNode): SelectionSetNode {
  return definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!.selectionSet;
}

test('a name that is requested under the alias `id` leaves the entities of other organisations as they are', async () => {
  const list = (alias: string): string =>
    `{ womensUnions(first: 3) { nodes { ${alias}name supervisionDelegations { totalCount } } } }`;
  const counts = async (query: string): Promise<unknown[]> => {
    const { data } = await ask(query);
    const { nodes } = data!['womensUnions'] as { nodes: { supervisionDelegations: { totalCount: number } }[] };
    return nodes.map(({ supervisionDelegations }) => supervisionDelegations.totalCount);
  };
  const expected = await counts(list(''));
  expect(expected).toEqual([1, 2, 4]);
  expect(await counts(list('id: '))).toEqual(expected);
});

const rotatable = savedQuestions().flatMap((question) => {
  const rotated = rotateNames(parse(question.operation));
  return validate(supergraph.apiSchema, rotated).length === 0 ? [{ ...question, rotated }] : [];
});

test.each(rotatable)('$name answers the same under response names that are exchanged', async (question) => {
  const { operation, rotated } = question;
  const [plain, exchanged] = [
    await ask(operation, undefined, headersOf(question)),
    await ask(print(rotated), undefined, headersOf(question)),
  ];
  const document = parse(operation);
  expect(plain.errors).toBeUndefined();
  expect(exchanged.errors).toBeUndefined();
  const expected = renamed(
    plain.data,
    [[rootOf(document), rootOf(rotated)]],
    [fragmentsOf(document), fragmentsOf(rotated)],
  );
  expect(exchanged.data).toEqual(expected);
});

test('most saved operations stay valid under exchanged response names', () => {
  expect(rotatable.length).toBeGreaterThan(savedQuestions().length / 2);
});
