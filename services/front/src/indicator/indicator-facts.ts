import { isRecordedAt, isRecorded, type DateParameters, isOnRecord, sql } from '#kit/sql';
import { isReplyExpected } from '../recommendation/reply-timeliness.sql.js';
import { isHeld, isIssued } from '../recommendation/recommendation.sql.js';
import { isSessionHeld } from '../target/target-session.sql.js';
import { dueOn, ruleInForce } from '../deadline/due-on.js';
import { isPointAnswered } from '../criticism/social-criticism.entity.js';
import { isEffective, newestState } from '../event/process-event.entity.js';
import { isPlanned } from '../plan/supervision-plan-item.entity.js';
import type { Definition } from '../figure/figure.js';
import { isReplyGiven } from '../copy/reply.js';

/**
 * Source of an indicator: a query with one row for each item in the denominator. Its columns are `day` (which decides
 * the period), `year`, `issuer_kind`, `issuer_id`, `host_id`, `body_ids`, `area_id`, and `met`: true if the item is
 * in the numerator.
 */
export interface IndicatorFacts extends Definition {
  facts: (dates: DateParameters, days: () => string) => string;
  /** Number of days in the definition, if it has one. */
  days?: number;
  /** Topics of copies on which the indicator depends. */
  topics?: readonly string[];
}

export const planExecution: IndicatorFacts = {
  definitionKey: 'planExecutionRate',
  definition:
    'Số nội dung kế hoạch có ít nhất một buổi làm việc trong năm kế hoạch, của đoàn thực hiện chính nội dung đó, chia ' +
    'cho số nội dung không bị rút (mọi hình thức). Kỳ: năm kế hoạch bắt đầu trong kỳ. Đoàn ngoài kế hoạch không tính.',
  definitionEn:
    'Plan items with at least one session held in the plan year, by a delegation that carries out that very item, ' +
    'divided by plan items not withdrawn (of any form). Period: plan years that begin in it. Ad-hoc delegations do not count.',
  facts: (dates) => sql`
    select make_date(p.plan_year, 1, 1) as day, p.plan_year as year, p.issuer_kind, p.issuer_id, i.host_id,
      array(select r ->> 'id' from jsonb_array_elements(i.supervised_refs) r) as body_ids, p.area_unit_id as area_id,
      exists (select 1 from supervision_delegation d join supervision_target t on t.delegation_id = d.id
        join target_session s on s.target_id = t.id
        where d.plan_item_id = i.id and ${isSessionHeld('s', dates)} and extract(year from s.held_on) = p.plan_year) as met
    from supervision_plan_item i join supervision_plan p on p.id = i.plan_id
    where ${isOnRecord('issued_on')('p', dates)} and p.plan_year <= extract(year from ${dates.asOf})
      and ${isPlanned('i', dates)}`,
};

export const noticeCompliance: IndicatorFacts = {
  definitionKey: 'noticeCompliance',
  definition:
    'Số đơn vị được giám sát nhận thông báo đúng hạn, chia cho số đơn vị đã có buổi làm việc vào ngày quy định về thời ' +
    'hạn thông báo có hiệu lực (từ 15/6/2017); đơn vị được miễn không tính. Kỳ: ngày làm việc.',
  definitionEn:
    'Supervised bodies whose notice met the limit, divided by those with a session held on a day when the notice rule was ' +
    'in force (since 15 June 2017); excused bodies do not count. Period: day of the session.',
  facts: (dates) => sql`
    select s.day, extract(year from s.day)::int as year, d.host_kind as issuer_kind, d.host_id as issuer_id, d.host_id,
      array[t.body_id] as body_ids, t.unit_id as area_id,
      coalesce((select min(e.occurred_on) from target_event e
        where e.subject_id = t.id and e.state = 'NOTIFIED' and ${isEffective('e', dates)})
        <= ${dueOn({ anchor: 's.day', rule: 'r' })}, false) as met
    from supervision_target t join supervision_delegation d on d.id = t.delegation_id
    join lateral (select min(h.held_on) as day from target_session h
      where h.target_id = t.id and ${isSessionHeld('h', dates)}) s on s.day is not null
    ${ruleInForce('NOTICE', 's.day', 'r')}
    where not exists (select 1 from target_event e
      where e.subject_id = t.id and e.state = 'EXCUSED' and ${isEffective('e', dates)})`,
};

