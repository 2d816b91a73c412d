import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createExecutor, type Executor, type GatewayResult } from '../execute/executor.js';
import { instantHeaders } from '../instant/instant.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { RequestFacts, Transport } from '../transport/transport.js';

export interface HttpRequest {
  method: string;
  headers: ReadonlyMap<string, string>;
  /** With its leading question mark, or empty. */
  search: string;
  /** Parsed JSON of a POST. */
  body: unknown;
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  headers: Iterable<readonly [string, string]>;
  body: string;
}

/** The gateway without a socket: GraphQL over HTTP in, an answer out. */
export interface Gateway {
  handle(request: HttpRequest): Promise<HttpResponse>;
  stop(): Promise<void>;
}

interface Context {
  facts: RequestFacts;
}

/** Serves a supergraph: each subgraph is called by the transport of its name. */
export async function createGateway(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  execute: Executor = createExecutor(supergraph, transports),
): Promise<Gateway> {
  const server = new ApolloServer<Context>({
    gateway: {
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema: supergraph.api, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, request, operationName, context }) => {
          const { facts } = context as unknown as Context;
          const variables = request.variables ?? {};
          return asApolloResult(
            await execute({ document, operationName: operationName ?? undefined, variables, facts }),
          );
        },
      }),
      stop: async () => undefined,
    },
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), noLandingPage],
  });
  await server.start();

  return {
    async handle({ method, headers, search, body, signal }) {
      const map = new HeaderMap();
      for (const [name, value] of headers) map.set(name, value);
      const requestId = headers.get('x-request-id') ?? randomUUID();
      const facts: RequestFacts = {
        requestId,
        asOf: headers.get(instantHeaders.asOf),
        asKnownOn: headers.get(instantHeaders.asKnownOn),
        signal,
      };
      const response = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method, headers: map, search, body },
        context: async () => ({ facts }),
      });
      const text = response.body.kind === 'complete' ? response.body.string : await joined(response.body.asyncIterator);
      response.headers.set('x-request-id', requestId);
      return { status: response.status ?? 200, headers: response.headers, body: text };
    },
    stop: () => server.stop(),
  };
}

/** Apollo's formatter takes errors of graphql-js. */
function asApolloResult({ data, errors, extensions }: GatewayResult) {
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map(asGraphQLError) }),
    ...(extensions && { extensions }),
  };
}

function asGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

const noLandingPage: ApolloServerPlugin<Context> = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html: '' }) }),
};

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
