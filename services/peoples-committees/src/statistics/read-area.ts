import type { Context } from '#kit';
import type { AdministrativeUnitLevel } from '../administrative-unit/administrative-unit.enum.js';

/** What mediation is published by: the level of a unit, and the units beside it that add up to the one above. */
export interface Area {
  level: AdministrativeUnitLevel;
  /** The units below the same unit, this one too, whatever their validity. */
  siblingIds: readonly string[];
}

const identity = {};

/** Null where there is no such unit. */
export function areaOf(context: Context, unitId: string): Promise<Area | null> {
  return context
    .loader<string, Area | null>(identity, async (ids) => {
      const { rows } = await context.pool.query<Area & { id: string }>({
        name: 'areas',
        text: `
          select u.id, u.level, array(
            select s.id from administrative_unit s where s.parent_id = u.parent_id and s.level = u.level
          ) as "siblingIds"
          from administrative_unit u where u.id = any($1)`,
        values: [ids],
      });
      return ids.map((id) => rows.find((row) => row.id === id) ?? null);
    })
    .load(unitId);
}