/** Builds SQL for the columns shared by all indicators on recommendations. */
const recommendation = (dates: DateParameters): string => sql`
  r.issuer_kind, r.issuer_id, r.issuer_id as host_id, r.area_unit_id as area_id,
  array(select r.recipient_id union select a.body_id from recommendation_assignment a
    where a.recommendation_id = r.id and ${isHeld('a', dates)}) as body_ids`;

const status = newestState('follow_up_event');

export const implementationOfDue: IndicatorFacts = {
  definitionKey: 'implementationRateOfDue',
  definition:
    'Số kiến nghị được nơi kiến nghị xác minh đã thực hiện đầy đủ, chia cho số kiến nghị đã quá ngày yêu cầu thực hiện; ' +
    'không tính kiến nghị chưa đến hạn, không có hạn, lộ trình nhiều năm, và kiến nghị mà nơi kiến nghị đã chính thức kết ' +
    'thúc vì không còn phù hợp hoặc đã rút. Kỳ: ngày đến hạn.',
  definitionEn:
    'Recommendations verified by the issuer as fully implemented, divided by those whose requested implementation date has ' +
    'passed; without those not yet due or without a date, multi-year roadmaps, and those that the issuer formally closed as ' +
    'superseded or withdrawn. Period: the day on which they were due.',
  facts: (dates) => sql`
    select r.requested_implementation_by as day, extract(year from r.requested_implementation_by)::int as year,
      ${recommendation(dates)}, coalesce(f.status = 'CLOSED_IMPLEMENTED', false) as met
    from recommendation r cross join lateral (select ${status('r', dates)} as status) f
    where ${isIssued('r', dates)} and r.requested_implementation_by < ${dates.asOf} and not r.is_multi_year
      and f.status is not null and f.status not in ('CLOSED_SUPERSEDED', 'CLOSED_WITHDRAWN')`,
};

export const followUpCoverage: IndicatorFacts = {
  definitionKey: 'followUpCoverage',
  definition:
    'Số kiến nghị còn mở được đôn đốc bằng văn bản ít nhất một lần trong 12 tháng đến ngày số liệu, chia cho số kiến nghị ' +
    'còn mở ngày đó. Kỳ: ngày ban hành kiến nghị.',
  definitionEn:
    'Open recommendations reminded in writing at least once in the 12 months up to the day of the figure, divided by the ' +
    'recommendations open on that day. Period: day of issue.',
  facts: (dates) => sql`
    select r.issued_on as day, extract(year from r.issued_on)::int as year, ${recommendation(dates)},
      exists (select 1 from recommendation_reminder m where m.recommendation_id = r.id
        and ${isOnRecord('sent_on')('m', dates)} and m.sent_on > ${dates.asOf} - interval '12 months') as met
    from recommendation r
    where ${isIssued('r', dates)} and ${status('r', dates)} in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED')`,
};

export const criticismAcceptance: IndicatorFacts = {
  definitionKey: 'criticismAcceptance',
  definition:
    'Số điểm phản biện được tiếp thu toàn bộ hoặc một phần, chia cho số điểm đã được trả lời; tính theo điểm, không theo ' +
    'văn bản. Kỳ: ngày trả lời.',
  definitionEn:
    'Points of social criticism accepted wholly or in part, divided by points answered: by points, not by documents. ' +
    'Period: day of the answer.',
  facts: (dates) => sql`
    select p.answered_on as day, extract(year from p.answered_on)::int as year, c.host_kind as issuer_kind,
      c.host_id as issuer_id, c.host_id, array[c.drafting_body_id] as body_ids, c.area_unit_id as area_id,
      p.outcome_given in ('ACCEPTED', 'PARTLY_ACCEPTED') as met
    from criticism_point p join social_criticism c on c.id = p.criticism_id
    where ${isRecorded('p', dates)} and ${isPointAnswered('p', dates)}`,
};

