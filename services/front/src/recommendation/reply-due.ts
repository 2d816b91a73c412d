import type { DateParameters } from '#kit';
import { isAnswered } from '../copy/reply.js';

/** Days for a reply where the letter sets none: a policy of this demonstration, never law. */
const replyPolicyDays = 30;

/** Day by which a reply to a recommendation is expected. */
export function replyDueOn(alias: string): string {
  return `coalesce(${alias}.requested_reply_by, ${alias}.issued_on + ${replyPolicyDays})`;
}

/** Where that day comes from. */
export function replyDueBasis(alias: string): string {
  return `case when ${alias}.requested_reply_by is not null then 'LETTER' else 'HOUSE_POLICY' end`;
}

/** Whether the day has passed without a reply; null where the recipient's replies do not reach the Front. */
export function isOverdue(alias: string, dates: DateParameters): string {
  return `(${replyDueOn(alias)} < ${dates.asOf} and not (${isAnswered(alias, dates)}))`;
}

/** Days since that day without a reply; null when it is not overdue, or is not known to be. */
export function daysOverdue(alias: string, dates: DateParameters): string {
  return `(case when ${isOverdue(alias, dates)} then ${dates.asOf} - ${replyDueOn(alias)} end)`;
}
