import type { FetchNode } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import type { SubgraphResult } from '../transport/transport.js';
import { compileCall, compileRequest } from './call.js';
import { mergeInto } from './data.js';
import { compileRewrites } from './rewrite.js';
import { noteErrors, noteFailure, type Run, type Step } from './run.js';
import type { TypeConditions } from './type-condition.js';

/** What a subgraph says of fields at the root, or why it says nothing. */
export type RootAnswer = { result: SubgraphResult } | { error: unknown };

/** A fetch from the root of the operation. */
export function compileRootFetch(node: FetchNode, conditions: TypeConditions): Step {
  const rootFields = rootFieldsOf(node.operation);
  const call = compileCall(
    node,
    rootFields.map((field) => [field]),
  );
  const take = compileTake(node, rootFields, conditions);
  return (run) =>
    call(run).then(
      (result) => take(run, { result }),
      (error: unknown) => take(run, { error }),
    );
}

/** Where the events of a subscription come from. */
export interface EventSource {
  open(run: Run): AsyncIterable<SubgraphResult>;
  /** Makes an event, or its failure, the beginning of an answer. */
  take(run: Run, answer: RootAnswer): void;
}

/** The one root field of a subscription. */
export function compileEventSource(node: FetchNode, conditions: TypeConditions): EventSource {
  const requestOf = compileRequest(node);
  return {
    open(run) {
      const subscribe = run.subscribers.get(node.serviceName);
      if (!subscribe) throw new Error(`no subscriptions to ${node.serviceName}`);
      return subscribe({ ...requestOf(run), kind: 'subscription' });
    },
    take: compileTake(node, rootFieldsOf(node.operation), conditions),
  };
}

function compileTake(
  node: FetchNode,
  rootFields: string[],
  conditions: TypeConditions,
): (run: Run, answer: RootAnswer) => void {
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  return (run, answer) => {
    if ('error' in answer) {
      for (const field of rootFields) noteFailure(run, node.serviceName, [field], answer.error);
      return;
    }
    const { errors, data } = answer.result;
    if (errors?.length) noteErrors(run, node.serviceName, errors, ({ path }) => [path ?? rootFields.slice(0, 1)]);
    if (!data) return;
    rewrite?.(data);
    mergeInto(run.data, data);
  };
}

function rootFieldsOf(operation: string): string[] {
  const definition = parse(operation, { noLocation: true }).definitions.find(
    (each) => each.kind === 'OperationDefinition',
  );
  const selections = definition?.selectionSet.selections ?? [];
  return selections.flatMap((each) => (each.kind === 'Field' ? [each.alias?.value ?? each.name.value] : []));
}
