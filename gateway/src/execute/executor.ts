import type { PlanNode } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  getVariableValues,
  type GraphQLError,
  type GraphQLFormattedError,
  print,
  type VariableDefinitionNode,
} from 'graphql';
import type { Code } from '../error/error-codes.js';
import { roundedMessage, unsafeIntegerIn } from '../json/exact-json.js';
import { defaultLimits, type Limits } from '../limits/limits.js';
import { type RequestDates, readRequestDates, withToday } from '../request/dates.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { RequestContext, SubgraphResult, Subscriber, Transport } from '../transport/transport.js';
import { buildResponse, type GatewayResult } from './build-response.js';
import type { ExecutionContext } from './execution-context.js';
import { explainPlan } from './explain.js';
import type { PreparedOperation } from './operation.js';
import { planVariable } from './plan-names.js';
import type { ObjectProjection } from './projection.js';
import { PreparedOperations } from './prepared-operations.js';
import { toResponsePaths } from './response-names.js';
import type { SourceEvent } from './root-fetch.js';

/**
 * Terminology
 *
 * "Plan": fetches from subgraphs that together execute an operation, made by Hive's query planner (`plan-operation.ts`).
 * "Fetch": an operation for one subgraph, of root fields (`root-fetch.ts`) or of entities (`entity-fetch.ts`).
 * "Representation": `__typename`, key and required fields of an entity, by which a subgraph finds it.
 * "Plan data": merged results of the fetches, under the names of the plan (`plan-names.ts`).
 * "Projection": the part of the plan data that the operation requests, under the client's names (`projection.ts`).
 * "Prepared operation": an operation with its compiled plan and projection, cached with its document.
 */

