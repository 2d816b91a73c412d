'use strict';
// Prepares every command: installs what is missing and builds what changed, with Node's own modules alone.
const { createHash } = require('node:crypto');
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const at = (...names) => path.join(root, ...names);

/** Most objects live for one request: with more room for the young, fewer are copied. A quarter less CPU. */
const serving = ['--max-semi-space-size=64'];

/** Each command of package.json, as what node runs for it. */
const commands = {
  start: [...serving, at('dist/gateway/src/start/main.js')],
  gateway: [...serving, at('dist/gateway/src/main.js')],
  data: [at('dist/gateway/src/start/data.js')],
  backup: [at('dist/gateway/src/start/backup.js')],
  restore: [at('dist/gateway/src/start/restore.js')],
  schema: [at('dist/schema/main.js')],
  migration: [at('dist/schema/migration.js')],
  token: [at('dist/gateway/src/start/token.js')],
  bench: [...serving, at('dist/test/bench/main.js')],
  test: [at('node_modules/jest/bin/jest.js')],
  check: [at('gateway/bin/check.js')],
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other start does: two side by side neither install nor build at once. */
function alone(work) {
  const lock = at('.bootstrap.lock');
  const wait = new Int32Array(new SharedArrayBuffer(4));
  let said = false;
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code === 'ENOSPC') fail(`The disk is full: free some room in ${root}.`);
      if (error.code !== 'EEXIST') fail(`This folder cannot be written to (${error.code}): ${root}`);
      const holder = Number(fs.readFileSync(lock, { encoding: 'utf8', flag: 'a+' }));
      if (!holder || !isAlive(holder)) fs.rmSync(lock, { force: true });
      else if (!said) {
        console.log(`  Waiting for another start (process ${holder}) to finish building`);
        said = true;
      }
      Atomics.wait(wait, 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function install() {
  const stamp = at('node_modules/.installed');
  const wanted = createHash('sha256')
    .update(fs.readFileSync(at('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.log('  Installing packages, which takes a minute the first time');
  const npm = process.env.npm_execpath;
  const [command, first] = npm && npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // Not `npm ci`: it would throw away what is there, where often one package of hundreds is new.
  const args = [...first, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) fail(`npm could not be started (${error.code}): it comes with Node, so reinstall Node.`);
  if (status !== 0)
    fail('npm install failed, for the reason above. No network, or a full disk? Then run the same command again.');
  fs.writeFileSync(stamp, wanted);
}

/** Every source file with the time of its last change: what the build depends on. */
function sources() {
  const found = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') walk(name);
      } else if (/\.(ts|tsx|css|json|graphql|js)$/.test(entry.name)) found.push(`${name} ${fs.statSync(name).mtimeMs}`);
    }
  };
  for (const folder of ['services', 'gateway', 'schema', 'test']) walk(at(folder));
  found.push(fs.readFileSync(at('tsconfig.json'), 'utf8'), fs.readFileSync(at('package-lock.json'), 'utf8'));
  return createHash('sha256')
    .update(found.toSorted((one, other) => (one < other ? -1 : 1)).join('\n'))
    .digest('hex');
}

function build() {
  const run = (file, ...args) => {
    const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) fail('The build failed, for the reason above.');
  };
  const stamp = at('dist/.built');
  const now = sources();
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== now) {
    console.log('  Building');
    // A file that is gone must not go on as its compiled self.
    fs.rmSync(at('dist'), { recursive: true, force: true });
    run(at('node_modules/typescript/bin/tsc'), '-p', root);
    fs.writeFileSync(stamp, now);
  }
  // The page keeps its own stamp: it changes more seldom, and takes longer.
  run(at('dist/gateway/src/page/build.js'));
}

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) fail(`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}.`);
if (!fs.existsSync(at('package-lock.json')))
  fail(`${root} is not a checkout of this project: package-lock.json is missing.`);
alone(() => {
  install();
  build();
});
const child = spawn(process.execPath, [...command, ...args], { cwd: root, stdio: 'inherit' });
// Ctrl-C reaches the child by itself, a signal to this process alone does not.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
