import type { Context } from '#kit';
import type { ChangeShare, Comparability, UnitChangeKind } from './administrative-unit.enum.js';

/** A change in which a unit took part. */
export interface ChangeOfUnit {
  kind: UnitChangeKind;
  changedOn: string;
  side: 'FROM' | 'TO';
  /** Share of each former unit that took part. */
  shares: readonly ChangeShare[];
}

export interface UnitValidity {
  validFrom: string;
  validTo: string | null;
}

/**
 * Returns the comparability of a unit's series from the first to the last day. Beyond its own validity, predecessors
 * and successors are included. Whole units that were joined are comparable, parts are not. A unit whose territory
 * changed is not comparable with itself.
 */
export function comparabilityOf(
  { validFrom, validTo }: UnitValidity,
  changes: readonly ChangeOfUnit[],
  window: { first: string; last: string },
): Comparability {
  const found = changes
    .filter(({ changedOn }) => window.first < changedOn && changedOn <= window.last)
    .map(({ kind, changedOn, side, shares }): Comparability => {
      if (kind === 'ABOLISH') return 'BROKEN_BOUNDARY';
      const began = side === 'TO' && changedOn === validFrom;
      const ended = side === 'FROM' && validTo !== null && validTo < changedOn;
      if (began || ended) return shares.some((share) => share !== 'WHOLE') ? 'PARTIAL_SUCCESSION' : 'COMPARABLE';
      return kind === 'MERGE' || kind === 'SPLIT' || kind === 'BOUNDARY' ? 'BROKEN_BOUNDARY' : 'COMPARABLE';
    });
  if (found.includes('PARTIAL_SUCCESSION')) return 'PARTIAL_SUCCESSION';
  return found.includes('BROKEN_BOUNDARY') ? 'BROKEN_BOUNDARY' : 'COMPARABLE';
}

interface HistoryOfUnit extends UnitValidity {
  id: string;
  changes: ChangeOfUnit[];
}

const identity = {};

/** Loads the comparability of a unit's series over a period. The units of one request are loaded in one statement. */
export async function comparabilityIn(
  context: Context,
  unitId: string,
  window: { first: string; last: string },
): Promise<Comparability> {
  const history = await context
    .loader<string, HistoryOfUnit | undefined>(identity, async (ids) => {
      const { rows } = await context.pool.query<HistoryOfUnit>({
        name: 'histories-of-units',
        text: `
          select u.id, u.valid_from::text as "validFrom", u.valid_to::text as "validTo", coalesce((
            select json_agg(json_build_object('kind', c.kind, 'changedOn', c.changed_on, 'side', p.side, 'shares', (
              select coalesce(json_agg(f.share), '[]') from unit_change_part f where f.change_id = c.id and f.side = 'FROM'
            ))) from unit_change_part p join unit_change c on c.id = p.change_id where p.unit_id = u.id), '[]') as changes
          from administrative_unit u where u.id = any($1)`,
        values: [ids],
      });
      return ids.map((id) => rows.find((row) => row.id === id));
    })
    .load(unitId);
  return history ? comparabilityOf(history, history.changes, window) : 'COMPARABLE';
}