export interface ExecutionRequest {
  /** Parsed, and valid against the API schema. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  extensionOptions?: ResponseExtensionOptions;
}

/** Optional extensions of a response. */
export interface ResponseExtensionOptions {
  /** `extensions.sources`: the calls to subgraphs, with their duration. */
  sources?: boolean;
  /** `extensions.explanation`: the plan in words. */
  explanation?: boolean;
}

/** Name of an organisation, in both languages of the graph. */
export interface OrganizationName {
  vi: string;
  en: string;
}

export interface ExecutorOptions {
  limits?: Limits;
  /** Names of the organisations by subgraph. Default: the name of the subgraph. */
  organizations?: ReadonlyMap<string, OrganizationName>;
  /** Seconds for which results of a subgraph may be cached. Default: 0. */
  maxAges?: ReadonlyMap<string, number>;
  /** Subscribers by subgraph. */
  subscribers?: ReadonlyMap<string, Subscriber>;
  /** Active labels of progressive overrides. Default: none. */
  overrideLabels?: ReadonlySet<string>;
  /** Called for each request with whether its plan was cached. */
  onPlan?: (cached: boolean) => void;
}

/** Executes operations on a supergraph. */
export interface Executor {
  execute(request: ExecutionRequest): Promise<GatewayResult>;
  /** Opens a subscription. Returns a result instead if the request is invalid or has no source stream. */
  subscribe(request: ExecutionRequest): Promise<Subscription | GatewayResult>;
  /** Plans an operation without executing it. */
  warm(document: DocumentNode, operationName: string | undefined): Promise<void>;
  /** Describes the plan of an operation, one line for each step. */
  explain(document: DocumentNode, operationName: string | undefined): Promise<string[]>;
}

/** A subscription opened on a subgraph. */
export interface Subscription {
  /** The source stream. */
  events: AsyncIterable<SubgraphResult>;
  /** Maps one source event, or its failure, to a response; fields of other subgraphs are fetched. */
  toResponse(event: SourceEvent, context: RequestContext): Promise<GatewayResult>;
}

/** A valid request with the state of its execution. */
interface Execution {
  operation: PreparedOperation;
  context: ExecutionContext;
  dates: RequestDates;
  /** Variable values as the client sent them. */
  variables: Readonly<Record<string, unknown>>;
  extensionOptions: ResponseExtensionOptions;
}

/** Creates an executor over compiled plans. */
export function createExecutor(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  options: ExecutorOptions = {},
): Executor {
  const { organizations = new Map<string, OrganizationName>(), maxAges, subscribers = new Map() } = options;
  const { limits = defaultLimits, overrideLabels = new Set(), onPlan } = options;
  const { apiSchema } = supergraph;
  const asOf = apiSchema.getDirective('asOf');
  const prepared = new PreparedOperations(supergraph, { limits, overrideLabels, onPlan });

  async function execute(request: ExecutionRequest): Promise<GatewayResult> {
    const execution = buildExecution(request);
    if ('errors' in execution) return execution;
    await executePlan(execution);
    return respond(execution);
  }

  async function subscribe(request: ExecutionRequest): Promise<Subscription | GatewayResult> {
    const execution = buildExecution(request);
    if ('errors' in execution) return execution;
    const source = (await execution.operation.plan)?.source;
    if (!source) return execute(request);
    return {
      events: source.open(execution.context),
      async toResponse(event, requestContext) {
        const context = buildExecutionContext(execution, requestContext);
        await source.merge(context, event);
        await executePlan({ ...execution, context });
        const { maxAge: _, ...response } = await respond({ ...execution, context });
        return response;
      },
    };
  }

  /** Returns the execution, or the errors of the request. */
  function buildExecution(request: ExecutionRequest): Execution | { errors: readonly GraphQLFormattedError[] } {
    const { document, operationName, variables, context: requestContext, extensionOptions = {} } = request;
    const operation = prepared.prepare(document, operationName, variables, requestContext.caller);
    const { variableDefinitions = [] } = operation.definition;
    const { errors, coerced } = getVariableValues(apiSchema, variableDefinitions, variables, { maxErrors: 20 });
    if (errors) return { errors: errors.map(invalidVariable) };
    const integer = unsafeDefaultIn(variableDefinitions, variables);
    if (integer) return { errors: [invalidVariable({ message: roundedMessage(integer) })] };
    const dates = readRequestDates(requestContext, asOf, operation.definition, coerced);
    const execution = { operation, dates, variables, extensionOptions };
    const planVariables = Object.fromEntries(
      Object.entries(coerced).map(([name, value]) => [planVariable(name), value]),
    );
    const context = buildExecutionContext({ ...execution, context: { variables: planVariables } }, requestContext);
    return { ...execution, context };
  }

  function buildExecutionContext(
    {
      dates,
      extensionOptions,
      context: { variables },
    }: Omit<Execution, 'context'> & { context: Pick<ExecutionContext, 'variables'> },
    requestContext: RequestContext,
  ): ExecutionContext {
    const language = requestContext.language ?? 'vi';
    return {
      data: {},
      errors: [],
      incomplete: new Map(),
      sources: extensionOptions.sources ? [] : undefined,
      variables,
      // Subgraphs of a graph without dates receive none.
      requestContext: { ...requestContext, ...(asOf ? withToday(dates) : dates) },
      transports,
      subscribers,
      nameOf: (subgraph) => organizations.get(subgraph)?.[language] ?? subgraph,
    };
  }

  async function executePlan({ operation, context }: Execution): Promise<void> {
    const plan = await operation.plan;
    await plan?.run(context);
  }

  async function respond({ operation, context, variables, extensionOptions }: Execution): Promise<GatewayResult> {
    const { nodes = [], subgraphs = new Set<string>() } = (await operation.plan) ?? {};
    const { projection, introspection, deniedPaths } = operation;
    const explanation = extensionOptions.explanation ? explain(nodes, projection, context.nameOf) : undefined;
    const maxAge = Math.min(...[...subgraphs].map((subgraph) => maxAges?.get(subgraph) ?? 0));
    const source = { apiSchema, projection, introspection, variables, deniedPaths, explanation, maxAge };
    return buildResponse(context, source);
  }

  return {
    execute,
    subscribe,
    async warm(document, operationName) {
      await prepared.prepare(document, operationName, {}, undefined).plan;
    },
    async explain(document, operationName) {
      const { plan, projection } = prepared.prepare(document, operationName, {}, undefined);
      return explain((await plan)?.nodes ?? [], projection, (subgraph) => subgraph);
    },
  };
}

function explain(
  nodes: readonly PlanNode[],
  projection: ObjectProjection,
  subgraph: (name: string) => string,
): string[] {
  return explainPlan(nodes, { subgraph, path: (fieldPath) => toResponsePaths(projection, undefined, fieldPath)[0]! });
}

function invalidVariable({
  message,
  locations,
}: Pick<GraphQLError, 'message'> & Partial<GraphQLError>): GraphQLFormattedError {
  return { message, ...(locations && { locations }), extensions: { code: 'BAD_USER_INPUT' satisfies Code } };
}

/** Returns an integer beyond 2^53 in the default value of a variable that is not given and not an ID. */
function unsafeDefaultIn(
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const { variable, type, defaultValue } of definitions) {
    if (!defaultValue || Object.hasOwn(variables, variable.name.value) || print(type).replace(/\W/g, '') === 'ID')
      continue;
    const integer = unsafeIntegerIn(print(defaultValue));
    if (integer) return integer;
  }
  return undefined;
}
