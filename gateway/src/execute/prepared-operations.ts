import type { DocumentNode } from 'graphql';
import { meets, type Requirement } from '../authorize/requirement.js';
import type { Caller } from '../identity/caller.js';
import { LimitError, type Limits } from '../limits/limits.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { conditionVariables, type ConditionValues, conditionValuesOf } from './apply-conditions.js';
import { operationOf, prepareOperation, type PreparedOperation } from './operation.js';
import { typeConditions } from './type-condition.js';

type Variables = Readonly<Record<string, unknown>>;

/** Prepared variants of one document: by operation, conditions, overrides and what the caller may read. */
const maximumVariants = 100;
const noConditions: ConditionValues = {};

export interface PreparedOperationsOptions {
  limits: Limits;
  overrideLabels: ReadonlySet<string>;
  /** Called for each request with whether its plan was cached. */
  onPlan: ((cached: boolean) => void) | undefined;
}

/** Cache of prepared operations, with the lifetime of their documents. */
export class PreparedOperations {
  private readonly conditions;
  private readonly variants = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();
  private readonly conditionNames = new WeakMap<DocumentNode, readonly string[]>();
  private readonly requirements = new WeakMap<DocumentNode, readonly Requirement[]>();

  constructor(
    private readonly supergraph: Supergraph,
    private readonly options: PreparedOperationsOptions,
  ) {
    this.conditions = typeConditions(supergraph.supergraphSchema);
  }

  prepare(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Variables,
    caller: Caller | undefined,
  ): PreparedOperation {
    const { limits, overrideLabels: labels, onPlan } = this.options;
    const { overridePercentages } = this.supergraph.planner;
    const percentage = overridePercentages.length > 0 ? Math.random() * 100 : 0;
    const conditionValues = this.conditionValuesOf(document, operationName, variables);
    const denied = this.deniedTo(caller, document);
    const key = [
      operationName ?? '',
      overridePercentages.map((each) => percentage > each).join(),
      denied.length > 0 ? JSON.stringify(denied) : '',
      conditionValues === noConditions ? '' : JSON.stringify(conditionValues),
    ].join(' ');
    const variants = cached(this.variants, document, () => new Map<string, PreparedOperation>());
    const variant = variants.get(key);
    onPlan?.(variant !== undefined);
    if (variant) return variant;
    const options = { labels, percentage, limits, conditionValues, denied: new Set(denied) };
    const operation = prepareOperation(this.supergraph, this.conditions, document, operationName, options);
    if (variants.size >= maximumVariants) variants.clear();
    variants.set(key, operation);
    // The next request plans again what took too long. Every other failure is the operation's own.
    operation.plan?.catch((error: unknown) => isTimeLimit(error) && variants.delete(key));
    return operation;
  }

  /** Returns the requirements of the document that the caller does not meet. */
  private deniedTo(caller: Caller | undefined, document: DocumentNode): Requirement[] {
    const { authorization } = this.supergraph;
    if (!authorization) return [];
    const requirements = cached(this.requirements, document, () => authorization.requirementsOf(document));
    return requirements.filter((each) => !meets(each, caller));
  }

  private conditionValuesOf(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Variables,
  ): ConditionValues {
    const names = cached(this.conditionNames, document, () => conditionVariables(document));
    if (names.length === 0) return noConditions;
    return conditionValuesOf(names, operationOf(document, operationName), variables);
  }
}

function cached<Value>(cache: WeakMap<DocumentNode, Value>, document: DocumentNode, create: () => Value): Value {
  let value = cache.get(document);
  if (value === undefined) cache.set(document, (value = create()));
  return value;
}

function isTimeLimit(error: unknown): boolean {
  return error instanceof LimitError && error.extensions['limit'] === 'planningMilliseconds';
}
