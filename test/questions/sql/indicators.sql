-- $1 today, $2 from, $3 to, $4 area
with area as (
  select within($4, $1) as id where $4 is not null),
place as (
  -- Of the whole country nobody asks in which unit something lies.
  select $4::text is null as anywhere, least($3::date, $1::date) as until),
plan_item as (
  select exists (
      select 1 from front.supervision_delegation d
      join front.supervision_target t on t.delegation_id = d.id
      join front.target_session s on s.target_id = t.id
      where d.plan_item_id = i.id and s.held_on <= $1 and extract(year from s.held_on) = p.plan_year) as counts
  from front.supervision_plan_item i join front.supervision_plan p on p.id = i.plan_id cross join place
  where (place.anywhere or p.area_unit_id in (select id from area))
    and make_date(p.plan_year, 1, 1) between $2 and place.until and p.issued_on <= $1
    and coalesce(i.withdrawn_on, 'infinity') > $1
    and i.id not in (
      select a.added_item_id from front.supervision_plan_amendment a
      where a.added_item_id is not null and a.amended_on > $1)),
notified as (
  select first.day, exists (
      select 1 from front.target_event e
      where e.subject_id = t.id and e.state = 'NOTIFIED' and e.occurred_on <= $1 and e.occurred_on <= first.day - rule.amount) as counts
  from front.supervision_target t cross join place
  join lateral (
    select min(s.held_on) as day from front.target_session s where s.target_id = t.id and s.held_on <= $1) first on true
  join front.deadline_rule rule on rule.rule_key = 'NOTICE' and rule.valid_from <= first.day
    and coalesce(rule.valid_to, 'infinity') >= first.day
  where (place.anywhere or t.unit_id in (select id from area)) and first.day between $2 and place.until
    and not exists (
      select 1 from front.target_event e where e.subject_id = t.id and e.state = 'EXCUSED' and e.occurred_on <= $1)),
recommendation as (
  select r.*, (
      select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
      order by e.occurred_on desc, e.sequence desc limit 1) as status
  from front.recommendation r cross join place
  where (place.anywhere or r.area_unit_id in (select id from area)) and r.issued_on <= $1),
received as (
  select f.received_on, came.replied_on, closed.closed_on,
    greatest(0, coalesce(came.replied_on, closed.closed_on, $1) - f.received_on) as days
  from recommendation r cross join place
  join peoples_committees.recommendation_file f on f.recommendation_id = r.id
  join lateral (
    select min(y.responded_on) as replied_on from peoples_committees.recommendation_reply y
    where y.recommendation_id = r.id and y.responded_on <= $1) came on true
  join lateral (
    select min(e.occurred_on) as closed_on from front.follow_up_event e
    where e.subject_id = r.id and e.state like 'CLOSED%' and e.occurred_on <= $1) closed on true
  where f.received_on between $2 and place.until and r.kind <> 'COMMEND'),
