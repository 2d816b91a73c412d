import type { PlanNode } from '@graphql-hive/router-query-planner';
import { compileEntityFetch } from './entity-fetch.js';
import type { PlanStep } from './execution-context.js';
import { compileEventSource, compileRootFetch, type EventSource } from './root-fetch.js';
import { scheduled } from './schedule.js';
import type { PlanSchema } from './type-condition.js';

/** A plan as functions. */
export interface CompiledPlan {
  run: PlanStep;
  /** Source stream of a subscription; `run` then completes the response to an event. */
  source: EventSource | undefined;
}

/** Compiles a plan. Everything that does not depend on the request happens here, once. */
export function compilePlan(node: PlanNode | undefined, schema: PlanSchema): CompiledPlan {
  const nodes = node?.kind === 'Sequence' ? node.nodes : node ? [node] : [];
  const [first, ...rest] = nodes;
  if (first?.kind !== 'Subscription') return { run: compileSteps(node, schema), source: undefined };
  const source = compileEventSource(first.primary, schema);
  return { run: compileSteps({ kind: 'Sequence', nodes: rest }, schema), source };
}

function compileSteps(node: PlanNode | undefined, schema: PlanSchema): PlanStep {
  if (!node) return () => undefined;
  return scheduled(node, (fetch) =>
    fetch.kind === 'Fetch' ? compileRootFetch(fetch, schema) : compileEntityFetch(fetch, schema),
  );
}
