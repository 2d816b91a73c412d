import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type GraphQLObjectType, Kind, type OperationDefinitionNode, print } from 'graphql';
import { codedError } from '../error/error-codes.js';
import type { Requirement } from '../authorize/requirement.js';
import { checkLimit, LimitError, type Limits } from '../limits/limits.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { type CompiledPlan, compilePlan } from './compile-plan.js';
import { splitRootSelections, documentFor, unaliasTypenames } from './split-root-selections.js';
import { applySkipInclude, type ConditionValues } from './apply-conditions.js';
import { fragmentsOf } from './fragments.js';
import { expandUnionFragments } from './expand-union-fragments.js';
import { type ResponseShape, responseShapeOf } from './response-shape.js';
import { compileProjection, type Projection } from './projection.js';
import type { TypeConditions } from './type-condition.js';

/** An operation made ready to be executed as often as it comes. */
export interface PreparedOperation {
  definition: OperationDefinitionNode;
  /** Undefined when nothing is asked of any subgraph. */
  plan: Promise<Plan> | undefined;
  projection: Projection;
  /** The part that the gateway answers from the schema itself; undefined when there is none. */
  introspection: DocumentNode | undefined;
  /** What the client has asked for, by the names that it gave. */
  names: ResponseShape;
  /** Response paths of what the caller may not read. */
  deniedPaths: readonly string[][];
}

export interface Plan extends CompiledPlan {
  node: PlanNode | undefined;
  /** Names of the subgraphs that it calls. */
  subgraphs: ReadonlySet<string>;
}

export interface PlanOptions {
  /** Labels of progressive overrides that are active. */
  labels: ReadonlySet<string>;
  /** Where this request falls among overrides that take a share, 0 to 100. */
  percentage: number;
  limits: Limits;
  /** What the conditions of the operation are. */
  conditionValues: ConditionValues;
  /** What the caller does not meet. */
  denied: ReadonlySet<Requirement>;
}

/** @throws GraphQLError when the document has no such operation, or one that the gateway does not execute */
export function prepareOperation(
  supergraph: Supergraph,
  conditions: TypeConditions,
  whole: DocumentNode,
  operationName: string | undefined,
  options: PlanOptions,
): PreparedOperation {
  const document = applySkipInclude(whole, options.conditionValues);
  const operation = operationOf(document, operationName);
  const fragments = fragmentsOf(document);
  const { own } = splitRootSelections(operation.selectionSet.selections, fragments);
  const rootType = supergraph.apiSchema.getRootType(operation.operation) as GraphQLObjectType;
  const { denied } = options;
  // What is denied is not fetched, but keeps its place in the answer: there it is null.
  const allowed = denied.size > 0 ? supergraph.authorization?.filter(document, operation, denied) : undefined;
  const planned = allowed?.document ?? document;
  const plannedOperation = operationOf(planned, operationName);
  const { asked } = splitRootSelections(plannedOperation.selectionSet.selections, fragments);
  return {
    definition: operation,
    plan:
      asked.length > 0
        ? planOf(supergraph, conditions, unaliasTypenames(documentFor(planned, plannedOperation, asked)), options)
        : undefined,
    projection: compileProjection(
      supergraph.apiSchema,
      rootType,
      operation.selectionSet,
      fragments,
      allowed?.visibility,
    ),
    introspection: own.length > 0 ? documentFor(document, operation, own) : undefined,
    names: responseShapeOf(operation.selectionSet, fragments),
    deniedPaths: allowed?.paths ?? [],
  };
}

async function planOf(
  { planner, supergraphSchema, apiSchema }: Supergraph,
  conditions: TypeConditions,
  document: DocumentNode,
  { labels, percentage, limits }: PlanOptions,
): Promise<Plan> {
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  const signal = AbortSignal.timeout(limits.planningMilliseconds);
  const plan = await planner
    .planAsync(
      print(expandUnionFragments(apiSchema, document)),
      operation?.name?.value,
      new Set(labels),
      percentage,
      signal,
    )
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
      throw new LimitError('planningMilliseconds', limits.planningMilliseconds, 'more');
    });
  const called = callsOf(plan.node);
  checkLimit(limits, 'subgraphFetches', called.length);
  return { ...compilePlan(plan, { supergraphSchema, conditions }), node: plan.node, subgraphs: new Set(called) };
}

/** The subgraphs that a plan calls, one for each call; of a condition those of both ways. */
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

/** @throws GraphQLError when the document has no such operation */
export function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const found = name === undefined ? operations : operations.filter((each) => each.name?.value === name);
  if (found.length !== 1) {
    throw codedError(
      'OPERATION_RESOLUTION_FAILURE',
      name === undefined ? 'Say which operation, by operationName.' : `There is no operation ${name}.`,
    );
  }
  return found[0]!;
}
