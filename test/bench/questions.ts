import { parametersOf, type Question, savedQuestion } from '../questions/question.js';

/** A saved operation with other variables each time, so that merging equal requests gains nothing. */
export interface BenchQuestion {
  name: string;
  /** Without `@asOf`, a directive of this gateway alone: the header carries the date. */
  operation: string;
  asOf: string;
  variables: readonly Record<string, string | number>[];
  sql: string;
  /** Returns the parameters of the statement for a date and variables. */
  parameters(variables: Readonly<Record<string, unknown>>): unknown[];
}

const years = Array.from({ length: 10 }, (_, index) => 2010 + index);
const districts = ['001', '002', '003', '004', '005', '006', '007', '008', '009', '268'];
const wards = ['00367', '00340', '00352', '00364', '00349', '00355', '00361', '00346', '00343', '00358'];

export const questions: readonly BenchQuestion[] = [
  question('headline', '2026-06-30', years, (year) => ({ year })),
  question('one-ward', '2024-06-30', wards, (code) => ({ code })),
  question('models', '2026-06-30', years, (year) => ({ first: year - 2005, coordinating: 2 })),
  question('wards-on-a-day', '2020-06-29', districts, (code) => ({ code })),
  question('topics-and-delegations', '2026-06-30', years, (yearTo) => ({ yearTo })),
];

function question<Value>(
  name: string,
  asOf: string,
  values: readonly Value[],
  variables: (value: Value) => Record<string, string | number>,
): BenchQuestion {
  const saved: Question = { ...savedQuestion(name), asOf };
  return {
    name,
    operation: saved.operation.replace(/ @asOf\([^)]*\)/, ''),
    asOf,
    variables: values.map(variables),
    sql: saved.sql!,
    parameters: (given) => parametersOf(saved, given),
  };
}
