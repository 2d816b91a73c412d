import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEight, startOne } from './contestants.js';
import type { Servers } from './databases.js';

/** Milliseconds at the 95th percentile, between the commit at the sender and the copy at the Front, that are right. */
export const mostCopyMilliseconds = 300;

/**
 * Measures how long a change takes to reach the Front's copies, in one process and in eight: an organisation's row is
 * changed in its own database, and the Front's database is read until its copy is there.
 */
export async function measureCopies(servers: Servers, changes: number): Promise<void> {
  for (const start of [startOne, (each: Servers) => startEight(each, { isUnsigned: false })]) {
    const contestant = await start(servers);
    try {
      const times = await delays(servers, changes);
      const at = (share: number): string =>
        times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(0);
      console.log(
        `  ${contestant.name.padEnd(16)} ${changes} changes  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  longest ${at(1)} ms ` +
          `(at most ${mostCopyMilliseconds} at p95)`,
      );
      if (Number(at(0.95)) > mostCopyMilliseconds) process.exitCode = 1;
    } finally {
      await contestant.stop();
    }
  }
}

/** Returns the delay of each change, ascending. The changes come at irregular intervals, as those of people do. */
async function delays({ urls }: Servers, changes: number): Promise<number[]> {
  const sender = new Client({ connectionString: urls.get('trade-union')! });
  const front = new Client({ connectionString: urls.get('front')! });
  await Promise.all([sender.connect(), front.connect()]);
  const times: number[] = [];
  try {
    for (let change = 0; change < changes; change += 1) {
      await sleep(20 + ((change * 37) % 200));
      const name = `Tên ${Date.now()}-${change}`;
      await sender.query(
        'update trade_union set short_name = $1 where id = (select id from trade_union order by id limit 1)',
        [name],
      );
      const committed = performance.now();
      const copied = { name: 'copied', text: 'select from organization_copy where short_name = $1', values: [name] };
      while ((await front.query(copied)).rowCount === 0) {
        if (performance.now() - committed > 30_000)
          throw new Error('A change has not reached the Front in 30 seconds.');
        await sleep(1);
      }
      times.push(performance.now() - committed);
    }
  } finally {
    await Promise.all([sender.end(), front.end()]);
  }
  return times.toSorted((left, right) => left - right);
}
