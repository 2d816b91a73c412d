import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descriptionFaults } from './descriptions.js';
import { projectRoot } from './register.js';

/** The label that every description of a field begins with. */
const label = 'Nhãn — Label. ';

/** Faults of one description, given to a field `plannedFrom`. */
function faultsOf(description: string): string[] {
  return descriptionFaults(`type Query { plan: Plan }
    "An annual plan of supervision (kế hoạch)." type Plan { ${JSON.stringify(label + description)} plannedFrom: String }
    extend type Query { "${label}An annual plan by its ID." other: Plan } `)
    .filter((fault) => fault.startsWith('Plan.plannedFrom '))
    .map((fault) => fault.slice('Plan.plannedFrom '.length, fault.indexOf(': "')));
}

test('our API has no description that breaks the rules', () => {
  expect(descriptionFaults(readFileSync(join(projectRoot, 'schema', 'api.graphql'), 'utf8'))).toEqual([]);
});

test.each([
  ['First day of the planned period.', []],
  ['Null if the plan was withdrawn; see `Plan.state`.', []],
  ['From a day.', ['has a description of twelve characters or fewer']],
  ['The day it was planned from', ['does not end with a full stop']],
  ['Planned from the plan.', []],
  ['What is planned, from this day.', ['opens a sentence with a question or a pronoun']],
  ['Planned start. Its end is elsewhere.', ['opens a sentence with a question or a pronoun']],
  ['Whether it was planned in time.', ['opens a sentence with a question or a pronoun']],
  ['Here. First day of the planned period.', ['opens a sentence with a question or a pronoun']],
  ["State on the request's day.", ['should write "request date"']],
  ['State on the request’s day.', ['should write "request date"']],
  ['Null where there is none of these.', ['should write "is not", or "null if"']],
  ['Body that somebody else owns.', ['should name the subject']],
  [`${'First day of the plan '.repeat(6)}.`, ['has a sentence of more than 25 words']],
])('%j: %j', (description, faults) => {
  expect(faultsOf(description)).toEqual(faults);
});

test.each([
  ['plannedFrom', 'The planned from.'],
  ['supervisionDelegations', 'Supervision delegations.'],
  ['recordedAt', 'Recorded at this.'],
])('a description of %s that repeats the name is refused: %j', (field, description) => {
  const labelled = JSON.stringify(label + description);
  const faults = descriptionFaults(`type Query { ${labelled} ${field}: String }`);
  expect(faults).toEqual([`Query.${field} has a description that repeats its name: ${labelled}`]);
});

test('types, fields, arguments and values without a description are named by their coordinates', () => {
  const api = `type Query { plan(year: Int): Plan } type Plan { kind: Kind } enum Kind { YEARLY }`;
  expect(descriptionFaults(api)).toEqual(
    ['Query.plan', 'Query.plan(year:)', 'Plan', 'Plan.kind', 'Kind', 'Kind.YEARLY'].map(
      (coordinate) => `${coordinate} has no description: null`,
    ),
  );
});

test('a field without a label is refused', () => {
  const faults = descriptionFaults(`type Query { "First day of the plan." plannedFrom: String }`);
  expect(faults).toEqual(['Query.plannedFrom has no label: "First day of the plan."']);
});

test.each([
  ['Hằng năm — Every year.', []],
  ['Năm — Year.', []],
  ['Hang nam — Every year.', ['has no Vietnamese label with its accents']],
  ['Hằng năm — .', ['has no English label']],
  ['Hằng năm — Every year', ['does not end with a full stop']],
])('the label %j: %j', (text, faults) => {
  const api = `type Query { "Chu kỳ — Cycle. A cycle in which plans are reviewed." cycle: Cycle }
    "A cycle of reviews (chu kỳ)." enum Cycle { ${JSON.stringify(text)} YEARLY }`;
  expect(descriptionFaults(api)).toEqual(faults.map((fault) => `Cycle.YEARLY ${fault}: ${JSON.stringify(text)}`));
});

test('a type of the domain gives the Vietnamese term, a connection does not need one', () => {
  const api = `type Query { "${label}An annual plan by its number." plan: Plan } "An annual plan." type Plan { "${label}Day of issue." on: Day }
    "A page of a list of Plan." type PlanConnection { "${label}Plans of this page." nodes: [Plan] } scalar Day`;
  expect(descriptionFaults(api)).toEqual(['Plan does not give the Vietnamese term: "An annual plan."']);
});
