-- $1 the day, $2 committee
with overdue as (
  select r.*, coalesce(r.requested_reply_by, r.issued_on + 30) as due_on
  from front.recommendation r
  where r.recipient_id = $2 and r.issued_on <= $1 and coalesce(r.requested_reply_by, r.issued_on + 30) < $1
    and r.kind <> 'COMMEND' and (
      select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
      order by e.occurred_on desc, e.sequence desc limit 1) in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED')
    and not exists (
      select 1 from peoples_committees.recommendation_reply y where y.recommendation_id = r.id and y.responded_on <= $1))
select json_build_object('recommendations', json_build_object(
  'totalCount', (select count(*) from overdue),
  'nodes', coalesce((
    select json_agg(json_build_object(
      'issuedOn', r.issued_on, 'documentNumber', r.document_number, 'text', r.text, 'field', r.field,
      'replyDueOn', r.due_on,
      'replyDueBasis', case when r.requested_reply_by is null then 'HOUSE_POLICY' else 'LETTER' end,
      'issuer', (
        select case when b.type in ('FrontCommittee', 'WomensUnion', 'TradeUnion')
          then json_build_object('id', b.id, 'name', b.name) else json_build_object('id', b.id) end
        from body b where b.id = r.issuer_id),
      'followUpStatus', (
        select e.state from front.follow_up_event e where e.subject_id = r.id and e.occurred_on <= $1
        order by e.occurred_on desc, e.sequence desc limit 1),
      'reminders', coalesce((
        select json_agg(json_build_object('number', m.number, 'sentOn', m.sent_on) order by m.number, m.id)
        from front.recommendation_reminder m where m.recommendation_id = r.id and m.sent_on <= $1), '[]'))
      order by r.issued_on, r.id)
    from (select * from overdue r order by r.issued_on, r.id limit 50) r), '[]'))) as data
