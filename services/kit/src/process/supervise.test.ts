import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { supervise, type SupervisedProcess } from './supervise.js';

let supervised: SupervisedProcess | undefined;
afterEach(() => supervised?.stop('SIGKILL'));

const idle = (): ChildProcess => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
const failing = (): ChildProcess => spawn(process.execPath, ['-e', 'process.exit(3)'], { stdio: 'ignore' });

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('not in time');
}

test('a process that is killed is started again, and the line says so', async () => {
  const lines: string[] = [];
  supervised = await supervise({ name: 'youth-union', launch: idle, onProgress: (line) => lines.push(line) });
  const first = supervised.child;
  first.kill('SIGKILL');
  await until(() => supervised!.child !== first);
  expect(supervised.child.exitCode).toBeNull();
  expect(lines).toEqual(['youth-union ended (SIGKILL); it is started again in 0.5 s']);
});

test('the delay doubles while the process keeps failing, also when it cannot be started at all', async () => {
  const lines: string[] = [];
  let launches = 0;
  const launch = (): ChildProcess => {
    launches += 1;
    if (launches === 3) throw new Error('no memory');
    return failing();
  };
  supervised = await supervise({ name: 'front', launch, onProgress: (line) => lines.push(line) });
  await until(() => lines.length === 3);
  expect(lines).toEqual([
    'front ended (exit code 3); it is started again in 0.5 s',
    'front ended (exit code 3); it is started again in 1 s',
    'front did not start (no memory); it is started again in 2 s',
  ]);
});

test('a process that was stopped stays stopped', async () => {
  let launches = 0;
  const launch = (): ChildProcess => {
    launches += 1;
    return idle();
  };
  const stopped = await supervise({ name: 'gateway', launch, onProgress: () => undefined });
  const exit = once(stopped.child, 'exit');
  await stopped.stop('SIGTERM');
  await exit;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(launches).toBe(1);
});
