import type { Supergraph } from '../supergraph/supergraph.js';
import type { Transport } from '../transport/transport.js';
import type { Gateway } from './gateway.js';
import type { SentOperation } from './operation-cache.js';

/** A gateway with the supergraph that it serves. */
export interface LoadedGateway {
  /** Text of the supergraph. */
  text: string;
  supergraph: Supergraph;
  gateway: Gateway;
  /** Transports that it uses. */
  transports: ReadonlySet<Transport>;
}

export interface GatewaySwitchOptions {
  /** Creates a gateway. @throws SupergraphError for a broken supergraph */
  load: (text: string) => Promise<LoadedGateway>;
  /** Operations that are planned before a gateway serves requests. */
  operations: readonly SentOperation[];
  /** Called after a gateway has been stopped, with the transports of the one that serves now. */
  onRetired: (used: ReadonlySet<Transport>) => Promise<void>;
}

/** Replaces a gateway by one of another supergraph without losing requests. */
export interface GatewaySwitch {
  current(): LoadedGateway;
  /** Passes a request to the gateway that serves now, which also finishes it. */
  handle: Gateway['handle'];
  /** Loads a supergraph and serves it. Returns false if it is served already. */
  replace(text: string): Promise<boolean>;
  close(): Promise<void>;
}

export async function createGatewaySwitch(
  supergraph: string,
  { load, operations, onRetired }: GatewaySwitchOptions,
): Promise<GatewaySwitch> {
  const inProgress = new Map<Gateway, number>();
  const onIdle = new Map<Gateway, () => void>();
  const retiring = new Set<Promise<void>>();
  let current = await load(supergraph);
  await current.gateway.warm(operations);

  /** Stops a gateway after its last request. */
  async function retire(gateway: Gateway): Promise<void> {
    if (inProgress.get(gateway)) await new Promise<void>((resolve) => onIdle.set(gateway, resolve));
    onIdle.delete(gateway);
    inProgress.delete(gateway);
    await gateway.stop();
    await onRetired(current.transports);
  }

  return {
    current: () => current,
    async handle(request) {
      const { gateway } = current;
      inProgress.set(gateway, (inProgress.get(gateway) ?? 0) + 1);
      try {
        return await gateway.handle(request);
      } finally {
        const left = inProgress.get(gateway)! - 1;
        inProgress.set(gateway, left);
        if (left === 0) onIdle.get(gateway)?.();
      }
    },
    async replace(text) {
      if (text === current.text) return false;
      const next = await load(text);
      await next.gateway.warm([...operations, ...current.gateway.recent()]);
      const { gateway } = current;
      current = next;
      const retired: Promise<void> = retire(gateway).finally(() => retiring.delete(retired));
      retiring.add(retired);
      return true;
    },
    async close() {
      await Promise.all([...retiring, current.gateway.stop()]);
    },
  };
}
