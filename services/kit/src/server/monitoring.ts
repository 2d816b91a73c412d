import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge, Registry } from 'prom-client';
import { poolOf } from '../context/context.js';
import { type CopyStatus, type ReplicationStatus, replicationStatus } from '../replication/status.js';
import type { RunningSubgraph } from '../subgraph/running-subgraph.js';

/** Milliseconds in which the database must answer. */
const timeout = 2_000;

export interface Monitored {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Body of `GET /ready`. */
interface Readiness {
  ready: boolean;
  /** Null if the subgraph is ready. */
  reason: string | null;
  copies: CopyStatus[];
}

/**
 * Answers what a monitor reads of a subgraph: `/health` (the process lives), `/ready` (the database answers and the copies
 * were complete once, with the reason if not, and the age of each copy) and `/metrics`. Returns undefined for another path.
 */
export function monitoring(
  { database }: Pick<RunningSubgraph, 'database'>,
  isComplete: () => boolean,
): (path: string | undefined) => Promise<Monitored> | undefined {
  const status = (): Promise<ReplicationStatus> => withinTime(replicationStatus(poolOf(database)));
  const metrics = replicationMetrics();

  async function ready(): Promise<Monitored> {
    const { copies, reason } = await status().then(
      (found) => ({ copies: found.copies, reason: isComplete() ? null : incomplete(found.copies) }),
      (error: Error) => ({ copies: [], reason: `The database does not answer: ${error.message}` }),
    );
    const readiness: Readiness = { ready: reason === null, reason, copies };
    return json(readiness.ready ? 200 : 503, readiness);
  }

  async function measure(): Promise<Monitored> {
    try {
      metrics.show(await status());
      const headers = { 'content-type': metrics.registry.contentType };
      return { status: 200, headers, body: await metrics.registry.metrics() };
    } catch (error) {
      return json(503, { reason: `The database does not answer: ${(error as Error).message}` });
    }
  }

  return (path) => {
    if (path === '/health')
      return Promise.resolve({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' });
    if (path === '/ready') return ready();
    return path === '/metrics' ? measure() : undefined;
  };
}

function incomplete(copies: readonly CopyStatus[]): string {
  const missing = copies.filter(({ state }) => state !== 'RECEIVED').map(({ subgraph }) => subgraph);
  return missing.length > 0
    ? `The copies of ${missing.join(', ')} are not complete yet.`
    : 'A sender of copies has not answered since the start.';
}

/** A frozen server keeps its connections open and answers nothing. */
async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  const ending = new AbortController();
  const late = sleep(timeout, undefined, { signal: ending.signal, ref: false }).then(() => {
    throw new Error(`no answer in ${timeout} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    ending.abort();
    late.catch(() => undefined);
  }
}

/** Creates the metrics of replication, set by `show` before each scrape. */
function replicationMetrics(): { registry: Registry; show(status: ReplicationStatus): void } {
  const registry = new Registry();
  const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const age = gauge('copies_age_seconds', 'Time since the copies of a sender were complete', 'sender');
  const rejected = gauge('copies_rejected', 'Changes of a sender that could not be applied', 'sender');
  const delay = gauge('copies_delay_seconds', 'Time for which changes wait at a sender to be sent', 'sender');
  const refused = gauge('outbox_rejected', 'Changes that a receiver could not apply', 'receiver');
  const pending = gauge('outbox_pending_seconds', 'Time for which the oldest change waits to be readable by receivers');
  return {
    registry,
    show(status) {
      for (const copy of status.copies) {
        const sender = { sender: copy.subgraph };
        if (copy.age !== null) age.set(sender, copy.age);
        rejected.set(sender, copy.rejected);
        delay.set(sender, copy.delay);
      }
      for (const { receiver, rejected: count } of status.receivers) refused.set({ receiver }, count);
      pending.set(status.pending);
    },
  };
}

function json(status: number, body: object): Monitored {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
