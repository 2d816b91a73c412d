import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { type DocumentNode, Kind, OperationTypeNode, print } from 'graphql';
import { checkLimit, LimitError, type Limits } from '../limits/limits.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { collectFields } from './collect-fields.js';
import { type CompiledPlan, compilePlan } from './compile-plan.js';
import { extractComputedFields } from './computed-fields.js';
import { fragmentsOf, operationIn } from './fragments.js';
import { normalizeOperation } from './normalize-operation.js';
import type { PlanNames } from './plan-names.js';
import { compileReentry, extractReentries } from './reentry.js';
import type { TypeConditions } from './type-condition.js';

/** Compiled plan of an operation. */
export interface OperationPlan extends CompiledPlan {
  /** Plans of the query planner, in the order of their execution. */
  nodes: readonly PlanNode[];
  /** Names of the subgraphs that the plan calls. */
  subgraphs: ReadonlySet<string>;
}

export interface PlanOptions {
  /** Active labels of progressive overrides. */
  labels: ReadonlySet<string>;
  /** Position of the request among overrides that apply to a share of requests, 0 to 100. */
  percentage: number;
  limits: Limits;
}

/** Query planner with what its plans are compiled against. */
export interface PlanContext {
  supergraph: Supergraph;
  conditions: TypeConditions;
  names: PlanNames;
  options: PlanOptions;
}

/**
 * Plans a document with one operation, whose root fields all belong to subgraphs.
 * @throws LimitError if planning takes too long, or the plan calls too many subgraphs
 */
export async function planOperation(context: PlanContext, document: DocumentNode): Promise<OperationPlan> {
  const { apiSchema } = context.supergraph;
  const { document: planned, reentries } = extractReentries(apiSchema, document, context.names);
  if (reentries.length === 0) return planDocument(context, planned);
  if (operationIn(document).operation === OperationTypeNode.MUTATION) {
    const fields = mutationsOf(context, document);
    // Each mutation is complete, reentries included, before the next one starts.
    if (fields.length > 1) return inSequence(await Promise.all(fields.map((each) => planOperation(context, each))));
  }
  const plan = await planDocument(context, planned);
  const below = await Promise.all(
    reentries.map(async ({ path, document: query }): Promise<OperationPlan> => {
      const inner = await planOperation(context, query);
      return { ...inner, run: compileReentry(path, inner.run, apiSchema.getQueryType()!.name) };
    }),
  );
  return inSequence([plan, ...below]);
}

async function planDocument(
  { supergraph, conditions, names, options }: PlanContext,
  document: DocumentNode,
): Promise<OperationPlan> {
  const { planner, supergraphSchema, apiSchema } = supergraph;
  const { limits, labels, percentage } = options;
  const signal = AbortSignal.timeout(limits.planningMilliseconds);
  const plan = (each: DocumentNode): Promise<QueryPlan> =>
    planner.planAsync(print(each), operationIn(each).name?.value, new Set(labels), percentage, signal);
  const normalized = normalizeOperation(apiSchema, document, names);
  const { node } = await plan(normalized).catch(async (error: unknown): Promise<Pick<QueryPlan, 'node'>> => {
    if (signal.aborted) throw new LimitError('planningMilliseconds', limits.planningMilliseconds, 'more');
    const extracted = extractComputedFields(supergraph, normalized);
    if (!extracted) throw error;
    const { node: first } = await plan(extracted.document);
    return { node: { kind: 'Sequence', nodes: [...(first ? [first] : []), ...extracted.fetches] } };
  });
  const calls = callsOf(node);
  checkLimit(limits, 'subgraphFetches', calls.length);
  const compiled = compilePlan(node, { supergraphSchema, conditions });
  return { ...compiled, nodes: node ? [node] : [], subgraphs: new Set(calls) };
}

function inSequence(plans: readonly OperationPlan[]): OperationPlan {
  return {
    async run(context) {
      for (const each of plans) await each.run(context);
    },
    source: plans[0]!.source,
    nodes: plans.flatMap(({ nodes }) => nodes),
    subgraphs: new Set(plans.flatMap(({ subgraphs }) => [...subgraphs])),
  };
}

/** Returns a document for each root field of a mutation. */
function mutationsOf({ supergraph: { apiSchema } }: PlanContext, document: DocumentNode): DocumentNode[] {
  const operation = operationIn(document);
  const others = document.definitions.filter((each) => each !== operation);
  const typeName = apiSchema.getMutationType()!.name;
  const fields = collectFields(apiSchema, fragmentsOf(document), typeName, [operation.selectionSet]);
  return [...fields.values()].map(({ nodes }) => {
    const selectionSet = { kind: Kind.SELECTION_SET, selections: nodes } as const;
    return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...others] };
  });
}

/** Returns the subgraph of each call of a plan. */
function callsOf(node: PlanNode | undefined): string[] {
  switch (node?.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return [node.serviceName];
    case 'Subscription':
      return [node.primary.serviceName];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(callsOf);
    case 'Flatten':
      return callsOf(node.node);
    case 'Condition':
      return [...callsOf(node.ifClause), ...callsOf(node.elseClause)];
    default:
      return [];
  }
}
