import {
  type DocumentNode,
  execute as executeOnSchema,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import type { Code } from '../error/error-codes.js';
import { meets, type Requirement } from '../authorize/requirement.js';
import type { Caller } from '../identity/caller.js';
import { hintsFor, type RequestDates, readRequestDates, withToday } from '../request/dates.js';
import { defaultLimits, LimitError, type Limits } from '../limits/limits.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { RequestContext, SubgraphResult, Subscriber, Transport } from '../transport/transport.js';
import { type ResultMap, mergeInto } from './result-map.js';
import { type ResponseShape, toRequestedPath } from './response-shape.js';
import { explainPlan } from './explain.js';
import { conditionVariables, type ConditionValues, conditionValuesOf } from './apply-conditions.js';
import { operationOf, prepareOperation, type PreparedOperation } from './operation.js';
import type { SourceEvent } from './root-fetch.js';
import type { IncompletePart, ExecutionContext } from './execution-context.js';
import { typeConditions } from './type-condition.js';

export interface ExecutionRequest {
  /** Parsed and valid against the API schema. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  context: RequestContext;
  /** What the client wants to know beside the answer. */
  extensionOptions?: ResponseExtensionOptions;
}

export interface ResponseExtensionOptions {
  /** `extensions.sources`: which organisation answered which part, and how fast. */
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
  /** The organisations' names by subgraph; a subgraph's own name stands for one that is not named. */
  organizations?: ReadonlyMap<string, OrganizationName>;
  /** Seconds for which a subgraph's answers may be kept; not at all when it says nothing. */
  maxAges?: ReadonlyMap<string, number>;
  /** How subscriptions are opened, by subgraph. */
  subscribers?: ReadonlyMap<string, Subscriber>;
  /** Labels of progressive overrides that are active; none by default. */
  overrideLabels?: ReadonlySet<string>;
  /** Hears of each operation whether its plan was known. */
  onPlan?: (known: boolean) => void;
}

export interface GatewayResult {
  data?: ResultMap | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
  /** Seconds for which the answer may be kept, as the organisations that gave it say; 0 for not at all. */
  maxAge?: number;
}

/** Executes operations on the supergraph. A replaceable part: operation, variables and context in, result out. */
export interface Executor {
  execute(request: ExecutionRequest): Promise<GatewayResult>;
  /** Opens a subscription; a result when there is nothing to wait for. */
  subscribe(request: ExecutionRequest): Promise<Subscription | GatewayResult>;
  /** Makes an operation ready without executing it. */
  warm(document: DocumentNode, operationName: string | undefined): Promise<void>;
  /** What it does for an operation, in words, a line a step. */
  explain(document: DocumentNode, operationName: string | undefined): Promise<string[]>;
}

/** A subscription that is open at a subgraph. */
export interface Subscription {
  /** What the subgraph says, event by event. */
  events: AsyncIterable<SubgraphResult>;
  /** The whole answer to one event, or to its failure: what other subgraphs have to say is fetched for it. */
  answer(event: SourceEvent, context: RequestContext): Promise<GatewayResult>;
}

/** A request under way. */
interface Started {
  operation: PreparedOperation;
  dates: RequestDates;
  run: ExecutionContext;
  extensionOptions: ResponseExtensionOptions;
  introspection: { document: DocumentNode; given: Readonly<Record<string, unknown>> } | undefined;
}

type Begun = Started | { refused: GatewayResult };

/** Plans of one operation, by what its conditions are and what the caller may read. */
const maximumVariants = 100;
const nothing: Readonly<Record<string, never>> = {};

/** The executor over the plans of Hive's query planner, compiled once for each operation of a document. */
export function createExecutor(
  supergraph: Supergraph,
  transports: ReadonlyMap<string, Transport>,
  {
    limits = defaultLimits,
    organizations = new Map(),
    maxAges = new Map(),
    subscribers = new Map(),
    overrideLabels = new Set(),
    onPlan,
  }: ExecutorOptions = {},
): Executor {
  const conditions = typeConditions(supergraph.supergraphSchema);
  const prepared = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();
  const { overridePercentages } = supergraph.planner;
  const asOf = supergraph.apiSchema.getDirective('asOf');

  const asking = new WeakMap<DocumentNode, readonly string[]>();
  /** A graph that does not speak of days is told of none. */
  const datesOf = (dates: RequestDates): RequestDates => (asOf ? withToday(dates) : dates);

  const required = new WeakMap<DocumentNode, readonly Requirement[]>();

  function deniedOf(document: DocumentNode, caller: Caller | undefined): Requirement[] {
    const { authorization } = supergraph;
    if (!authorization) return [];
    let requirements = required.get(document);
    if (!requirements) required.set(document, (requirements = authorization.requirementsOf(document)));
    return requirements.filter((each) => !meets(each, caller));
  }

  function conditionValuesFor(
    document: DocumentNode,
    operationName: string | undefined,
    given: Readonly<Record<string, unknown>>,
  ): ConditionValues {
    let names = asking.get(document);
    if (!names) asking.set(document, (names = conditionVariables(document)));
    return names.length === 0 ? nothing : conditionValuesOf(names, operationOf(document, operationName), given);
  }

  function prepare(
    document: DocumentNode,
    operationName: string | undefined,
    given: Readonly<Record<string, unknown>>,
    caller?: Caller,
  ): PreparedOperation {
    const conditionValues = conditionValuesFor(document, operationName, given);
    const percentage = overridePercentages.length > 0 ? Math.random() * 100 : 0;
    const denied = deniedOf(document, caller);
    const overridden = overridePercentages.map((each) => percentage > each).join();
    const key = `${operationName ?? ''} ${overridden} ${denied.length > 0 ? JSON.stringify(denied) : ''} ${conditionValues === nothing ? '' : JSON.stringify(conditionValues)}`;
    let operations = prepared.get(document);
    if (!operations) prepared.set(document, (operations = new Map()));
    let operation = operations.get(key);
    onPlan?.(operation !== undefined);
    if (!operation) {
      operation = prepareOperation(supergraph, conditions, document, operationName, {
        labels: overrideLabels,
        percentage,
        limits,
        conditionValues,
        denied: new Set(denied),
      });
      if (operations.size >= maximumVariants) operations.clear();
      operations.set(key, operation);
      // A plan that took too long may be quick when less is going on; every other failure is the operation's own.
      const forget = (): void => void operations.delete(key);
      operation.plan?.catch((error: unknown) => isTimeLimit(error) && forget());
    }
    return operation;
  }

  /** Everything before the first call to a subgraph; a result when the request is not to be executed. */
  function begin({
    document,
    operationName,
    variables: given,
    context,
    extensionOptions = {},
  }: ExecutionRequest): Begun {
    const operation = prepare(document, operationName, given, context.caller);
    const { definition, introspection } = operation;
    const variables = getVariableValues(supergraph.apiSchema, definition.variableDefinitions ?? [], given, {
      maxErrors: 20,
    });
    if (variables.errors) return { refused: { errors: variables.errors.map(badVariable) } };
    const dates = readRequestDates(context, asOf, definition, variables.coerced);
    const language = context.language ?? 'vi';
    const run: ExecutionContext = {
      data: {},
      errors: [],
      missing: new Map(),
      sources: extensionOptions.sources ? [] : undefined,
      nameOf: (subgraph) => organizations.get(subgraph)?.[language] ?? subgraph,
      variables: variables.coerced,
      requestContext: { ...context, ...datesOf(dates) },
      transports,
      subscribers,
    };
    return {
      operation,
      dates,
      run,
      extensionOptions,
      introspection: introspection && { document: introspection, given },
    };
  }

  async function finish({ operation, run, extensionOptions, introspection }: Started): Promise<GatewayResult> {
    const plan = await operation.plan;
    await plan?.run(run);
    toRequestedPaths(run, operation.names);
    if (introspection) mergeInto(run.data, await introspect(supergraph, introspection.document, introspection.given));
    const { data, violations, hidden } = operation.projection(run.data);
    for (const path of operation.deniedPaths) run.errors.push(deniedError(path.join('.'), run.requestContext, path));
    for (const typeName of hidden) run.errors.push(deniedError(typeName, run.requestContext));
    if (violations.length > 0 && run.errors.length === 0) {
      run.errors.push({
        message: `Cannot return null for non-nullable field ${violations[0]}.`,
        extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies Code },
      });
    }
    const explanation = extensionOptions.explanation ? explainPlan(plan?.node, run.nameOf) : undefined;
    const maxAge = Math.min(...[...(plan?.subgraphs ?? [])].map((subgraph) => maxAges.get(subgraph) ?? 0));
    return resultOf(data, run, { explanation, maxAge });
  }

  async function execute(request: ExecutionRequest): Promise<GatewayResult> {
    const begun = begin(request);
    return 'refused' in begun ? begun.refused : finish(begun);
  }

  async function subscribe(request: ExecutionRequest): Promise<Subscription | GatewayResult> {
    const begun = begin(request);
    if ('refused' in begun) return begun.refused;
    const source = (await begun.operation.plan)?.source;
    if (!source) return finish(begun);
    return {
      events: source.open(begun.run),
      async answer(event, context) {
        const { dates } = begun;
        const run = {
          ...begun.run,
          data: {},
          errors: [],
          missing: new Map(),
          requestContext: { ...context, ...datesOf(dates) },
        };
        await source.take(run, event);
        const { maxAge: _, ...answer } = await finish({ ...begun, run });
        return answer;
      },
    };
  }

  return {
    execute,
    subscribe,
    async warm(document, operationName) {
      await prepare(document, operationName, nothing).plan;
    },
    async explain(document, operationName) {
      const plan = await prepare(document, operationName, nothing).plan;
      return explainPlan(plan?.node, (subgraph) => subgraph);
    },
  };
}

