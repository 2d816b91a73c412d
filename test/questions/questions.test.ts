import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { testServerUrl } from '#kit/testing';
import { projectRoot } from '../../schema/register.js';
import { mergeDatabases } from '../merged/merge-databases.js';
import { graphDatabases, startGraph, type TestGraph } from '../end-to-end/graph.js';
import {
  dayOfTests,
  headersOf,
  parametersOf,
  type Question,
  rounded,
  savedQuestion,
  savedQuestions,
} from './question.js';

/** Questions without SQL, and the test that covers each. */
const answeredElsewhere: Readonly<Record<string, string>> = {
  // A ranking is judged by expected results; SQL could only repeat its arithmetic.
  search: 'test/end-to-end/search.test.js',
};

const questions = savedQuestions().filter(({ name }) => !answeredElsewhere[name]);

/**
 * The same questions with other dates and variables, for cases that their defaults do not cover: documents recorded
 * late, recommendations to reassign, merged units, a whole country.
 */
const askedOtherwise: readonly (readonly [name: string, asOf: string, variables: Question['variables']])[] = [
  ['delegation-as-known', '2018-09-01', {}],
  ['delegation-as-known', '2019-07-01', {}],
  ['delegation-as-known', '2025-05-25', {}],
  ['open-recommendations-inherited', '2024-12-31', {}],
  ['open-recommendations-inherited', '2025-01-01', {}],
  ['open-recommendations-inherited', '2025-06-30', {}],
  ['before-and-after', '2025-06-30', {}],
  ['before-and-after', '2025-07-01', {}],
  ['before-and-after', dayOfTests, { name: 'ha dinh', from: 2010, to: 2019 }],
  ['before-and-after', dayOfTests, { name: 'Phường Thanh Xuân', from: 2025, to: 2025 }],
  ['indicators', '2018-06-01', {}],
  ['indicators', '2021-06-30', { from: '2010-01-01', to: '2026-12-31', area: null }],
  ['aggregates', '2019-06-30', { area: null }],
  ['coordination-network', dayOfTests, { from: '2024-06-30', to: '2025-12-31' }],
];

/** Dates before the rules of 2017 and the reforms of 2020 and 2025, between them, and on the last. */
const otherDays = ['2015-09-30', '2020-03-15', '2025-07-01'];

let graph: TestGraph;
let merged: Client;

beforeAll(async () => {
  graph = await startGraph();
  const admin = new Client({ connectionString: testServerUrl() });
  await admin.connect();
  await admin.query('drop database if exists questions');
  await admin.query('create database questions');
  await admin.end();
  const url = new URL(testServerUrl());
  url.pathname = '/questions';
  await mergeDatabases(await graphDatabases(), url.href);
  merged = new Client({ connectionString: url.href });
  await merged.connect();
}, 120_000);
afterAll(async () => {
  await merged.end();
  await graph.stop();
});

/** Returns the question with this date instead of its own. */
function onDay(question: Question, asOf: string): Question {
  return { ...question, asOf, operation: question.operation.replaceAll(`"${question.asOf}"`, `"${asOf}"`) };
}

/** Queries the graph and the merged database. */
async function bothAnswers(question: Question, variables: Question['variables'] = {}) {
  if (!question.sql) throw new Error(`Write test/questions/sql/${question.name}.sql: the same answer, by plain SQL.`);
  const { data, errors } = await graph.ask(question.operation, variables, headersOf(question));
  expect(errors).toBeUndefined();
  const { rows } = await merged.query<{ data: unknown }>(question.sql, parametersOf(question, variables));
  return { ofGraph: rounded(data), ofSql: rounded(rows[0]!.data) };
}

test.each(questions)('$name: the graph answers as plain SQL does', async (question) => {
  const { ofGraph, ofSql } = await bothAnswers(question);
  expect(ofGraph).toEqual(ofSql);
});

test.each(askedOtherwise)('%s: so it does on %s, about %j', async (name, asOf, variables) => {
  const { ofGraph, ofSql } = await bothAnswers(onDay(savedQuestion(name), asOf), variables);
  expect(ofGraph).toEqual(ofSql);
});

describe.each(otherDays)('on %s', (asOf) => {
  // The network of two dates is refused if one is after the request date; other dates are tested above.
  test.each(questions.filter(({ name }) => name !== 'coordination-network'))(
    '$name: so it does, of the whole country',
    async (question) => {
      const { ofGraph, ofSql } = await bothAnswers(
        onDay(question, asOf),
        'area' in question.variables ? { area: null } : {},
      );
      expect(ofGraph).toEqual(ofSql);
    },
  );
});

test.each(Object.entries(answeredElsewhere))('%s is answered a second time by %s', (name, file) => {
  expect(readFileSync(join(projectRoot, 'dist', file), 'utf8').length).toBeGreaterThan(0);
  expect(savedQuestions().map((question) => question.name)).toContain(name);
});

test('each is told in Vietnamese and in English', () => {
  for (const { name, operation } of savedQuestions()) {
    const [title, titleEn, between, explanation, explanationEn] = operation.split('\n');
    const vietnamese = expect.stringMatching(/^# .*[à-ỹđ]/i) as string;
    const english = expect.stringMatching(/^# [A-Z].*[.a-z0-9%]$/) as string;
    expect({ name, title, titleEn, between, explanation, explanationEn }).toEqual({
      name,
      title: vietnamese,
      titleEn: english,
      between: '#',
      explanation: vietnamese,
      explanationEn: english,
    });
  }
});
