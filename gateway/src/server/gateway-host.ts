import { printSchema } from 'graphql';
import type { OrganizationName } from '../execute/executor.js';
import { servePage } from '../graphiql/serve-page.js';
import type { Authenticate } from '../identity/authenticate.js';
import { defaultResilience, type ResilienceOptions, resilient } from '../resilience/resilient.js';
import { readSupergraph, type Supergraph } from '../supergraph/supergraph.js';
import { type SubgraphEvents, subgraphEvents } from '../subscribe/subgraph-events.js';
import { createLog } from '../telemetry/log.js';
import { createMetrics, listenForMetrics } from '../telemetry/metrics.js';
import { isTracing, startTracing, tracedTransport } from '../telemetry/tracing.js';
import { readTrustedDocuments } from '../trusted/trusted-documents.js';
import { httpTransport } from '../transport/http.js';
import type { Subscriber, Transport } from '../transport/transport.js';
import { createGateway, type Gateway, type SentOperation } from './gateway.js';
import { startHttpServer, type Route } from './http-server.js';
import type { ServerSettings } from './server-settings.js';
import { watchText } from './watch-text.js';

/** An organisation as the register of the graph has it. */
export interface RegisteredOrganization {
  /** Name of its subgraph. */
  name: string;
  /** Its own name, in Vietnamese and in English. */
  owner: string;
  ownerEn: string;
  /** Seconds for which its answers may be kept. */
  maxAge?: number;
}

export interface GatewayHostOptions {
  /** The supergraph's text. */
  supergraph: string;
  port: number;
  settings: ServerSettings;
  /** Subgraphs that are called in this process; all others over HTTP, at the routing URLs of the supergraph. */
  local?: ReadonlyMap<string, Transport>;
  /** How subscriptions to these are opened, where they offer any. */
  localSubscribers?: ReadonlyMap<string, Subscriber>;
  register?: readonly RegisteredOrganization[];
  /** Folder of saved operations: trusted documents, and the tabs of the page. */
  operations: string;
  /** Stands in for the identity of the settings, as a development issuer does. */
  authenticate?: Authenticate;
  resilience?: Partial<ResilienceOptions>;
}

export interface GatewayHost {
  port: number;
  /** Where Prometheus finds the metrics; undefined without them. */
  metricsPort: number | undefined;
  /** Serves another supergraph from now on. @throws SupergraphError for a broken one, and goes on with what it had */
  reload(supergraph: string): Promise<void>;
  /** Does so whenever the file has changed and is written to no more, and says in the log when it could not. */
  watch(file: string): void;
  close(): Promise<void>;
}

