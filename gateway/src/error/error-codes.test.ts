import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes, hintCodes } from './error-codes.js';

// From dist/gateway/src/error to the sources.
const root = join(__dirname, '..', '..', '..', '..');

test('every code that the sources name is in the table', () => {
  const files = ['gateway', 'services'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const sources = files.filter((file) => /\/src\/.*\.ts$/.test(file) && !/\.test\.ts$|\/testing\//.test(file));
  const named = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bcode: '([A-Z_]+)'/g)].map(
      ([, code]) => `${code} in ${file}`,
    ),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((each) => !Object.hasOwn({ ...errorCodes, ...hintCodes }, each.split(' ')[0]!))).toEqual([]);
});
