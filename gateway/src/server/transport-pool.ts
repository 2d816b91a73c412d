import { type ResilienceOptions, resilient } from '../resilience/resilient.js';
import { type SubgraphEvents, subgraphEvents } from '../subscribe/subgraph-events.js';
import type { Metrics } from '../telemetry/metrics.js';
import { tracedTransport } from '../telemetry/tracing.js';
import { httpTransport } from '../transport/http.js';
import type { SubgraphKeys } from './subgraph-keys.js';
import type { Subscriber, Transport } from '../transport/transport.js';

export interface TransportPoolOptions {
  /** Subgraphs in this process; all others are called over HTTP. */
  local: ReadonlyMap<string, Transport>;
  localSubscribers: ReadonlyMap<string, Subscriber>;
  /** Keys for signed contexts, by subgraph. */
  subgraphKeys: SubgraphKeys;
  resilience: ResilienceOptions;
  metrics: Metrics | undefined;
  isTraced: boolean;
}

/** Transports and subscribers, one of each for a subgraph and its address. They and their health survive a reload. */
export interface TransportPool {
  transportTo(subgraph: string, url: string): Transport;
  subscriberTo(subgraph: string, url: string): Subscriber;
  /** Closes the connections of transports that are not in use. */
  closeUnused(used: ReadonlySet<Transport>): Promise<void>;
  close(): Promise<void>;
}

interface OpenTransport {
  call: Transport;
  close(): Promise<void>;
}

export function createTransportPool(options: TransportPoolOptions): TransportPool {
  const { local, localSubscribers, subgraphKeys, resilience, metrics, isTraced } = options;
  const transports = new Map<string, OpenTransport>();
  const events = new Map<string, SubgraphEvents>();

  /** A call passes metrics, resilience and tracing, in this order, before it is sent. */
  function open(subgraph: string, url: string): OpenTransport {
    const inProcess = local.get(subgraph);
    const http = inProcess ? undefined : httpTransport(url, { key: () => subgraphKeys.get(subgraph) });
    const sent = inProcess ?? http!.call;
    const guarded = resilient(subgraph, isTraced ? tracedTransport(subgraph, sent) : sent, resilience);
    metrics?.watch(subgraph, guarded.health);
    const call = metrics ? metrics.countedTransport(subgraph, guarded.call) : guarded.call;
    return { call, close: async () => http?.close() };
  }

  async function closeUnused(used: ReadonlySet<Transport>): Promise<void> {
    const unused = [...transports].filter(([, { call }]) => !used.has(call));
    for (const [key] of unused) transports.delete(key);
    await Promise.all(unused.map(([, transport]) => transport.close()));
  }

  return {
    transportTo(subgraph, url) {
      const key = local.has(subgraph) ? subgraph : `${subgraph} ${url}`;
      let transport = transports.get(key);
      if (!transport) transports.set(key, (transport = open(subgraph, url)));
      return transport.call;
    },
    subscriberTo(subgraph, url) {
      const inProcess = localSubscribers.get(subgraph);
      if (inProcess) return inProcess;
      const key = `${subgraph} ${url}`;
      let subscriber = events.get(key);
      if (!subscriber) events.set(key, (subscriber = subgraphEvents(url, () => subgraphKeys.get(subgraph))));
      return subscriber.subscribe;
    },
    closeUnused,
    async close() {
      await closeUnused(new Set());
      await Promise.all([...events.values()].map((each) => each.close()));
    },
  };
}
