import type { FetchNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, parse } from 'graphql';
import type { SubgraphResult } from '../transport/transport.js';
import { responseNameOf } from './collect-fields.js';
import type { ExecutionContext, PlanStep } from './execution-context.js';
import { type FetchDestination, mergeResponse } from './fetch-response.js';
import { keyRenames, renameKeys } from './key-renames.js';
import { mergeInto } from './result-map.js';
import { compileRewrites } from './rewrite.js';
import { compileRequest, compileSubgraphFetch } from './subgraph-fetch.js';
import type { PlanSchema } from './type-condition.js';
import { compileResultValidator } from './validate-subgraph-result.js';

/** An event of a source stream, or the failure that ends it. */
export type SourceEvent = { result: SubgraphResult } | { error: unknown };

/** Source stream of a subscription. */
export interface EventSource {
  open(context: ExecutionContext): AsyncIterable<SubgraphResult>;
  /** Merges an event, or its failure, into the data of a response. */
  merge(context: ExecutionContext, event: SourceEvent): Promise<void>;
}

/** Compiles a fetch of root fields. */
export function compileRootFetch(node: FetchNode, schema: PlanSchema): PlanStep {
  const document = parse(node.operation, { noLocation: true });
  const fetch = compileSubgraphFetch(node, document, rootPathsOf(document));
  const merge = compileMerge(node, document, schema);
  return (context) => merge(context, fetch(context));
}

/** Compiles the root field of a subscription. */
export function compileEventSource(node: FetchNode, schema: PlanSchema): EventSource {
  const document = parse(node.operation, { noLocation: true });
  const requestOf = compileRequest(node, document);
  const merge = compileMerge(node, document, schema);
  return {
    open(context) {
      const subscribe = context.subscribers.get(node.serviceName);
      if (!subscribe) throw new Error(`no subscriptions to ${node.serviceName}`);
      return subscribe({ ...requestOf(context), kind: 'subscription' });
    },
    merge: (context, event) =>
      merge(context, 'error' in event ? Promise.reject(event.error as Error) : Promise.resolve(event.result)),
  };
}

function compileMerge(node: FetchNode, document: DocumentNode, { supergraphSchema, conditions }: PlanSchema) {
  const validate = compileResultValidator(supergraphSchema, document);
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  const renames = keyRenames(node.outputRewrites);
  const missing = rootPathsOf(document).map((path) => renameKeys(path, renames));
  return (context: ExecutionContext, response: Promise<SubgraphResult>): Promise<void> => {
    const destination: FetchDestination = {
      representations: {},
      toPaths: (path = []) => [renameKeys(path, renames)],
      missingPaths: () => missing,
      merge(data) {
        rewrite?.(data);
        mergeInto(context.data, data);
      },
    };
    return mergeResponse(context, node.serviceName, validate, destination, response);
  };
}

function rootPathsOf(document: DocumentNode): string[][] {
  const definition = document.definitions.find((each) => each.kind === 'OperationDefinition');
  const selections = definition?.selectionSet.selections ?? [];
  return selections.flatMap((each) => (each.kind === 'Field' ? [[responseNameOf(each)]] : []));
}
