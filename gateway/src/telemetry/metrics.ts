import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SubgraphHealth } from '../resilience/resilient.js';
import { SubgraphUnavailable, type Transport } from '../transport/transport.js';

export type RequestOutcome = 'ok' | 'errors' | 'incomplete' | 'refused';

/** Metrics in Prometheus' terms. Operations that are not saved share the name `other`. */
export interface Metrics {
  request(operation: string, outcome: RequestOutcome, seconds: number): void;
  plan(isCached: boolean): void;
  /** The transport, with its calls counted. */
  countedTransport(subgraph: string, transport: Transport): Transport;
  watch(subgraph: string, health: () => SubgraphHealth): void;
  text(): Promise<string>;
  contentType: string;
}

const seconds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const states = { ANSWERS: 0, FAILS: 1, SUSPENDED: 2 } as const;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'graphql_requests_total',
    help: 'Requests by operation and outcome',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'graphql_request_duration_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['operation'],
    buckets: seconds,
    registers,
  });
  const plans = new Counter({
    name: 'graphql_plans_total',
    help: 'Executed operations, by whether their plan was known',
    labelNames: ['known'],
    registers,
  });
  const calls = new Counter({
    name: 'subgraph_calls_total',
    help: 'Calls to subgraphs by outcome',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  const callDurations = new Histogram({
    name: 'subgraph_call_duration_seconds',
    help: 'Time of a call to a subgraph',
    labelNames: ['subgraph'],
    buckets: seconds,
    registers,
  });
  const merged = new Counter({
    name: 'subgraph_calls_merged_total',
    help: 'Calls that were answered by an equal one under way',
    labelNames: ['subgraph'],
    registers,
  });
  const healths = new Map<string, () => SubgraphHealth>();
  const health = new Gauge({
    name: 'subgraph_state',
    help: 'How a subgraph is: 0 answers, 1 fails, 2 left alone for a while',
    labelNames: ['subgraph'],
    registers: [],
    collect() {
      for (const [subgraph, healthOf] of healths) this.set({ subgraph }, states[healthOf().state]);
    },
  });
  registry.registerMetric(health);

  return {
    request(operation, outcome, took) {
      requests.inc({ operation, outcome });
      durations.observe({ operation }, took);
    },
    plan: (isCached) => plans.inc({ known: String(isCached) }),
    countedTransport(subgraph, transport) {
      const observe = (outcome: string, started: number): void => {
        calls.inc({ subgraph, outcome });
        callDurations.observe({ subgraph }, (performance.now() - started) / 1000);
      };
      return async (request) => {
        const started = performance.now();
        try {
          const result = await transport(request);
          observe(result.errors?.length ? 'errors' : 'ok', started);
          if (result.shared) merged.inc({ subgraph });
          return result;
        } catch (error) {
          observe(error instanceof SubgraphUnavailable ? error.reason.toLowerCase() : 'failed', started);
          throw error;
        }
      };
    },
    watch: (subgraph, health) => healths.set(subgraph, health),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Serves the metrics at `/metrics`, on a port of their own: they are for the operator, and nobody else. */
export async function listenForMetrics(
  metrics: Metrics,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
