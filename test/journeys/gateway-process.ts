import { setTimeout as sleep } from 'node:timers/promises';
import { readServerSettings, type RegisteredOrganization, startGatewayHost } from '../../gateway/src/index.js';

/** Runs a gateway as a process that reports its heap. An uncaught error ends it. */
export interface Start {
  supergraph: string;
  file: string | undefined;
  env: Record<string, string>;
  resilience: Record<string, number>;
  /** Folder of saved operations. */
  operations: string;
  register: RegisteredOrganization[];
}

const collect = (globalThis as { gc?: () => void }).gc!;

/** Heap bytes in use after a garbage collection. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await sleep(20);
  }
  return process.memoryUsage().heapUsed;
}

async function main({ supergraph, file, env, resilience, operations, register }: Start): Promise<void> {
  const served = await startGatewayHost({
    supergraph,
    port: 0,
    settings: readServerSettings(env),
    operations,
    register,
    resilience,
  });
  if (file) served.watch(file);
  process.on('message', (message: { ask: string; text?: string }) => {
    const answer = (result: unknown): unknown => process.send!({ result });
    if (message.ask === 'heap') void heap().then(answer);
    else if (message.ask === 'reload') {
      served.reload(message.text!).then(
        () => answer('reloaded'),
        (error: Error) => answer(error.message),
      );
    }
  });
  process.once('SIGTERM', () => void served.close().then(() => process.exit(0)));
  process.send!({ result: { port: served.port, metricsPort: served.metricsPort } });
}

process.once('message', (start: Start) => void main(start));
