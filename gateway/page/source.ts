import type { Formatter } from '../src/page/model/format.js';
import type { Question } from '../src/page/model/question.js';
import type { Table } from '../src/page/model/table.js';
import type { GraphQLAnswer } from './send.js';
import { texts } from './text.js';

/** Everything that a reader needs to check an answer. */
export interface Source {
  readonly question: string;
  readonly variables: string;
  readonly asOf: string;
  readonly knownOn: string | undefined;
  readonly definitions: readonly string[];
  readonly coverage: readonly string[];
  readonly incomplete: readonly string[];
  readonly isSynthetic: boolean;
  readonly link: string;
  readonly hash: string;
}

export async function sourceOf(
  question: Question,
  answer: GraphQLAnswer,
  options: {
    tables: readonly Table[];
    variables: string;
    asOf: string;
    knownOn: string | undefined;
    link: string;
    isSynthetic: boolean;
  },
  format: Formatter,
): Promise<Source> {
  const definitions = new Set(options.tables.flatMap((table) => table.definitions).map((each) => format.text(each)));
  return {
    question: format.text(question.title),
    variables: options.variables,
    asOf: format.date(options.asOf),
    knownOn: options.knownOn && format.date(options.knownOn),
    definitions: [...definitions],
    coverage: [...coverageIn(answer.data, format)],
    incomplete: (answer.extensions?.incomplete ?? []).map(({ organization }) => organization),
    isSynthetic: options.isSynthetic || saysSynthetic(answer),
    link: options.link,
    hash: await hashOf(answer.data),
  };
}

/** Returns true if a row of the answer is marked as generated. */
export function saysSynthetic({ data }: GraphQLAnswer): boolean {
  return JSON.stringify(data ?? null).includes('"SYNTHETIC"');
}

/** Returns true if no row of the answer states its provenance, or if some figures are counted from rows not in it. */
export function statesNoProvenance({ data }: GraphQLAnswer): boolean {
  const text = JSON.stringify(data ?? null);
  return !text.includes('"provenance"') || text.includes('"definition"') || text.includes('"totalCount"');
}

/** Returns a line for each source of each coverage in the answer. */
function coverageIn(value: unknown, format: Formatter, lines = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) coverageIn(each, format, lines);
  else if (typeof value === 'object' && value !== null) {
    const { coverage } = value as { coverage?: { complete?: boolean; sources?: Record<string, string>[] } };
    if (typeof coverage?.complete === 'boolean')
      lines.add(format.text(coverage.complete ? texts.complete : texts.notComplete));
    for (const source of coverage?.sources ?? []) {
      const name = source['organization'] ?? source['subgraph'];
      const taken = source['takenAt'] ? `, ${format.date(source['takenAt'])}` : '';
      if (name && source['state']) lines.add(`${name}: ${format.enumValue(source['state'])}${taken}`);
    }
    for (const each of Object.values(value)) coverageIn(each, format, lines);
  }
  return lines;
}

async function hashOf(data: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  if (!globalThis.crypto?.subtle) return '';
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the facts of a source as heading and text, for the page and for the second sheet of an export. */
export function sourceLines(source: Source, format: Formatter): (readonly [string, string])[] {
  const line = (heading: keyof typeof texts, text: string | undefined): (readonly [string, string])[] =>
    text ? [[format.text(texts[heading]), text]] : [];
  return [
    ...line('question', source.question),
    ...line('variables', source.variables),
    ...line('asOf', source.asOf),
    ...line('knownOn', source.knownOn),
    ...source.definitions.flatMap((each) => line('definitions', each)),
    ...line('coverage', source.coverage.join('; ')),
    ...source.incomplete.map((each): readonly [string, string] => [each, format.text(texts.notAnswered)]),
    ...(source.isSynthetic ? line('provenance', format.text(texts.synthetic)) : []),
    ...line('link', source.link),
    ...line('hash', source.hash),
  ];
}

/** Returns the text of a citation: question, date, definitions, provenance and link. */
export function citation(source: Source, format: Formatter): string {
  const [, ...facts] = sourceLines(source, format).filter(([heading]) => heading !== format.text(texts.hash));
  return [`${format.text(texts.title)}: ${source.question}`, ...facts.map((each) => each.join(': '))].join('. ');
}
