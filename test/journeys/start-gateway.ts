import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import type { Start } from './gateway-process.js';

export interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions?: { incomplete?: { subgraph: string; reason: string; paths: string[][] }[] } & Record<string, unknown>;
}

export interface GatewayProcess {
  child: ChildProcess;
  port: number;
  metricsPort: number | undefined;
  /** Its log output. */
  log: () => string;
  post(body: object, headers?: Record<string, string>): Promise<Answer>;
  /** Heap bytes in use after a garbage collection. */
  heap(): Promise<number>;
  /** Returns `reloaded`, or the reason of the refusal. */
  reload(supergraph: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a gateway as a process of its own, so that uncaught errors and its heap are observable. */
export async function startGateway(
  start: Partial<Start> & { supergraph: string },
  processEnv: Record<string, string> = {},
): Promise<GatewayProcess> {
  const child = fork(join(__dirname, 'gateway-process.js'), {
    execArgv: ['--expose-gc'],
    env: { ...process.env, ...processEnv },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (log += text));
  const told = async (): Promise<unknown> => {
    const listening = new AbortController();
    const gone = once(child, 'exit', { signal: listening.signal }).then(() => {
      throw new Error(`the gateway's process ended: ${log}`);
    });
    gone.catch(() => undefined);
    try {
      const [{ result }] = (await Promise.race([once(child, 'message'), gone])) as [{ result: unknown }];
      return result;
    } finally {
      listening.abort();
    }
  };
  const defaults = { resilience: {}, env: { LOG_LEVEL: 'info' }, operations: 'none', register: [] };
  child.send({ ...defaults, ...start });
  const { port, metricsPort } = (await told()) as { port: number; metricsPort: number | undefined };
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 64, bodyTimeout: 30_000 });
  return {
    child,
    port,
    metricsPort,
    log: () => log,
    async post(body, headers = {}) {
      const { body: answer } = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as Answer;
    },
    async heap() {
      child.send({ ask: 'heap' });
      return (await told()) as number;
    },
    async reload(supergraph) {
      child.send({ ask: 'reload', text: supergraph });
      return (await told()) as string;
    },
    async stop() {
      await pool.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
