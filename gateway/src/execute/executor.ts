import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { type Instant, instantOf } from '../instant/instant.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import type { RequestFacts, Transport } from '../transport/transport.js';
import type { Data } from './data.js';
import { prepareOperation, type PreparedOperation } from './operation.js';
import type { MissingPart, Run } from './run.js';
import { typeConditions } from './type-condition.js';

export interface ExecutionRequest {
  /** Parsed and valid against the API schema. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  facts: RequestFacts;
}

export interface GatewayResult {
  data?: Data | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** Executes an operation on the supergraph. A replaceable part: operation, variables and context in, result out. */
export type Executor = (request: ExecutionRequest) => Promise<GatewayResult>;

/** The executor over the plans of Hive's query planner, compiled once for each operation of a document. */
export function createExecutor(supergraph: Supergraph, transports: ReadonlyMap<string, Transport>): Executor {
  const conditions = typeConditions(supergraph.full);
  const prepared = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();
  const { overrideLabels, overridePercentages } = supergraph.planner;
  const asOf = supergraph.api.getDirective('asOf');

  function prepare(document: DocumentNode, operationName: string | undefined): PreparedOperation {
    const percentage = overridePercentages.length > 0 ? Math.random() * 100 : 0;
    const key = `${operationName ?? ''} ${overridePercentages.map((each) => percentage > each).join()}`;
    let operations = prepared.get(document);
    if (!operations) prepared.set(document, (operations = new Map()));
    let operation = operations.get(key);
    if (!operation) {
      // A label of a progressive override is inactive: who wants it active says so in the supergraph.
      const labels = new Set(overrideLabels.filter(() => false));
      operation = prepareOperation(supergraph, conditions, document, operationName, labels, percentage);
      operations.set(key, operation);
    }
    return operation;
  }

  return async ({ document, operationName, variables: given, facts }) => {
    const { operation, plan, projection, introspection } = prepare(document, operationName);
    const variables = getVariableValues(supergraph.api, operation.variableDefinitions ?? [], given, { maxErrors: 20 });
    if (variables.errors) return { errors: variables.errors.map(badVariable) };
    const instant = instantOf(facts, asOf, operation, variables.coerced);
    const run: Run = {
      data: {},
      errors: [],
      missing: new Map(),
      variables: variables.coerced,
      facts: { ...facts, ...instant },
      transports,
    };
    if (plan) await (await plan)(run);
    const { data, violations } = projection(run.data, run.variables);
    if (violations.length > 0 && run.errors.length === 0) {
      run.errors.push({
        message: `Cannot return null for non-nullable field ${violations[0]}.`,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    }
    const own = introspection && (await introspect(supergraph, introspection, operationName, given));
    return resultOf(data && own?.data ? { ...own.data, ...data } : data, run, instant);
  };
}

function introspect(
  { api }: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> | ExecutionResult {
  return execute({ schema: api, document, operationName: operationName ?? null, variableValues, rootValue: {} });
}

function badVariable(error: GraphQLError): GraphQLFormattedError {
  return {
    message: error.message,
    ...(error.locations && { locations: error.locations }),
    extensions: { code: 'BAD_USER_INPUT' },
  };
}

function resultOf(data: Data | null, { errors, missing }: Run, instant: Instant): GatewayResult {
  const incomplete: MissingPart[] = [...missing.values()];
  const extensions = {
    ...(incomplete.length > 0 && { incomplete }),
    ...(instant.asOf && { asOf: instant.asOf }),
    ...(instant.asKnownOn && { asKnownOn: instant.asKnownOn }),
  };
  return {
    data,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}
