import { isRecordedAt, isRecorded, type DateParameters } from '#kit';
import { isVerified } from '../recommendation/verified.js';

/** The topic of the replies, which every question about them reads. */
export const replies = ['recommendation-reply'];

/** The topic of the recipients' own files, where they say what is done. */
export const files = ['recommendation-file'];

/** Bodies whose replies reach the Front. Of the others nobody knows here whether they replied. */
const repliers = `('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT')`;

/** Whether a reply counts: its owner had given it by the request's day, and had entered it by the day of knowledge. */
export function isReplyGiven(alias: string, dates: DateParameters): string {
  return `${alias}.responded_on <= ${dates.asOf} and ${isRecordedAt(alias, 'recorded_at', dates)}`;
}

const replied = (alias: string, dates: DateParameters): string =>
  `exists (select from reply_copy y where y.recommendation_id = ${alias}.id and ${isReplyGiven('y', dates)})`;

/** Whether a recommendation was replied to by the request's day; null where its recipient's replies do not reach us. */
export function isAnswered(alias: string, dates: DateParameters): string {
  return `case when ${alias}.recipient_kind in ${repliers} then ${replied(alias, dates)} end`;
}

/** Position of the newest reply by the request's day; null before the first. */
export function newestPosition(alias: string, dates: DateParameters): string {
  return (
    `(select y.position from reply_copy y where y.recommendation_id = ${alias}.id and ${isReplyGiven('y', dates)} ` +
    `order by y.number desc limit 1)`
  );
}

/** How many recommendations of a delegation were issued and not replied to by the request's day. */
export function repliesOutstanding(alias: string, dates: DateParameters): string {
  return (
    `(select count(*)::int from recommendation r where r.delegation_id = ${alias}.id and r.issued_on <= ${dates.asOf} and ${isRecorded('r', dates)} ` +
    `and r.recipient_kind in ${repliers} and not ${replied('r', dates)})`
  );
}

/** Day of the newest reply to a delegation's recommendations by the request's day; null before the first. */
export function lastReplyOn(alias: string, dates: DateParameters): string {
  return (
    `(select max(y.responded_on) from recommendation r join reply_copy y on y.recommendation_id = r.id ` +
    `where r.delegation_id = ${alias}.id and r.issued_on <= ${dates.asOf} and ${isRecorded('r', dates)} and ${isReplyGiven('y', dates)})`
  );
}

/** Whether the issuer's verification contradicts the recipient's claim, both as known by the request's day; null without both. */
export function isClaimDisputed(alias: string, dates: DateParameters): string {
  return (
    `(select ${alias}.verification_result <> 'FULL' from recommendation_file_copy f where f.id = ${alias}.id ` +
    `and f.claimed_on <= ${dates.asOf} and ${isRecordedAt('f', 'claim_recorded_at', dates)} ` +
    `and ${alias}.verified_on <= ${dates.asOf} and (${dates.asKnownOn} = 'infinity' or ${isVerified(alias, dates)}))`
  );
}
