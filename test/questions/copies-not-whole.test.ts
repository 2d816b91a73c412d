import { provision } from '#kit/postgres';
import { testServerUrl } from '#kit/testing';
import { type LocalSubgraphs, startLocalSubgraphs } from '../../gateway/src/start/local-subgraphs.js';
import { registeredSubgraphs } from '../../schema/register.js';
import { type Answer, type Ask, asker, gatewayOver } from '../whole-graph/graph.js';
import { differences, put } from './partial-answer.js';
import { savedQuestions } from './question.js';

const questions = savedQuestions();
const whole = new Map<string, Answer>();

let subgraphs: LocalSubgraphs;
let ask: Ask;
let stop: () => Promise<void>;
beforeAll(async () => {
  const names = registeredSubgraphs().map(({ name }) => name);
  // Databases of its own: what it does to the inbox of the Front would be seen by the other tests.
  const urls = await provision(testServerUrl(), names, { prefix: 'holes_' });
  subgraphs = await startLocalSubgraphs({
    urls,
    remote: new Map(),
    scale: 'district',
    connections: 4,
    every: 3_600_000,
  });
  const gateway = await gatewayOver(subgraphs.transports);
  ask = asker(gateway);
  stop = async () => {
    await gateway.stop();
    await subgraphs.stop();
  };
  for (const question of questions) whole.set(question.name, await put(question, ask));
}, 120_000);
afterAll(() => stop());

function inbox(source: string, set: string): Promise<unknown> {
  const front = subgraphs.running.find(({ name }) => name === 'front')!;
  return front.database.query(`update inbox_position set ${set} where source = $1`, [source]);
}

/** What the answer says of an organisation's copies: `true` where a coverage calls itself whole. */
function coverages(value: unknown): boolean[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'coverage' && each !== null ? [(each as { complete: boolean }).complete] : coverages(each),
  );
}

/** Numbers that an answer gives in another value than the whole one does: null is none. */
function otherNumbers(before: unknown, after: unknown): unknown[] {
  return differences(before, after).filter(
    ({ path, partial }) => typeof partial === 'number' && !path.includes('coverage'),
  );
}

describe.each(registeredSubgraphs())('while the copies of $name are not whole', ({ name: source }) => {
  beforeAll(() => inbox(source, 'is_whole = false'));
  afterAll(() => inbox(source, 'is_whole = true'));

  test.each(questions)(
    '$name is answered as before, or is refused, or says that nothing is known',
    async (question) => {
      const before = whole.get(question.name)!;
      const { data, errors = [] } = await put(question, ask);
      for (const { extensions, path } of errors) {
        expect({ path, ...extensions }).toMatchObject({ code: 'COPIES_INCOMPLETE', sources: [source] });
      }
      expect(otherNumbers(before.data, data)).toEqual([]);
      const changed = differences(before.data, data);
      const isTold = errors.length > 0 || coverages(data).includes(false);
      expect({ changed: changed.length > 0, isTold }).toEqual({ changed: isTold, isTold });
    },
  );
});

test('some questions rest on copies: of those, none is answered as if they were whole', async () => {
  await inbox('peoples-committees', 'is_whole = false');
  const told = [];
  for (const question of questions) {
    const { data, errors = [] } = await put(question, ask);
    if (errors.length > 0 || coverages(data).includes(false)) told.push(question.name);
  }
  await inbox('peoples-committees', 'is_whole = true');
  expect(told).toEqual(
    expect.arrayContaining(['overdue-replies', 'claimed-and-verified', 'indicators', 'aggregates', 'ward-dashboard']),
  );
  expect(told).not.toContain('one-delegation');
});
