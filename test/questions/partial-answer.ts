import type { Answer, Ask } from '../whole-graph/graph.js';
import { headersOf, type Question } from './question.js';

/** Asks a saved question at its defaults, in English. */
export function put(question: Question, ask: Ask): Promise<Answer> {
  return ask(question.operation, undefined, { 'accept-language': 'en', ...headersOf(question) });
}

/** A place at which two answers differ: its path without the numbers of items, and what each has there. */
export interface Difference {
  path: string[];
  whole: unknown;
  partial: unknown;
}

/** Where an answer differs from the whole one: at the highest place, so that a lost object is one difference. */
export function differences(whole: unknown, partial: unknown, path: readonly string[] = []): Difference[] {
  if (Object.is(whole, partial)) return [];
  const isList = Array.isArray(whole);
  const canDescend =
    typeof whole === 'object' &&
    whole !== null &&
    typeof partial === 'object' &&
    partial !== null &&
    isList === Array.isArray(partial) &&
    Object.keys(whole).join() === Object.keys(partial).join();
  if (!canDescend) return [{ path: [...path], whole, partial }];
  return Object.entries(whole).flatMap(([key, value]) =>
    differences(value, (partial as Record<string, unknown>)[key], isList ? path : [...path, key]),
  );
}
