import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import type { OrganizationName } from '../execute/executor.js';
import { servePage } from '../graphiql/serve-page.js';
import type { Authenticate } from '../identity/authenticate.js';
import { defaultResilience, type ResilienceOptions, resilient } from '../resilience/resilient.js';
import { readSupergraph, type Supergraph } from '../supergraph/supergraph.js';
import { subgraphEvents } from '../subscribe/subgraph-events.js';
import { createLog } from '../telemetry/log.js';
import { createMetrics, listenForMetrics } from '../telemetry/metrics.js';
import { isTracing, startTracing, traced } from '../telemetry/tracing.js';
import { readTrustedDocuments } from '../trusted/trusted-documents.js';
import { httpTransport } from '../transport/http.js';
import type { Subscriber, Transport } from '../transport/transport.js';
import { createGateway, type Gateway } from './gateway.js';
import { listen, type Route } from './listen.js';
import type { ServerSettings } from './server-settings.js';

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

export interface ServeOptions {
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

export interface ServedGateway {
  port: number;
  /** Where Prometheus finds the metrics; undefined without them. */
  metricsPort: number | undefined;
  /** Serves another supergraph from now on. @throws SupergraphError for a broken one, and goes on with what it had */
  reload(supergraph: string): Promise<void>;
  /** Does so whenever the file changes, and says in the log when it could not. */
  watch(file: string): void;
  close(): Promise<void>;
}

/** A gateway with everything around it: transports that give up in time, limits, identity, telemetry, and HTTP. */
export async function serveGateway(options: ServeOptions): Promise<ServedGateway> {
  const { settings, local = new Map(), register = [], operations } = options;
  const { limits, production, slowMilliseconds, subgraphKeys } = settings;
  const stopTracing = isTracing() ? await startTracing() : undefined;
  const log = createLog(settings.logLevel);
  const metrics = settings.metricsPort === undefined ? undefined : createMetrics();
  const resilience = { ...defaultResilience, ...options.resilience };
  const https: { close(): Promise<void> }[] = [];
  const calls = new Map<string, Transport>();
  const subscribers = new Map<string, Subscriber>();

  /** One transport for each subgraph and address: what it knows of the subgraph's health outlives a reload. */
  function transportTo(name: string, url: string): Transport {
    const inProcess = local.get(name);
    const key = inProcess ? name : `${name} ${url}`;
    let call = calls.get(key);
    if (call) return call;
    let bare = inProcess;
    if (!bare) {
      const http = httpTransport(url, { key: subgraphKeys.get(name) });
      https.push(http);
      bare = http.call;
    }
    if (stopTracing) bare = traced(name, bare);
    if (metrics) bare = metrics.counted(name, bare);
    const guarded = resilient(name, bare, resilience);
    metrics?.watch(name, guarded.health);
    call = guarded.call;
    calls.set(key, call);
    return call;
  }

  function subscriberTo(name: string, url: string): Subscriber {
    const inProcess = options.localSubscribers?.get(name);
    if (inProcess) return inProcess;
    const key = `${name} ${url}`;
    let subscriber = subscribers.get(key);
    if (!subscriber) {
      const events = subgraphEvents(url, subgraphKeys.get(name));
      https.push(events);
      subscribers.set(key, (subscriber = events.subscribe));
    }
    return subscriber;
  }

  async function open(text: string): Promise<{ supergraph: Supergraph; gateway: Gateway }> {
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
        supergraph.api.getSubscriptionType()
          ? supergraph.subgraphs.map(({ name, url }) => [name, subscriberTo(name, url)])
          : [],
      ),
      overrideLabels: settings.overrideLabels,
      slowMilliseconds,
      log,
      metrics,
    });
    return { supergraph, gateway };
  }

  let current = await open(options.supergraph);
  const retired: Promise<void>[] = [];
  const underWay = new Map<Gateway, number>();
  const idle = new Map<Gateway, () => void>();

  /** The gateway that a request began with answers it, whatever is served by then. */
  const front: Pick<Gateway, 'handle'> = {
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
  }

  async function reload(text: string): Promise<void> {
    const next = await open(text);
    await next.gateway.warm(current.gateway.recent());
    const { gateway } = current;
    current = next;
    retired.push(retire(gateway));
  }

  const schema: Route = (request, response) => {
    if (request.url !== '/schema.graphql' || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(printSchema(current.supergraph.api));
    return true;
  };
  const page = servePage(operations);
  const server = await listen(front, {
    port: options.port,
    limits,
    routes: [schema, ...(page ? [page] : [])],
    origins: settings.origins,
    trustProxy: settings.trustProxy,
  });
  const metricsServer = metrics && (await listenForMetrics(metrics, settings.metricsPort!));

  let watched: string | undefined;
  return {
    port: server.port,
    metricsPort: metricsServer?.port,
    reload,
    watch(file) {
      watched = file;
      watchFile(file, { interval: 500 }, () => {
        readFile(file, 'utf8')
          .then(reload)
          .then(() => log({ event: 'reloaded' }))
          .catch((error: unknown) => log({ event: 'reload-refused', error }));
      });
    },
    async close() {
      if (watched) unwatchFile(watched);
      await server.close();
      await Promise.all([...retired, current.gateway.stop(), metricsServer?.close()]);
      await Promise.all(https.map((each) => each.close()));
      await stopTracing?.();
    },
  };
}
