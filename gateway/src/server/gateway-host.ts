import type { OrganizationName } from '../execute/executor.js';
import { pageRoute } from '../page/page-route.js';
import type { Authenticate } from '../identity/authenticate.js';
import { defaultResilience, type ResilienceOptions } from '../resilience/resilient.js';
import { readSupergraph } from '../supergraph/supergraph.js';
import { createLog } from '../telemetry/log.js';
import { createMetrics, listenForMetrics } from '../telemetry/metrics.js';
import { isTracing, startTracing } from '../telemetry/tracing.js';
import { readTrustedDocuments } from '../trusted/trusted-documents.js';
import type { Subscriber, Transport } from '../transport/transport.js';
import { createGateway } from './gateway.js';
import { createGatewaySwitch, type LoadedGateway } from './gateway-switch.js';
import { startHttpServer } from './http-server.js';
import { schemaRoute } from './schema-route.js';
import type { ServerSettings } from './server-settings.js';
import { createTransportPool } from './transport-pool.js';
import { watchText } from './watch-text.js';

/** An organisation in the register of the graph. */
export interface RegisteredOrganization {
  /** Name of its subgraph. */
  name: string;
  /** Its name in Vietnamese and in English. */
  owner: string;
  ownerEn: string;
  /** Seconds for which its responses may be cached. */
  maxAge?: number;
}

export interface GatewayHostOptions {
  /** Text of the supergraph. */
  supergraph: string;
  port: number;
  settings: ServerSettings;
  /** Subgraphs in this process; all others are called over HTTP, at the routing URLs of the supergraph. */
  local?: ReadonlyMap<string, Transport>;
  /** Subscribers of subgraphs in this process. */
  localSubscribers?: ReadonlyMap<string, Subscriber>;
  register?: readonly RegisteredOrganization[];
  /** Folder of saved operations: trusted documents, and tabs of the playground. */
  operations: string;
  /** Replaces the identity provider of the settings, as the development issuer does. */
  authenticate?: Authenticate;
  resilience?: Partial<ResilienceOptions>;
}

export interface GatewayHost {
  port: number;
  /** Port of the Prometheus metrics; undefined if they are off. */
  metricsPort: number | undefined;
  /** Serves another supergraph from now on. @throws SupergraphError for a broken one, and keeps serving the previous one */
  reload(supergraph: string): Promise<void>;
  /** Reloads whenever the file has changed and is quiet again. Failures are logged. */
  watch(file: string): void;
  close(): Promise<void>;
}

/** Starts a gateway with its surroundings: transports, limits, identity, telemetry, the HTTP server and its routes. */
export async function startGatewayHost(options: GatewayHostOptions): Promise<GatewayHost> {
  const { settings, local = new Map(), localSubscribers = new Map(), register = [], operations } = options;
  const { limits, subgraphKeys } = settings;
  const stopTracing = isTracing() ? await startTracing() : undefined;
  const log = createLog(settings.logLevel);
  const metrics = settings.metricsPort === undefined ? undefined : createMetrics();
  const pool = createTransportPool({
    local,
    localSubscribers,
    subgraphKeys,
    resilience: { ...defaultResilience, ...options.resilience },
    metrics,
    isTraced: stopTracing !== undefined,
  });
  const organizations = new Map(
    register.map(({ name, owner, ownerEn }): [string, OrganizationName] => [name, { vi: owner, en: ownerEn }]),
  );
  const maxAges = new Map(register.map(({ name, maxAge = 0 }) => [name, maxAge]));

  async function load(text: string): Promise<LoadedGateway> {
    const supergraph = readSupergraph(text);
    const { subgraphs, apiSchema } = supergraph;
    const transports = new Map(subgraphs.map(({ name, url }) => [name, pool.transportTo(name, url)]));
    const streaming = apiSchema.getSubscriptionType() ? subgraphs : [];
    const gateway = await createGateway(supergraph, transports, {
      limits,
      organizations,
      maxAges,
      authenticate: options.authenticate ?? settings.authenticate,
      trustedDocuments: readTrustedDocuments(operations),
      onlyTrusted: settings.onlyTrusted,
      production: settings.production,
      subscribers: new Map(streaming.map(({ name, url }) => [name, pool.subscriberTo(name, url)])),
      overrideLabels: settings.overrideLabels,
      slowMilliseconds: settings.slowMilliseconds,
      log,
      metrics,
    });
    return { text, supergraph, gateway, transports: new Set(transports.values()) };
  }

  const gateways = await createGatewaySwitch(options.supergraph, {
    load,
    operations: [...readTrustedDocuments(operations).values()].map((query) => ({ query })),
    onRetired: (used) => pool.closeUnused(used),
  });

  let reloading = Promise.resolve();
  /** Reloads one after the other, so that the supergraph of the last call is served in the end. */
  function reload(text: string): Promise<void> {
    const reloaded = reloading.then(async () => {
      if (await gateways.replace(text)) log({ event: 'reloaded' });
    });
    reloading = reloaded.catch((error: unknown) => log({ event: 'reload-refused', error }));
    return reloaded;
  }

  const apiSchema = () => gateways.current().supergraph.apiSchema;
  const page = pageRoute(operations, apiSchema);
  const server = await startHttpServer(gateways, {
    port: options.port,
    host: settings.host,
    limits,
    routes: [schemaRoute(apiSchema), ...(page ? [page] : [])],
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
      await reloading;
      await Promise.all([gateways.close(), metricsServer?.close()]);
      await pool.close();
      await stopTracing?.();
    },
  };
}
