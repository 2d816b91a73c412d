'use strict';
// Fails if the lock file lacks a package of package.json on some platform, since `npm ci` refuses such a file. npm
// leaves other platforms' optional packages out of a lock file that it writes beside an installed node_modules.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-file-'));
const npm = process.env.npm_execpath;
const [command, first] = npm && npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
try {
  // In a folder of its own, as some versions of npm empty node_modules even in a dry run.
  for (const name of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  const args = [...first, 'ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) {
    const missing = stderr.split('\n').filter((line) => /Missing|Invalid/.test(line));
    console.error((missing.length > 0 ? missing.join('\n') : `${stdout}${stderr}`).trimEnd());
    console.error('package-lock.json is not whole. Run: npm install --package-lock-only');
    process.exitCode = 1;
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