/** Builds SQL for received recommendations that expect a reply, with their first reply and the day of closing. */
const received = (dates: DateParameters): string => sql`
  recommendation r
  join recommendation_file_copy file on file.id = r.id and file.received_on <= ${dates.asOf}
    and ${isRecordedAt('file', 'receipt_recorded_at', dates)}
    and ${isIssued('r', dates)} and ${isReplyExpected('r')}
  left join lateral (
    select min(c.responded_on) as day
    from reply_copy c
    where c.recommendation_id = r.id and ${isReplyGiven('c', dates)}
  ) reply on true
  left join lateral (
    select min(e.occurred_on) as day
    from follow_up_event e
    where e.subject_id = r.id and e.state like 'CLOSED%' and ${isEffective('e', dates)}
  ) closed on true`;

const replyTopics = ['recommendation-file', 'recommendation-reply'];

/** Builds the reply rate of recommendations received at least `days` days ago. */
export const replyRate = (days: number): IndicatorFacts => ({
  definitionKey: 'replyRate',
  days,
  definition:
    `Số kiến nghị đã có văn bản trả lời, chia cho số kiến nghị cần trả lời mà nơi nhận đã nhận ít nhất ${days} ngày. ` +
    `Không tính biểu dương, kiến nghị được kết thúc trong ${days} ngày đó khi chưa có trả lời, và nơi nhận không có hệ thống riêng. ` +
    `Pháp luật không quy định số ngày trả lời kiến nghị của Mặt trận. Kỳ: ngày nhận.`,
  definitionEn:
    `Recommendations with a reply, divided by those that expect one and were received at least ${days} days ago. ` +
    `Commendations, recommendations closed unanswered within these ${days} days, and recipients without a subgraph do not ` +
    `count. No law sets a number of days for this reply. Period: day of receipt.`,
  topics: replyTopics,
  facts: (dates, least) => sql`
    select file.received_on as day, extract(year from file.received_on)::int as year, ${recommendation(dates)},
      reply.day is not null as met
    from ${received(dates)}
    where file.received_on <= ${dates.asOf} - ${least()}
      and (reply.day is not null or closed.day is null or closed.day > file.received_on + ${least()})`,
});

/** Waiting times: `days` waited, and `met` if a reply ended the wait. */
export const daysToReply: IndicatorFacts = {
  definitionKey: 'daysToReply',
  definition:
    'Số ngày từ khi nhận kiến nghị cần trả lời đến văn bản trả lời đầu tiên: trung vị và phân vị 90 theo ước lượng Kaplan-Meier. Kiến nghị chưa ' +
    'trả lời được tính đến ngày số liệu, hoặc đến ngày nơi kiến nghị kết thúc, rồi rút khỏi mẫu (kiểm duyệt phải), không bị ' +
    'bỏ qua. Để trống khi đường ước lượng chưa tới mức đó. Kỳ: ngày nhận.',
  definitionEn:
    'Days from receipt of a recommendation that expects a reply to the first reply: median and 90th percentile of the Kaplan-Meier estimate. What is not answered ' +
    'counts as waiting up to the day of the figure, or to the day on which the issuer closed it, and leaves the sample ' +
    'there (right-censored): it is not dropped. Null where the curve does not come so far. Period: day of receipt.',
  topics: replyTopics,
  facts: (dates) => sql`
    select file.received_on as day, extract(year from file.received_on)::int as year, ${recommendation(dates)},
      reply.day is not null as met,
      greatest(0, coalesce(reply.day, closed.day, ${dates.asOf}) - file.received_on) as days
    from ${received(dates)}`,
};
