import type { Answer, Ask } from '../end-to-end/graph.js';
import { headersOf, type Question } from './question.js';

/** Runs a saved operation at its defaults, with every field of each `coverage` it selects. */
export function askCovered(ask: Ask, question: Question): Promise<Answer> {
  const operation = question.operation.replace(coverage, 'coverage { complete sources { subgraph state } }');
  return ask(operation, undefined, { 'accept-language': 'en', ...headersOf(question) });
}

const coverage = /\bcoverage \{(?:[^{}]|\{[^{}]*\})*\}/g;

export interface CoverageAnswer {
  complete: boolean;
  sources: { subgraph: string; state: string }[];
}
