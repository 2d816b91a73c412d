import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { testServerUrl } from '#kit/testing';
import { projectRoot } from '../../schema/register.js';
import { mergeDatabases } from '../merged/merge-databases.js';
import { graphDatabases, startGraph, type TestGraph } from '../whole-graph/graph.js';
import { dayOfTests, parametersOf, savedQuestions } from './question.js';

/** Questions that no SQL answers a second time, and the test that does. */
const answeredElsewhere: Readonly<Record<string, string>> = {
  // A ranking is judged by what people look for; SQL could only repeat its arithmetic.
  search: 'test/whole-graph/search.test.js',
};

const questions = savedQuestions().filter(({ name }) => !answeredElsewhere[name]);

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

/** Two ways to add up fractions may differ in the last of their 17 digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(12)) : each,
  );
}

test.each(questions)('$name: the graph answers as plain SQL does', async (question) => {
  if (!question.sql) throw new Error(`Write test/questions/sql/${question.name}.sql: the same answer, by plain SQL.`);
  const headers: Record<string, string> = question.asOf === dayOfTests ? { 'as-of': dayOfTests } : {};
  const { data, errors } = await graph.ask(question.operation, undefined, headers);
  expect(errors).toBeUndefined();
  const { rows } = await merged.query<{ data: unknown }>(question.sql, parametersOf(question));
  expect(rounded(data)).toEqual(rounded(rows[0]!.data));
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
