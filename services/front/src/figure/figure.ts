import type { Context } from '#kit';
import type { Figure, FigurePeriod } from './figure.type.js';

/** How something is counted, told once for everybody who cites it. */
export interface Definition {
  definitionKey: string;
  definition: string;
  definitionEn: string;
}

/** What a figure carries beside its numbers. */
export function figureOf(
  { dates: { asOf, asKnownOn } }: Context,
  definition: Definition,
  period: FigurePeriod,
): Omit<Figure, 'coverage'> {
  return { ...definition, period, asOf, asKnownOn: asKnownOn === 'infinity' ? null : asKnownOn };
}

/** The first and the last day that a filter lets through: its narrowest `…From` and `…To`, days or years. */
export function periodOf(filter: Readonly<Record<string, unknown>>, asOf: string): FigurePeriod {
  const bounds = (suffix: string, rest: string): string[] =>
    Object.entries(filter).flatMap(([field, value]) => {
      if (!field.endsWith(suffix)) return [];
      if (typeof value === 'number') return [`${value}-${rest}`];
      return typeof value === 'string' ? [value] : [];
    });
  const from = bounds('From', '01-01').sort().at(-1) ?? null;
  const to = [asOf, ...bounds('To', '12-31')].sort()[0]!;
  return { from, to };
}
