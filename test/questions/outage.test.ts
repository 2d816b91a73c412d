import { registeredSubgraphs } from '../../schema/register.js';
import { type Gateway, SubgraphUnavailable, type Transport } from '../../gateway/src/index.js';
import { type Answer, asker, gatewayOver, startGraph, type TestGraph } from '../whole-graph/graph.js';
import { savedQuestions } from './question.js';
import { differences, type Difference, put } from './partial-answer.js';

interface MissingPart {
  subgraph: string;
  organization: string;
  paths: string[][];
}

const questions = savedQuestions();
const whole = new Map<string, Answer>();

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
  for (const question of questions) whole.set(question.name, await put(question, graph.ask));
});
afterAll(() => graph.stop());

const begins = (path: readonly string[], other: readonly string[]): boolean =>
  path.every((step, index) => step === other[index]);

/** What a partial answer says wrongly: something is another, or is gone without being named. */
function wrongIn(lost: readonly Difference[], named: readonly string[][]): unknown[] {
  // A field that must have a value takes what it belongs to with it, and no more.
  const isNamed = (path: readonly string[]): boolean =>
    named.some((each) => begins(each, path) || (begins(path, each) && each.length - path.length === 1));
  const unnamed = lost.filter(({ path, partial }) => partial !== null || !isNamed(path));
  return unnamed.map(({ path, whole: was, partial }) => ({ path: path.join('.'), was, partial }));
}

describe.each(registeredSubgraphs())('without $name', ({ name: missing, ownerEn }) => {
  let gateway: Gateway;
  beforeAll(async () => {
    const fails: Transport = () => Promise.reject(new SubgraphUnavailable(missing, 'UNREACHABLE'));
    gateway = await gatewayOver(
      new Map([...graph.transports].map(([name, call]) => [name, name === missing ? fails : call])),
    );
  });
  afterAll(() => gateway.stop());

  test.each(questions)('$name: what is there is as it was, and what is not is named', async (question) => {
    const before = whole.get(question.name)!;
    expect(before.errors).toBeUndefined();
    const { data, errors = [], extensions } = await put(question, asker(gateway));
    const incomplete = (extensions?.['incomplete'] ?? []) as MissingPart[];
    const lost = differences(before.data, data);

    const named = incomplete.flatMap(({ paths }) => paths);
    expect(wrongIn(lost, named)).toEqual([]);
    expect(incomplete.map(({ subgraph }) => subgraph)).toEqual(errors.length > 0 ? [missing] : []);
    expect(lost.length > 0 && errors.length === 0).toBe(false);
    for (const { message, extensions: of } of errors) {
      expect(of).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
      expect(message).toBe(`${ownerEn} did not answer; this part of the answer is missing.`);
    }
  });
});
