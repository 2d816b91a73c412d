import { type Gateway, SubgraphUnavailable, type Transport } from '../../gateway/src/index.js';
import { registeredSubgraphs } from '../../schema/register.js';
import { type Answer, type Ask, asker, gatewayOver, startGraph, type TestGraph } from '../end-to-end/graph.js';
import { recordedCalls } from '../end-to-end/recorded-calls.js';
import { askCovered } from './covered-question.js';
import { beginsWith, differencesOf, leadsToNull, namesOf, standsAt } from './partial-answer.js';
import { savedQuestions } from './question.js';

interface Whole {
  answer: Answer;
  /** Subgraphs called for it. */
  called: ReadonlySet<string>;
}

const questions = savedQuestions();
const wholes = new Map<string, Whole>();
let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph();
  const calls = recordedCalls(graph.transports);
  const gateway = await gatewayOver(calls.transports);
  for (const question of questions) {
    const answer = await askCovered(asker(gateway), question);
    wholes.set(question.name, { answer, called: new Set(calls.take().map(({ subgraph }) => subgraph)) });
  }
  await gateway.stop();
}, 120_000);
afterAll(() => graph.stop());

interface MissingPart {
  subgraph: string;
  paths: string[][];
}

describe.each(registeredSubgraphs())('without $name', ({ name: missing, ownerEn }) => {
  let gateway: Gateway;
  let ask: Ask;
  beforeAll(async () => {
    const fails: Transport = () => Promise.reject(new SubgraphUnavailable(missing, 'UNREACHABLE'));
    gateway = await gatewayOver(new Map(graph.transports).set(missing, fails));
    ask = asker(gateway);
  });
  afterAll(() => gateway.stop());

  test('some questions need it, and others do not', () => {
    const needing = [...wholes.values()].filter(({ called }) => called.has(missing));
    expect(needing.length).toBeGreaterThan(0);
    expect(needing.length).toBeLessThan(questions.length);
  });

  test.each(questions)('$name answers all that others know, and says what is missing', async (question) => {
    const { answer, called } = wholes.get(question.name)!;
    expect(answer.errors).toBeUndefined();
    const partial = await askCovered(ask, question);
    const incomplete = (partial.extensions!['incomplete'] ?? []) as MissingPart[];
    const paths = incomplete.flatMap((part) => part.paths);

    // The partial response differs by nulls alone, and `incomplete` lists each: a null non-null field propagates to its
    // parent and no further. Figures and their coverage stay, since the Front counts them from its copies.
    const lost = differencesOf(answer.data, partial.data);
    const unreported = lost.filter(({ path, is }) => {
      const names = namesOf(path);
      const isReported = paths.some(
        (path) => beginsWith(names, path) || (beginsWith(path, names) && path.length - names.length === 1),
      );
      return is !== null || !isReported;
    });
    expect(unreported).toEqual([]);
    expect(partial.data).not.toBeNull();

    // `incomplete` names the missing subgraph if it was called, and no other.
    expect(incomplete.map(({ subgraph }) => subgraph)).toEqual(called.has(missing) ? [missing] : []);
    expect(paths.filter((path) => !leadsToNull(partial.data, path))).toEqual([]);
    const errors = partial.errors ?? [];
    expect(errors.length > 0).toBe(called.has(missing));
    for (const { message, path, extensions } of errors) {
      expect(message).toBe(`${ownerEn} did not answer; this part of the answer is missing.`);
      expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', service: missing });
      expect(leadsToNull(standsAt(partial.data, path!), [])).toBe(true);
    }
  });
});
