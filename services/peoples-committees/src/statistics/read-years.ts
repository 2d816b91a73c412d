import type { Context } from '#kit';
import type { MediationYear, PetitionYear } from './statistics.entity.js';

type Table = 'petition_year' | 'mediation_year';
interface Years {
  petition_year: PetitionYear;
  mediation_year: MediationYear;
}

const identities: Readonly<Record<Table, object>> = { petition_year: {}, mediation_year: {} };

/** The newest revision of each year that was published by the request's day and known by its day of knowledge. */
const statement = (table: Table): string => `
  select distinct on (unit_id, year) *, published_on::text as published_on from ${table}
  where unit_id = any($1) and published_on <= $2 and published_on <= $3::timestamptz
  order by unit_id, year, revision desc`;

/** All years of one unit; the units of one request come in one statement. */
export function yearsOf<T extends Table>(context: Context, table: T, unitId: string): Promise<Years[T][]> {
  return context
    .loader<string, Years[T][]>(identities[table], async (unitIds) => {
      const { rows } = await context.pool.query<Record<string, unknown>>({
        name: `years-${table}`,
        text: statement(table),
        values: [unitIds, context.instant.asOf, context.instant.asKnownOn],
      });
      const years = rows.map(camelCased) as unknown as Years[T][];
      return unitIds.map((id) => years.filter((year) => year.unitId === id));
    })
    .load(unitId);
}

function camelCased(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
