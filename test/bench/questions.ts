import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../schema/register.js';

/** A saved operation, with other variables each time, and the one SQL statement that gives the same answer. */
export interface Question {
  name: string;
  /** Text of the saved operation; without `@asOf`, which only our gateway knows: the request's header says the day. */
  operation: string;
  /** Day of the answer. */
  asOf: string;
  /** What is asked in turn, so that nobody gains by merging equal requests; the statement takes the same as `$2`. */
  variables: readonly Record<string, string | number>[];
  sql: string;
}

const years = Array.from({ length: 10 }, (_, index) => 2010 + index);
const districts = ['001', '002', '003', '004', '005', '006', '007', '008', '009', '268'];
const wards = ['00367', '00340', '00352', '00364', '00349', '00355', '00361', '00346', '00343', '00358'];

export const questions: readonly Question[] = [
  question('headline', '2026-06-30', years, (year) => ({ year })),
  question('one-ward', '2024-06-30', wards, (code) => ({ code })),
  question('models', '2026-06-30', years, (year) => ({ first: year - 2005 })),
  question('wards-on-a-day', '2020-06-29', districts, (code) => ({ code })),
  question('topics-and-delegations', '2026-06-30', years, (yearTo) => ({ yearTo })),
];

function question<Value>(
  name: string,
  asOf: string,
  values: readonly Value[],
  variables: (value: Value) => Record<string, string | number>,
): Question {
  const saved = readFileSync(join(projectRoot, 'schema', 'operations', `${name}.graphql`), 'utf8');
  return {
    name,
    operation: saved.replace(/ @asOf\([^)]*\)/, ''),
    asOf,
    variables: values.map(variables),
    sql: readFileSync(join(projectRoot, 'test', 'bench', 'questions', `${name}.sql`), 'utf8'),
  };
}
