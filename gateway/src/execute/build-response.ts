import { type DocumentNode, execute as executeOnSchema, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Code } from '../error/error-codes.js';
import { hintsFor } from '../request/dates.js';
import type { RequestContext } from '../transport/transport.js';
import type { ExecutionContext, FetchTrace, IncompletePart } from './execution-context.js';
import { type ObjectProjection, project } from './projection.js';
import { withoutIndices } from './response-path.js';
import { ResponseErrors } from './response-errors.js';
import { toResponsePaths } from './response-names.js';
import type { ResultMap } from './result-map.js';

export interface GatewayResult {
  data?: ResultMap | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
  /** Seconds for which the response may be cached, the shortest time of its subgraphs; 0 for none. */
  maxAge?: number;
}

/** Inputs of a response, beside the state of its execution. */
export interface ResponseSource {
  apiSchema: GraphQLSchema;
  projection: ObjectProjection;
  introspection: DocumentNode | undefined;
  variables: Readonly<Record<string, unknown>>;
  deniedPaths: readonly string[][];
  explanation: readonly string[] | undefined;
  maxAge: number;
}

/** Builds the response of an executed plan: the requested fields, errors and extensions, under the client's names. */
export async function buildResponse(context: ExecutionContext, source: ResponseSource): Promise<GatewayResult> {
  const { projection, deniedPaths, explanation, maxAge } = source;
  const { data: planData, requestContext } = context;
  const introspection = await introspect(source);
  const recorded = new ResponseErrors();
  for (const { path, isOncePerField, ...error } of context.errors) {
    const paths = path ? toResponsePaths(projection, planData, path) : [[]];
    for (const each of paths) recorded.add(error, each, isOncePerField);
  }
  const { data, hiddenTypes } = project(projection, planData, introspection, (path, coordinate) =>
    recorded.addNull(path, coordinate),
  );
  for (const path of deniedPaths) recorded.add(deniedError(path.join('.'), requestContext), path);
  for (const typeName of hiddenTypes) recorded.add(deniedError(typeName, requestContext), []);
  const { errors } = recorded;
  const { asOf, asKnownOn, language = 'vi' } = requestContext;
  const hints = hintsFor(requestContext, language);
  const extensions = {
    ...extensionsOf(context, projection),
    ...(explanation && { explanation }),
    ...(asOf && { asOf }),
    ...(asKnownOn && { asKnownOn }),
    ...(hints.length > 0 && { hints }),
  };
  return {
    data,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
    ...(errors.length === 0 && Number.isFinite(maxAge) && { maxAge }),
  };
}

async function introspect({ apiSchema, introspection: document, variables }: ResponseSource): Promise<ResultMap> {
  if (!document) return {};
  const { data } = await executeOnSchema({ schema: apiSchema, document, variableValues: variables, rootValue: {} });
  return data ?? {};
}

function extensionsOf(
  { data, incomplete, sources }: ExecutionContext,
  projection: ObjectProjection,
): { incomplete?: IncompletePart[]; sources?: FetchTrace[] } {
  const parts = [...incomplete.values()].map((part): IncompletePart => {
    const paths = part.paths.flatMap((path) => toResponsePaths(projection, data, path)).map(withoutIndices);
    return { ...part, paths: distinct(paths) };
  });
  const traces = sources?.map((trace): FetchTrace => {
    const paths = trace.paths.flatMap((path) => toResponsePaths(projection, undefined, path)).map(withoutIndices);
    return { ...trace, paths: distinct(paths) };
  });
  return { ...(parts.length > 0 && { incomplete: parts }), ...(traces && { sources: traces }) };
}

function distinct(paths: readonly string[][]): string[][] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}

/** Error of a field or type that the caller may not read. List indices are left out of its path; a type has no path. */
function deniedError(coordinate: string, { caller, language }: RequestContext): GraphQLFormattedError {
  const phrases = {
    vi: caller ? `Người gọi không được đọc ${coordinate}.` : `${coordinate} không công khai: hãy gửi bearer token.`,
    en: caller ? `The caller may not read ${coordinate}.` : `${coordinate} is not for the public: send a bearer token.`,
  };
  const code: Code = caller ? 'FORBIDDEN' : 'UNAUTHENTICATED';
  return { message: phrases[language ?? 'vi'], extensions: { code } };
}
