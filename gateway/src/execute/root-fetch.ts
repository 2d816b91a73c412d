import type { FetchNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, parse } from 'graphql';
import type { SubgraphResult } from '../transport/transport.js';
import { compileCall, compileRequest } from './call.js';
import { compileCheck } from './check-answer.js';
import { mergeInto } from './data.js';
import { asClientsKnow, type Missing, missingAt, renamedBy } from './missing.js';
import type { Place } from './path.js';
import { compileRewrites } from './rewrite.js';
import { noteErrors, type Run, type Step } from './run.js';
import { taken, WrongParts } from './taken.js';
import type { PlanSchema } from './type-condition.js';

/** What a subgraph says of fields at the root, or why it says nothing. */
export type RootAnswer = { result: SubgraphResult } | { error: unknown };

/** A fetch from the root of the operation. */
export function compileRootFetch(node: FetchNode, schema: PlanSchema): Step {
  const document = parse(node.operation, { noLocation: true });
  const paths = rootPathsOf(document);
  const call = compileCall(node, document, paths);
  const take = compileTake(node, document, schema);
  return (run) =>
    taken(
      run,
      node.serviceName,
      () => missingFrom(node, paths),
      call(run),
      (result) => take(run, result),
    );
}

/** Where the events of a subscription come from. */
export interface EventSource {
  open(run: Run): AsyncIterable<SubgraphResult>;
  /** Makes an event, or its failure, the beginning of an answer. */
  take(run: Run, answer: RootAnswer): Promise<void>;
}

/** The one root field of a subscription. */
export function compileEventSource(node: FetchNode, schema: PlanSchema): EventSource {
  const document = parse(node.operation, { noLocation: true });
  const paths = rootPathsOf(document);
  const requestOf = compileRequest(node, document);
  const take = compileTake(node, document, schema);
  return {
    open(run) {
      const subscribe = run.subscribers.get(node.serviceName);
      if (!subscribe) throw new Error(`no subscriptions to ${node.serviceName}`);
      return subscribe({ ...requestOf(run), kind: 'subscription' });
    },
    take(run, answer) {
      const result = 'error' in answer ? Promise.reject(answer.error as Error) : Promise.resolve(answer.result);
      return taken(
        run,
        node.serviceName,
        () => missingFrom(node, paths),
        result,
        (event) => take(run, event),
      );
    },
  };
}

function compileTake(
  node: FetchNode,
  document: DocumentNode,
  { full, conditions }: PlanSchema,
): (run: Run, result: SubgraphResult) => void {
  const paths = rootPathsOf(document);
  const check = compileCheck(full, document);
  const rewrite = compileRewrites(node.outputRewrites, conditions);
  const renamed = renamedBy(node.outputRewrites);
  return (run, { data, errors }) => {
    if (errors?.length) {
      const placesOf = (path: Place | undefined): Place[] => [asClientsKnow(path ?? [], renamed)];
      noteErrors(run, node.serviceName, errors, placesOf, data ? [] : missingFrom(node, paths));
    }
    if (!data) return;
    const wrong = new WrongParts(run, node.serviceName);
    check(data, {}, (place) => wrong.note(asClientsKnow(place, renamed)));
    rewrite?.(data);
    mergeInto(run.data, data);
  };
}

function missingFrom({ outputRewrites }: FetchNode, paths: readonly string[][]): Missing[] {
  const renamed = renamedBy(outputRewrites);
  return paths.map((path) => missingAt(asClientsKnow(path, renamed)));
}

function rootPathsOf(document: DocumentNode): string[][] {
  const definition = document.definitions.find((each) => each.kind === 'OperationDefinition');
  const selections = definition?.selectionSet.selections ?? [];
  return selections.flatMap((each) => (each.kind === 'Field' ? [[each.alias?.value ?? each.name.value]] : []));
}
