import type { FetchNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, parse } from 'graphql';
import type { SubgraphResult } from '../transport/transport.js';
import { compileSubgraphFetch, compileRequest } from './subgraph-fetch.js';
import { compileResultValidator } from './validate-subgraph-result.js';
import { mergeInto } from './result-map.js';
import { toResponseNames, type UnavailableField, unavailableAt, keyRenames } from './unavailable-fields.js';
import type { ResponsePath } from './response-path.js';
import { compileRewrites } from './rewrite.js';
import { noteErrors, type ExecutionContext, type PlanStep } from './execution-context.js';
import { mergeResponse, InvalidFieldReporter } from './fetch-response.js';
import type { PlanSchema } from './type-condition.js';

/** What a subgraph says of fields at the root, or why it says nothing. */
export type SourceEvent = { result: SubgraphResult } | { error: unknown };

/** A fetch from the root of the operation. */
export function compileRootFetch(node: FetchNode, schema: PlanSchema): PlanStep {
  const document = parse(node.operation, { noLocation: true });
  const paths = rootPathsOf(document);
  const call = compileSubgraphFetch(node, document, paths);
  const take = compileTake(node, document, schema);
  return (context) =>
    mergeResponse(
      context,
      node.serviceName,
      () => missingFrom(node, paths),
      call(context),
      (result) => take(context, result),
    );
}

/** Where the events of a subscription come from. */
export interface EventSource {
  open(context: ExecutionContext): AsyncIterable<SubgraphResult>;
  /** Makes an event, or its failure, the beginning of an answer. */
  take(context: ExecutionContext, answer: SourceEvent): Promise<void>;
}

/** The one root field of a subscription. */
export function compileEventSource(node: FetchNode, schema: PlanSchema): EventSource {
  const document = parse(node.operation, { noLocation: true });
  const paths = rootPathsOf(document);
  const requestOf = compileRequest(node, document);
  const take = compileTake(node, document, schema);
  return {
    open(context) {
      const subscribe = context.subscribers.get(node.serviceName);
      if (!subscribe) throw new Error(`no subscriptions to ${node.serviceName}`);
      return subscribe({ ...requestOf(context), kind: 'subscription' });
    },
    take(context, answer) {
      const result = 'error' in answer ? Promise.reject(answer.error as Error) : Promise.resolve(answer.result);
      return mergeResponse(
        context,
        node.serviceName,
        () => missingFrom(node, paths),
        result,
        (event) => take(context, event),
      );
    },
  };
}

function compileTake(
  node: FetchNode,
  document: DocumentNode,
  { supergraphSchema, conditions }: PlanSchema,
): (context: ExecutionContext, result: SubgraphResult) => void {
  const paths = rootPathsOf(document);
  const check = compileResultValidator(supergraphSchema, document);
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  const renamed = keyRenames(node.outputRewrites);
  return (context, { data, errors }) => {
    if (errors?.length) {
      const placesOf = (path: ResponsePath | undefined): ResponsePath[] => [toResponseNames(path ?? [], renamed)];
      noteErrors(context, node.serviceName, errors, placesOf, data ? [] : missingFrom(node, paths));
    }
    if (!data) return;
    const wrong = new InvalidFieldReporter(context, node.serviceName);
    check(data, {}, (place) => wrong.note(toResponseNames(place, renamed)));
    rewrite?.(data);
    mergeInto(context.data, data);
  };
}

function missingFrom({ outputRewrites }: FetchNode, paths: readonly string[][]): UnavailableField[] {
  const renamed = keyRenames(outputRewrites);
  return paths.map((path) => unavailableAt(toResponseNames(path, renamed)));
}

function rootPathsOf(document: DocumentNode): string[][] {
  const definition = document.definitions.find((each) => each.kind === 'OperationDefinition');
  const selections = definition?.selectionSet.selections ?? [];
  return selections.flatMap((each) => (each.kind === 'Field' ? [[each.alias?.value ?? each.name.value]] : []));
}
