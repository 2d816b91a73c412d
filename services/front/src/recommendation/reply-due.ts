import type { DateParameters } from '#kit/sql';
import { isAnswered } from '../copy/reply.js';

/** Days for a reply if the letter sets none: a policy of this system, not law. */
const replyPolicyDays = 30;

/** Builds SQL for the day by which a reply to a recommendation is expected. */
export function replyDueOn(alias: string): string {
  return `coalesce(${alias}.requested_reply_by, ${alias}.issued_on + ${replyPolicyDays})`;
}

/** Builds SQL for the basis of that day. */
export function replyDueBasis(alias: string): string {
  return `case when ${alias}.requested_reply_by is not null then 'LETTER' else 'HOUSE_POLICY' end`;
}

/**
 * Builds SQL that is true if the day passed without a reply; null if the Front does not receive the recipient's
 * replies.
 */
export function isOverdue(alias: string, dates: DateParameters): string {
  return `(${replyDueOn(alias)} < ${dates.asOf} and not (${isAnswered(alias, dates)}))`;
}

/** Builds SQL for the days overdue; null if not overdue, or unknown. */
export function daysOverdue(alias: string, dates: DateParameters): string {
  return `(case when ${isOverdue(alias, dates)} then ${dates.asOf} - ${replyDueOn(alias)} end)`;
}
