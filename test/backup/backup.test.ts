import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { restoreBackup, writeBackup } from '#kit/backup';
import { type EmbeddedPostgres, provision, startPostgres } from '#kit/postgres';
import { testServerUrl } from '#kit/testing';
import { localSubgraphs } from '../../gateway/src/start/subgraph-modules.js';
import { projectRoot, registeredSubgraphs } from '../../schema/register.js';
import { readSavedOperations } from '../../schema/typed-operations.js';
import { startGraph, type TestGraph } from '../end-to-end/graph.js';

const names = registeredSubgraphs().map(({ name }) => name);
const subgraphs = localSubgraphs(new Map());
const targetsAt = (urls: ReadonlyMap<string, string>) =>
  subgraphs.map((subgraph) => ({ subgraph, url: urls.get(subgraph.name)! }));

/** Texts that a format could break: separators of COPY, of lines, of JavaScript, quotes, and what looks like the end. */
const awkward = [
  'tab\there',
  'line\nbreak',
  'carriage\rreturn',
  '\\.',
  '\\N',
  '\u2028 and \u2029',
  `"quoted" 'twice'`,
  '\\',
];

let folder: string;
let file: string;
let urls: ReadonlyMap<string, string>;
let elsewhere: EmbeddedPostgres;
let before: Record<string, unknown>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'civic-backup-'));
  file = join(folder, 'backup.gz');
  urls = await provision(testServerUrl(), names, { prefix: 'backup_' });
  const graph = await startGraph(urls);
  await run(urls.get('front')!, `insert into holiday (day, name, name_en) values ('2031-02-03', $1, 'Day in lieu')`, [
    awkward.join('|'),
  ]);
  before = await answers(graph);
  await writeBackup(targetsAt(urls), file);
  await graph.stop();
  elsewhere = await startPostgres({ dataDir: join(folder, 'elsewhere'), durable: false });
}, 120_000);
afterAll(async () => {
  await elsewhere.stop();
  rmSync(elsewhere.dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function run(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The answers to all saved operations, by file. Times at which copies were received are those of each database. */
async function answers(graph: TestGraph): Promise<Record<string, unknown>> {
  const saved = readSavedOperations(join(projectRoot, 'schema', 'operations'));
  const result: Record<string, unknown> = {};
  for (const { file: name, text } of saved) {
    const { data, errors } = await graph.ask(text);
    expect(errors).toBeUndefined();
    result[name] = JSON.parse(
      JSON.stringify(data, (key, value: unknown) => (key === 'receivedAt' ? undefined : value)),
    );
  }
  return result;
}

test('a graph restored on another server answers every saved operation as before', async () => {
  const restored = await provision(elsewhere.adminUrl, names);
  const rows = await restoreBackup(file, targetsAt(restored), { discardOwnData: false });
  expect(rows).toBeGreaterThan(10_000);
  const [holiday] = await run(restored.get('front')!, `select name from holiday where day = '2031-02-03'`);
  expect(holiday!['name']).toBe(awkward.join('|'));
  const graph = await startGraph(restored);
  try {
    expect(await answers(graph)).toEqual(before);
    // Entered rows count as the organisation's own there, too.
    expect(await run(restored.get('front')!, 'select table_name from own_data')).toEqual([{ table_name: 'holiday' }]);
  } finally {
    await graph.stop();
  }
}, 120_000);

describe('a database stays as it is when', () => {
  const one = () => [{ subgraph: subgraphs.find(({ name }) => name === 'front')!, url: urls.get('front')! }];
  const restore = (from: string, discardOwnData = true) => restoreBackup(from, one(), { discardOwnData });
  const copyOf = (change: (text: string) => string): string => {
    const path = join(folder, 'changed.gz');
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
    return path;
  };
  const state = () => run(urls.get('front')!, 'select count(*) from holiday');
  /** Returns the refusal, and that the rows are those of before. */
  async function attempt(from: string, discardOwnData = true): Promise<{ refusal: string; isUntouched: boolean }> {
    const rows = JSON.stringify(await state());
    const refusal = await restore(from, discardOwnData).then(
      () => 'restored',
      (error: Error) => error.message,
    );
    return { refusal, isUntouched: JSON.stringify(await state()) === rows };
  }
  const refused = (reason: RegExp) => ({ refusal: expect.stringMatching(reason) as string, isUntouched: true });

  test('the backup is cut off', async () => {
    const path = copyOf((text) => text);
    truncateSync(path, statSync(path).size - 1000);
    expect(await attempt(path)).toEqual(refused(/damaged/));
    const withoutEnd = copyOf((text) => text.slice(0, text.lastIndexOf('-- end')));
    expect(await attempt(withoutEnd)).toEqual(refused(/its end is missing/));
  });

  test('the file is something else', async () => {
    const path = join(folder, 'other');
    writeFileSync(path, 'select 1;');
    expect(await attempt(path)).toEqual(refused(/no backup of this system/));
    writeFileSync(path, gzipSync('drop table holiday;\n'));
    expect(await attempt(path)).toEqual(refused(/no backup of this system/));
  });

  test('a newer version wrote the backup', async () => {
    const path = copyOf((text) =>
      text.replace('"Foundation1500000000000"', '"Foundation1500000000000","Later9000000000000"'),
    );
    expect(await attempt(path)).toEqual(refused(/of a newer version: Later9000000000000/));
  });

  test('a row cannot be loaded', async () => {
    const path = copyOf((text) => text.replace(/(COPY "holiday" .*\n)(.*)\n/, '$1$2\n$2\n'));
    expect(await attempt(path)).toEqual(refused(/duplicate key/));
  });

  test('it holds rows of its own, unless these are to be lost', async () => {
    expect(await attempt(file, false)).toEqual(refused(/holds rows of its own.*--discard-own-data/));
  });
});
