import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from 'graphql';
import { projectRoot } from '../../schema/register.js';

/** A saved operation, and the SQL that answers it a second time from the owners' tables, without the services' code. */
export interface Question {
  name: string;
  /** Text of the operation. */
  operation: string;
  /** Request date: the operation's own, or else the date of the tests. */
  asOf: string;
  /** The operation's variables at their defaults. */
  variables: Readonly<Record<string, unknown>>;
  /**
   * One statement over the merged database that returns the whole `data` of the response. `$1` is the date, `$2` and on
   * are the operation's variables in their order. Undefined for an operation without SQL.
   */
  sql: string | undefined;
}

/** Request date of questions without a date of their own. */
export const dayOfTests = '2026-06-30';

const operations = join(projectRoot, 'schema', 'operations');
const statements = join(projectRoot, 'test', 'questions', 'sql');

/**
 * Questions exempt from the check on a whole country, with the reason. All others must be exact there, and answered
 * within 300 ms at the 95th percentile for their default area: `npm run bench -- --questions`.
 */
export const notScalable: Readonly<Record<string, string>> = {};

/** Every saved operation, in the order of their names. */
export function savedQuestions(): Question[] {
  return readdirSync(operations)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => savedQuestion(file.slice(0, -'.graphql'.length)));
}

export function savedQuestion(name: string): Question {
  const operation = readFileSync(join(operations, `${name}.graphql`), 'utf8');
  const definition = parse(operation).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  const variables = Object.fromEntries(
    definition.variableDefinitions!.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && (valueFromASTUntyped(defaultValue) as unknown),
    ]),
  );
  const asOf = definition.directives
    ?.find((directive) => directive.name.value === 'asOf')
    ?.arguments?.find((argument) => argument.name.value === 'date')?.value;
  const day = asOf?.kind === Kind.VARIABLE ? variables[asOf.name.value] : asOf && valueFromASTUntyped(asOf);
  const sql = join(statements, `${name}.sql`);
  return {
    name,
    operation,
    asOf: (day as string | undefined) ?? dayOfTests,
    variables,
    sql: existsSync(sql) ? readFileSync(sql, 'utf8') : undefined,
  };
}

/**
 * Rounds numbers to twelve digits for comparison: two ways to add up fractions may differ in the last of
 * their seventeen.
 */
export function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(12)) : each,
  );
}

/** Returns the `as-of` header; none for an operation that sets its own date. */
export function headersOf({ operation, asOf }: Pick<Question, 'operation' | 'asOf'>): Record<string, string> {
  return operation.includes('@asOf') ? {} : { 'as-of': asOf };
}

/** Returns the parameters of the statement: the date, then the variables or their defaults, as many as it uses. */
export function parametersOf(
  { asOf, sql, variables }: Question,
  given: Readonly<Record<string, unknown>> = {},
): unknown[] {
  const named = Math.max(0, ...[...sql!.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  return [asOf, ...Object.values({ ...variables, ...given })].slice(0, named);
}
