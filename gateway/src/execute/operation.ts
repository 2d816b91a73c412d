import { type DocumentNode, type GraphQLObjectType, Kind, type OperationDefinitionNode } from 'graphql';
import { codedError } from '../error/error-codes.js';
import type { Requirement } from '../authorize/requirement.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { applySkipInclude, type ConditionValues } from './apply-conditions.js';
import { fragmentsOf } from './fragments.js';
import { PlanNames } from './plan-names.js';
import { type OperationPlan, planOperation, type PlanOptions } from './plan-operation.js';
import { compileProjection, type ObjectProjection } from './projection.js';
import { documentFor, splitRootSelections } from './split-root-selections.js';
import type { TypeConditions } from './type-condition.js';

/** An operation, planned once and executed any number of times. */
export interface PreparedOperation {
  definition: OperationDefinitionNode;
  /** Undefined if the operation requests no field of a subgraph. */
  plan: Promise<OperationPlan> | undefined;
  projection: ObjectProjection;
  /** The `__schema` and `__type` fields of the operation; undefined if there are none. */
  introspection: DocumentNode | undefined;
  /** Response paths of the fields that the caller may not read. */
  deniedPaths: readonly string[][];
}

export interface PrepareOptions extends PlanOptions {
  conditionValues: ConditionValues;
  /** Requirements that the caller does not meet. */
  denied: ReadonlySet<Requirement>;
}

/** @throws GraphQLError if the document has no such operation */
export function prepareOperation(
  supergraph: Supergraph,
  conditions: TypeConditions,
  source: DocumentNode,
  operationName: string | undefined,
  options: PrepareOptions,
): PreparedOperation {
  const { apiSchema, authorization } = supergraph;
  const document = applySkipInclude(source, options.conditionValues);
  const definition = operationOf(document, operationName);
  const fragments = fragmentsOf(document);
  const { introspection } = splitRootSelections(definition.selectionSet.selections, fragments);
  const { denied } = options;
  // Denied fields are not fetched. The projection keeps them, as null.
  const allowed = denied.size > 0 ? authorization?.filter(document, definition, denied) : undefined;
  const planned = allowed?.document ?? document;
  const plannedOperation = operationOf(planned, operationName);
  const { subgraph } = splitRootSelections(plannedOperation.selectionSet.selections, fragments);
  const names = new PlanNames(apiSchema.getMutationType()?.name);
  const context = { supergraph, conditions, names, options };
  const rootType = apiSchema.getRootType(definition.operation) as GraphQLObjectType;
  const projectionSchema = { apiSchema, fragments, names, visibility: allowed?.visibility };
  return {
    definition,
    plan: subgraph.length > 0 ? planOperation(context, documentFor(planned, plannedOperation, subgraph)) : undefined,
    projection: compileProjection(projectionSchema, rootType, definition.selectionSet),
    introspection: introspection.length > 0 ? documentFor(document, definition, introspection) : undefined,
    deniedPaths: allowed?.paths ?? [],
  };
}

/** @throws GraphQLError if the document has no such operation */
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
