import { Client } from 'pg';
import { startGraph, type TestGraph } from './graph.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

interface Sent {
  text: string;
  values: unknown[];
}

/** The text-search statement that the owner sends. */
async function statementOf(operation: string): Promise<Sent> {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    expect((await graph.ask(operation)).errors).toBeUndefined();
    return sent.mock.calls.map(([first]) => first as unknown as Sent).find(({ text }) => text?.includes('civic_fold'))!;
  } finally {
    sent.mockRestore();
  }
}

test.each([
  ['supervisionDelegations', 'title', 'front', 'supervision_delegation_title_folded'],
  ['recommendations', 'text', 'front', 'recommendation_text_folded'],
  ['coordinationAgreements', 'title', 'front', 'coordination_agreement_title_folded'],
  ['organizations', 'name', 'front', 'organization_copy_name_folded'],
  ['administrativeUnits', 'name', 'peoples-committees', 'administrative_unit_name_folded'],
])('%s of which the %s contains a text are found by an index', async (list, field, owner, index) => {
  const { text, values } = await statementOf(`{ ${list}(filter: { ${field}: "khương đình" }) { totalCount } }`);
  const database = graph.running.find(({ name }) => name === owner)!.database;
  const plan = await database.transaction(async (manager) => {
    // The planner would read a district's few rows sequentially.
    await manager.query('set local enable_seqscan = off');
    await manager.query('set local enable_indexscan = off');
    return manager.query<unknown[]>(`explain ${text}`, values);
  });
  expect(JSON.stringify(plan)).toContain(index);
});
