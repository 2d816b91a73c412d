'use strict';
// Everything that can be said of the code without running it, one line each, all of them even when one fails.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const checks = [
  { name: 'format', command: bin('oxfmt'), args: ['--check', '.'] },
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: bin('tsc'), args: ['-p', '.', '--noEmit'] },
  { name: 'types of the page', command: bin('tsc'), args: ['-p', 'gateway/page'] },
  { name: 'types of the example client', command: bin('tsc'), args: ['-p', 'docs/examples/client', '--noEmit'] },
  {
    name: 'import rules',
    command: bin('depcruise'),
    args: ['services', 'gateway', 'schema', 'test', '--output-type', 'err'],
  },
  { name: 'unused code', command: bin('knip'), args: [] },
  { name: 'documents', command: process.execPath, args: [path.join(__dirname, 'check-documents.js')] },
  { name: 'lock file', command: process.execPath, args: [path.join(__dirname, 'check-lock.js')] },
  { name: 'contracts', command: process.execPath, args: ['dist/schema/main.js', '--check'] },
];

let failed = 0;
for (const { name, command, args } of checks) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  const ok = status === 0;
  console.log(`  ${ok ? 'ok  ' : 'FAIL'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) continue;
  failed += 1;
  console.log(`${stdout}${stderr}`.trimEnd());
}
process.exit(failed === 0 ? 0 : 1);
