import type { Context } from '#kit';
import type {
  ChangeMoved,
  ChangeShare,
  Comparability,
  ComparabilityMeasure,
  UnitChangeKind,
} from './administrative-unit.enum.js';

/** Portion of a former unit in a change. */
export interface FormerPortion {
  share: ChangeShare;
  moved: ChangeMoved | null;
  /** True if no other portion of the unit on that day took people. */
  isOnlyWithPeople: boolean;
  isMine: boolean;
}

/** A change in which a unit took part. */
export interface ChangeOfUnit {
  kind: UnitChangeKind;
  /** Null if no source states the day. It is then between `notBefore` and `notAfter`. */
  changedOn: string | null;
  notBefore: string;
  notAfter: string | null;
  side: 'FROM' | 'TO';
  from: readonly FormerPortion[];
}

export interface UnitValidity {
  knownFrom: string;
  validFrom: string | null;
  validTo: string | null;
}

interface Period {
  first: string;
  last: string;
}

/** From the strongest restriction to none. */
const precedence: readonly Comparability[] = ['PARTIAL_SUCCESSION', 'BROKEN_BOUNDARY', 'UNKNOWN', 'COMPARABLE'];

/**
 * Returns the comparability of a unit's series from the first to the last day. Beyond its own validity, predecessors and
 * successors are included. Whole units that were joined are comparable, parts are not. A unit whose territory changed is
 * not comparable with itself. `UNKNOWN` if no source states the first day of the unit or of a change in the period. For
 * `POPULATION`, land that moved without people does not count, and a part with the whole population counts as the whole.
 */
export function comparabilityOf(
  unit: UnitValidity,
  changes: readonly ChangeOfUnit[],
  period: Period,
  measure: ComparabilityMeasure = 'AREA',
): Comparability {
  const found = changes.flatMap((change) => effectOf(unit, change, period, measure) ?? []);
  if (unit.validFrom === null && period.first < unit.knownFrom) found.push('UNKNOWN');
  return precedence.find((each) => found.includes(each)) ?? 'COMPARABLE';
}

/** Returns the effect of one change on the series; undefined if it has none within the period. */
function effectOf(
  { validFrom, validTo }: UnitValidity,
  { kind, changedOn, notBefore, notAfter, side, from }: ChangeOfUnit,
  period: Period,
  measure: ComparabilityMeasure,
): Comparability | undefined {
  const counted = measure === 'POPULATION' ? from.filter(({ moved }) => moved !== 'AREA_ONLY') : from;
  const moves = side === 'TO' ? counted.length > 0 : counted.some(({ isMine }) => isMine);
  if (from.length > 0 && !moves) return undefined;
  if (changedOn === null) {
    const mayBeWithin = period.first < (notAfter ?? '9999-12-31') && notBefore <= period.last;
    return mayBeWithin ? 'UNKNOWN' : undefined;
  }
  if (changedOn <= period.first || changedOn > period.last) return undefined;
  if (kind === 'ABOLISH') return 'BROKEN_BOUNDARY';
  const began = side === 'TO' && changedOn === validFrom;
  const ended = side === 'FROM' && validTo !== null && validTo < changedOn;
  if (began || ended)
    return counted.every((portion) => isWhole(portion, measure)) ? 'COMPARABLE' : 'PARTIAL_SUCCESSION';
  return kind === 'MERGE' || kind === 'SPLIT' || kind === 'BOUNDARY' ? 'BROKEN_BOUNDARY' : 'COMPARABLE';
}

function isWhole({ share, moved, isOnlyWithPeople }: FormerPortion, measure: ComparabilityMeasure): boolean {
  if (share === 'WHOLE') return true;
  return (
    measure === 'POPULATION' && (moved === 'PART_OF_AREA_WHOLE_POPULATION' || (moved !== null && isOnlyWithPeople))
  );
}

interface HistoryOfUnit extends UnitValidity {
  id: string;
  changes: ChangeOfUnit[];
}

const identity = {};

/** Loads validity and changes of a unit. The units of one request are loaded in one statement. */
function historyOf(context: Context, unitId: string): Promise<HistoryOfUnit | undefined> {
  return context
    .loader<string, HistoryOfUnit | undefined>(identity, async (ids) => {
      const { rows } = await context.pool.query<HistoryOfUnit>({
        name: 'histories-of-units',
        text: `
          select u.id, u.known_from::text as "knownFrom", u.valid_from::text as "validFrom", u.valid_to::text as "validTo",
            coalesce((
              select json_agg(json_build_object('kind', c.kind, 'changedOn', c.changed_on, 'notBefore', c.not_before,
                'notAfter', c.not_after, 'side', p.side, 'from', (
                  select coalesce(json_agg(json_build_object('share', f.share, 'moved', f.moved,
                    'isMine', f.unit_id = u.id,
                    'isOnlyWithPeople', not exists (
                      select from unit_change_part o join unit_change d on d.id = o.change_id
                      where o.unit_id = f.unit_id and o.side = 'FROM' and o.id <> f.id and d.changed_on = c.changed_on
                        and coalesce(o.moved, '') <> 'AREA_ONLY'))), '[]')
                  from unit_change_part f where f.change_id = c.id and f.side = 'FROM')))
              from unit_change_part p join unit_change c on c.id = p.change_id where p.unit_id = u.id), '[]') as changes
          from administrative_unit u where u.id = any($1)`,
        values: [ids],
      });
      return ids.map((id) => rows.find((row) => row.id === id));
    })
    .load(unitId);
}

/** Loads the comparability of a unit's series over a period; `UNKNOWN` for an unknown unit. */
export async function comparabilityIn(context: Context, unitId: string, period: Period): Promise<Comparability> {
  const history = await historyOf(context, unitId);
  return history ? comparabilityOf(history, history.changes, period) : 'UNKNOWN';
}

/** Loads the comparability of a unit with its predecessors; `BROKEN_BOUNDARY` if it ended without a successor. */
export async function comparabilityWithPredecessors(
  context: Context,
  unitId: string,
  measure: ComparabilityMeasure,
): Promise<Comparability> {
  const history = await historyOf(context, unitId);
  if (!history) return 'UNKNOWN';
  // Later changes have not happened by the request date, but for those by which a later unit began.
  const until = context.asOf > history.knownFrom ? context.asOf : history.knownFrom;
  const decisive = history.changes.filter(
    ({ side, kind, notBefore }) => notBefore <= until && (side === 'TO' || kind === 'ABOLISH'),
  );
  return comparabilityOf(history, decisive, { first: '0001-01-01', last: '9999-12-31' }, measure);
}
