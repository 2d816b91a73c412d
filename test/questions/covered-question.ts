import type { Answer, Ask } from '../end-to-end/graph.js';
import { headersOf, type Question } from './question.js';

/** A saved operation asked at its defaults, and wherever it asks for a coverage, for all that a coverage says. */
export function askCovered(ask: Ask, question: Question): Promise<Answer> {
  const operation = question.operation.replace(coverage, 'coverage { complete sources { subgraph state } }');
  return ask(operation, undefined, { 'accept-language': 'en', ...headersOf(question) });
}

const coverage = /\bcoverage \{(?:[^{}]|\{[^{}]*\})*\}/g;

export interface CoverageAnswer {
  complete: boolean;
  sources: { subgraph: string; state: string }[];
}
