import { readFileSync } from 'node:fs';

/** CPU use of a piece of work, in milliseconds of the main thread. */
export interface CpuUse {
  /** Longest stretch without a turn of the event loop. */
  block: number;
  total: number;
}

/** Measures the CPU time of the main thread while `work` runs. Time during which other processes run does not count. */
export async function measureCpu<Result>(work: () => Promise<Result>): Promise<CpuUse & { result: Result }> {
  const started = mainThreadCpu();
  let last = started;
  let block = 0;
  const tick = (): void => {
    const now = mainThreadCpu();
    block = Math.max(block, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  try {
    const result = await work();
    await new Promise((resolve) => setTimeout(resolve, 2));
    tick();
    return { result, block, total: last - started };
  } finally {
    clearInterval(timer);
  }
}

/** Milliseconds that the main thread has run; of the whole process where the kernel does not tell. */
function mainThreadCpu(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