function isTimeLimit(error: unknown): boolean {
  return error instanceof LimitError && error.extensions['limit'] === 'planningMilliseconds';
}

async function introspect(
  { apiSchema }: Supergraph,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<ResultMap> {
  const { data } = await executeOnSchema({ schema: apiSchema, document, variableValues, rootValue: {} });
  return data ?? {};
}

/** Says of what is missing where the client sees it. */
function toRequestedPaths(run: ExecutionContext, names: ResponseShape): void {
  for (const part of run.missing.values()) {
    const paths = part.paths.map((path) => toRequestedPath(path, names));
    part.paths = [...new Map(paths.map((path) => [path.join('.'), path])).values()];
  }
  const known = new Set<string>();
  run.errors = run.errors.flatMap(({ path, ...error }) => {
    const seen = path && toRequestedPath(path, names);
    const key = JSON.stringify([error.message, seen]);
    if (seen && known.has(key)) return [];
    known.add(key);
    return [{ ...error, ...(seen && seen.length > 0 && { path: seen }) }];
  });
}

/** A field of a list is named once, without the items' numbers; a type without the places where its objects stood. */
function deniedError(
  what: string,
  { caller, language }: RequestContext,
  path?: readonly string[],
): GraphQLFormattedError {
  const phrases = {
    vi: caller ? `Người gọi không được đọc ${what}.` : `${what} không công khai: hãy gửi bearer token.`,
    en: caller ? `The caller may not read ${what}.` : `${what} is not for the public: send a bearer token.`,
  };
  return {
    message: phrases[language ?? 'vi'],
    ...(path && { path }),
    extensions: { code: caller ? 'FORBIDDEN' : 'UNAUTHENTICATED' },
  };
}

function badVariable(error: GraphQLError): GraphQLFormattedError {
  return {
    message: error.message,
    ...(error.locations && { locations: error.locations }),
    extensions: { code: 'BAD_USER_INPUT' satisfies Code },
  };
}

interface Aside {
  explanation: string[] | undefined;
  maxAge: number;
}

function resultOf(
  data: ResultMap | null,
  { errors, missing, sources, requestContext }: ExecutionContext,
  { explanation, maxAge }: Aside,
): GatewayResult {
  const incomplete: IncompletePart[] = [...missing.values()];
  const hints = hintsFor(requestContext, requestContext.language ?? 'vi');
  const extensions = {
    ...(incomplete.length > 0 && { incomplete }),
    ...(sources && { sources }),
    ...(explanation && { explanation }),
    ...(requestContext.asOf && { asOf: requestContext.asOf }),
    ...(requestContext.asKnownOn && { asKnownOn: requestContext.asKnownOn }),
    ...(hints.length > 0 && { hints }),
  };
  return {
    data,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
    ...(errors.length === 0 && Number.isFinite(maxAge) && { maxAge }),
  };
}
