import type { Language } from './label.js';

/** State of the page that its address holds, and no more: never a header or a token. */
export interface Address {
  /** Name of the question; undefined on the first page. */
  readonly question?: string | undefined;
  /** Variables that differ from their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asOf?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly view: View;
  readonly language: Language;
}

export const views = ['table', 'chart', 'network', 'json'] as const;
export type View = (typeof views)[number];

const reserved = new Set(['asOf', 'knownOn', 'view', 'lang']);

/** Reads an address such as `/q/overdue-replies?area=unt_…&asOf=2020-06-29&view=chart&lang=en`. */
export function readAddress(url: URL, language: Language): Address {
  const [, question] = /^\/q\/([^/]+)$/.exec(url.pathname) ?? [];
  const { searchParams } = url;
  const view = searchParams.get('view');
  const lang = searchParams.get('lang');
  return {
    question: question && decodeURIComponent(question),
    variables: Object.fromEntries(
      [...searchParams].filter(([name]) => !reserved.has(name)).map(([name, text]) => [name, readValue(text)]),
    ),
    asOf: searchParams.get('asOf') ?? undefined,
    knownOn: searchParams.get('knownOn') ?? undefined,
    view: views.find((each) => each === view) ?? 'table',
    language: lang === 'vi' || lang === 'en' ? lang : language,
  };
}

export function writeAddress({ question, variables, asOf, knownOn, view, language }: Address): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(variables)) parameters.set(name, writeValue(value));
  if (asOf) parameters.set('asOf', asOf);
  if (knownOn) parameters.set('knownOn', knownOn);
  if (view !== 'table') parameters.set('view', view);
  parameters.set('lang', language);
  return `${question ? `/q/${encodeURIComponent(question)}` : '/'}?${parameters.toString()}`;
}

/** Texts are written as they are; other values, and texts that look like them, as JSON. */
function writeValue(value: unknown): string {
  return typeof value === 'string' && readValue(value) === value ? value : JSON.stringify(value);
}

function readValue(text: string): unknown {
  if (!/^(-?\d+(\.\d+)?|true|false|null|[["{].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Reads a date as it is written in Viet Nam, 29/6/2020, or in ISO form; undefined for anything else. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : trimmed;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
    ? iso
    : undefined;
}
