import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freshDatabase } from '../testing/fresh-database.js';

/** Each way in which the kit holds a connection, in `connection-holder.ts`. */
const holders = ['statement', 'raw query', 'transaction', 'lock', 'idle', 'single connection'];

test.each(holders)('a lost connection of a %s ends no process', async (holder) => {
  const database = await freshDatabase('lost');
  const child = fork(join(__dirname, '..', 'testing', 'connection-holder.js'), [database.url, holder], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text));
  const [outcome] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [log])])) as unknown[];
  expect(outcome).toEqual({ lost: true, next: 1 });
  child.disconnect();
  await once(child, 'exit');
  await database.drop();
});
