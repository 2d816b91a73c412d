import { type FreshDatabase, freshDatabase } from '#kit/testing';
import type { RunningSubgraph } from '#kit';
import { registeredSubgraphs } from '../../schema/register.js';
import { type Answer, startGraph, takeAnew, type TestGraph } from '../end-to-end/graph.js';
import { askCovered, type CoverageAnswer } from './covered-question.js';
import { beginsWith, type Difference, differencesOf, type ResponsePath, standsAt } from './partial-answer.js';
import { savedQuestions } from './question.js';

/** A search returns a partial list, with a null total; search.test.ts tests that. */
const questions = savedQuestions().filter(({ name }) => name !== 'search');
const search = savedQuestions().find(({ name }) => name === 'search')!;

const copies = ['organization', 'unit', 'reply', 'recommendation_file', 'target_side', 'contribution'];

const wholes = new Map<string, Answer>();
let database: FreshDatabase;
let graph: TestGraph;
let front: RunningSubgraph;

beforeAll(async () => {
  // A database of its own, since other tests read the shared one.
  database = await freshDatabase('copies_lost');
  graph = await startGraph(new Map([['front', database.url]]));
  front = graph.running.find(({ name }) => name === 'front')!;
  for (const question of [...questions, search]) wholes.set(question.name, await askCovered(graph.ask, question));
}, 120_000);
afterAll(async () => {
  await graph.stop();
  await database.drop();
});

/** The state after a feed was reset, before its first page arrived. */
async function lose(source: string): Promise<void> {
  await front.database.query('update inbox_position set generation = null, is_complete = false where source = $1', [
    source,
  ]);
  for (const copy of copies) await front.database.query(`delete from ${copy}_copy where source = $1`, [source]);
}

describe.each(registeredSubgraphs())('while the copies that $name sends are not whole', ({ name: missing }) => {
  beforeAll(() => lose(missing));
  afterAll(() => takeAnew(graph));

  /** Returns true if the value is null or empty beside a `coverage` that is incomplete. */
  const isUnknown = (data: unknown, { path, is }: Difference): boolean => {
    const { coverage } = standsAt(data, path.slice(0, -1)) as { coverage?: CoverageAnswer };
    return coverage?.complete === false && (is === null || (Array.isArray(is) && is.length === 0));
  };

  test.each(questions)('$name has no smaller number: it is whole, unknown or refused', async (question) => {
    const { data, errors = [], extensions: responseExtensions } = await askCovered(graph.ask, question);
    for (const { extensions } of errors) {
      expect(extensions).toEqual({ code: 'COPIES_INCOMPLETE', service: 'front', sources: [missing] });
    }
    const refused = errors.map(({ path }) => path as ResponsePath);
    expect(refused.filter((path) => standsAt(data, path) !== null)).toEqual([]);
    const differences = differencesOf(wholes.get(question.name)!.data, data).filter(
      ({ path }) => !path.includes('coverage'),
    );
    expect(
      differences.filter((each) => !refused.some((path) => beginsWith(path, each.path)) && !isUnknown(data, each)),
    ).toEqual([]);
    expect(responseExtensions!['incomplete']).toBeUndefined();
    for (const { complete, sources } of coveragesIn(data)) {
      const names = sources.filter(({ state }) => state !== 'RECEIVED').map(({ subgraph }) => subgraph);
      expect({ complete, names }).toEqual({ complete: names.length === 0, names: complete ? [] : [missing] });
    }
  });

  test('a search finds the rest, counts nothing, and says whose names are missing', async () => {
    const { data, errors } = await askCovered(graph.ask, search);
    expect(errors).toBeUndefined();
    const found = data!['search'] as { totalCount: null; nodes: { name: string }[]; coverage: CoverageAnswer };
    expect(found.nodes.length).toBeGreaterThan(0);
    expect(found.totalCount).toBeNull();
    expect(found.coverage.complete).toBe(false);
    const states = found.coverage.sources.filter(({ state }) => state !== 'RECEIVED');
    expect(states).toEqual([expect.objectContaining({ subgraph: missing, state: 'NEVER_RECEIVED' })]);
  });
});

test('some questions rest on copies, and say so when these are lost', async () => {
  await lose('peoples-committees');
  try {
    const told = [];
    for (const question of questions) {
      const { data, errors = [] } = await askCovered(graph.ask, question);
      if (errors.length > 0 || coveragesIn(data).some(({ complete }) => !complete)) told.push(question.name);
    }
    expect(told).toEqual(
      expect.arrayContaining(['overdue-replies', 'claimed-and-verified', 'indicators', 'aggregates', 'ward-dashboard']),
    );
    expect(told).not.toContain('one-delegation');
  } finally {
    await takeAnew(graph);
  }
});

test('who waits for copies is told so in Vietnamese, or in English, with the name of who sends them', async () => {
  await lose('youth-union');
  const messageIn = async (language: string) => {
    const operation = '{ organizations { totalCount } }';
    return (await graph.ask(operation, undefined, { 'accept-language': language })).errors![0]!.message;
  };
  try {
    expect(await messageIn('vi')).toBe(
      'Chưa trả lời chính xác được: bản sao của Đoàn TNCS Hồ Chí Minh chưa nhận đủ. ' +
        'Bỏ phần cần đến chúng, hoặc hỏi lại khi receivedCopies báo RECEIVED.',
    );
    expect(await messageIn('en')).toMatch(
      /^This cannot be answered exactly yet: the copies of Ho Chi Minh Communist Youth Union are not whole\./,
    );
  } finally {
    await takeAnew(graph);
  }
});

test('copies that are taken again answer every question as before', async () => {
  for (const question of [...questions, search]) {
    expect((await askCovered(graph.ask, question)).data).toEqual(wholes.get(question.name)!.data);
  }
});

function coveragesIn(value: unknown): CoverageAnswer[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('complete' in value && 'sources' in value) return [value as CoverageAnswer];
  return Object.values(value).flatMap(coveragesIn);
}
