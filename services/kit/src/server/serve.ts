import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import { Context, type RequestFacts } from '../context/context.js';
import { createExecutor } from '../execute/executor.js';
import type { Subgraph } from '../subgraph/define-subgraph.js';
import { createWorldFor, loadDemoData, type RunningSubgraph, startSubgraph } from '../subgraph/running-subgraph.js';

/**
 * Runs a subgraph as a process of its own. Settings, from the environment: `DATABASE_URL` (this organisation's own
 * database), `PORT`, `DEMO_DATA` (a scale to load into an empty database; nothing is loaded without it).
 */
export async function serve(subgraph: Subgraph): Promise<void> {
  const { DATABASE_URL: url, PORT: port, DEMO_DATA: scale } = process.env;
  if (!url)
    throw new Error('Set DATABASE_URL to the database of this organisation: postgres://role:password@host/database');
  if (!port) throw new Error('Set PORT to the port that the gateway calls.');
  const running = await startSubgraph(subgraph, { url });
  if (scale) {
    await loadDemoData(subgraph, running.database, { world: createWorldFor(scale as 'district'), onlyIfEmpty: true });
  }
  const server = await listen(running, Number(port));
  console.log(`${subgraph.name} answers on port ${port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.stop().then(() => running.stop());
    });
  }
}

/** Answers a running subgraph's operations over HTTP: GraphQL at any path, `GET /health`. */
export async function listen(
  running: RunningSubgraph,
  port: number,
  host = '0.0.0.0',
): Promise<{ stop(): Promise<void> }> {
  const http = createServer();
  const apollo = apolloServer(running, http);
  await apollo.start();
  http.on('request', (request, response) => {
    if (request.url === '/health') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      return;
    }
    answer(apollo, running, request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, host, resolve);
  });
  return { stop: () => apollo.stop() };
}

async function answer(
  apollo: ApolloServer<Context>,
  { database }: RunningSubgraph,
  request: IncomingMessage,
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const payload = await text(request);
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method!.toUpperCase(),
      headers,
      search: new URL(request.url!, 'http://subgraph').search,
      body: payload === '' ? undefined : JSON.parse(payload),
    },
    context: async () => new Context(database, factsOf(request)),
  });
  const body = response.body.kind === 'complete' ? response.body.string : '';
  return { status: response.status ?? 200, headers: Object.fromEntries(response.headers), body };
}

function factsOf({ headers }: IncomingMessage): RequestFacts {
  const single = (name: string): string | undefined => headers[name] as string | undefined;
  return {
    requestId: single('x-request-id') ?? '',
    asOf: single('as-of'),
    asKnownOn: single('as-known-on'),
  };
}

/** Apollo Server whose executor is ours, with the plugins off that cost and are not used behind a gateway. */
function apolloServer(running: RunningSubgraph, http: Server): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: ourExecutor(running.schema),
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
  });
}

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<Context>>[0]['gateway']>;

function ourExecutor(schema: GraphQLSchema): Gateway {
  const execute = createExecutor(schema);
  let announce: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] | undefined;
  return {
    onSchemaLoadOrUpdate(listener) {
      announce = listener;
      return () => undefined;
    },
    async load() {
      announce?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: ({ document, operationName, request, context }) =>
          execute({ document, operationName, variables: request.variables }, context as Context),
      };
    },
    async stop() {},
  };
}
