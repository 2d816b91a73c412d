import type { Context } from '#kit';
import type { Figure, FigurePeriod } from './figure.type.js';

/** Definition of a figure, for citation. */
export interface Definition {
  definitionKey: string;
  definition: string;
  definitionEn: string;
}

/** Builds the fields of a figure other than its numbers. */
export function figureOf(
  { dates: { asOf, asKnownOn } }: Context,
  definition: Definition,
  period: FigurePeriod,
): Omit<Figure, 'coverage'> {
  return { ...definition, period, asOf, asKnownOn: asKnownOn === 'infinity' ? null : asKnownOn };
}

/** Returns the period that a filter admits: its narrowest `…From` and `…To`, in days or years. */
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
