import { ApolloServer, type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { GatewayResult } from '../execute/build-response.js';
import { costGuard } from '../limits/cost.js';
import type { Limits } from '../limits/limits.js';
import type { Log } from '../telemetry/log.js';
import { documentStore } from './document-store.js';
import { errorFormatter } from '../error/error-response.js';

/** A GraphQL-over-HTTP request, its persisted document resolved. */
export interface ShellRequest {
  method: string;
  headers: HeaderMap;
  search: string;
  body: unknown;
}

/** A GraphQL-over-HTTP response before caching headers. */
export interface ShellResponse {
  status: number;
  headers: HeaderMap;
  body: string;
}

/** An operation that is valid against the API schema and within the cost limit. */
export interface ValidOperation {
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  /** Text of the document. */
  text: string;
}

type Execute = (operation: ValidOperation) => Promise<GatewayResult>;

interface ShellContext extends BaseContext {
  execute: Execute;
  /** HTTP status of an error that `execute` threw, if it has one. An object, since Apollo Server copies the context. */
  refusal: { status?: number | undefined };
}

/** Apollo Server without a socket and without subgraphs. */
export interface ApolloShell {
  /**
   * Checks content type and cross-site request forgery, parses and validates the document, checks its cost, calls
   * `execute`, and writes the result. Errors of each step are in the response.
   */
  respond(request: ShellRequest, execute: Execute): Promise<ShellResponse>;
  stop(): Promise<void>;
}

export interface ShellOptions {
  limits: Limits;
  log: Log;
  /** Removes names of the schema from error messages. */
  production: boolean;
}

/** An operation with its plan takes 50 to 200 KB. */
const maximumDocuments = 1000;

/** Starts the GraphQL server around an executor. */
export async function startApolloShell(
  apiSchema: GraphQLSchema,
  { limits, log, production }: ShellOptions,
): Promise<ApolloShell> {
  const server = new ApolloServer<ShellContext>({
    gateway: {
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, request, operationName, context }) => {
          const shell = context as ShellContext;
          const { query: text = '', variables = {} } = request;
          try {
            const operation = { document, operationName: operationName ?? undefined, variables, text };
            return toApolloResult(await shell.execute(operation));
          } catch (error) {
            shell.refusal.status = statusOfError(error);
            throw error;
          }
        },
      }),
      stop: async () => undefined,
    },
    documentStore: documentStore(maximumDocuments),
    // Any client could register operations in the memory of the gateway. Saved operations have hashes, too.
    persistedQueries: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter(log, production),
    plugins: [ApolloServerPluginCacheControlDisabled(), noLandingPage, costGuard(limits)],
  });
  await server.start();
  return {
    async respond(httpGraphQLRequest, execute) {
      const refusal: ShellContext['refusal'] = {};
      const response = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => ({ execute, refusal }),
      });
      const { status = 200, headers } = response;
      const body = response.body.kind === 'complete' ? response.body.string : await joined(response.body.asyncIterator);
      return { status: refusal.status ?? statusOf(status, headers, body), headers, body };
    },
    stop: () => server.stop(),
  };
}

function statusOfError(error: unknown): number | undefined {
  return error instanceof GraphQLError
    ? (error.extensions['http'] as { status?: number } | undefined)?.status
    : undefined;
}

/** Codes of errors in the document or its variables, not in the HTTP request. */
const graphqlCodes: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Returns 200 for GraphQL errors in `application/json`, whose status is no part of the result (GraphQL over HTTP, 6.4.1). */
function statusOf(status: number, headers: HeaderMap, body: string): number {
  if (status !== 400 || !headers.get('content-type')?.startsWith('application/json')) return status;
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return graphqlCodes.has(errors?.[0]?.extensions?.code) ? 200 : status;
}

/** Makes errors instances of GraphQLError, which Apollo Server's formatter requires. */
function toApolloResult({ data, errors, extensions }: GatewayResult) {
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map(toGraphQLError) }),
    ...(extensions && { extensions }),
  };
}

function toGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

const noLandingPage: ApolloServerPlugin<ShellContext> = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html: '' }) }),
};

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
