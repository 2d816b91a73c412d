import { daysBetween, type Holidays, lastDayInTime } from './calendar.js';
import type { Extension } from './deadline-extension.table.js';
import type { DeadlineRule } from './deadline-rule.entity.js';
import type { DeadlineRuleKey, DeadlineStatus } from './deadline.enum.js';
import type { Deadline } from './deadline.type.js';
import { explainDeadline } from './explain.js';

/** The dated rules and the calendar. */
export interface Rulebook {
  rules: readonly DeadlineRule[];
  holidays: Holidays;
}

export interface DeadlineFacts {
  ruleKey: DeadlineRuleKey;
  /** Day of the event from which days are counted; null if it has not happened. */
  anchor: string | null;
  metOn: string | null;
  /** The request's day. */
  asOf: string;
  /** Extension granted in this case. */
  extension?: Extension | undefined;
  /** True if the rule does not apply to this case: an excused body owes no report. */
  excused?: boolean;
}

/** Computes a deadline and its status. Returns undefined before the anchor event. */
export function computeDeadline({ rules, holidays }: Rulebook, facts: DeadlineFacts): Deadline | undefined {
  const { ruleKey, anchor, asOf } = facts;
  if (anchor === null) return undefined;
  const versions = rules
    .filter((rule) => rule.ruleKey === ruleKey)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const inForce = versions.find(
    ({ validFrom, validTo }) => validFrom <= anchor && (validTo === null || validTo >= anchor),
  );
  const rule = inForce ?? versions.find(({ validFrom }) => validFrom > anchor) ?? versions.at(-1);
  if (!rule) throw new Error(`no deadline rule ${ruleKey}`);
  const metOn = facts.metOn !== null && facts.metOn <= asOf ? facts.metOn : null;
  const base = { rule, anchorDate: anchor, extendedTo: null, extensionBasis: null, metOn };
  const without = (status: DeadlineStatus): Deadline => ({
    ...base,
    dueOn: null,
    status,
    daysLate: null,
    ...explainDeadline(rule, anchor, null, status, facts.excused),
  });
  if (!inForce || facts.excused) return without('NOT_APPLICABLE_AT_THE_TIME');
  if (rule.amount === null) return without('NO_STATUTORY_LIMIT');

  const dueOn = lastDayInTime(anchor, { ...rule, amount: rule.amount }, holidays);
  const { extension } = facts;
  const last = extension && extension.extendedTo > dueOn ? extension.extendedTo : dueOn;
  const late = daysBetween(last, metOn ?? asOf);
  const status: DeadlineStatus = late > 0 ? (metOn ? 'MET_LATE' : 'OVERDUE') : metOn ? 'MET' : 'NOT_DUE';
  return {
    ...base,
    dueOn,
    extendedTo: extension?.extendedTo ?? null,
    extensionBasis: extension?.basis ?? null,
    status,
    daysLate: late > 0 ? late : null,
    ...explainDeadline(rule, anchor, dueOn, status),
  };
}
