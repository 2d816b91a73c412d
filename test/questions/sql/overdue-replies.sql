-- $1 today, $2 how many, $3 area
with due as (
  select r.*, coalesce(r.requested_reply_by, r.issued_on + 30) as due_on,
    case when r.requested_reply_by is null then 'HOUSE_POLICY' else 'LETTER' end as basis
  from front.recommendation r
  join peoples_committees.peoples_committee c on c.id = r.recipient_id and c.level = 'COMMUNE'
  where r.issued_on <= $1 and ($3::text is null or r.area_unit_id in (select within($3, $1)))),
overdue as (
  select * from due d where d.due_on < $1 and d.kind <> 'COMMEND' and (
      select e.state from front.follow_up_event e where e.subject_id = d.id and e.occurred_on <= $1
      order by e.occurred_on desc, e.sequence desc limit 1) in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED')
    and not exists (
    select 1 from peoples_committees.recommendation_reply y where y.recommendation_id = d.id and y.responded_on <= $1))
select json_build_object('recommendations', json_build_object(
  'totalCount', (select count(*) from overdue),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'issuedOn', r.issued_on, 'text', r.text, 'replyDueOn', r.due_on, 'replyDueBasis', r.basis,
      'replyTimeliness', 'OVERDUE',
      'recipient', (select json_build_object('id', b.id, 'name', b.name) from body b where b.id = r.recipient_id),
      'deadlines', (
        select json_agg(case
          when rule.valid_from <= r.issued_on then json_build_object(
            'status', 'NO_STATUTORY_LIMIT',
            'explanation', format('%s không quy định số ngày.', cited_vi(i.document_number, rule.article)),
            'explanationEn', format('%s sets no number of days.', cited_en(i.document_number, rule.article)))
          else json_build_object(
            'status', 'NOT_APPLICABLE_AT_THE_TIME',
            'explanation', format('Không áp dụng: %s có hiệu lực từ %s; mốc là %s.',
              cited_vi(i.document_number, rule.article, false), day_vi(rule.valid_from), day_vi(r.issued_on)),
            'explanationEn', format('Not applicable: %s is in force from %s; the anchor is %s.',
              cited_en(i.document_number, rule.article), day_en(rule.valid_from), day_en(r.issued_on))) end)
        from front.deadline_rule rule join front.legal_instrument i on i.id = rule.instrument_id
        where rule.rule_key = 'REPLY_VFF'),
      'reminders', coalesce((
        select json_agg(json_build_object('number', m.number, 'sentOn', m.sent_on) order by m.number, m.id)
        from front.recommendation_reminder m where m.recommendation_id = r.id and m.sent_on <= $1), '[]'))
      order by r.due_on, r.id desc)
    from (select * from overdue r order by r.due_on, r.id desc limit $2) r), '[]'))) as data
