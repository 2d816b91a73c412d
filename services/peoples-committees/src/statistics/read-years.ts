import type { Context } from '#kit';
import type { MediationYear, PetitionYear } from './statistics.entity.js';

type Table = 'petition_year' | 'mediation_year';
interface Years {
  petition_year: PetitionYear;
  mediation_year: MediationYear;
}

const identities: Readonly<Record<Table, object>> = { petition_year: {}, mediation_year: {} };

const statement = (table: Table): string => `
  select y.*, y.published_on::text as published_on from ${table} y
  where y.unit_id = any($1) and y.published_on <= $2 and y.published_on <= $3::timestamptz
  order by y.unit_id, y.published_on, y.year, y.revision`;

/**
 * Loads all revisions of a unit's years published by the request date and recorded by `asKnownOn`, in order of
 * publication. The units of one request are loaded in one statement.
 */
export function revisionsOf<T extends Table>(context: Context, table: T, unitId: string): Promise<Years[T][]> {
  return context
    .loader<string, Years[T][]>(identities[table], async (unitIds) => {
      const { rows } = await context.pool.query<Record<string, unknown>>({
        name: `revisions-${table}`,
        text: statement(table),
        values: [unitIds, context.dates.asOf, context.dates.asKnownOn],
      });
      const revisions = rows.map(camelCased) as unknown as Years[T][];
      return unitIds.map((id) => revisions.filter((each) => each.unitId === id));
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
