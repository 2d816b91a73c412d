import { type DateParameters, isRecordedAt, sql } from '#kit/sql';
import { isIssued } from '../recommendation/recommendation.sql.js';
import { isVerified } from '../recommendation/verified.js';

/** Topics that every condition on replies depends on. */
export const replies = ['recommendation-reply'];

/** Topics that every condition on claimed implementation depends on. */
export const files = ['recommendation-file'];

/** Kinds of bodies whose replies the Front receives. For other kinds, replies are unknown. */
export const replierKinds = `('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT')`;

/** Builds SQL that is true if a reply was given by the request date and recorded by `asKnownOn`. */
export function isReplyGiven(alias: string, dates: DateParameters): string {
  return `${alias}.responded_on <= ${dates.asOf} and ${isRecordedAt(alias, 'recorded_at', dates)}`;
}

/**
 * Builds SQL that is true if a recommendation was replied to by the request date; null if the Front does not receive
 * the replies.
 */
export function isAnswered(alias: string, dates: DateParameters): string {
  return sql`
    case when ${alias}.recipient_kind in ${replierKinds} then exists (
      select
      from reply_copy y
      where y.recommendation_id = ${alias}.id
        and ${isReplyGiven('y', dates)}
    ) end`;
}

/** Builds SQL for the position of the newest reply by the request date; null before the first reply. */
export function newestPosition(alias: string, dates: DateParameters): string {
  return sql`
    (
      select y.position
      from reply_copy y
      where y.recommendation_id = ${alias}.id
        and ${isReplyGiven('y', dates)}
      order by y.number desc
      limit 1
    )`;
}

/**
 * Builds SQL for the day of the newest reply to a delegation's recommendations by the request date; null before the
 * first.
 */
export function lastReplyOn(alias: string, dates: DateParameters): string {
  return sql`
    (
      select max(y.responded_on)
      from recommendation r
      join reply_copy y on y.recommendation_id = r.id
      where r.delegation_id = ${alias}.id
        and ${isIssued('r', dates)}
        and ${isReplyGiven('y', dates)}
    )`;
}

/**
 * Builds SQL that is true if the issuer's verification contradicts the recipient's claim by the request date; null
 * without both.
 */
export function isClaimDisputed(alias: string, dates: DateParameters): string {
  return sql`
    (
      select ${alias}.verification_result <> 'FULL'
      from recommendation_file_copy f
      where f.id = ${alias}.id
        and f.claimed_on <= ${dates.asOf}
        and ${isRecordedAt('f', 'claim_recorded_at', dates)}
        and ${alias}.verified_on <= ${dates.asOf}
        and (${dates.asKnownOn} = 'infinity' or ${isVerified(alias, dates)})
    )`;
}
