import type { Answer, Ask } from '../whole-graph/graph.js';
import { dayOfTests, type Question } from './question.js';

/** A saved operation asked at its defaults, and wherever it asks for a coverage, for all that a coverage says. */
export function askCovered(ask: Ask, { operation, asOf }: Question): Promise<Answer> {
  return ask(operation.replace(coverage, 'coverage { complete sources { subgraph state takenAt } }'), undefined, {
    'accept-language': 'en',
    ...(asOf === dayOfTests && { 'as-of': dayOfTests }),
  });
}

const coverage = /\bcoverage \{(?:[^{}]|\{[^{}]*\})*\}/g;

export interface CoverageAnswer {
  complete: boolean;
  sources: { subgraph: string; state: string; takenAt: string | null }[];
}

/** The data of an answer without the moment at which the Front read its own registers for it. */
export function dataOf({ data }: Answer): unknown {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    isSource(value) && value.subgraph === 'front' ? { ...value, takenAt: null } : value,
  );
}

function isSource(value: unknown): value is CoverageAnswer['sources'][number] {
  return typeof value === 'object' && value !== null && 'subgraph' in value && 'takenAt' in value;
}
