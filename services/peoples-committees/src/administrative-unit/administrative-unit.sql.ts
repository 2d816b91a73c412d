import type { DateParameters } from '#kit/sql';

/**
 * SQL condition: the record has the unit as of the request date. `known_from` is the first day, if a source states it, and
 * otherwise the first day on which a source shows the unit.
 */
export function isInRecord(alias: string, { asOf }: Pick<DateParameters, 'asOf'>): string {
  return `${alias}.known_from <= ${asOf} and (${alias}.valid_to is null or ${alias}.valid_to >= ${asOf})`;
}
