import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const configuration = join(root, '.dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules/.bin/depcruise');

/** Imports that `npm run check` must refuse, by rule. Each key is a file, each value its text. */
const forbidden: Record<string, Record<string, string>[]> = {
  'organisations-meet-in-the-graph': [
    { 'services/youth-union/src/main.ts': "import '../../front/src/plan.js';", 'services/front/src/plan.ts': '' },
  ],
  'kit-and-world-by-their-front-doors': [
    { 'services/front/src/plan.ts': "import '../../kit/src/read/page.js';", 'services/kit/src/read/page.ts': '' },
    { 'schema/main.ts': "import '../services/world/src/unit.js';", 'services/world/src/unit.ts': '' },
  ],
  'the-kit-knows-no-organisation': [
    { 'services/kit/src/index.ts': "import '../../front/src/plan.js';", 'services/front/src/plan.ts': '' },
    { 'services/world/src/index.ts': "import '../../../gateway/src/index.js';", 'gateway/src/index.ts': '' },
  ],
  'the-gateway-knows-the-supergraph-and-nothing-else': [
    { 'gateway/src/execute/subgraph-fetch.ts': "import '#kit';", 'services/kit/src/index.ts': '' },
    { 'gateway/src/execute/subgraph-fetch.ts': "import '#kit/read';", 'services/kit/src/read/index.ts': '' },
    { 'gateway/src/server/gateway-host.ts': "import '#world';", 'services/world/src/index.ts': '' },
    { 'gateway/src/server/gateway-host.ts': "import '../../../schema/main.js';", 'schema/main.ts': '' },
  ],
  'only-demo-data-import-the-demo-world': [
    { 'services/kit/src/index.ts': "import '#world';", 'services/world/src/index.ts': '' },
    { 'services/front/src/plan.ts': "import '#world';", 'services/world/src/index.ts': '' },
  ],
  'demo-data-are-loaded-on-demand': [
    { 'services/front/src/subgraph.ts': "import './data/rows.js';", 'services/front/src/data/rows.ts': '' },
    { 'services/front/src/plan.ts': "import '#kit/demo';", 'services/kit/src/demo/index.ts': '' },
    { 'services/kit/src/index.ts': "import './demo/load.js';", 'services/kit/src/demo/load.ts': '' },
  ],
  'nothing-imports-tests': [{ 'services/front/src/plan.ts': "import '../../../test/graph.js';", 'test/graph.ts': '' }],
  'no-cycles': [
    { 'services/kit/src/index.ts': "import '#world';", 'services/world/src/index.ts': "import '#kit';" },
    { 'gateway/src/one.ts': "import './other.js';", 'gateway/src/other.ts': "import './one.js';" },
  ],
  resolvable: [{ 'services/front/src/plan.ts': "import './gone.js';" }],
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Checks a tree that holds these files alone, with the rules and the import map of the project. */
function violationsIn(files: Record<string, string>): Violation[] {
  const tree = mkdtempSync(join(realpathSync(tmpdir()), 'import-rules-'));
  try {
    cpSync(join(root, 'package.json'), join(tree, 'package.json'));
    for (const folder of ['services', 'gateway', 'schema', 'test']) mkdirSync(join(tree, folder));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${text}\n`);
    }
    const args = ['services', 'gateway', 'schema', 'test', '--config', configuration, '--output-type', 'json'];
    const { stdout, stderr } = spawnSync(cruiser, args, { cwd: tree, encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(`The import rules could not be run: ${stderr}`);
    return JSON.parse(stdout).summary.violations;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

test('every import rule has a forbidden import here', () => {
  const rules: { name: string }[] = createRequire(__filename)(configuration).forbidden;
  expect(Object.keys(forbidden).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
});

describe.each(Object.keys(forbidden))('%s', (rule) => {
  test.each(forbidden[rule]!)('refuses %j', (files) => {
    const [importer] = Object.keys(files);
    expect(violationsIn(files)).toContainEqual(
      expect.objectContaining({ from: importer, rule: expect.objectContaining({ name: rule }) }),
    );
  });
});

test('an import that the rules allow is no violation', () => {
  expect(
    violationsIn({
      'services/front/src/plan.ts': "import '#kit';\nimport '#kit/read';",
      'services/kit/src/index.ts': '',
      'services/kit/src/read/index.ts': '',
      'services/front/src/main.ts': "void import('./data/demo.js');",
      'services/front/src/data/demo.ts': "import '#kit/demo';\nimport '#world';",
      'services/kit/src/demo/index.ts': "import '#world';",
      'services/world/src/index.ts': '',
    }),
  ).toEqual([]);
});
