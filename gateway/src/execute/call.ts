import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import type { SubgraphRequest, SubgraphResult, Transport } from '../transport/transport.js';
import type { Run } from './run.js';

/** Sends an operation of a plan to its subgraph. */
export type Call = (run: Run, representations?: Record<string, unknown>) => Promise<SubgraphResult>;

export function compileCall(node: FetchNode | BatchFetchNode, document: DocumentNode, paths: string[][]): Call {
  const requestOf = compileRequest(node, document);
  return (run, representations) => {
    const transport = run.transports.get(node.serviceName);
    if (!transport) return Promise.reject(new Error(`no transport to ${node.serviceName}`));
    const request = requestOf(run, representations);
    return run.sources ? sourced(run, transport, request, paths) : transport(request);
  };
}

/** The request that a fetch is, with the variables that it uses. */
export function compileRequest(
  node: FetchNode | BatchFetchNode,
  document: DocumentNode,
): (run: Run, representations?: Record<string, unknown>) => SubgraphRequest {
  const { serviceName: subgraph, operation, operationName, operationKind: kind = 'query', variableUsages = [] } = node;
  return (run, representations) => {
    let variables: Record<string, unknown> | undefined = representations;
    for (const name of variableUsages) {
      if (Object.hasOwn(run.variables, name)) (variables ??= {})[name] = run.variables[name];
    }
    return { subgraph, kind, operation, document, operationName, variables, context: run.context };
  };
}

async function sourced(
  run: Run,
  transport: Transport,
  request: SubgraphRequest,
  paths: string[][],
): Promise<SubgraphResult> {
  const started = performance.now();
  const result = await transport(request);
  run.sources!.push({
    subgraph: request.subgraph,
    organization: run.nameOf(request.subgraph),
    paths,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
    cached: result.shared ?? false,
  });
  return result;
}
