import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  validate,
  ValuesOfCorrectTypeRule,
} from 'graphql';
import { compileQuery, type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context/context.js';
import { BadUserInput } from '../error/error.js';
import type { ErrorCode } from '../error/error-codes.js';
import { withSpan } from '../telemetry/tracing.js';

export interface Operation {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export type Executor = (operation: Operation, context: Context) => Promise<ExecutionResult>;

/** Compiling costs about as much as ten executions, so a document is compiled when it is seen for the third time. */
const interpretedRuns = 2;

interface CachedOperation {
  runs: number;
  compiled: CompiledQuery | undefined;
  /** Literals that are not of their type: days that do not exist. */
  errors: readonly GraphQLError[];
}

/** Creates an executor of validated documents. Repeated documents are compiled by graphql-jit. */
export function createExecutor(schema: GraphQLSchema, subgraph: string): Executor {
  const documents = new WeakMap<DocumentNode, Map<string, CachedOperation>>();

  const run: Executor = async ({ document, operationName, variables }, context) => {
    const entry = cachedOperation(documents, document, operationName ?? '', () =>
      validate(schema, document, [ValuesOfCorrectTypeRule]),
    );
    if (entry.errors.length > 0) return { errors: entry.errors };
    entry.runs += 1;
    if (entry.runs === interpretedRuns + 1) entry.compiled = compile(schema, document, operationName);
    const interpreted = () =>
      execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables ?? null,
        contextValue: context,
      });
    let result = await (entry.compiled?.query(undefined, context, variables ?? {}) ?? interpreted());
    // Compiled code refuses a variable without the reason that its scalar gives.
    if (entry.compiled && result.errors && result.data == null) result = await interpreted();
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map((error) => publicError(error, result, context)) };
  };
  return (operation, context) => withSpan(`${subgraph} executes`, { subgraph }, () => run(operation, context));
}

function cachedOperation(
  documents: WeakMap<DocumentNode, Map<string, CachedOperation>>,
  document: DocumentNode,
  name: string,
  check: () => readonly GraphQLError[],
): CachedOperation {
  let operations = documents.get(document);
  if (!operations) documents.set(document, (operations = new Map()));
  let entry = operations.get(name);
  if (!entry) operations.set(name, (entry = { runs: 0, compiled: undefined, errors: check() }));
  return entry;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null | undefined,
): CompiledQuery | undefined {
  const compiled = compileQuery(schema, document, name ?? undefined);
  return isCompiledQuery(compiled) ? compiled : undefined;
}

/**
 * Returns the error as a caller may see it: graphql's own, and those about the caller's input. Of everything else the
 * log knows, under the request's id. (graphql-jit makes error objects without `extensions`, so all are made anew.)
 */
function publicError(error: GraphQLError, result: ExecutionResult, { requestId }: Context): GraphQLError {
  const { path, originalError } = error;
  if (originalError && !(originalError instanceof GraphQLError)) {
    console.error(`request ${requestId}, at ${path?.join('.') ?? 'the root'}:`, originalError);
    return new GraphQLError(`This part could not be answered; the log has it as request ${requestId}.`, {
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode },
    });
  }
  const variable = /^Variable "(\$\w+)" got invalid value /.exec(error.message)?.[1];
  if (variable && originalError instanceof BadUserInput) return originalError.under(variable);
  const code = result.data === undefined ? { code: 'BAD_USER_INPUT' satisfies ErrorCode } : {};
  const extensions =
    (originalError instanceof GraphQLError ? originalError.extensions : undefined) ?? error.extensions ?? code;
  return new GraphQLError(error.message, { path, originalError, extensions });
}
