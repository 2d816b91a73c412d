import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, catalogueOf } from '../../gateway/src/page/model/catalogue.js';
import { type IncompletePart, type Table, tablesOf } from '../../gateway/src/page/model/table.js';
import { projectRoot } from '../../schema/register.js';
import { startGraph, supergraph, type TestGraph } from '../end-to-end/graph.js';

const folder = join(projectRoot, 'schema', 'operations');
const operations = new Map(
  readdirSync(folder).map((file) => [file.replace(/\.graphql$/, ''), readFileSync(join(folder, file), 'utf8')]),
);
const catalogue: Catalogue = catalogueOf(supergraph.apiSchema, operations);

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.stop());

async function tables(name: string): Promise<Table[]> {
  const question = catalogue.questions.find((each) => each.name === name)!;
  const headers = {
    'as-of': question.asOf ?? '2026-06-30',
    ...(question.knownOn && { 'as-known-on': question.knownOn }),
  };
  const { data, errors, extensions } = await graph.ask(question.sent, undefined, headers);
  expect(errors).toBeUndefined();
  return tablesOf(question.shapes, data!, extensions?.['incomplete'] as IncompletePart[] | undefined);
}

describe.each(catalogue.questions)('$name', ({ name, title, group }) => {
  test('has a title in both languages, a group and a table', async () => {
    expect(title.vi).not.toBe(title.en);
    expect(group).not.toBe('other');
    const found = await tables(name);
    if (process.env['SHOW'])
      console.log(
        name,
        found
          .map(
            (t) =>
              `${t.key} [${t.label.en}] ${t.rows.length} rows: ${t.columns.map((c) => `${c.key}(${c.kind})`).join(', ')} | facts ${t.facts.map((f) => f.column.key).join(', ')}`,
          )
          .join('\n   '),
      );
    expect(found.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
    for (const { columns, rows } of found) {
      for (const { cells } of rows) expect(cells.length).toBe(columns.length);
    }
  });
});
