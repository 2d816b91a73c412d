import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import type { SubgraphRequest, SubgraphResult, Transport } from '../transport/transport.js';
import type { ExecutionContext } from './execution-context.js';

/** Sends an operation of the plan to its subgraph. */
export type SubgraphFetch = (
  context: ExecutionContext,
  representations?: Record<string, unknown>,
) => Promise<SubgraphResult>;

export function compileSubgraphFetch(
  node: FetchNode | BatchFetchNode,
  document: DocumentNode,
  paths: string[][],
): SubgraphFetch {
  const requestOf = compileRequest(node, document);
  return (context, representations) => {
    const transport = context.transports.get(node.serviceName);
    if (!transport) return Promise.reject(new Error(`no transport to ${node.serviceName}`));
    const request = requestOf(context, representations);
    return context.sources ? timedFetch(context, transport, request, paths) : transport(request);
  };
}

/** Compiles the request of a fetch, with the operation's variables that the fetch uses. */
export function compileRequest(
  node: FetchNode | BatchFetchNode,
  document: DocumentNode,
): (context: ExecutionContext, representations?: Record<string, unknown>) => SubgraphRequest {
  const { serviceName: subgraph, operation, operationName, operationKind: kind = 'query', variableUsages = [] } = node;
  return (context, representations) => {
    let variables: Record<string, unknown> | undefined = representations;
    for (const name of variableUsages) {
      if (Object.hasOwn(context.variables, name)) (variables ??= {})[name] = context.variables[name];
    }
    return { subgraph, kind, operation, document, operationName, variables, context: context.requestContext };
  };
}

async function timedFetch(
  context: ExecutionContext,
  transport: Transport,
  request: SubgraphRequest,
  paths: string[][],
): Promise<SubgraphResult> {
  const started = performance.now();
  const result = await transport(request);
  context.sources!.push({
    subgraph: request.subgraph,
    organization: context.nameOf(request.subgraph),
    paths,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
    cached: result.shared ?? false,
  });
  return result;
}