/** A gateway with everything around it: transports that give up in time, limits, identity, telemetry, and HTTP. */
export async function startGatewayHost(options: GatewayHostOptions): Promise<GatewayHost> {
  const { settings, local = new Map(), register = [], operations } = options;
  const { limits, production, slowMilliseconds, subgraphKeys } = settings;
  const stopTracing = isTracing() ? await startTracing() : undefined;
  const log = createLog(settings.logLevel);
  const metrics = settings.metricsPort === undefined ? undefined : createMetrics();
  const resilience = { ...defaultResilience, ...options.resilience };
  const calls = new Map<string, OpenTransport>();
  const events = new Map<string, SubgraphEvents>();

  /** One transport for each subgraph and address: what it knows of the subgraph's health outlives a reload. */
  function transportTo(name: string, url: string): Transport {
    const inProcess = local.get(name);
    const key = inProcess ? name : `${name} ${url}`;
    const known = calls.get(key);
    if (known) return known.call;
    const http = inProcess ? undefined : httpTransport(url, { key: subgraphKeys.get(name) });
    const bare = inProcess ?? http!.call;
    const guarded = resilient(name, stopTracing ? tracedTransport(name, bare) : bare, resilience);
    metrics?.watch(name, guarded.health);
    const call = metrics ? metrics.countedTransport(name, guarded.call) : guarded.call;
    calls.set(key, { call, close: async () => http?.close() });
    return call;
  }

  function subscriberTo(name: string, url: string): Subscriber {
    const inProcess = options.localSubscribers?.get(name);
    if (inProcess) return inProcess;
    const key = `${name} ${url}`;
    let known = events.get(key);
    if (!known) events.set(key, (known = subgraphEvents(url, subgraphKeys.get(name))));
    return known.subscribe;
  }

  /** Closes the connections to addresses of which the supergraph speaks no more. */
  async function closeUnused(used: ReadonlySet<Transport>): Promise<void> {
    const unused = [...calls].filter(([, { call }]) => !used.has(call));
    for (const [key] of unused) calls.delete(key);
    await Promise.all(unused.map(([, transport]) => transport.close()));
  }

  async function open(text: string): Promise<Served> {
    const supergraph = readSupergraph(text);
    const transports = new Map(supergraph.subgraphs.map(({ name, url }) => [name, transportTo(name, url)]));
    const gateway = await createGateway(supergraph, transports, {
      limits,
      organizations: new Map(
        register.map(({ name, owner, ownerEn }): [string, OrganizationName] => [name, { vi: owner, en: ownerEn }]),
      ),
      maxAges: new Map(register.map(({ name, maxAge = 0 }) => [name, maxAge])),
      authenticate: options.authenticate ?? settings.authenticate,
      trustedDocuments: readTrustedDocuments(operations),
      onlyTrusted: settings.onlyTrusted,
      production,
      subscribers: new Map(
        supergraph.apiSchema.getSubscriptionType()
          ? supergraph.subgraphs.map(({ name, url }) => [name, subscriberTo(name, url)])
          : [],
      ),
      overrideLabels: settings.overrideLabels,
      slowMilliseconds,
      log,
      metrics,
    });
    return { text, supergraph, gateway, used: new Set(transports.values()) };
  }

  let current = await open(options.supergraph);
  await current.gateway.warm(savedOperations(operations));
  const retiring = new Set<Promise<void>>();
  const underWay = new Map<Gateway, number>();
  const idle = new Map<Gateway, () => void>();

  /** The gateway that a request began with answers it, whatever is served by then. */
  const dispatcher: Pick<Gateway, 'handle'> = {
    async handle(request) {
      const { gateway } = current;
      underWay.set(gateway, (underWay.get(gateway) ?? 0) + 1);
      try {
        return await gateway.handle(request);
      } finally {
        const left = underWay.get(gateway)! - 1;
        underWay.set(gateway, left);
        if (left === 0) idle.get(gateway)?.();
      }
    },
  };

  async function retire(gateway: Gateway): Promise<void> {
    if (underWay.get(gateway)) await new Promise<void>((resolve) => idle.set(gateway, resolve));
    idle.delete(gateway);
    underWay.delete(gateway);
    await gateway.stop();
    await closeUnused(current.used);
  }

  async function change(text: string): Promise<void> {
    if (text === current.text) return;
    const next = await open(text);
    await next.gateway.warm([...savedOperations(operations), ...current.gateway.recent()]);
    const { gateway } = current;
    current = next;
    const retired: Promise<void> = retire(gateway).finally(() => retiring.delete(retired));
    retiring.add(retired);
    log({ event: 'reloaded' });
  }

  let changing = Promise.resolve();
  /** One after the other: what was asked for last is what is served. */
  function reload(text: string): Promise<void> {
    const changed = changing.then(() => change(text));
    changing = changed.catch((error: unknown) => log({ event: 'reload-refused', error }));
    return changed;
  }

  /** Printed once for each: it takes longer than most answers. */
  const printed = new WeakMap<Supergraph, string>();
  const schema: Route = (request, response) => {
    if (request.url !== '/schema.graphql' || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
    const { supergraph } = current;
    let text = printed.get(supergraph);
    if (!text) printed.set(supergraph, (text = printSchema(supergraph.apiSchema)));
    response.end(text);
    return true;
  };
  const page = servePage(operations);
  const server = await startHttpServer(dispatcher, {
    port: options.port,
    limits,
    routes: [schema, ...(page ? [page] : [])],
    origins: settings.origins,
    trustProxy: settings.trustProxy,
    log,
    drainMilliseconds: settings.drainMilliseconds,
  });
  const metricsServer = metrics && (await listenForMetrics(metrics, settings.metricsPort!));

  let stopWatching = (): void => undefined;
  return {
    port: server.port,
    metricsPort: metricsServer?.port,
    reload,
    watch(file) {
      stopWatching = watchText(file, {
        onText: (text) => void reload(text).catch(() => undefined),
        onError: (error) => log({ event: 'reload-refused', error }),
      });
    },
    async close() {
      stopWatching();
      await server.close();
      await changing;
      await Promise.all([...retiring, current.gateway.stop(), metricsServer?.close()]);
      await closeUnused(new Set());
      await Promise.all([...events.values()].map((each) => each.close()));
      await stopTracing?.();
    },
  };
}

interface OpenTransport {
  call: Transport;
  close(): Promise<void>;
}

interface Served {
  text: string;
  supergraph: Supergraph;
  gateway: Gateway;
  /** How it calls its subgraphs. */
  used: ReadonlySet<Transport>;
}

function savedOperations(folder: string): SentOperation[] {
  return [...readTrustedDocuments(folder).values()].map((query) => ({ query }));
}
