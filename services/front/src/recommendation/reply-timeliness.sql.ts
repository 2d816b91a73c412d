import { type DateParameters, sql } from '#kit/sql';
import { isReplyGiven, replierKinds } from '../copy/reply.js';
import { newestState } from '../event/process-event.entity.js';
import { isIssued } from './recommendation.sql.js';

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

/** Builds SQL that is true if a recommendation asks for a reply: a commendation does not. */
export function isReplyExpected(alias: string): string {
  return `${alias}.kind <> 'COMMEND'`;
}

const followUpStatus = newestState('follow_up_event');

/**
 * Builds SQL for the `ReplyTimeliness` of a recommendation. Every figure about outstanding and overdue replies follows
 * from it; see docs/decisions on overdue replies.
 */
export function replyTimeliness(alias: string, dates: DateParameters): string {
  return sql`
    case
      when not ${isReplyExpected(alias)} then 'NOT_EXPECTED'
      when ${alias}.recipient_kind not in ${replierKinds} then 'NOT_KNOWN'
      else (
        select case
          when first.reply <= ${replyDueOn(alias)} then 'IN_TIME'
          when first.reply is not null then 'LATE'
          when ${followUpStatus(alias, dates)} like 'CLOSED%' then 'CLOSED_UNANSWERED'
          when ${replyDueOn(alias)} < ${dates.asOf} then 'OVERDUE'
          else 'NOT_DUE'
        end
        from (
          select min(y.responded_on) as reply
          from reply_copy y
          where y.recommendation_id = ${alias}.id
            and ${isReplyGiven('y', dates)}
        ) first
      )
    end`;
}

/** Builds SQL that is true if the reply is overdue; null if the Front does not receive the recipient's replies. */
export function isOverdue(alias: string, dates: DateParameters): string {
  // The day is compared first: most recommendations of a long list need no look at replies and follow-up.
  return sql`
    case when ${alias}.recipient_kind in ${replierKinds} then
      ${replyDueOn(alias)} < ${dates.asOf} and ${replyTimeliness(alias, dates)} = 'OVERDUE'
    end`;
}

/** Builds SQL for the days overdue; null if not overdue, or unknown. */
export function daysOverdue(alias: string, dates: DateParameters): string {
  return sql`
    (case when ${isOverdue(alias, dates)} then
      ${dates.asOf} - ${replyDueOn(alias)}
    end)`;
}

/** Builds SQL for the number of a delegation's recommendations whose reply is awaited, due or not, on the request date. */
export function repliesOutstanding(alias: string, dates: DateParameters): string {
  return sql`
    (
      select count(*)::int
      from recommendation r
      where r.delegation_id = ${alias}.id
        and ${isIssued('r', dates)}
        and ${replyTimeliness('r', dates)} in ('NOT_DUE', 'OVERDUE')
    )`;
}