open as (
  select exists (
      select 1 from front.recommendation_reminder m
      where m.recommendation_id = r.id and m.sent_on <= $1 and m.sent_on > $1::date - interval '12 months') as counts
  from recommendation r cross join place
  where r.status in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED') and r.issued_on between $2 and place.until),
answered as (
  select p.outcome_given in ('ACCEPTED', 'PARTLY_ACCEPTED') as counts
  from front.criticism_point p join front.social_criticism c on c.id = p.criticism_id cross join place
  where (place.anywhere or c.area_unit_id in (select id from area)) and p.answered_on between $2 and place.until),
due as (
  select extract(year from r.requested_implementation_by)::int as year, r.issuer_id,
    coalesce(r.verification_result = 'FULL' and r.verified_on <= $1, false) as counts
  from recommendation r cross join place
  where r.issuer_kind = 'FATHERLAND_FRONT' and r.requested_implementation_by < $1 and not r.is_multi_year
    and r.requested_implementation_by between $2 and place.until
    and r.status in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED', 'CLOSED_IMPLEMENTED', 'CLOSED_NOT_IMPLEMENTED')),
-- After each number of days, the share that was still waiting (Kaplan-Meier).
waiting as (
  select days, gone, case when bool_or(gone = at_risk) over upto then 0
    else exp(sum(ln(1 - gone / nullif(at_risk, gone)::float8)) over upto) end as share
  from (
    select days, count(replied_on)::float8 as gone, sum(count(*)) over (order by days desc)::float8 as at_risk
    from received group by days) step
  window upto as (order by days)),
counted as (
  select 'planExecutionRate' as key, 'planExecutionRate' as full_key, false as reads_replies,
    count(*) filter (where counts) as numerator, count(*) as denominator,
    'Số nội dung kế hoạch có ít nhất một buổi làm việc trong năm kế hoạch, của đoàn thực hiện chính nội dung đó, chia cho số nội dung không bị rút (mọi hình thức). Kỳ: năm kế hoạch bắt đầu trong kỳ. Đoàn ngoài kế hoạch không tính.' as definition,
    'Plan items with at least one session held in the plan year, by a delegation that carries out that very item, divided by plan items not withdrawn (of any form). Period: plan years that begin in it. Ad-hoc delegations do not count.' as definition_en
  from plan_item
  union all
  select 'noticeCompliance', 'noticeCompliance', false, count(*) filter (where counts), count(*),
    'Số đơn vị được giám sát nhận thông báo đúng hạn, chia cho số đơn vị đã có buổi làm việc vào ngày quy định về thời hạn thông báo có hiệu lực (từ 15/6/2017); đơn vị được miễn không tính. Kỳ: ngày làm việc.',
    'Supervised bodies whose notice met the limit, divided by those with a session held on a day when the notice rule was in force (since 15 June 2017); excused bodies do not count. Period: day of the session.'
  from notified
  union all
  select 'replyRate', 'replyRate(30)', true, count(replied_on), count(*),
    'Số kiến nghị đã có văn bản trả lời, chia cho số kiến nghị cần trả lời mà nơi nhận đã nhận ít nhất 30 ngày. Không tính biểu dương, kiến nghị được kết thúc trong 30 ngày đó khi chưa có trả lời, và nơi nhận không có hệ thống riêng. Pháp luật không quy định số ngày trả lời kiến nghị của Mặt trận. Kỳ: ngày nhận.',
    'Recommendations with a reply, divided by those that expect one and were received at least 30 days ago. Commendations, recommendations closed unanswered within these 30 days, and recipients without a subgraph do not count. No law sets a number of days for this reply. Period: day of receipt.'
  from received where received_on <= $1::date - 30
    and not (replied_on is null and closed_on is not null and closed_on <= received_on + 30)
  union all
  select 'followUpCoverage', 'followUpCoverage', false, count(*) filter (where counts), count(*),
    'Số kiến nghị còn mở được đôn đốc bằng văn bản ít nhất một lần trong 12 tháng đến ngày số liệu, chia cho số kiến nghị còn mở ngày đó. Kỳ: ngày ban hành kiến nghị.',
    'Open recommendations reminded in writing at least once in the 12 months up to the day of the figure, divided by the recommendations open on that day. Period: day of issue.'
  from open
  union all
  select 'criticismAcceptance', 'criticismAcceptance', false, count(*) filter (where counts), count(*),
    'Số điểm phản biện được tiếp thu toàn bộ hoặc một phần, chia cho số điểm đã được trả lời; tính theo điểm, không theo văn bản. Kỳ: ngày trả lời.',
    'Points of social criticism accepted wholly or in part, divided by points answered: by points, not by documents. Period: day of the answer.'
  from answered
  union all
  select 'implementationRateOfDue', 'implementationRateOfDue', false, count(*) filter (where counts), count(*),
    'Số kiến nghị được nơi kiến nghị xác minh đã thực hiện đầy đủ, chia cho số kiến nghị đã quá ngày yêu cầu thực hiện; không tính kiến nghị chưa đến hạn, không có hạn, lộ trình nhiều năm, và kiến nghị mà nơi kiến nghị đã chính thức kết thúc vì không còn phù hợp hoặc đã rút. Kỳ: ngày đến hạn.',
    'Recommendations verified by the issuer as fully implemented, divided by those whose requested implementation date has passed; without those not yet due or without a date, multi-year roadmaps, and those that the issuer formally closed as superseded or withdrawn. Period: the day on which they were due.'
  from due),
cited as (
  select c.key, json_build_object(
    'value', c.numerator::float8 / nullif(c.denominator, 0),
    'numerator', c.numerator, 'denominator', c.denominator,
    'definitionKey', c.full_key, 'definition', c.definition, 'definitionEn', c.definition_en,
    'period', json_build_object('from', $2, 'to', place.until), 'asOf', $1,
    -- Units and replies are known from what the People's Committees send.
    'coverage', json_build_object('complete', true, 'sources', (
      select json_agg(json_build_object('subgraph', s.subgraph, 'state', 'RECEIVED') order by s.subgraph)
      from (values ('front', true), ('peoples-committees', c.reads_replies or not place.anywhere)) as s(subgraph, is_read)
      where s.is_read))) as indicator
  from counted c cross join place)
select json_build_object(
  'supervisionIndicators', (
    select json_build_object(
      'planExecutionRate', (select indicator from cited where key = 'planExecutionRate'),
      'noticeCompliance', (select indicator from cited where key = 'noticeCompliance'),
      'replyRate', (select indicator from cited where key = 'replyRate'),
      'followUpCoverage', (select indicator from cited where key = 'followUpCoverage'),
      'criticismAcceptance', (select indicator from cited where key = 'criticismAcceptance'),
      'daysToReply', (
        select json_build_object(
          'median', (select min(w.days) from waiting w where w.gone > 0 and w.share <= 0.5 + 1e-9),
          'p90', (select min(w.days) from waiting w where w.gone > 0 and w.share <= 0.1 + 1e-9),
          'numerator', count(r.replied_on), 'denominator', count(*),
          'definition', 'Số ngày từ khi nhận kiến nghị cần trả lời đến văn bản trả lời đầu tiên: trung vị và phân vị 90 theo ước lượng Kaplan-Meier. Kiến nghị chưa trả lời được tính đến ngày số liệu, hoặc đến ngày nơi kiến nghị kết thúc, rồi rút khỏi mẫu (kiểm duyệt phải), không bị bỏ qua. Để trống khi đường ước lượng chưa tới mức đó. Kỳ: ngày nhận.',
          'definitionEn', 'Days from receipt of a recommendation that expects a reply to the first reply: median and 90th percentile of the Kaplan-Meier estimate. What is not answered counts as waiting up to the day of the figure, or to the day on which the issuer closed it, and leaves the sample there (right-censored): it is not dropped. Null where the curve does not come so far. Period: day of receipt.',
          'coverage', json_build_object('complete', true, 'sources', json_build_array(
            json_build_object('subgraph', 'front', 'state', 'RECEIVED'),
            json_build_object('subgraph', 'peoples-committees', 'state', 'RECEIVED'))))
        from received r))),
  'byYearAndIssuer', json_build_object('implementationRateOfDue', (
    select (c.indicator::jsonb || jsonb_build_object('groups', coalesce((
      select jsonb_agg(jsonb_build_object(
        'year', g.year,
        'issuer', (select jsonb_build_object('id', o.id, 'name', o.name) from front.front_committee o where o.id = g.issuer_id),
        'value', g.numerator::float8 / g.denominator, 'numerator', g.numerator, 'denominator', g.denominator)
        order by g.year, g.issuer_id)
      from (
        select year, issuer_id, count(*) filter (where counts) as numerator, count(*) as denominator
        from due group by year, issuer_id) g), '[]')))
    from cited c where c.key = 'implementationRateOfDue'))) as data
