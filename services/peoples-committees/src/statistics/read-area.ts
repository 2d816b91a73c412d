import type { Context } from '#kit';
import type { AdministrativeUnitLevel } from '../administrative-unit/administrative-unit.enum.js';

/** Unit as input of publication: its level, and the units that add up to the same parent. */
export interface Area {
  level: AdministrativeUnitLevel;
  /** IDs of all units below the same parent, this one included, current or former. */
  siblingIds: readonly string[];
}

const identity = {};

/** Returns null if the unit does not exist. */
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
