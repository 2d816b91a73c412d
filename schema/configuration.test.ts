import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configuration } from './configuration.js';
import { projectRoot } from './register.js';

/** Names of variables that tests and tools alone read. */
const notConfiguration = new Set(['PATH', 'TEST_SERVER_URL', 'PRINT_SQL', 'PEER_KEY', 'NODE_ENV']);
const standard = /^(OTEL_|npm_)/;

/** Ways in which the code reads a variable. */
const reads = [
  /\benv\[['"`](\w+)['"`]\]/g,
  /\b(?:secretReader|whole)\((?:process[.])?env, '(\w+)'/g,
  /\{([^{}=]+)\} = (?:process[.])?env\b/g,
];

test('docs/configuration.md names every variable that the code reads', () => {
  const documented = new Set(configuration.flatMap(({ variables }) => Object.keys(variables)));
  const files = execFileSync('git', ['ls-files', 'services', 'gateway', 'schema'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const unknown = new Set<string>();
  for (const file of files
    .split('\n')
    .filter((name) => name.endsWith('.ts') && !/[.]test[.]ts$|\/testing\//.test(name))) {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    for (const [, found] of reads.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const names = found!.split(',').map((part) => part.split(':')[0]!.trim());
      for (const name of names.filter((each) => /^[A-Z_0-9]+$/.test(each))) {
        if (!documented.has(name) && !notConfiguration.has(name) && !standard.test(name))
          unknown.add(`${name} in ${file}`);
      }
    }
  }
  expect([...unknown]).toEqual([]);
  expect(documented.size).toBeGreaterThan(25);
});
