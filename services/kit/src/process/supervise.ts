import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SuperviseOptions {
  /** Name of the process in messages. */
  name: string;
  /** Starts the process; rejects if it could not be started. */
  launch: () => ChildProcess | Promise<ChildProcess>;
  onProgress: (line: string) => void;
}

export interface SupervisedProcess {
  /** The process as it was last started. */
  readonly child: ChildProcess;
  /** Number of times that it ended without having been stopped. */
  readonly failures: number;
  /** Stops the process with the signal and does not start it again. Resolves when it has ended. */
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Milliseconds before the first restart, at most before a later one, and of life after which the count starts over. */
const shortestDelay = 500;
const longestDelay = 30_000;
const healthyLife = 60_000;

/** Starts a process, and starts it again whenever it ends by itself, after a delay that doubles with every failure. */
export async function supervise({ name, launch, onProgress }: SuperviseOptions): Promise<SupervisedProcess> {
  const stopping = new AbortController();
  let child = await launch();
  let failures = 0;
  let consecutive = 0;
  let restarting = Promise.resolve();

  function watch(): void {
    const started = Date.now();
    child.once('exit', (code, signal) => {
      if (stopping.signal.aborted) return;
      if (Date.now() - started > healthyLife) consecutive = 0;
      restarting = restart(`${name} ended (${signal ?? `exit code ${code}`})`);
    });
  }

  async function restart(reason: string): Promise<void> {
    failures += 1;
    const delay = Math.min(shortestDelay * 2 ** consecutive, longestDelay);
    consecutive += 1;
    onProgress(`${reason}; it is started again in ${delay / 1000} s`);
    try {
      await sleep(delay, undefined, { signal: stopping.signal });
    } catch {
      return;
    }
    try {
      child = await launch();
      watch();
    } catch (error) {
      await restart(`${name} did not start (${(error as Error).message})`);
    }
  }

  watch();
  return {
    get child() {
      return child;
    },
    get failures() {
      return failures;
    },
    async stop(signal) {
      stopping.abort();
      await restarting;
      await end(child, signal);
    },
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
